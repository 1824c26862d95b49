// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/token_view.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {
namespace {

struct Meaning {
    const char *name;
    const char *text;
};

// RFC 7519, RFC 9068 and what FusionAuth writes beside them.
constexpr Meaning claimMeanings[] = {
    {"iss", QT_TRANSLATE_NOOP("ui::Claims", "Issuer: who made the token")},
    {"sub", QT_TRANSLATE_NOOP("ui::Claims", "Subject: the user's id")},
    {"aud", QT_TRANSLATE_NOOP("ui::Claims", "Audience: the application it was made for")},
    {"exp", QT_TRANSLATE_NOOP("ui::Claims", "Expires")},
    {"nbf", QT_TRANSLATE_NOOP("ui::Claims", "Not valid before")},
    {"iat", QT_TRANSLATE_NOOP("ui::Claims", "Issued at")},
    {"jti", QT_TRANSLATE_NOOP("ui::Claims", "Id of this token")},
    {"auth_time", QT_TRANSLATE_NOOP("ui::Claims", "When the user logged in")},
    {"authenticationType", QT_TRANSLATE_NOOP("ui::Claims", "How the user logged in")},
    {"applicationId", QT_TRANSLATE_NOOP("ui::Claims", "FusionAuth's application")},
    {"tid", QT_TRANSLATE_NOOP("ui::Claims", "FusionAuth's tenant")},
    {"roles", QT_TRANSLATE_NOOP("ui::Claims", "The user's roles in the application")},
    {"scope", QT_TRANSLATE_NOOP("ui::Claims", "What the token may be used for")},
    {"sid", QT_TRANSLATE_NOOP("ui::Claims", "The user's session")},
    {"email", QT_TRANSLATE_NOOP("ui::Claims", "The user's e-mail address")},
    {"email_verified", QT_TRANSLATE_NOOP("ui::Claims", "Whether the address was confirmed")},
    {"preferred_username", QT_TRANSLATE_NOOP("ui::Claims", "The user's name for logging in")},
    {"gty", QT_TRANSLATE_NOOP("ui::Claims", "Grant by which the token was obtained")},
};

constexpr Meaning headerMeanings[] = {
    {"alg", QT_TRANSLATE_NOOP("ui::Claims", "Algorithm of the signature")},
    {"kid", QT_TRANSLATE_NOOP("ui::Claims", "Id of the signing key")},
    {"typ", QT_TRANSLATE_NOOP("ui::Claims", "Kind of token")},
    {"gty", QT_TRANSLATE_NOOP("ui::Claims", "Grants by which the token was obtained")},
};

template <typename Table> QString meaningOf(const Table &table, const QString &name)
{
    for (const Meaning &meaning : table) {
        if (name == QLatin1String(meaning.name))
            return QCoreApplication::translate("ui::Claims", meaning.text);
    }
    return {};
}

// Whole numbers without exponent or fraction, as the token has them.
QString numberText(double number)
{
    const bool whole = std::floor(number) == number && std::abs(number) < 9007199254740992.0;
    return whole ? QString::number(static_cast<qint64>(number)) : QString::number(number, 'g', 17);
}

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String: return value.toString();
    case QJsonValue::Double: return numberText(value.toDouble());
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Array: return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object: return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default: return QStringLiteral("null");
    }
}

bool isTime(const QString &name)
{
    static const QSet<QString> times{QStringLiteral("exp"), QStringLiteral("nbf"), QStringLiteral("iat"),
                                     QStringLiteral("auth_time")};
    return times.contains(name);
}

ClaimLine::Tone toneOf(const QString &name, qint64 then, qint64 now)
{
    if (name == QLatin1String("exp"))
        return then <= now ? ClaimLine::Tone::Late : ClaimLine::Tone::Good;
    if (name == QLatin1String("nbf") && then > now)
        return ClaimLine::Tone::Late;
    return ClaimLine::Tone::Plain;
}

// The order in which people look: who, for whom, when; then the others by name.
int rankOf(const QString &name)
{
    static const QStringList order{QStringLiteral("iss"), QStringLiteral("aud"), QStringLiteral("sub"),
                                   QStringLiteral("iat"), QStringLiteral("nbf"), QStringLiteral("exp")};
    const qsizetype at = order.indexOf(name);
    return static_cast<int>(at < 0 ? order.size() : at);
}

} // namespace

QList<ClaimLine> claimLines(const QJsonObject &claims, qint64 now, const QTimeZone &zone)
{
    QStringList names = claims.keys();
    std::stable_sort(names.begin(), names.end(),
                     [](const QString &one, const QString &other) { return rankOf(one) < rankOf(other); });
    QList<ClaimLine> lines;
    for (const QString &name : std::as_const(names)) {
        const QJsonValue value = claims.value(name);
        ClaimLine line{name, valueText(value), {}, meaningOf(claimMeanings, name), ClaimLine::Tone::Plain};
        // Beyond that no date can be told; a token may hold any number.
        if (isTime(name) && value.isDouble() && std::abs(value.toDouble()) < 253402300800.0) {
            const auto then = static_cast<qint64>(value.toDouble() * 1000);
            line.words = timeInWords(then, now, zone);
            line.tone = toneOf(name, then, now);
        }
        lines += line;
    }
    return lines;
}

QList<ClaimLine> headerLines(const QJsonObject &header)
{
    QList<ClaimLine> lines;
    for (const QString &name : header.keys())
        lines +=
            ClaimLine{name, valueText(header.value(name)), {}, meaningOf(headerMeanings, name), ClaimLine::Tone::Plain};
    return lines;
}

} // namespace ui
