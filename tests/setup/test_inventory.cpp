// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/inventory.h"
#include "support/suite.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using setup::KeyUser;
using setup::ProtectedBy;
using setup::Protection;

namespace {

model::Plugin jwt(const QString &id, const QString &service, const QString &route, bool enabled = true)
{
    model::Plugin plugin;
    plugin.id = id;
    plugin.name = u"jwt"_s;
    plugin.serviceId = service;
    plugin.routeId = route;
    plugin.enabled = enabled;
    return plugin;
}

model::Service service()
{
    model::Service result;
    result.id = u"s1"_s;
    return result;
}

model::Route route(const QString &id = u"r1"_s, const QStringList &paths = {})
{
    model::Route result;
    result.id = id;
    result.serviceId = u"s1"_s;
    result.paths = paths;
    return result;
}

model::Snapshot with(const QList<model::Plugin> &plugins)
{
    model::Snapshot snapshot;
    snapshot.kong.emplace();
    snapshot.kong->plugins = plugins;
    return snapshot;
}

} // namespace

class TestInventory : public QObject {
    Q_OBJECT
private slots:
    void saysWhichPluginAnswers_data()
    {
        QTest::addColumn<QList<model::Plugin>>("plugins");
        QTest::addColumn<ProtectedBy>("service");
        QTest::addColumn<ProtectedBy>("route");
        const ProtectedBy none;
        const auto row = [](const char *name, const QList<model::Plugin> &plugins, const ProtectedBy &byService,
                            const ProtectedBy &byRoute) { QTest::newRow(name) << plugins << byService << byRoute; };
        row("none", {}, none, none);
        row("on the route", {jwt(u"p"_s, {}, u"r1"_s)}, none, {Protection::Itself, u"p"_s});
        row("on the service", {jwt(u"p"_s, u"s1"_s, {})}, {Protection::Itself, u"p"_s}, {Protection::Service, u"p"_s});
        row("global", {jwt(u"p"_s, {}, {})}, {Protection::Global, u"p"_s}, {Protection::Global, u"p"_s});
        row("elsewhere", {jwt(u"p"_s, u"s2"_s, {}), jwt(u"q"_s, {}, u"r2"_s)}, none, none);
        row("disabled", {jwt(u"p"_s, u"s1"_s, {}, false)}, {Protection::Disabled, u"p"_s},
            {Protection::Disabled, u"p"_s});
        row("the narrowest", {jwt(u"g"_s, {}, {}), jwt(u"p"_s, u"s1"_s, {}), jwt(u"q"_s, {}, u"r1"_s)},
            {Protection::Itself, u"p"_s}, {Protection::Itself, u"q"_s});
        row("the narrowest is off", {jwt(u"g"_s, {}, {}), jwt(u"q"_s, {}, u"r1"_s, false)},
            {Protection::Global, u"g"_s}, {Protection::Global, u"g"_s});
        row("both on one", {jwt(u"p"_s, u"s1"_s, u"r1"_s)}, none, {Protection::Itself, u"p"_s});
        model::Plugin other = jwt(u"p"_s, u"s1"_s, {});
        other.name = u"key-auth"_s;
        model::Plugin ofConsumer = jwt(u"q"_s, u"s1"_s, {});
        ofConsumer.consumerId = u"c1"_s;
        row("no jwt for everybody", {other, ofConsumer}, none, none);
    }
    void saysWhichPluginAnswers()
    {
        QFETCH(QList<model::Plugin>, plugins);
        QFETCH(ProtectedBy, service);
        QFETCH(ProtectedBy, route);
        QCOMPARE(setup::protectionOf(with(plugins), ::service()), service);
        QCOMPARE(setup::protectionOf(with(plugins), ::route()), route);
    }

    void knowsNothingWherePluginsCouldNotBeRead()
    {
        model::Snapshot snapshot = with({});
        snapshot.unreadable = {{u"kong.plugins"_s, u"403"_s}};
        QCOMPARE(setup::protectionOf(snapshot, service()).how, Protection::Unknown);
    }

    void collectsThePathsOfAService()
    {
        model::Snapshot snapshot = with({});
        snapshot.kong->routes = {route(u"r1"_s, {u"/a"_s, u"/b"_s}), route(u"r2"_s, {u"/b"_s, u"~/c$"_s})};
        QCOMPARE(setup::pathsOf(snapshot, service()), (QStringList{u"/a"_s, u"/b"_s, u"~/c$"_s}));
    }

    void fingerprintsAKeyWhateverItsText()
    {
        // The public key of RFC 8410 10.1. Compare: openssl pkey -pubin -outform DER | sha256sum
        const QString unixPem = u"-----BEGIN PUBLIC KEY-----\n"
                                "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"
                                "-----END PUBLIC KEY-----\n"_s;
        QString windows = unixPem;
        windows.replace(u"\n"_s, u"\r\n"_s);
        const QString fingerprint = u"a1e9156054e04fac899ae9f275132cdc07a5dbc4ea2c2ad3a1ffc6e0d253681f"_s;
        QCOMPARE(setup::fingerprintOf(unixPem), fingerprint);
        QCOMPARE(setup::fingerprintOf(windows), fingerprint);
        QCOMPARE(setup::fingerprintOf(u"none"_s), QString());
    }

    void tellsWhoSignsWithAKey()
    {
        model::Snapshot snapshot;
        snapshot.fusionauth.emplace();
        model::Tenant tenant;
        tenant.id = u"t1"_s;
        tenant.name = u"Default"_s;
        tenant.idTokenKeyId = u"k1"_s;
        model::Application on;
        on.id = u"a1"_s;
        on.name = u"On"_s;
        on.jwtEnabled = true;
        on.accessTokenKeyId = u"k1"_s;
        on.idTokenKeyId = u"k1"_s;
        model::Application off = on;
        off.id = u"a2"_s;
        off.name = u"Off"_s;
        off.jwtEnabled = false;
        off.idTokenKeyId = u"k2"_s;
        snapshot.fusionauth->tenants = {tenant};
        snapshot.fusionauth->applications = {on, off};
        QCOMPARE(setup::keyUsers(snapshot, u"k1"_s),
                 (QList<KeyUser>{{KeyUser::Kind::Tenant, u"t1"_s, u"Default"_s, false, true, true},
                                 {KeyUser::Kind::Application, u"a1"_s, u"On"_s, true, true, true},
                                 {KeyUser::Kind::Application, u"a2"_s, u"Off"_s, true, false, false}}));
        QCOMPARE(setup::keyUsers(snapshot, {}), QList<KeyUser>());
    }
};

LATCHKEY_TEST(TestInventory)
#include "test_inventory.moc"
