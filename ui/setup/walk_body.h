// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The three columns of the walk: the stops on the left, the current one in the middle, what will be sent on the right.
#pragma once

#include "ui/setup/stops.h"

#include <QMap>
#include <QWidget>

class QPushButton;
class QScrollArea;

namespace ui {

class StepForm;
class WillBeSent;

class WalkBody : public QWidget {
    Q_OBJECT
public:
    explicit WalkBody(QWidget *parent = nullptr);

    // The body owns it. A form has the panel beside it; review and live test take its place too.
    void add(Stop stop, QWidget *view);
    Stop current() const { return m_current; }
    // Shows that stop; the focus stays where it is unless it was in the view that goes.
    void go(Stop stop);
    void take(const Situation &situation);

    StepList *list() const { return m_list; }

signals:
    // By the list or the buttons below.
    void went(Stop stop);
    void anewWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeMiddle();
    QWidget *makeNavigation();
    void step(int by);
    void showNavigation();
    StepForm *currentForm() const;
    bool isNarrow() const;
    void fit();

    Stop m_current = Stop::Service;
    QMap<Stop, QWidget *> m_views;
    QWidget *m_left = nullptr;
    StepList *m_list = nullptr;
    QScrollArea *m_area = nullptr;
    QWidget *m_column = nullptr;
    QWidget *m_rightLine = nullptr;
    WillBeSent *m_sent = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace ui
