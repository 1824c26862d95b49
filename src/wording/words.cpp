// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/words.h"

#include <QJsonArray>
#include <QStringList>

namespace wording {

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList texts;
        for (const QJsonValue &item : value.toArray())
            texts.append(textOf(item));
        return texts.join(QStringLiteral(", "));
    }
    if (value.isObject()) {
        QStringList texts;
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it)
            texts.append(it.key() + QStringLiteral(" = ") + textOf(it.value()));
        return texts.join(QStringLiteral(", "));
    }
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.isString() ? value.toString() : QStringLiteral("-");
}

} // namespace wording
