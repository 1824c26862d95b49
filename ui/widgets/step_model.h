// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The steps of a walk as a model: one row each.
#pragma once

#include "ui/widgets/step_list.h"

#include <QAbstractListModel>

namespace ui {

class StepModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { SubtitleRole = Qt::UserRole, StateRole, SeparatedRole };

    explicit StepModel(QObject *parent);

    // Rows that stay are not reset, so that selection and scrolling stay too.
    void setSteps(const QList<Step> &steps);
    const QList<Step> &steps() const { return m_steps; }
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Step> m_steps;
};

} // namespace ui
