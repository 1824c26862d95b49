// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One recorded run in full: when, where, what stands, its changes one below the other, and the ways back.
#pragma once

#include <QScrollArea>

#include "ui/activity/surroundings.h"

#include <QTimeZone>

class QVBoxLayout;

namespace ui {

class RunPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit RunPanel(const QTimeZone &zone, QWidget *parent = nullptr);

    void showRun(const console::RecordedRun &run, const Surroundings &surroundings);
    void showNothing();

signals:
    void undoRunWanted();
    void undoChangeWanted(int change);
    void environmentWanted(const QString &id);

private:
    // What the user had open, kept over a rebuild of the same run.
    struct Kept {
        QList<int> unfolded;
        int scrolled = 0;
        QString focused;
    };
    Kept kept() const;
    void restore(const Kept &kept);
    void rebuild();
    QLayout *makeHeadline(QWidget *parent);
    QLayout *makeActions(QWidget *parent);
    void addNotes(QVBoxLayout *column, QWidget *parent);
    void addChanges(QVBoxLayout *column, QWidget *parent);

    QTimeZone m_zone;
    std::optional<console::RecordedRun> m_run;
    Surroundings m_surroundings;
    QString m_focusLater; // the button that had the keyboard and cannot be pressed while a run is under way
};

} // namespace ui
