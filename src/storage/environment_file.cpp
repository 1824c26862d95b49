// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The file of environments.
#include "storage/environment.h"

#include "base/json.h"
#include "files/read.h"
#include "files/write.h"
#include "model/fields.h"

#include <QFile>
#include <QUrl>
#include <QUuid>

namespace storage {
namespace {

using base::Error;

constexpr int version = 1;
constexpr qint64 largestFile = 16LL * 1024 * 1024;

struct TextMember {
    const char *name;
    QString Environment::*member;
};
const TextMember textMembers[] = {
    {"id", &Environment::id},
    {"name", &Environment::name},
    {"colour", &Environment::colour},
    {"fusionauth", &Environment::fusionauthUrl},
    {"tenant", &Environment::tenantId},
    {"kong_admin", &Environment::kongAdminUrl},
    {"kong_proxy", &Environment::kongProxyUrl},
    {"kong_admin_header", &Environment::kongAdminHeader},
    {"ca_file", &Environment::caFile},
    {"client_certificate_file", &Environment::clientCertificateFile},
    {"client_key_file", &Environment::clientKeyFile},
};

struct ListMember {
    const char *name;
    QStringList Environment::*member;
};
const ListMember listMembers[] = {
    {"further_proxies", &Environment::furtherProxyUrls},
    {"plain_http_accepted", &Environment::plainHttpAccepted},
};

struct ProxyKind {
    OutboundProxy::Kind kind;
    const char *name;
};
const ProxyKind proxyKinds[] = {
    {OutboundProxy::Kind::None, "none"},
    {OutboundProxy::Kind::System, "system"},
    {OutboundProxy::Kind::Http, "http"},
};

base::Result<OutboundProxy> outboundProxyFrom(const QJsonObject &json)
{
    model::Fields fields(json, QStringLiteral("environment.http_proxy"));
    const QString kind = fields.text(QStringLiteral("kind"), QStringLiteral("none"));
    OutboundProxy proxy;
    bool known = false;
    for (const ProxyKind &row : proxyKinds) {
        if (kind == QLatin1String(row.name)) {
            proxy.kind = row.kind;
            known = true;
        }
    }
    proxy.host = fields.text(QStringLiteral("host"), QStringLiteral(""));
    proxy.user = fields.text(QStringLiteral("user"), QStringLiteral(""));
    const qint64 port = fields.integer(QStringLiteral("port"));
    if (fields.error())
        return base::fail(*fields.error());
    // Never to be taken for "none": that would go another way than the one that was asked for.
    if (!known || port < 0 || port > 65535)
        return base::fail(Error::Kind::Malformed, QStringLiteral("environment.http_proxy"), kind);
    proxy.port = quint16(port);
    return proxy;
}

QJsonObject toJson(const OutboundProxy &proxy)
{
    QJsonObject json;
    for (const ProxyKind &row : proxyKinds) {
        if (proxy.kind == row.kind)
            json.insert(QStringLiteral("kind"), QLatin1String(row.name));
    }
    if (!proxy.host.isEmpty())
        json.insert(QStringLiteral("host"), proxy.host);
    if (proxy.port != 0)
        json.insert(QStringLiteral("port"), proxy.port);
    if (!proxy.user.isEmpty())
        json.insert(QStringLiteral("user"), proxy.user);
    return json;
}

// One pin for all addresses is how earlier files say it.
base::Result<QMap<QString, QString>> pinsFrom(model::Fields &fields, const Environment &environment)
{
    QMap<QString, QString> pins;
    const QString everywhere = fields.text(QStringLiteral("pinned_certificate"), QStringLiteral(""));
    for (const Address &address : addressesOf(environment)) {
        const QString place = placeOf(address.url);
        if (!everywhere.isEmpty() && !place.isEmpty() && QUrl(address.url).scheme() == QLatin1String("https"))
            pins.insert(place, everywhere);
    }
    model::Fields own(fields.object(QStringLiteral("pins")), QStringLiteral("environment.pins"));
    for (const QString &place : own.rest().keys())
        pins.insert(place, own.text(place));
    if (own.error())
        return base::fail(*own.error());
    return pins;
}

base::Result<Environment> environmentFrom(const QJsonObject &json)
{
    model::Fields fields(json, QStringLiteral("environment"));
    Environment environment;
    for (const TextMember &member : textMembers)
        environment.*member.member = fields.text(QLatin1String(member.name), QStringLiteral(""));
    for (const ListMember &member : listMembers)
        environment.*member.member = fields.texts(QLatin1String(member.name));
    const auto pins = pinsFrom(fields, environment);
    if (!pins)
        return base::fail(pins.error());
    environment.pins = *pins;
    const auto proxy = outboundProxyFrom(fields.object(QStringLiteral("http_proxy")));
    if (!proxy)
        return base::fail(proxy.error());
    environment.outboundProxy = *proxy;
    // A kind that is not known here is treated with care.
    const QString kind = fields.text(QStringLiteral("kind"), QStringLiteral("test"));
    environment.kind = kind == QLatin1String("test") ? EnvironmentKind::Test : EnvironmentKind::Production;
    environment.readOnly = fields.flag(QStringLiteral("read_only"), false);
    if (fields.error())
        return base::fail(*fields.error());
    if (QUuid::fromString(environment.id).isNull() || environment.name.isEmpty())
        return base::fail(Error::Kind::Malformed, QStringLiteral("environment.id"), environment.id);
    environment.others = fields.rest();
    return environment;
}

QJsonObject toJson(const Environment &environment)
{
    QJsonObject json = environment.others;
    for (const TextMember &member : textMembers) {
        const QString &text = environment.*member.member;
        if (!text.isEmpty())
            json.insert(QLatin1String(member.name), text);
    }
    for (const ListMember &member : listMembers) {
        const QStringList &texts = environment.*member.member;
        if (!texts.isEmpty())
            json.insert(QLatin1String(member.name), QJsonArray::fromStringList(texts));
    }
    QJsonObject pins;
    for (auto it = environment.pins.begin(); it != environment.pins.end(); ++it)
        pins.insert(it.key(), it.value());
    if (!pins.isEmpty())
        json.insert(QStringLiteral("pins"), pins);
    if (environment.outboundProxy != OutboundProxy())
        json.insert(QStringLiteral("http_proxy"), toJson(environment.outboundProxy));
    json.insert(QStringLiteral("kind"), environment.kind == EnvironmentKind::Production ? QStringLiteral("production")
                                                                                        : QStringLiteral("test"));
    json.insert(QStringLiteral("read_only"), environment.readOnly);
    return json;
}

base::Result<QList<Environment>> readFrom(const QString &path)
{
    const auto content = files::readFile(path, largestFile);
    if (!content)
        return base::fail(content.error());
    const auto json = base::readJsonObject(*content, path);
    if (!json)
        return base::fail(json.error());
    return environmentsFrom(*json);
}

} // namespace

QJsonObject toJson(const QList<Environment> &environments)
{
    QJsonArray array;
    for (const Environment &environment : environments)
        array.append(toJson(environment));
    return {{QStringLiteral("format"), QStringLiteral("latchkey-environments")},
            {QStringLiteral("version"), version},
            {QStringLiteral("environments"), array}};
}

base::Result<QList<Environment>> environmentsFrom(const QJsonObject &json)
{
    const QString subject = QStringLiteral("environments");
    if (json.value(QStringLiteral("format")).toString() != QLatin1String("latchkey-environments"))
        return base::fail(Error::Kind::Malformed, subject, QStringLiteral("another format"));
    if (json.value(QStringLiteral("version")).toInt() > version)
        return base::fail(Error::Kind::Unsupported, subject, QStringLiteral("written by a newer Latchkey"));
    if (json.value(QStringLiteral("version")).toInt() != version || !json.value(subject).isArray())
        return base::fail(Error::Kind::Malformed, subject, QStringLiteral("no version, or no list"));
    QList<Environment> environments;
    for (const QJsonValue &item : json.value(subject).toArray()) {
        auto environment = environmentFrom(item.toObject());
        if (!environment)
            return base::fail(environment.error());
        environments.append(std::move(*environment));
    }
    return environments;
}

base::Result<QList<Environment>> loadEnvironments(const QString &path)
{
    auto environments = readFrom(path);
    if (environments)
        return environments;
    if (environments.error().kind == Error::Kind::Missing)
        return QList<Environment>();
    if (environments.error().kind == Error::Kind::Malformed) {
        QFile::remove(path + QStringLiteral(".bad"));
        QFile::rename(path, path + QStringLiteral(".bad"));
    }
    return environments;
}

base::Outcome saveEnvironments(const QString &path, const QList<Environment> &environments)
{
    const auto present = readFrom(path);
    if (!present && present.error().kind == Error::Kind::Unsupported)
        return base::fail(present.error());
    return files::writeFile(path, base::toPrettyBytes(toJson(environments)), files::Access::Private);
}

} // namespace storage
