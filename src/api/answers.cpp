// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/answers.h"

#include "base/json.h"

#include <QJsonArray>

namespace api {
namespace {

using base::Error;
using base::FieldError;

Error::Kind kindOf(int status)
{
    switch (status) {
    case 401: return Error::Kind::Unauthorized;
    case 403: return Error::Kind::Forbidden;
    case 404: return Error::Kind::NotFound;
    case 405: return Error::Kind::NotWritable;
    case 409: return Error::Kind::Conflict;
    case 413: return Error::Kind::TooLarge;
    case 429: return Error::Kind::RateLimited;
    default: break;
    }
    if (status >= 500)
        return Error::Kind::ServerFault;
    return status >= 300 && status < 400 ? Error::Kind::Redirected : Error::Kind::Refused;
}

// Kong nests the complaints as it nests the fields; a list's positions become parts of the path.
void collect(const QJsonValue &complaint, const QString &path, QList<FieldError> &into)
{
    const auto child = [&path](const QString &name) { return path.isEmpty() ? name : path + QLatin1Char('.') + name; };
    if (complaint.isString())
        into.append({path, {}, complaint.toString()});
    const QJsonObject members = complaint.toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
        collect(it.value(), child(it.key()), into);
    const QJsonArray items = complaint.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        collect(items.at(i), path == QLatin1String("@entity") ? path : child(QString::number(i + 1)), into);
}

Error kongError(Error error, const QJsonObject &body)
{
    error.evidence = body.value(QStringLiteral("message")).toString();
    collect(body.value(QStringLiteral("fields")), {}, error.fields);
    collect(body.value(QStringLiteral("options")), {}, error.fields);
    return error;
}

Error fusionAuthError(Error error, const QJsonObject &body)
{
    const QJsonObject byField = body.value(QStringLiteral("fieldErrors")).toObject();
    for (auto it = byField.begin(); it != byField.end(); ++it) {
        for (const QJsonValue &item : it.value().toArray()) {
            error.fields.append(
                {it.key(), item[QLatin1String("code")].toString(), item[QLatin1String("message")].toString()});
        }
    }
    for (const QJsonValue &item : body.value(QStringLiteral("generalErrors")).toArray()) {
        error.fields.append({{}, item[QLatin1String("code")].toString(), item[QLatin1String("message")].toString()});
    }
    // Messages may change by version; a duplicate is told by its code alone.
    const bool duplicate = std::any_of(error.fields.begin(), error.fields.end(), [](const FieldError &field) {
        return field.code.startsWith(QLatin1String("[duplicate]"));
    });
    if (duplicate && error.kind == Error::Kind::Refused)
        error.kind = Error::Kind::Conflict;
    if (!error.fields.isEmpty())
        error.evidence = error.fields.first().code + QLatin1Char(' ') + error.fields.first().message;
    return error;
}

} // namespace

base::Error errorFrom(model::System system, const model::Answer &answer, const QString &subject)
{
    Error error{kindOf(answer.status), subject, {}, answer.status, {}};
    if (answer.body.isEmpty())
        return error;
    // A proxy in front may have answered in HTML: then there is nothing to read out of it.
    const auto body = base::readJsonObject(answer.body, subject);
    if (!body)
        return error;
    return system == model::System::Kong ? kongError(std::move(error), *body)
                                         : fusionAuthError(std::move(error), *body);
}

base::Result<QJsonObject> bodyOf(model::System system, const model::Answer &answer, const QString &subject)
{
    if (answer.status < 200 || answer.status > 299)
        return base::fail(errorFrom(system, answer, subject));
    if (answer.body.isEmpty())
        return QJsonObject{};
    auto body = base::readJsonObject(answer.body, subject);
    if (!body)
        return base::fail(Error::Kind::NotTheApi, subject, body.error().evidence, answer.status);
    return body;
}

base::Result<QJsonObject> unwrapped(const QJsonObject &body, const QString &member)
{
    const QJsonValue value = body.value(member);
    if (!value.isObject())
        return base::fail(Error::Kind::Malformed, member, QStringLiteral("expected an object"));
    return value.toObject();
}

base::Result<Page> pageFrom(const QJsonObject &body)
{
    const QJsonValue data = body.value(QStringLiteral("data"));
    // lua-cjson may write an empty list as {}.
    if (!data.isArray() && !(data.isObject() && data.toObject().isEmpty()))
        return base::fail(Error::Kind::Malformed, QStringLiteral("data"), QStringLiteral("expected a list"));
    Page page;
    for (const QJsonValue &item : data.toArray())
        page.items.append(item.toObject());
    page.offset = body.value(QStringLiteral("offset")).toString();
    return page;
}

} // namespace api
