// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/secret_store.h"

#include <QObject>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace storage {
namespace {

using base::Error;

const QLatin1String serviceName("latchkey");

// One job with a deadline: QtKeychain has none, and a locked keychain may wait for its user for ever.
class Request : public QObject {
public:
    using Finished = std::function<void(base::Outcome, QKeychain::Job *)>;

    Request(QKeychain::Job *job, const QString &name, int timeoutMs, QObject *parent, Finished finished)
        : QObject(parent)
        , m_finished(std::move(finished))
    {
        job->setKey(name);
        job->setAutoDelete(true);
        connect(job, &QKeychain::Job::finished, this, [this](QKeychain::Job *ended) { end(outcomeOf(*ended), ended); });
        QTimer::singleShot(timeoutMs, this,
                           [this] { end(base::fail(Error::Kind::TimedOut, QStringLiteral("keychain")), nullptr); });
        job->start();
    }

private:
    static base::Outcome outcomeOf(const QKeychain::Job &job)
    {
        if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
            return {};
        return base::fail(Error::Kind::Storage, QStringLiteral("keychain"), job.errorString());
    }

    void end(const base::Outcome &outcome, QKeychain::Job *job)
    {
        if (const Finished finished = std::exchange(m_finished, {})) {
            finished(outcome, job);
            deleteLater();
        }
    }

    Finished m_finished;
};

class Keychain : public SecretStore {
public:
    explicit Keychain(int timeoutMs)
        : m_timeoutMs(timeoutMs)
    {}

    void read(const QString &name, ReadDone done) override
    {
        auto *job = new QKeychain::ReadPasswordJob(serviceName);
        start(job, name, [done = std::move(done)](const base::Outcome &outcome, QKeychain::Job *ended) {
            if (!outcome) {
                done(base::fail(outcome.error()));
                return;
            }
            if (ended->error() == QKeychain::EntryNotFound) {
                done(std::optional<base::Secret>());
                return;
            }
            QByteArray text = static_cast<QKeychain::ReadPasswordJob *>(ended)->binaryData();
            std::optional<base::Secret> secret{base::Secret(text)};
            base::wipe(text.data(), std::size_t(text.size()));
            done(std::move(secret));
        });
    }

    void write(const QString &name, const base::Secret &secret, Done done) override
    {
        auto *job = new QKeychain::WritePasswordJob(serviceName);
        job->setBinaryData(secret.reveal().toByteArray());
        start(job, name, [done = std::move(done)](const base::Outcome &outcome, QKeychain::Job *) { done(outcome); });
    }

    void remove(const QString &name, Done done) override
    {
        auto *job = new QKeychain::DeletePasswordJob(serviceName);
        start(job, name, [done = std::move(done)](const base::Outcome &outcome, QKeychain::Job *) { done(outcome); });
    }

    bool isPersistent() const override { return true; }

private:
    void start(QKeychain::Job *job, const QString &name, Request::Finished finished)
    {
        new Request(job, name, m_timeoutMs, &m_parent, std::move(finished));
    }

    int m_timeoutMs;
    QObject m_parent; // requests end with the store
};

} // namespace

std::unique_ptr<SecretStore> systemKeychain(int timeoutMs)
{
    return std::make_unique<Keychain>(timeoutMs);
}

} // namespace storage
