// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a run tells while it goes on, and how it is asked to end early.
#pragma once

#include "setup/gap.h"

#include <QElapsedTimer>

#include <functional>

namespace flow {

// One change on its way, for whoever shows it. Done and Failed close it; Left only comes from undo: the change stands,
// for a reason that the result tells.
struct Progress {
    enum class Moment { Sending, Answered, Done, Failed, Left };
    Moment moment = Moment::Sending;
    setup::StepId step = setup::StepId::Consumer;
    int change = 0; // its number in the journal
    QString object;
    int status = 0;         // of the answer; 0: nothing was answered, or not yet
    qint64 durationMs = -1; // what the call took; -1: not known yet, or nothing was sent

    bool operator==(const Progress &) const = default;
};

// Called from the event loop.
using ProgressListener = std::function<void(const Progress &)>;

// Asked before each change is sent, from the event loop. Once it says yes no further change leaves; one that is on its
// way is finished and read back, so that the journal has nothing undecided.
using StopAsked = std::function<bool()>;

// Tells about one change from its sending to its end.
class Teller {
public:
    Teller(ProgressListener listener, setup::StepId step, QString object)
        : m_listener(std::move(listener))
    {
        m_progress.step = step;
        m_progress.object = std::move(object);
    }

    void sending(int change)
    {
        m_progress.change = change;
        m_clock.start();
        tell(Progress::Moment::Sending);
    }
    // status: 0 where no answer came.
    void answered(int status)
    {
        m_progress.status = status;
        m_progress.durationMs = m_clock.elapsed();
        tell(Progress::Moment::Answered);
    }
    void end(Progress::Moment moment, int change)
    {
        m_progress.change = change;
        tell(moment);
    }

private:
    void tell(Progress::Moment moment)
    {
        m_progress.moment = moment;
        if (m_listener)
            m_listener(m_progress);
    }

    ProgressListener m_listener;
    Progress m_progress;
    QElapsedTimer m_clock;
};

// The error with which a run ends that was asked to. next: the step that was not sent any more.
inline base::Error stoppedBefore(setup::StepId next)
{
    return {base::Error::Kind::Cancelled, QStringLiteral("run"), setup::nameOf(next), 0, {}};
}

} // namespace flow
