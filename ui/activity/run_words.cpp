// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/run_words.h"

#include "api/placeholders.h"
#include "base/json.h"
#include "model/exchange.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace ui {
namespace {

class RunWords {
    Q_DECLARE_TR_FUNCTIONS(ui::RunWords)
};

// Placeholders of secrets become what the window shows as dots.
QJsonValue withDots(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(withDots(item));
        return array;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    if (object.size() == 1 && object.contains(QStringLiteral("$secret")))
        return QString::fromLatin1(model::redactedMark);
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it)
        result.insert(it.key(), withDots(it.value()));
    return result;
}

} // namespace

RunCounts countsOf(const console::RecordedRun &run)
{
    RunCounts counts;
    for (const storage::Entry &entry : run.entries) {
        switch (entry.state) {
        case storage::EntryState::Done: ++counts.standing; break;
        case storage::EntryState::Undone: ++counts.takenBack; break;
        case storage::EntryState::Sent:
        case storage::EntryState::Undoing: ++counts.undecided; break;
        case storage::EntryState::Planned:
        case storage::EntryState::NotDone: ++counts.withoutEffect; break;
        }
    }
    return counts;
}

QString changesInWords(int count)
{
    return count == 1 ? RunWords::tr("1 change") : RunWords::tr("%1 changes").arg(count);
}

StateText stateOf(const RunCounts &counts)
{
    if (counts.undecided > 0)
        return {RunWords::tr("%1 undecided").arg(counts.undecided), PillKind::Warning};
    if (counts.standing == 0)
        return {counts.takenBack > 0 ? RunWords::tr("taken back") : RunWords::tr("without effect"), PillKind::Neutral};
    if (counts.takenBack == 0)
        return {RunWords::tr("stands", "a run of changes"), PillKind::Good};
    return {RunWords::tr("%1 of %2 stand").arg(counts.standing).arg(counts.standing + counts.takenBack),
            PillKind::Accent};
}

StateText stateOf(storage::EntryState state)
{
    switch (state) {
    case storage::EntryState::Planned: return {RunWords::tr("not sent"), PillKind::Neutral};
    case storage::EntryState::Sent:
    case storage::EntryState::Undoing: return {RunWords::tr("undecided"), PillKind::Warning};
    case storage::EntryState::Done: return {RunWords::tr("stands", "one change"), PillKind::Good};
    case storage::EntryState::NotDone: return {RunWords::tr("no effect"), PillKind::Neutral};
    case storage::EntryState::Undone: return {RunWords::tr("taken back"), PillKind::Neutral};
    }
    Q_UNREACHABLE();
}

QString countsInWords(const RunCounts &counts)
{
    QStringList parts;
    if (counts.standing > 0)
        parts += counts.standing == 1 ? RunWords::tr("1 stands") : RunWords::tr("%1 stand").arg(counts.standing);
    if (counts.takenBack > 0)
        parts += counts.takenBack == 1 ? RunWords::tr("1 was taken back")
                                       : RunWords::tr("%1 were taken back").arg(counts.takenBack);
    if (counts.undecided > 0)
        parts += counts.undecided == 1 ? RunWords::tr("1 is undecided")
                                       : RunWords::tr("%1 are undecided").arg(counts.undecided);
    if (counts.withoutEffect > 0)
        parts += counts.withoutEffect == 1 ? RunWords::tr("1 had no effect")
                                           : RunWords::tr("%1 had no effect").arg(counts.withoutEffect);
    return parts.join(QStringLiteral(", "));
}

QString callLine(const api::Call &call)
{
    return QString::fromLatin1(api::nameOf(call.method)) + QLatin1Char(' ') + call.path;
}

QString callText(const api::Call &call)
{
    QString text = callLine(call) + QStringLiteral(" HTTP/1.1");
    if (!call.tenantId.isEmpty())
        text += QStringLiteral("\nX-FusionAuth-TenantId: ") + call.tenantId;
    if (!call.body.isUndefined())
        text += QStringLiteral("\nContent-Type: application/json\n\n") +
                QString::fromUtf8(base::toPrettyBytes(withDots(call.body))).trimmed();
    return text;
}

} // namespace ui
