// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_reply.h"

#include "base/json.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

QString withoutIndices(const QString &path)
{
    static const QRegularExpression index(u"\\[\\d+\\]"_s);
    QString text = path;
    return text.remove(index);
}

bool isEmptyContainer(const QJsonValue &value)
{
    return value.isNull() || (value.isArray() && value.toArray().isEmpty()) ||
           (value.isObject() && value.toObject().isEmpty());
}

QJsonValue prunedValue(const QJsonValue &value)
{
    if (value.isObject())
        return pruned(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray items;
    for (const QJsonValue &item : value.toArray())
        items.append(prunedValue(item));
    return items;
}

} // namespace

model::Answer withoutBody(int status)
{
    return model::Answer{status, {}, {}};
}

model::Answer withJson(int status, const QJsonObject &body)
{
    return model::Answer{status, {{"Content-Type", "application/json;charset=UTF-8"}}, base::toBytes(body)};
}

model::Answer wrapped(const QString &name, const QJsonValue &value)
{
    return withJson(200, QJsonObject{{name, value}});
}

void Complaints::field(const QString &path, const QString &word, const QString &message)
{
    const QString code = u'[' + word + u']' + withoutIndices(path);
    const QString text = message.isEmpty() ? u"The [%1] property is not acceptable (%2)."_s.arg(path, word) : message;
    QJsonArray errors = m_fields.value(path).toArray();
    errors.append(QJsonObject{{u"code"_s, code}, {u"message"_s, text}});
    m_fields.insert(path, errors);
}

void Complaints::general(const QString &code, const QString &message)
{
    m_general.append(QJsonObject{{u"code"_s, code}, {u"message"_s, message}});
}

model::Answer Complaints::answer() const
{
    QJsonObject body;
    if (!m_fields.isEmpty())
        body.insert(u"fieldErrors"_s, m_fields);
    if (!m_general.isEmpty())
        body.insert(u"generalErrors"_s, m_general);
    return withJson(400, body);
}

model::Answer refuse(const QString &path, const QString &word, const QString &message)
{
    Complaints complaints;
    complaints.field(path, word, message);
    return complaints.answer();
}

model::Answer refuseGenerally(const QString &code, const QString &message)
{
    Complaints complaints;
    complaints.general(code, message);
    return complaints.answer();
}

model::Answer tenantIdRequired()
{
    return refuseGenerally(u"[TenantIdRequired]"_s,
                           u"A Tenant Id is required to complete this request. To complete this request, you may "
                           "assign a Tenant to your API key, or add the X-FusionAuth-TenantId HTTP request header "
                           "with the Tenant Id."_s);
}

QJsonObject pruned(const QJsonObject &document)
{
    QJsonObject kept;
    for (auto it = document.begin(); it != document.end(); ++it) {
        const QJsonValue value = prunedValue(it.value());
        if (!isEmptyContainer(value))
            kept.insert(it.key(), value);
    }
    return kept;
}

} // namespace twins::fusionauth
