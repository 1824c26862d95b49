// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "contract/replies.h"

#include "api/answers.h"

#include <QtTest>

namespace contract {
namespace {

void failBecause(const api::Call &call, const QString &why)
{
    const QString text =
        QString::fromLatin1(api::nameOf(call.method)) + QLatin1Char(' ') + call.path + QStringLiteral(": ") + why;
    QTest::qFail(qPrintable(text), __FILE__, __LINE__);
}

const QString subject = QStringLiteral("it");

} // namespace

QJsonObject bodyOf(const api::Call &call, const base::Result<model::Answer> &answer)
{
    if (!answer) {
        failBecause(call, base::nameOf(answer.error().kind));
        return {};
    }
    const auto body = api::bodyOf(call.system, *answer, subject);
    if (!body)
        failBecause(call, QStringLiteral("%1 %2").arg(answer->status).arg(QString::fromUtf8(answer->body)));
    return body.value_or(QJsonObject());
}

base::Error errorOf(const api::Call &call, const base::Result<model::Answer> &answer)
{
    if (!answer)
        return answer.error();
    const auto body = api::bodyOf(call.system, *answer, subject);
    if (!body)
        return body.error();
    failBecause(call, QStringLiteral("%1 instead of a refusal").arg(answer->status));
    return {};
}

QStringList complaintsOf(const base::Error &error)
{
    QStringList complaints;
    for (const base::FieldError &field : error.fields)
        complaints.append(field.field.isEmpty() ? field.code : field.field + QLatin1Char(' ') + field.code);
    complaints.sort();
    return complaints;
}

QJsonObject withoutInstants(QJsonObject json)
{
    for (const char *name : {"created_at", "updated_at", "insertInstant", "lastUpdateInstant"})
        json.remove(QLatin1String(name));
    return json;
}

} // namespace contract
