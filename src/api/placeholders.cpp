// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/placeholders.h"

#include <QJsonArray>

#include <set>

namespace api {
namespace {

const QLatin1String fromMember("$from");
const QLatin1String secretMember("$secret");

// The name, if the value is a placeholder of that kind.
std::optional<QString> nameIn(const QJsonValue &value, QLatin1String member)
{
    const QJsonObject object = value.toObject();
    if (object.size() != 1 || !object.value(member).isString())
        return std::nullopt;
    return object.value(member).toString();
}

void collect(const QJsonValue &value, QLatin1String member, std::set<QString> &names)
{
    if (const auto name = nameIn(value, member))
        names.insert(*name);
    for (const QJsonValue &item : value.toArray())
        collect(item, member, names);
    const QJsonObject members = value.toObject();
    for (const QJsonValue &item : members)
        collect(item, member, names);
}

QStringList namesIn(const Call &call, QLatin1String member)
{
    std::set<QString> names;
    collect(call.body, member, names);
    return QStringList(names.begin(), names.end());
}

base::Result<QJsonValue> fill(const QJsonValue &value, const Fillings &fillings)
{
    if (const auto name = nameIn(value, fromMember)) {
        if (!fillings.values.contains(*name))
            return base::fail(base::Error::Kind::Missing, *name);
        return QJsonValue(fillings.values.value(*name));
    }
    if (const auto name = nameIn(value, secretMember)) {
        const auto found = fillings.secrets.find(*name);
        if (found == fillings.secrets.end())
            return base::fail(base::Error::Kind::Missing, *name);
        return QJsonValue(QString::fromUtf8(found->reveal()));
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray()) {
            auto done = fill(item, fillings);
            if (!done)
                return done;
            array.append(*done);
        }
        return QJsonValue(array);
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            auto done = fill(it.value(), fillings);
            if (!done)
                return done;
            it.value() = *done;
        }
        return QJsonValue(object);
    }
    return value;
}

} // namespace

QJsonObject from(const QString &name)
{
    return {{fromMember, name}};
}

QJsonObject secret(const QString &name)
{
    return {{secretMember, name}};
}

QStringList valuesNeeded(const Call &call)
{
    return namesIn(call, fromMember);
}

QStringList secretsNeeded(const Call &call)
{
    return namesIn(call, secretMember);
}

base::Result<Call> filled(const Call &call, const Fillings &fillings)
{
    if (call.body.isUndefined())
        return call;
    auto body = fill(call.body, fillings);
    if (!body)
        return base::fail(body.error());
    Call done = call;
    done.body = *body;
    return done;
}

} // namespace api
