// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/undo.h"

#include "wording/steps.h"
#include "wording/words.h"

namespace wording {
namespace {

// "10 tenant_issuer" -> "change 10 (Tenant issuer)"
QString laterChange(const QString &detail)
{
    const auto step = setup::stepNamed(detail.section(QLatin1Char(' '), 1));
    return Words::tr("change %1 (%2)").arg(detail.section(QLatin1Char(' '), 0, 0), step ? titleOf(*step) : QString());
}

} // namespace

QString whyLeft(const QString &reason, const QStringList &details)
{
    const QString separator = QStringLiteral(", ");
    if (reason == QLatin1String("changed-since"))
        return Words::tr("left as it is: it was changed since");
    if (reason == QLatin1String("changed-by-later")) {
        QStringList changes;
        for (const QString &detail : details)
            changes.append(laterChange(detail));
        return Words::tr("left as it is: take back first what came later: %1").arg(changes.join(separator));
    }
    if (reason == QLatin1String("in-use"))
        return Words::tr("left as it is: in use by %1").arg(details.join(separator));
    if (reason == QLatin1String("undone-already"))
        return Words::tr("nothing to do: it was taken back already");
    if (reason == QLatin1String("never-happened"))
        return Words::tr("nothing to do: it never had an effect");
    if (reason == QLatin1String("no-such-change"))
        return Words::tr("nothing to do: the journal has no such change");
    return Words::tr("left as it is: the system refused (%1)")
        .arg((QStringList{reason} + details).join(QLatin1Char(' ')).trimmed());
}

} // namespace wording
