// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/call_text.h"

#include "base/json.h"

#include <QCoreApplication>

namespace ui {
namespace {

class CallTextWords {
    Q_DECLARE_TR_FUNCTIONS(ui::CallText)
};

const QLatin1String hidden("[redacted]");

// {"$from": "signing_key.publicKey"} becomes "${signing_key.publicKey}", a secret becomes what stands for secrets.
QJsonValue readable(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue &item : value.toArray())
            items.append(readable(item));
        return items;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    if (object.size() == 1 && object.contains(QStringLiteral("$from")))
        return QStringLiteral("${%1}").arg(object.value(QStringLiteral("$from")).toString());
    if (object.size() == 1 && object.contains(QStringLiteral("$secret")))
        return QString(hidden);
    QJsonObject members;
    for (auto it = object.begin(); it != object.end(); ++it)
        members.insert(it.key(), readable(it.value()));
    return members;
}

} // namespace

QString httpTextOf(const api::Call &call, const QString &kongAdminHeader)
{
    QStringList lines{QString::fromLatin1(api::nameOf(call.method)) + QLatin1Char(' ') + call.path};
    if (call.system == model::System::FusionAuth)
        lines.append(QStringLiteral("Authorization: ") + hidden);
    else if (!kongAdminHeader.isEmpty())
        lines.append(kongAdminHeader + QStringLiteral(": ") + hidden);
    if (!call.tenantId.isEmpty())
        lines.append(QStringLiteral("X-FusionAuth-TenantId: ") + call.tenantId);
    if (!call.body.isUndefined()) {
        lines.append(QStringLiteral("Content-Type: application/json"));
        lines.append(QString());
        lines.append(QString::fromUtf8(base::toPrettyBytes(readable(call.body).toObject())).trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

QString countOfChanges(qsizetype count)
{
    return count == 1 ? CallTextWords::tr("1 change") : CallTextWords::tr("%1 changes").arg(count);
}

QString undoTextOf(const setup::Change &change)
{
    if (change.verb == setup::Verb::Create)
        return CallTextWords::tr("Undo removes it again.");
    const QJsonValue now = change.facts.value(QStringLiteral("now"));
    return now.isString() && !now.toString().isEmpty() ? CallTextWords::tr("Undo puts %1 back.").arg(now.toString())
                                                       : CallTextWords::tr("Undo puts the old values back.");
}

} // namespace ui
