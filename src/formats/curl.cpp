// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/curl.h"

#include "base/json.h"

namespace formats {
namespace {

QString variableFor(const QString &placeholder)
{
    QString name = placeholder.toUpper();
    for (QChar &c : name) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char('_');
    }
    return name;
}

// The body as one shell word: quoted text, with the placeholders' variables between the quotes.
QString bodyWord(const QJsonValue &body)
{
    QString text = QString::fromUtf8(base::toBytes(body));
    QString word;
    for (;;) {
        qsizetype start = -1;
        QString opening;
        for (const QString &candidate : {QStringLiteral("{\"$from\":\""), QStringLiteral("{\"$secret\":\"")}) {
            const qsizetype found = text.indexOf(candidate);
            if (found >= 0 && (start < 0 || found < start)) {
                start = found;
                opening = candidate;
            }
        }
        const qsizetype end = start < 0 ? -1 : text.indexOf(QLatin1String("\"}"), start + opening.size());
        if (end < 0)
            return word + shellQuoted(text);
        const QString name = text.mid(start + opening.size(), end - start - opening.size());
        word += shellQuoted(text.left(start) + QLatin1Char('"')) + QStringLiteral("\"$%1\"").arg(variableFor(name));
        text = QLatin1Char('"') + text.mid(end + 2);
    }
}

} // namespace

QString shellQuoted(const QString &text)
{
    QString quoted = text;
    quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

QString curlFor(const api::Call &call)
{
    QStringList words{QStringLiteral("curl --fail-with-body --silent --show-error")};
    words.append(QStringLiteral("-X ") + QString::fromLatin1(api::nameOf(call.method)));
    const bool kong = call.system == model::System::Kong;
    if (!kong)
        words.append(QStringLiteral("-H \"Authorization: $FUSIONAUTH_API_KEY\""));
    if (!call.tenantId.isEmpty())
        words.append(QStringLiteral("-H ") + shellQuoted(QStringLiteral("X-FusionAuth-TenantId: ") + call.tenantId));
    if (!call.body.isUndefined()) {
        words.append(QStringLiteral("-H 'Content-Type: application/json'"));
        words.append(QStringLiteral("--data-raw ") + bodyWord(call.body));
    }
    const QString base = kong ? QStringLiteral("\"$KONG_ADMIN_URL\"") : QStringLiteral("\"$FUSIONAUTH_URL\"");
    words.append(base + shellQuoted(call.path));
    return words.join(QStringLiteral(" \\\n  "));
}

} // namespace formats
