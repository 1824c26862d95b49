// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/jwt_claims.h"

#include "base/utf8.h"

#include <cmath>

namespace gateway {
namespace {

using Kind = CjsonValue::Kind;

QString numberText(double number)
{
    return QString::number(number, 'f', number == std::trunc(number) ? 0 : 6);
}

QString shown(const CjsonValue *value)
{
    if (value == nullptr)
        return {};
    switch (value->kind) {
    case Kind::Null: return QStringLiteral("null");
    case Kind::Boolean: return QStringLiteral("boolean");
    case Kind::Number:
        return std::abs(value->number) < 1e15 ? numberText(value->number) : QString::number(value->number);
    case Kind::String: return QLatin1Char('"') + base::textFromUtf8(value->text) + QLatin1Char('"');
    case Kind::Array: return QStringLiteral("array");
    case Kind::Object: return QStringLiteral("object");
    }
    Q_UNREACHABLE();
}

ClaimFinding checkClaim(const CjsonValue *value, const QByteArray &name, qint64 now)
{
    ClaimFinding finding{name, {}, {}, shown(value)};
    const bool isExp = name == "exp";
    finding.expected = (isExp ? QStringLiteral("> %1") : QStringLiteral("<= %1")).arg(now);
    if (value == nullptr || value->kind != Kind::Number)
        finding.complaint = "must be a number";
    else if (isExp && value->number <= double(now))
        finding.complaint = "token expired";
    else if (!isExp && value->number > double(now))
        finding.complaint = "token not valid yet";
    return finding;
}

} // namespace

QList<ClaimFinding> checkClaims(const CjsonValue &claims, const QList<QByteArray> &toVerify, qint64 now)
{
    QList<ClaimFinding> findings;
    for (const QByteArray &name : toVerify)
        findings.append(checkClaim(claims.member(name), name, now));
    return findings;
}

LifetimeFinding checkLifetime(const CjsonValue &claims, double maximumExpiration, qint64 now)
{
    const CjsonValue *exp = claims.member("exp");
    LifetimeFinding finding;
    finding.expected = QStringLiteral("<= %1").arg(numberText(double(now) + maximumExpiration));
    finding.found = shown(exp);
    if (exp == nullptr) {
        finding.verdict = LifetimeVerdict::TooLong;
        return finding;
    }
    // Lua subtracts: a text that reads as a number is one, anything else is an error.
    std::optional<double> seconds;
    if (exp->kind == Kind::Number)
        seconds = exp->number;
    else if (exp->kind == Kind::String)
        seconds = luaNumber(exp->text);
    if (!seconds)
        finding.verdict = LifetimeVerdict::Raises;
    else if (*seconds - double(now) > maximumExpiration)
        finding.verdict = LifetimeVerdict::TooLong;
    return finding;
}

} // namespace gateway
