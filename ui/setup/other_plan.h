// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The same blueprint against two environments: both plans, step beside step.
#pragma once

#include "setup/plan.h"

#include <QFrame>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace ui {

class OtherPlan : public QFrame {
    Q_OBJECT
public:
    explicit OtherPlan(QWidget *parent = nullptr);

    void take(const QString &name, const setup::Plan &plan, const QString &otherName, const setup::Plan &otherPlan);

signals:
    void closed();
    // To work with this blueprint there.
    void moveWanted();

private:
    void addHeads(const QString &name, const setup::Plan &plan, const QString &otherName, const setup::Plan &otherPlan);
    void addRow(setup::StepId step, const setup::Plan &plan, const setup::Plan &otherPlan);

    QWidget *m_table = nullptr;
    QGridLayout *m_grid = nullptr;
    QVBoxLayout *m_layout;
    QPushButton *m_move;
};

} // namespace ui
