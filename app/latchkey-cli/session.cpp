// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "input.h"
#include "paths.h"

#include "files/folder.h"
#include "flow/callback.h"

#include <QUuid>

namespace cli {
namespace {

using base::Error;

// The namespace of environments that exist only as addresses; chosen once, at random.
const QUuid addressNamespace(0x8a1d7c52, 0x4b1f, 0x4c39, 0xa7, 0x55, 0x0e, 0x91, 0x2c, 0x6f, 0x3d, 0x18);

QString idOf(const Addresses &addresses)
{
    if (!addresses.environmentId.isEmpty())
        return addresses.environmentId;
    const QByteArray content = addresses.fusionauth.toUtf8() + '\n' + addresses.kongAdmin.toUtf8();
    return QUuid::createUuidV5(addressNamespace, content).toString(QUuid::WithoutBraces);
}

base::Result<Addresses> savedAddresses(const QString &name)
{
    const auto environments = storage::loadEnvironments(environmentsFile());
    if (!environments)
        return base::fail(environments.error());
    const storage::Environment *environment = model::withName(*environments, name);
    if (!environment)
        return base::fail(Error::Kind::Missing, QStringLiteral("environment"), name);
    Addresses addresses;
    addresses.environmentId = environment->id;
    addresses.environmentName = environment->name;
    addresses.fusionauth = environment->fusionauthUrl;
    addresses.kongAdmin = environment->kongAdminUrl;
    addresses.kongProxy = environment->kongProxyUrl;
    addresses.readOnly = environment->readOnly;
    if (!environment->kongAdminHeader.isEmpty())
        addresses.kongAdminHeader = environment->kongAdminHeader;
    addresses.tls.pinnedSha256 = environment->pinnedCertificate.toLatin1();
    if (!environment->caFile.isEmpty()) {
        auto authorities = contentOf(environment->caFile);
        if (!authorities)
            return base::fail(authorities.error());
        addresses.tls.authorities = std::move(*authorities);
    }
    return addresses;
}

base::Outcome takeOptions(const QCommandLineParser &parser, Addresses &addresses)
{
    const auto take = [&parser](const QString &option, QString &into) {
        if (parser.isSet(option))
            into = parser.value(option);
        while (into.endsWith(QLatin1Char('/')))
            into.chop(1);
    };
    take(QStringLiteral("fusionauth"), addresses.fusionauth);
    take(QStringLiteral("kong-admin"), addresses.kongAdmin);
    take(QStringLiteral("kong-proxy"), addresses.kongProxy);
    if (!parser.isSet(QStringLiteral("ca-file")))
        return {};
    auto authorities = contentOf(parser.value(QStringLiteral("ca-file")));
    if (!authorities)
        return base::fail(authorities.error());
    addresses.tls.authorities = std::move(*authorities);
    return {};
}

base::Outcome checkAddress(const QString &option, const QString &address)
{
    if (address.isEmpty())
        return {};
    const QUrl url(address, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    // User and password in an address would end up in lists, journals and logs.
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() ||
        url.hasFragment())
        return base::fail(Error::Kind::Malformed, QStringLiteral("--") + option,
                          QStringLiteral("not an http or https address"));
    return {};
}

base::Outcome checkAddresses(const Addresses &addresses)
{
    if (addresses.fusionauth.isEmpty() && addresses.kongAdmin.isEmpty())
        return base::fail(Error::Kind::Missing, QStringLiteral("--environment, --fusionauth or --kong-admin"));
    for (const auto &[option, address] : {std::pair{QStringLiteral("fusionauth"), addresses.fusionauth},
                                          std::pair{QStringLiteral("kong-admin"), addresses.kongAdmin},
                                          std::pair{QStringLiteral("kong-proxy"), addresses.kongProxy}}) {
        const base::Outcome checked = checkAddress(option, address);
        if (!checked)
            return checked;
    }
    return {};
}

// From the variable or file, else from the keychain under the environment's id.
http::Task<base::Result<base::Secret>> secretOf(const Invocation *invocation, const char *variable, QString fileOption,
                                                QString environmentId, QString which)
{
    const auto given = secretFrom(variable, invocation->parser.value(fileOption));
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

http::Task<base::Result<std::unique_ptr<Session>>> open(const Invocation *invocation, Addresses addresses)
{
    // Only a saved environment has secrets in the keychain.
    QString savedId;
    if (!addresses.environmentName.isEmpty())
        savedId = addresses.environmentId;
    addresses.environmentId = idOf(addresses);
    const QString keyFile = QStringLiteral("fusionauth-api-key-file");
    const QString keyName = QStringLiteral("fusionauth");
    const auto apiKey = co_await secretOf(invocation, "LATCHKEY_FUSIONAUTH_API_KEY", keyFile, savedId, keyName);
    if (!apiKey)
        co_return base::fail(apiKey.error());
    const QString tokenFile = QStringLiteral("kong-admin-token-file");
    const QString tokenName = QStringLiteral("kong-admin");
    const auto adminToken = co_await secretOf(invocation, "LATCHKEY_KONG_ADMIN_TOKEN", tokenFile, savedId, tokenName);
    if (!adminToken)
        co_return base::fail(adminToken.error());
    if (!addresses.fusionauth.isEmpty() && apiKey->isEmpty())
        co_return base::fail(Error::Kind::Missing, QStringLiteral("LATCHKEY_FUSIONAUTH_API_KEY"));
    co_return std::make_unique<Session>(addresses, *apiKey, *adminToken);
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

Session::Session(const Addresses &addresses, const base::Secret &apiKey, const base::Secret &adminToken)
    : m_addresses(addresses)
    , m_http(&m_log)
{
    m_log.hide(apiKey);
    m_log.hide(adminToken);
    if (!addresses.fusionauth.isEmpty()) {
        fusionauth::Connection connection;
        connection.url = QUrl(addresses.fusionauth);
        connection.apiKey = apiKey;
        connection.tls = addresses.tls;
        m_fusionauth.emplace(m_http, connection);
    }
    if (!addresses.kongAdmin.isEmpty()) {
        kong::Connection connection;
        connection.admin = QUrl(addresses.kongAdmin);
        connection.tls = addresses.tls;
        if (!adminToken.isEmpty())
            connection.secretHeaders.append({addresses.kongAdminHeader.toLatin1(), adminToken});
        m_kong.emplace(m_http, connection);
    }
    if (!addresses.kongProxy.isEmpty()) {
        kong::ProxyConnection connection;
        connection.url = QUrl(addresses.kongProxy);
        connection.tls = addresses.tls;
        m_proxy.emplace(m_http, connection);
    }
}

flow::Systems Session::systems()
{
    return {m_fusionauth ? &*m_fusionauth : nullptr, m_kong ? &*m_kong : nullptr, m_proxy ? &*m_proxy : nullptr,
            &m_log};
}

storage::JournalHead Session::journalHead(const setup::Blueprint &blueprint) const
{
    return {m_addresses.environmentId, m_addresses.environmentName, m_addresses.fusionauth,
            m_addresses.kongAdmin,     m_addresses.kongProxy,       blueprint};
}

http::Task<base::Result<std::unique_ptr<Session>>> openSession(const Invocation *invocation)
{
    Addresses addresses;
    if (invocation->parser.isSet(QStringLiteral("environment"))) {
        auto saved = savedAddresses(invocation->parser.value(QStringLiteral("environment")));
        if (!saved)
            co_return base::fail(saved.error());
        addresses = std::move(*saved);
    }
    const base::Outcome taken = takeOptions(invocation->parser, addresses);
    if (!taken)
        co_return base::fail(taken.error());
    const base::Outcome checked = checkAddresses(addresses);
    if (!checked)
        co_return base::fail(checked.error());
    auto session = co_await open(invocation, addresses);
    co_return session;
}

http::Task<base::Result<std::unique_ptr<Session>>> openSessionOf(const Invocation *invocation,
                                                                 storage::JournalHead head)
{
    Addresses addresses;
    if (!head.environmentName.isEmpty()) {
        auto saved = savedAddresses(head.environmentName);
        if (!saved)
            co_return base::fail(saved.error());
        addresses = std::move(*saved);
    } else {
        addresses.fusionauth = head.fusionauthUrl;
        addresses.kongAdmin = head.kongAdminUrl;
        addresses.kongProxy = head.kongProxyUrl;
    }
    addresses.environmentId = head.environmentId;
    const base::Outcome taken = takeOptions(invocation->parser, addresses);
    if (!taken)
        co_return base::fail(taken.error());
    const base::Outcome checked = checkAddresses(addresses);
    if (!checked)
        co_return base::fail(checked.error());
    auto session = co_await open(invocation, addresses);
    co_return session;
}

base::Result<QString> journalPath(const Session &session, const setup::Blueprint &blueprint)
{
    const QString folder = journalsFolder();
    const base::Outcome made = files::privateFolder(folder);
    if (!made)
        return base::fail(made.error());
    return folder + QLatin1Char('/') + session.addresses().environmentId + QLatin1Char('-') + blueprint.id +
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
