// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/secret_store.h"

#include <QObject>

namespace storage {
namespace {

class SessionStore : public SecretStore {
public:
    void read(const QString &name, ReadDone done) override
    {
        std::optional<base::Secret> secret;
        if (m_secrets.contains(name))
            secret = m_secrets.value(name);
        later([done, secret] { done(secret); });
    }

    void write(const QString &name, const base::Secret &secret, Done done) override
    {
        m_secrets.insert(name, secret);
        later([done] { done({}); });
    }

    void remove(const QString &name, Done done) override
    {
        m_secrets.remove(name);
        later([done] { done({}); });
    }

    bool isPersistent() const override { return false; }

private:
    template <class Function> void later(Function function)
    {
        QMetaObject::invokeMethod(&m_context, std::move(function), Qt::QueuedConnection);
    }

    QMap<QString, base::Secret> m_secrets;
    QObject m_context; // what is still queued ends with the store
};

} // namespace

std::unique_ptr<SecretStore> sessionStore()
{
    return std::make_unique<SessionStore>();
}

} // namespace storage
