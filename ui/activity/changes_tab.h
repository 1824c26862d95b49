// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What was applied when and where, from the journals, and the way back: also of days ago.
#pragma once

#include <QWidget>

#include "ui/activity/run_model.h"

#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace ui {

class Banner;
class EmptyState;
class RunPanel;
class Table;

class ChangesTab : public QWidget {
    Q_OBJECT
public:
    // history: outlives this object.
    ChangesTab(console::History *history, Now now, const QTimeZone &zone, QWidget *parent = nullptr);

    void setSurroundings(const Surroundings &surroundings);

signals:
    // changes: numbers in the run's journal; empty: the whole run.
    void undoWanted(const console::RecordedRun &run, const QList<int> &changes);
    void environmentWanted(const QString &id);

private:
    QWidget *makeRuns();
    void showRuns();
    void showDamaged();
    void showChosen();
    void choose(int row);
    const console::RecordedRun *chosen() const;

    console::History *m_history;
    RunModel *m_model;
    Surroundings m_surroundings;
    Banner *m_damaged;
    Table *m_table = nullptr;
    RunPanel *m_panel;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
    QString m_chosenJournal;
    int m_chosenRun = 0;
    QTimer m_aging; // "14 min ago" goes on
};

} // namespace ui
