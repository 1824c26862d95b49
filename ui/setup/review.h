// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Review and apply: the whole plan, its decisions, what to do where this program may not write, and how the same
// blueprint looks elsewhere.
#pragma once

#include "ui/setup/stops.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class EmptyState;
class OtherPlan;
class PickField;
class PlanRows;
class Section;
class Skeleton;

// Another environment that the same blueprint can be held against.
struct EnvironmentChoice {
    QString id;
    QString name;
    QString detail;
    bool production = false;

    bool operator==(const EnvironmentChoice &) const = default;
};

class Review : public QWidget {
    Q_OBJECT
public:
    explicit Review(QWidget *parent = nullptr);

    void take(const Situation &situation);
    void offer(const QList<EnvironmentChoice> &environments);
    void showOther(const QString &name, const setup::Plan &plan);
    void showOtherFailed(const base::Error &error);

signals:
    void choiceMade(const setup::Choice &choice);
    void kongYmlWanted();
    void curlFileWanted();
    void curlCopyWanted();
    void otherPlanWanted(const QString &environmentId);
    void moveWanted(const QString &environmentId);

private:
    QWidget *makeExports();
    QWidget *makeElsewhere();
    void closeOther();

    Situation m_situation;
    Section *m_section = nullptr;
    QLabel *m_apart = nullptr;
    PlanRows *m_rows = nullptr;
    Skeleton *m_reading = nullptr;
    QWidget *m_exports = nullptr;
    QPushButton *m_kongYml = nullptr;
    PickField *m_elsewhere = nullptr;
    OtherPlan *m_other = nullptr;
    QString m_otherName;
    setup::Plan m_otherPlan;
};

} // namespace ui
