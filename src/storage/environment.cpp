// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/environment.h"

#include "base/json.h"
#include "files/read.h"
#include "files/write.h"
#include "model/fields.h"

#include <QFile>
#include <QUuid>

namespace storage {
namespace {

using base::Error;

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
    {"pinned_certificate", &Environment::pinnedCertificate},
};

base::Result<Environment> environmentFrom(const QJsonObject &json)
{
    model::Fields fields(json, QStringLiteral("environment"));
    Environment environment;
    for (const TextMember &member : textMembers)
        environment.*member.member = fields.text(QLatin1String(member.name), QStringLiteral(""));
    environment.kind = fields.text(QStringLiteral("kind")) == QLatin1String("production") ? EnvironmentKind::Production
                                                                                          : EnvironmentKind::Test;
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
    json.insert(QStringLiteral("kind"), environment.kind == EnvironmentKind::Production ? QStringLiteral("production")
                                                                                        : QStringLiteral("test"));
    json.insert(QStringLiteral("read_only"), environment.readOnly);
    return json;
}

} // namespace

QJsonObject toJson(const QList<Environment> &environments)
{
    QJsonArray array;
    for (const Environment &environment : environments)
        array.append(toJson(environment));
    return {{QStringLiteral("format"), QStringLiteral("latchkey-environments")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("environments"), array}};
}

base::Result<QList<Environment>> environmentsFrom(const QJsonObject &json)
{
    const QString subject = QStringLiteral("environments");
    if (json.value(QStringLiteral("format")).toString() != QLatin1String("latchkey-environments"))
        return base::fail(Error::Kind::Malformed, subject, QStringLiteral("another format"));
    if (json.value(QStringLiteral("version")).toInt() != 1)
        return base::fail(Error::Kind::Unsupported, subject, QStringLiteral("another version than 1"));
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
    const auto content = files::readFile(path, 16LL * 1024 * 1024);
    if (!content && content.error().kind == Error::Kind::Missing)
        return QList<Environment>();
    if (!content)
        return base::fail(content.error());
    const auto json = base::readJsonObject(*content, path);
    auto environments = json ? environmentsFrom(*json) : base::Result<QList<Environment>>(base::fail(json.error()));
    if (!environments && environments.error().kind == Error::Kind::Malformed) {
        QFile::remove(path + QStringLiteral(".bad"));
        QFile::rename(path, path + QStringLiteral(".bad"));
    }
    return environments;
}

base::Outcome saveEnvironments(const QString &path, const QList<Environment> &environments)
{
    return files::writeFile(path, base::toPrettyBytes(toJson(environments)), files::Access::Private);
}

QString secretName(const QString &environmentId, const QString &which)
{
    return QStringLiteral("environment ") + environmentId + QLatin1Char(' ') + which;
}

} // namespace storage
