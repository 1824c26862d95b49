// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "journey/killed_runs.h"

#include "base/json.h"
#include "support/suite.h"

namespace tests {
namespace {

// What is made anew, and at random, by every run: the key pair and its certificate, and where it is copied to.
QJsonValue withoutKeyMaterial(const QJsonValue &value)
{
    static const QStringList random{QStringLiteral("certificate"), QStringLiteral("certificateInformation"),
                                    QStringLiteral("kid"), QStringLiteral("publicKey"),
                                    QStringLiteral("rsa_public_key")};
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(withoutKeyMaterial(item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (!random.contains(it.key()))
            object.insert(it.key(), withoutKeyMaterial(it.value()));
    }
    return object;
}

} // namespace

// FusionAuth gives registrations ids of its own choice.
QJsonValue wiring(const QJsonObject &state)
{
    QJsonObject fusionauth = state.value(QStringLiteral("fusionauth")).toObject();
    QJsonArray registrations = fusionauth.value(QStringLiteral("registrations")).toArray();
    for (QJsonValueRef registration : registrations) {
        QJsonObject members = registration.toObject();
        members.remove(QStringLiteral("id"));
        registration = members;
    }
    fusionauth.insert(QStringLiteral("registrations"), registrations);
    return withoutKeyMaterial(QJsonObject{{QStringLiteral("fusionauth"), fusionauth},
                                          {QStringLiteral("kong"), state.value(QStringLiteral("kong"))}});
}

QString difference(const QJsonValue &a, const QJsonValue &b, const QString &path)
{
    if (a == b)
        return {};
    if (a.isArray() && b.isArray() && a.toArray().size() == b.toArray().size()) {
        for (int i = 0; i < a.toArray().size(); ++i) {
            if (a.toArray().at(i) != b.toArray().at(i))
                return difference(a.toArray().at(i), b.toArray().at(i), QStringLiteral("%1[%2]").arg(path).arg(i));
        }
    }
    if (a.isObject() && b.isObject()) {
        QStringList names = a.toObject().keys() + b.toObject().keys();
        for (const QString &name : std::as_const(names)) {
            if (a.toObject().value(name) != b.toObject().value(name))
                return difference(a.toObject().value(name), b.toObject().value(name), path + QLatin1Char('.') + name);
        }
    }
    const auto shown = [](const QJsonValue &value) { return QString::fromUtf8(base::toBytes(QJsonArray{value})); };
    return QStringLiteral("%1: %2, not %3").arg(path, shown(a), shown(b));
}

QList<qsizetype> census(const Stage &stage)
{
    const model::FusionAuthState fusionauth = stage.sandbox.fusionAuthState();
    const model::KongState kong = stage.sandbox.kongState();
    return {
        fusionauth.tenants.size(), fusionauth.applications.size(),  fusionauth.keys.size(), fusionauth.apiKeys.size(),
        fusionauth.users.size(),   fusionauth.registrations.size(), kong.services.size(),   kong.routes.size(),
        kong.consumers.size(),     kong.credentials.size(),         kong.plugins.size()};
}

void addDeathsAtWrites()
{
    QTest::addColumn<Death>("death");
    for (int n = 1; n <= writesOfARun; ++n) {
        QTest::addRow("before write %d", n) << Death{Death::At::BeforeWrite, n};
        QTest::addRow("after write %d", n) << Death{Death::At::AfterWrite, n};
    }
}

void addDeaths(int firstRecord, int lastRecord)
{
    addDeathsAtWrites();
    for (int n = firstRecord; n <= lastRecord; ++n) {
        QTest::addRow("before record %d", n) << Death{Death::At::BeforeRecord, n};
        QTest::addRow("after record %d", n) << Death{Death::At::AfterRecord, n};
    }
}

KilledRuns::KilledRuns()
{
    untouched = now();
    if (!apply().done)
        qFatal("the sandbox cannot be wired");
    wired = now();
}

Ending KilledRuns::driven(const QString &what, const std::optional<Death> &death)
{
    return drive(stage, what, m_password, death.value_or(Death{}));
}

KilledRuns::Moment KilledRuns::now()
{
    Moment moment;
    stage.sandbox.withFusionAuth([&](twins::FusionAuthTwin &twin, const auto &) { moment.fusionauth = twin; });
    moment.kong = stage.sandbox.kongState();
    if (QFile::exists(stage.journalPath()))
        moment.journal = support::contentsOf(stage.journalPath());
    moment.state = stage.state();
    return moment;
}

void KilledRuns::goTo(const Moment &moment)
{
    stage.sandbox.withFusionAuth([&](twins::FusionAuthTwin &twin, const auto &) { twin = *moment.fusionauth; });
    stage.sandbox.withKong([&](twins::KongTwin &twin, const auto &) {
        std::destroy_at(&twin); // it cannot be assigned to
        std::construct_at(&twin, moment.kong);
    });
    QCOMPARE(difference(stage.state(), moment.state), QString());
    QFile::remove(stage.journalPath());
    if (moment.journal.isEmpty())
        return;
    QFile file(stage.journalPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(moment.journal), moment.journal.size());
}

flow::WalkResult KilledRuns::walk()
{
    Wires wires(stage.addresses, stage.addresses.apiKey);
    storage::Journal kept = stage.journal(quickGuide());
    flow::WalkOptions options;
    options.apply = stage.options(quickGuide());
    options.apply.password.given = m_password;
    return finish(flow::walk(wires.systems(), &kept, options));
}

flow::ApplyResult KilledRuns::apply()
{
    Wires wires(stage.addresses, stage.addresses.apiKey);
    storage::Journal kept = stage.journal(quickGuide());
    flow::ApplyOptions options = stage.options(quickGuide());
    options.password.given = m_password;
    return finish(flow::apply(wires.systems(), &kept, options));
}

qsizetype KilledRuns::records() const
{
    return support::contentsOf(stage.journalPath()).count('\n');
}

} // namespace tests
