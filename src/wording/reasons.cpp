// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/reasons.h"

#include "setup/live_test.h"
#include "wording/live_test.h"
#include "wording/steps.h"
#include "wording/words.h"

namespace wording {
namespace {

// "api_key" -> "api key"
QString spaced(QString name)
{
    return name.replace(QLatin1Char('_'), QLatin1Char(' '));
}

std::optional<setup::LiveStep> liveStepNamed(const QString &name)
{
    for (int step = 0; step <= static_cast<int>(setup::LiveStep::Passes); ++step) {
        if (setup::nameOf(static_cast<setup::LiveStep>(step)) == name)
            return static_cast<setup::LiveStep>(step);
    }
    return std::nullopt;
}

// What follows a prefix, where the reason has it.
std::optional<QString> behind(QLatin1String prefix, const QString &reason)
{
    return reason.startsWith(prefix) ? std::optional(reason.mid(prefix.size())) : std::nullopt;
}

} // namespace

QString whyMade(const QString &reason)
{
    if (const auto step = setup::stepNamed(reason))
        return Words::tr("apply: %1").arg(titleOf(*step));
    if (const auto what = behind(QLatin1String("survey: "), reason))
        return Words::tr("read: %1").arg(spaced(*what));
    if (const auto kind = behind(QLatin1String("read back "), reason))
        return Words::tr("read back: %1").arg(spaced(*kind));
    if (const auto name = behind(QLatin1String("undo "), reason)) {
        const auto step = setup::stepNamed(*name);
        return Words::tr("take back: %1").arg(step ? titleOf(*step) : spaced(*name));
    }
    if (const auto name = behind(QLatin1String("live test: "), reason)) {
        const auto step = liveStepNamed(*name);
        return Words::tr("live test: %1").arg(step ? titleOf(*step) : spaced(*name));
    }
    if (const auto what = behind(QLatin1String("test: "), reason))
        return Words::tr("connection test: %1").arg(spaced(*what));
    if (reason == QLatin1String("undo"))
        return Words::tr("take back: look who uses it");
    if (reason == QLatin1String("login"))
        return Words::tr("log the test user in");
    return reason;
}

} // namespace wording
