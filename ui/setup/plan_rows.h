// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The plan as rows, grouped by what becomes of them, each with its call and how far it is in a run.
#pragma once

#include "ui/setup/stops.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace ui {

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
    QList<Placed> placed(const Situation &situation) const;
    void rebuild(const QList<Placed> &rows);
    PlanRow *makeRow(const setup::PlannedStep &planned, QWidget *parent);
    void showProgress(const Situation &situation);

    QString m_kongAdminHeader;
    QList<Placed> m_placed;
    QMap<setup::StepId, PlanRow *> m_rows;
    QVBoxLayout *m_layout;
};

} // namespace ui
