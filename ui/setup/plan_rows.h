// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The plan as rows, grouped by what becomes of them, each with its call and how far it is in a run.
#pragma once

#include "ui/setup/stops.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace ui {

class Card;
class Pill;
class PlanRow;

class PlanRows : public QWidget {
    Q_OBJECT
public:
    explicit PlanRows(QWidget *parent = nullptr);

    void take(const Situation &situation);

    enum class Group { InTheWay, ToBeSent, Done, Kept };

signals:
    void choiceMade(const setup::Choice &choice);

private:
    struct Placed {
        Group group;
        setup::PlannedStep planned;
        bool operator==(const Placed &) const = default;
    };
    // Rows and cards stay: a change that was done moves one row and leaves the others where they are.
    struct Shown {
        setup::PlannedStep planned;
        QWidget *line = nullptr; // above it
        PlanRow *row = nullptr;
    };
    struct GroupCard {
        Card *card = nullptr;
        Pill *count = nullptr;
    };
    QList<Placed> placed(const Situation &situation) const;
    void arrange();
    void arrangeGroup(Group group);
    GroupCard cardOf(Group group);
    Shown shownFor(const setup::PlannedStep &planned, QWidget *parent);
    void fill(PlanRow *row, const setup::PlannedStep &planned);
    void forget(setup::StepId step);
    void showProgress(const Situation &situation);

    QString m_kongAdminHeader;
    QList<Placed> m_placed;
    QMap<setup::StepId, Shown> m_shown;
    QMap<Group, GroupCard> m_cards;
    QVBoxLayout *m_layout;
};

} // namespace ui
