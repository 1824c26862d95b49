// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Takes recorded changes back: asks where it matters, lets the wiring do it, and says what came of it.
#pragma once

#include <QObject>

#include "console/wiring.h"
#include "ui/activity/surroundings.h"

#include <QPointer>

namespace ui {

class Banner;
class Prompts;

class UndoDesk : public QObject {
    Q_OBJECT
public:
    // prompts and banner: outlive this object.
    UndoDesk(Prompts *prompts, Banner *banner, QObject *parent = nullptr);

    void show(console::Session *session, console::Wiring *wiring);
    void letGo();

    // changes: numbers in the run's journal; empty: all of the run.
    void takeBack(const console::RecordedRun &run, const QList<int> &changes);
    // What was applied last in the environment that is open.
    void takeBackLast();

private:
    // What is to be taken back, and how it is asked about.
    struct Wish {
        QString journal;
        flow::UndoOptions options;
        QString what; // "3 changes", "the change \"Consumer\""
        bool elsewhere = false;
    };
    void ask(const Wish &wish);
    void begin(const Wish &wish);
    void sayProgress();
    void sayResult();
    void sayUndone(const flow::UndoResult &result);
    void sayStopped(const flow::UndoResult &result);

    Prompts *m_prompts;
    Banner *m_banner;
    QPointer<console::Session> m_session;
    QPointer<console::Wiring> m_wiring;
    QString m_what;
    bool m_running = false; // our own run, not one of another page
};

} // namespace ui
