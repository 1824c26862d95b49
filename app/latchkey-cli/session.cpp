// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "input.h"

#include "files/folder.h"
#include "flow/callback.h"
#include "storage/environment_check.h"
#include "storage/places.h"

#include <QUuid>

namespace cli {
namespace {

using base::Error;

// The namespace of environments that exist only as addresses; chosen once, at random.
const QUuid addressNamespace(0x8a1d7c52, 0x4b1f, 0x4c39, 0xa7, 0x55, 0x0e, 0x91, 0x2c, 0x6f, 0x3d, 0x18);

QString idOf(const storage::Environment &environment)
{
    if (!environment.id.isEmpty())
        return environment.id;
    const QByteArray content = environment.fusionauthUrl.toUtf8() + '\n' + environment.kongAdminUrl.toUtf8();
    return QUuid::createUuidV5(addressNamespace, content).toString(QUuid::WithoutBraces);
}

base::Result<storage::Environment> savedEnvironment(const QString &name)
{
    const auto environments = storage::loadEnvironments(storage::usualPlaces().environmentsFile);
    if (!environments)
        return base::fail(environments.error());
    const storage::Environment *environment = model::withName(*environments, name);
    if (!environment)
        return base::fail(Error::Kind::Missing, QStringLiteral("environment"), name);
    return *environment;
}

// Whoever types an address, or gave one to an earlier run, has agreed to what it says.
void agreeTo(storage::Environment &environment, const QString &url)
{
    environment.plainHttpAccepted += QUrl(url).host().toLower();
}

void takeOptions(const QCommandLineParser &parser, storage::Environment &environment)
{
    const auto take = [&](const QString &option, QString &into) {
        if (!parser.isSet(option))
            return;
        into = parser.value(option);
        agreeTo(environment, into);
    };
    take(QStringLiteral("fusionauth"), environment.fusionauthUrl);
    take(QStringLiteral("kong-admin"), environment.kongAdminUrl);
    take(QStringLiteral("kong-proxy"), environment.kongProxyUrl);
    for (QString *url : {&environment.fusionauthUrl, &environment.kongAdminUrl, &environment.kongProxyUrl}) {
        while (url->endsWith(QLatin1Char('/')))
            url->chop(1);
    }
    if (parser.isSet(QStringLiteral("ca-file")))
        environment.caFile = parser.value(QStringLiteral("ca-file"));
}

base::Outcome checkAddresses(const storage::Environment &environment)
{
    if (environment.fusionauthUrl.isEmpty() && environment.kongAdminUrl.isEmpty())
        return base::fail(Error::Kind::Missing, QStringLiteral("--environment, --fusionauth or --kong-admin"));
    for (const storage::Address &address : storage::addressesOf(environment)) {
        if (storage::faultOfUrl(address.url).isEmpty())
            continue;
        const QString option =
            QStringLiteral("--") + QString(address.field).replace(QLatin1Char('_'), QLatin1Char('-'));
        return base::fail(Error::Kind::Malformed, option, QStringLiteral("not an http or https address"));
    }
    return {};
}

// From the variable or file, else from the keychain under the environment's id.
http::Task<base::Result<base::Secret>> secretOf(const Invocation *invocation, const char *variable, QString fileOption,
                                                QString environmentId, QString which)
{
    const QString file = fileOption.isEmpty() ? QString() : invocation->parser.value(fileOption);
    const auto given = secretFrom(variable, file);
    if (!given)
        co_return base::fail(given.error());
    if (*given)
        co_return **given;
    if (environmentId.isEmpty())
        co_return base::Secret();
    using Answer = base::Result<std::optional<base::Secret>>;
    const std::unique_ptr<storage::SecretStore> keychain = storage::systemKeychain();
    const QString name = storage::secretName(environmentId, which);
    flow::Callback<Answer> reading([&](flow::Callback<Answer>::Done done) { keychain->read(name, std::move(done)); });
    const Answer read = co_await reading;
    if (!read)
        co_return base::fail(read.error());
    co_return read->value_or(base::Secret());
}

// Both systems' own, and what the way to them needs.
http::Task<base::Result<flow::ConnectionSecrets>> secretsOf(const Invocation *invocation,
                                                            storage::Environment environment)
{
    // Only a saved environment has secrets in the keychain.
    QString savedId;
    if (!environment.name.isEmpty())
        savedId = environment.id;
    struct Source {
        const char *variable;
        QString option; // a file's; null: none
        QString name;   // in the keychain
        base::Secret flow::ConnectionSecrets::*into;
        bool needed;
    };
    const bool ownKey = !environment.clientCertificateFile.isEmpty() && environment.clientKeyFile.isEmpty();
    const QList<Source> sources{
        {"LATCHKEY_FUSIONAUTH_API_KEY", QStringLiteral("fusionauth-api-key-file"), QStringLiteral("fusionauth"),
         &flow::ConnectionSecrets::apiKey, !environment.fusionauthUrl.isEmpty()},
        {"LATCHKEY_KONG_ADMIN_TOKEN", QStringLiteral("kong-admin-token-file"), QStringLiteral("kong-admin"),
         &flow::ConnectionSecrets::adminToken, !environment.kongAdminUrl.isEmpty()},
        {"LATCHKEY_CLIENT_KEY", {}, QStringLiteral("client-key"), &flow::ConnectionSecrets::clientKey, ownKey},
        {"LATCHKEY_PROXY_PASSWORD",
         {},
         QStringLiteral("proxy-password"),
         &flow::ConnectionSecrets::proxyPassword,
         !environment.outboundProxy.user.isEmpty()},
    };
    flow::ConnectionSecrets secrets;
    for (const Source &source : sources) {
        // A variable is taken out of the environment in any case.
        const QString keptUnder = source.needed ? savedId : QString();
        const auto secret = co_await secretOf(invocation, source.variable, source.option, keptUnder, source.name);
        if (!secret)
            co_return base::fail(secret.error());
        secrets.*source.into = *secret;
    }
    co_return secrets;
}

http::Task<base::Result<std::unique_ptr<Session>>> open(const Invocation *invocation, storage::Environment environment)
{
    takeOptions(invocation->parser, environment);
    const base::Outcome checked = checkAddresses(environment);
    if (!checked)
        co_return base::fail(checked.error());
    const auto secrets = co_await secretsOf(invocation, environment);
    if (!secrets)
        co_return base::fail(secrets.error());
    if (!environment.fusionauthUrl.isEmpty() && secrets->apiKey.isEmpty())
        co_return base::fail(Error::Kind::Missing, QStringLiteral("LATCHKEY_FUSIONAUTH_API_KEY"));
    environment.id = idOf(environment);
    auto session = std::make_unique<Session>(environment, *secrets);
    if (const auto &problem = session->connections().problem())
        co_return base::fail(*problem);
    co_return session;
}

} // namespace

options::Group connectionOptions()
{
    using options::Takes;
    return {"Connection options",
            {{"environment", "A saved environment.", Takes::Text, "name"},
             {"fusionauth", "FusionAuth's address.", Takes::Text, "url"},
             {"kong-admin", "The address of Kong's Admin API, with path or workspace.", Takes::Text, "url"},
             {"kong-proxy", "The address of Kong's proxy.", Takes::Text, "url"},
             {"ca-file", "CA certificates (PEM) to trust instead of the system's.", Takes::File, "file"},
             {"fusionauth-api-key-file",
              "A file with the API key; else LATCHKEY_FUSIONAUTH_API_KEY, else the keychain.", Takes::File, "file"},
             {"kong-admin-token-file",
              "A file with the admin token; else LATCHKEY_KONG_ADMIN_TOKEN, else the keychain.", Takes::File, "file"}}};
}

options::Option testPasswordOption()
{
    return {"test-password-file",
            "A file with the test user's password; else LATCHKEY_TEST_PASSWORD, else one is made up and put into the "
            "keychain.",
            options::Takes::File, "file"};
}

Session::Session(const storage::Environment &environment, const flow::ConnectionSecrets &secrets)
    : m_environment(environment)
    , m_secrets(secrets)
    , m_connections(environment, secrets, &m_log)
{}

storage::JournalHead Session::journalHead(const setup::Blueprint &blueprint) const
{
    return {m_environment.id,           m_environment.name,         m_environment.fusionauthUrl,
            m_environment.kongAdminUrl, m_environment.kongProxyUrl, blueprint};
}

http::Task<base::Result<std::unique_ptr<Session>>> openSession(const Invocation *invocation)
{
    storage::Environment environment;
    if (invocation->parser.isSet(QStringLiteral("environment"))) {
        auto saved = savedEnvironment(invocation->parser.value(QStringLiteral("environment")));
        if (!saved)
            co_return base::fail(saved.error());
        environment = std::move(*saved);
    }
    auto session = co_await open(invocation, environment);
    co_return session;
}

http::Task<base::Result<std::unique_ptr<Session>>> openSessionOf(const Invocation *invocation,
                                                                 storage::JournalHead head)
{
    storage::Environment environment;
    if (!head.environmentName.isEmpty()) {
        auto saved = savedEnvironment(head.environmentName);
        if (!saved)
            co_return base::fail(saved.error());
        environment = std::move(*saved);
    } else {
        environment.fusionauthUrl = head.fusionauthUrl;
        environment.kongAdminUrl = head.kongAdminUrl;
        environment.kongProxyUrl = head.kongProxyUrl;
        for (const storage::Address &address : storage::addressesOf(environment))
            agreeTo(environment, address.url);
    }
    environment.id = head.environmentId;
    auto session = co_await open(invocation, environment);
    co_return session;
}

base::Result<QString> journalPath(const Session &session, const setup::Blueprint &blueprint)
{
    const QString folder = storage::usualPlaces().journalsFolder;
    const base::Outcome made = files::privateFolder(folder);
    if (!made)
        return base::fail(made.error());
    return folder + QLatin1Char('/') + session.environment().id + QLatin1Char('-') + blueprint.id +
           QStringLiteral(".jsonl");
}

base::Result<flow::PasswordSource> passwordSource(const Invocation *invocation, const setup::Blueprint &blueprint,
                                                  std::unique_ptr<storage::SecretStore> *store)
{
    const auto given =
        secretFrom("LATCHKEY_TEST_PASSWORD", invocation->parser.value(QStringLiteral("test-password-file")));
    if (!given)
        return base::fail(given.error());
    *store = storage::systemKeychain();
    return flow::PasswordSource{*given, store->get(), blueprint.id};
}

} // namespace cli
