// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The time claims as the jwt plugin checks them: no leeway, Lua's numbers.
#pragma once

#include "gateway/cjson.h"

#include <QList>
#include <QString>

namespace gateway {

struct ClaimFinding {
    QByteArray claim;     // "exp", "nbf"
    QByteArray complaint; // Kong's words; empty: good
    QString expected;
    QString found;
};

// One finding for each claim of the list. `now`: Unix seconds of the gateway.
QList<ClaimFinding> checkClaims(const CjsonValue &claims, const QList<QByteArray> &toVerify, qint64 now);

enum class LifetimeVerdict { Good, TooLong, Raises };

struct LifetimeFinding {
    LifetimeVerdict verdict = LifetimeVerdict::Good;
    QString expected;
    QString found;
};

// exp may be missing or no number here: with claims_to_verify null nothing has looked at it before.
LifetimeFinding checkLifetime(const CjsonValue &claims, double maximumExpiration, qint64 now);

} // namespace gateway
