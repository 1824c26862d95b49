// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/kong_yml.h"

#include "formats/snapshot_file.h"
#include "support/suite.h"

#include <QtTest>

#include <yaml-cpp/yaml.h>

namespace {

const QString serviceId = QStringLiteral("4931a053-69a1-42a0-b6d1-66cd44703b03");

// A gateway with one service and one route, and a FusionAuth as it is on its first day.
model::Snapshot firstDay()
{
    model::Snapshot snapshot;
    snapshot.kong.emplace();
    snapshot.kong->version = QStringLiteral("3.9.1");
    model::Service service;
    service.id = serviceId;
    service.name = QStringLiteral("example_service");
    service.host = QStringLiteral("127.0.0.1");
    snapshot.kong->services.append(service);
    model::Route route;
    route.id = QStringLiteral("0f6f7c1e-31a3-4f5e-b4fb-4bd02f4fd1a1");
    route.name = QStringLiteral("example_route");
    route.serviceId = serviceId;
    route.paths = {QStringLiteral("/mock")};
    snapshot.kong->routes.append(route);
    snapshot.fusionauth.emplace();
    model::Tenant tenant;
    tenant.id = QStringLiteral("d7d09513-a3f5-401c-9685-34ab6c552453");
    tenant.name = QStringLiteral("Default");
    tenant.issuer = QStringLiteral("acme.com");
    snapshot.fusionauth->tenants.append(tenant);
    return snapshot;
}

setup::Blueprint guide()
{
    setup::Blueprint blueprint;
    blueprint.id = QStringLiteral("6f1d1a52-8a4e-4f57-9d55-0c6a3f0b7a11");
    blueprint.tenant.issuer = QStringLiteral("https://login.example.com");
    blueprint.service.name = QStringLiteral("example_service");
    return blueprint;
}

QByteArray ymlOf(const model::Snapshot &snapshot)
{
    return formats::kongYmlFor(setup::planFor({guide(), snapshot, QStringLiteral("stage")}), snapshot);
}

const char *const expected = "_format_version: \"3.0\"\n"
                             "consumers:\n"
                             "  - jwt_secrets:\n"
                             "      - algorithm: \"RS256\"\n"
                             "        key: \"https://login.example.com\"\n"
                             "        rsa_public_key: \"${signing_key.publicKey}\"\n"
                             "        secret: \"unused\"\n"
                             "    username: \"fusionauth\"\n"
                             "plugins:\n"
                             "  - config:\n"
                             "      claims_to_verify:\n"
                             "        - \"exp\"\n"
                             "    name: \"jwt\"\n"
                             "    service: \"example_service\"\n";

} // namespace

class TestKongYml : public QObject {
    Q_OBJECT
private slots:
    void writesTheGuidesGatewayHalf() { QCOMPARE(ymlOf(firstDay()), QByteArray(expected)); }

    void isTheSameForAGatewayWithoutDatabase()
    {
        model::Snapshot snapshot = firstDay();
        snapshot.kong->capabilities.writable = false;
        snapshot.kong->capabilities.notWritableBecause = QStringLiteral("db-less");
        QCOMPARE(ymlOf(snapshot), QByteArray(expected));
    }

    void isYaml()
    {
        const YAML::Node root = YAML::Load(ymlOf(firstDay()).toStdString());
        QCOMPARE(root["_format_version"].as<std::string>(), std::string("3.0"));
        QCOMPARE(root["consumers"].size(), std::size_t(1));
        const YAML::Node credential = root["consumers"][0]["jwt_secrets"][0];
        QCOMPARE(credential["key"].as<std::string>(), std::string("https://login.example.com"));
        QCOMPARE(root["plugins"][0]["service"].as<std::string>(), std::string("example_service"));
        QCOMPARE(root["plugins"][0]["config"]["claims_to_verify"][0].as<std::string>(), std::string("exp"));
    }

    void anOldGatewayGetsTheOldFormat()
    {
        model::Snapshot snapshot = firstDay();
        snapshot.kong->version = QStringLiteral("2.8.4");
        QCOMPARE(YAML::Load(ymlOf(snapshot).toStdString())["_format_version"].as<std::string>(), std::string("1.1"));
    }

    void nothingToDoIsAnEmptyFile()
    {
        QCOMPARE(formats::kongYmlFor({}, firstDay()), QByteArray("_format_version: \"3.0\"\n"));
    }
};

LATCHKEY_TEST(TestKongYml)
#include "test_kong_yml.moc"
