// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/environment_check.h"

#include <QUrl>
#include <QUuid>

namespace storage {
namespace {

using model::Problem;
using Severity = Problem::Severity;

// Gathers what is found.
class Findings {
public:
    void add(Severity severity, const char *code, const QString &field, const QJsonObject &facts = {})
    {
        m_problems += Problem{severity, QLatin1String(code), field, facts};
    }
    void addError(const char *code, const char *field, const QJsonObject &facts = {})
    {
        add(Severity::Error, code, QLatin1String(field), facts);
    }
    QList<Problem> all() const { return m_problems; }

private:
    QList<Problem> m_problems;
};

QJsonObject fact(const char *name, const QString &value)
{
    return {{QLatin1String(name), value}};
}

void checkName(Findings &findings, const Environment &environment, const QList<Environment> &others)
{
    const QString name = environment.name.trimmed();
    if (name.isEmpty())
        return findings.addError("name-missing", "name");
    const bool taken = std::any_of(others.begin(), others.end(), [&](const Environment &other) {
        return other.id != environment.id && other.name.trimmed().compare(name, Qt::CaseInsensitive) == 0;
    });
    if (taken)
        findings.addError("name-taken", "name", fact("name", name));
}

void checkAddress(Findings &findings, const Environment &environment, const Address &address)
{
    const QString fault = faultOfUrl(address.url);
    if (!fault.isEmpty())
        return findings.add(Severity::Error, fault.toLatin1().constData(), address.field);
    if (!maySendSecretsTo(environment, address.url))
        findings.add(Severity::Question, "plain-http", address.field, fact("host", QUrl(address.url).host().toLower()));
}

// Two fields that lead to the same place are a slip in most cases.
void checkTwice(Findings &findings, const QList<Address> &addresses)
{
    const auto asWritten = [](const Address &address) {
        QString url = QUrl(address.url).toString(QUrl::NormalizePathSegments | QUrl::FullyEncoded);
        while (url.endsWith(QLatin1Char('/')))
            url.chop(1);
        return url;
    };
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        for (qsizetype before = 0; before < i; ++before) {
            if (asWritten(addresses[i]) == asWritten(addresses[before])) {
                findings.add(Severity::Remark, "same-address", addresses[i].field, fact("as", addresses[before].field));
                break;
            }
        }
    }
}

void checkAddresses(Findings &findings, const Environment &environment)
{
    const QList<Address> addresses = addressesOf(environment);
    if (environment.fusionauthUrl.isEmpty() && environment.kongAdminUrl.isEmpty())
        findings.addError("no-system", "fusionauth");
    if (environment.kongProxyUrl.isEmpty() && !environment.furtherProxyUrls.isEmpty())
        findings.addError("no-first-proxy", "kong_proxy");
    for (const Address &address : addresses)
        checkAddress(findings, environment, address);
    checkTwice(findings, addresses);
}

bool isHeaderName(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar character) {
        const bool letter = character.unicode() < 128 && character.isLetterOrNumber();
        return letter || QLatin1String("!#$%&'*+-.^_`|~").contains(character);
    });
}

bool isColour(const QString &text)
{
    const auto isHex = [](QChar c) { return QLatin1String("0123456789abcdef").contains(c.toLower()); };
    return text.size() == 7 && text.startsWith(QLatin1Char('#')) && std::all_of(text.begin() + 1, text.end(), isHex);
}

bool isSha256(const QString &text)
{
    const auto isHex = [](QChar c) { return QLatin1String("0123456789abcdef").contains(c); };
    return text.size() == 64 && std::all_of(text.begin(), text.end(), isHex);
}

void checkTrust(Findings &findings, const Environment &environment)
{
    for (auto it = environment.pins.begin(); it != environment.pins.end(); ++it) {
        if (!isSha256(it.value()))
            findings.addError("pin-malformed", "pins", fact("place", it.key()));
    }
    if (environment.clientCertificateFile.isEmpty() && !environment.clientKeyFile.isEmpty())
        findings.addError("client-key-alone", "client_key_file");
}

void checkOutboundProxy(Findings &findings, const OutboundProxy &proxy)
{
    if (proxy.kind != OutboundProxy::Kind::Http)
        return;
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(proxy.host, QUrl::StrictMode);
    if (url.host().isEmpty())
        findings.addError("http-proxy-host", "http_proxy.host");
    if (proxy.port == 0)
        findings.addError("http-proxy-port", "http_proxy.port");
}

} // namespace

QString faultOfUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty())
        return QStringLiteral("url-malformed");
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))
        return QStringLiteral("url-not-web");
    if (url.host().isEmpty() || url.port() == 0)
        return QStringLiteral("url-malformed");
    // User and password in an address would end up in lists, journals and logs.
    if (url.authority().contains(QLatin1Char('@')))
        return QStringLiteral("url-user-info");
    return url.hasQuery() || url.hasFragment() ? QStringLiteral("url-query") : QString();
}

QList<Problem> checkEnvironment(const Environment &environment, const QList<Environment> &others)
{
    Findings findings;
    checkName(findings, environment, others);
    checkAddresses(findings, environment);
    if (!environment.tenantId.isEmpty() && QUuid::fromString(environment.tenantId).isNull())
        findings.addError("tenant-no-uuid", "tenant");
    if (!isHeaderName(environment.kongAdminHeader))
        findings.addError("header-malformed", "kong_admin_header");
    if (!environment.colour.isEmpty() && !isColour(environment.colour))
        findings.addError("colour-malformed", "colour");
    checkTrust(findings, environment);
    checkOutboundProxy(findings, environment.outboundProxy);
    return findings.all();
}

} // namespace storage
