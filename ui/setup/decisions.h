// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a step wants somebody to know or to decide: conflicts with both values and the ways out as buttons, notes,
// and what is not possible here.
#pragma once

#include "setup/plan.h"

#include <QFrame>

class QVBoxLayout;

namespace ui {

// One conflict: the sentence, the two values, a button for each way out.
class ConflictBox : public QFrame {
    Q_OBJECT
public:
    ConflictBox(setup::StepId step, const setup::Conflict &conflict, QWidget *parent);

signals:
    void choiceMade(const setup::Choice &choice);
};

// All that the gaps of one form say. Rebuilt only where it differs.
class Decisions : public QWidget {
    Q_OBJECT
public:
    explicit Decisions(QWidget *parent = nullptr);

    void take(const QList<setup::PlannedStep> &gaps);

signals:
    void choiceMade(const setup::Choice &choice);

private:
    void add(const setup::PlannedStep &planned);
    void addNotes(const QList<setup::Note> &notes);

    QList<setup::PlannedStep> m_gaps;
    QVBoxLayout *m_layout;
};

} // namespace ui
