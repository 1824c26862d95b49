// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/surroundings.h"

#include "console/sandbox_host.h"
#include "ui/activity/run_words.h"

#include <QCoreApplication>

namespace ui {
namespace {

class SurroundingsWords {
    Q_DECLARE_TR_FUNCTIONS(ui::SurroundingsWords)
};

const storage::Environment *find(const Surroundings &surroundings, const QString &id)
{
    if (surroundings.open && surroundings.open->id == id)
        return &*surroundings.open;
    return surroundings.known ? model::withId(*surroundings.known, id) : nullptr;
}

bool isSandbox(const storage::JournalHead &head)
{
    return head.environmentId == console::SandboxHost::environmentId();
}

} // namespace

Place placeOf(const Surroundings &surroundings, const storage::JournalHead &head)
{
    if (surroundings.open && surroundings.open->id == head.environmentId)
        return Place::Open;
    if (isSandbox(head) || find(surroundings, head.environmentId))
        return Place::Other;
    const bool mayExist = !surroundings.known && !head.environmentName.isEmpty();
    return mayExist ? Place::Other : Place::Gone;
}

QString environmentName(const Surroundings &surroundings, const storage::JournalHead &head)
{
    if (const storage::Environment *environment = find(surroundings, head.environmentId))
        return environment->name;
    if (isSandbox(head))
        return SurroundingsWords::tr("Sandbox");
    return head.environmentName.isEmpty() ? head.kongAdminUrl : head.environmentName;
}

QColor environmentColour(const Surroundings &surroundings, const storage::JournalHead &head)
{
    const storage::Environment *environment = find(surroundings, head.environmentId);
    return environment ? QColor(environment->colour) : QColor();
}

bool pointsElsewhere(const Surroundings &surroundings, const storage::JournalHead &head)
{
    const storage::Environment *environment = find(surroundings, head.environmentId);
    return environment &&
           (environment->fusionauthUrl != head.fusionauthUrl || environment->kongAdminUrl != head.kongAdminUrl);
}

QString whyNoUndo(const Surroundings &surroundings, const console::RecordedRun &run)
{
    const QString name = environmentName(surroundings, run.head);
    switch (placeOf(surroundings, run.head)) {
    case Place::Gone: return SurroundingsWords::tr("%1 is not among the environments any more.").arg(name);
    case Place::Other:
        return SurroundingsWords::tr("This was done in %1. Open it to take something back there.").arg(name);
    case Place::Open: break;
    }
    if (countsOf(run).isSettled())
        return SurroundingsWords::tr("Nothing of this run stands any more.");
    if (surroundings.open->readOnly)
        return SurroundingsWords::tr("%1 is read-only: nothing is written there, and nothing taken back.").arg(name);
    return surroundings.busy ? SurroundingsWords::tr("Another run is under way.") : QString();
}

} // namespace ui
