// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The claims that carry times, and what nobody checks of them.
#include "diagnosis/checks.h"

namespace diagnosis {
namespace {

using gateway::Gate;

// Seconds stay below this until the year 5138; milliseconds have been above it since 1973.
const double leastMilliseconds = 1e11;

bool verifies(const Facts &facts, const char *claim)
{
    return facts.config.claimsToVerify.contains(claim);
}

QString shown(const QJsonValue &value)
{
    if (value.isUndefined())
        return QStringLiteral("absent");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', 0);
    return value.isString() ? QLatin1Char('"') + value.toString() + QLatin1Char('"') : QStringLiteral("no number");
}

// How far Kong's clock is ahead of the issuer's, as their answers showed. Seconds.
std::optional<qint64> skewOf(const model::Snapshot &snapshot)
{
    if (!snapshot.kongClock || !snapshot.fusionauthClock)
        return std::nullopt;
    const auto ahead = [](const model::ClockReading &clock) { return (clock.server - clock.local) / 1000; };
    return ahead(*snapshot.kongClock) - ahead(*snapshot.fusionauthClock);
}

void lookAtExpiry(const Facts &facts, Findings &findings)
{
    const QJsonValue exp = facts.loose.claims.value(QLatin1String("exp"));
    const QString place = QStringLiteral("claim exp");
    if (!exp.isDouble()) {
        if (verifies(facts, "exp") || isClosedAt(facts, Gate::MaximumExpiration))
            findings.add(Code::ClaimNotSeconds, verifies(facts, "exp") ? Gate::Claims : Gate::MaximumExpiration,
                         {{QStringLiteral("seconds since 1970"), shown(exp), place}});
        return;
    }
    if (exp.toDouble() >= leastMilliseconds)
        findings.add(Code::ClaimNotSeconds, Gate::Claims,
                     {{QStringLiteral("seconds since 1970"), shown(exp) + QStringLiteral(", milliseconds"), place}});
    if (exp.toDouble() > double(facts.at))
        return;
    const Evidence evidence{QStringLiteral("later than %1").arg(facts.at), shown(exp), place};
    const auto skew = skewOf(facts.inquiry.snapshot);
    const bool bySkew = skew && *skew > 0 && exp.toDouble() > double(facts.at - *skew);
    if (!verifies(facts, "exp"))
        findings.add(Code::ExpiryUnchecked, Gate::Claims, {evidence});
    else
        findings.add(bySkew ? Code::ClockSkew : Code::Expired, Gate::Claims, {evidence});
}

void lookAtStart(const Facts &facts, Findings &findings)
{
    const QJsonValue nbf = facts.loose.claims.value(QLatin1String("nbf"));
    if (!verifies(facts, "nbf"))
        return;
    const QString place = QStringLiteral("claim nbf");
    if (!nbf.isDouble() || nbf.toDouble() >= leastMilliseconds)
        findings.add(Code::ClaimNotSeconds, Gate::Claims, {{QStringLiteral("seconds since 1970"), shown(nbf), place}});
    else if (nbf.toDouble() > double(facts.at))
        findings.add(Code::ClockSkew, Gate::Claims,
                     {{QStringLiteral("not later than %1").arg(facts.at), shown(nbf), place}});
}

void lookAtLifetime(const Facts &facts, Findings &findings)
{
    const QJsonValue exp = facts.loose.claims.value(QLatin1String("exp"));
    const double most = facts.config.maximumExpiration;
    if (most > 0 && exp.isDouble() && exp.toDouble() - double(facts.at) > most)
        findings.add(
            Code::LifetimeExceedsMaximum, Gate::MaximumExpiration,
            {{QStringLiteral("at most %1 s").arg(most, 0, 'f', 0),
              QStringLiteral("%1 s").arg(exp.toDouble() - double(facts.at), 0, 'f', 0), QStringLiteral("claim exp")}});
}

} // namespace

void lookAtClaims(const Facts &facts, Findings &findings)
{
    if (!facts.plugin || !facts.token || facts.loose.claims.isEmpty())
        return;
    lookAtExpiry(facts, findings);
    lookAtStart(facts, findings);
    lookAtLifetime(facts, findings);
}

} // namespace diagnosis
