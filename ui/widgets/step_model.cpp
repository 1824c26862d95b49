// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/step_model.h"

namespace ui {
namespace {

bool haveSameIds(const QList<Step> &some, const QList<Step> &others)
{
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const Step &one, const Step &other) { return one.id == other.id; });
}

// "Tenant issuer, waits: needs the tenant"
QString spoken(const Step &step)
{
    const QString head = step.title + QStringLiteral(", ") + wordOf(step.state);
    return step.subtitle.isEmpty() ? head : head + QStringLiteral(": ") + step.subtitle;
}

} // namespace

StepModel::StepModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void StepModel::setSteps(const QList<Step> &steps)
{
    if (!haveSameIds(m_steps, steps)) {
        beginResetModel();
        m_steps = steps;
        endResetModel();
        return;
    }
    for (int row = 0; row < steps.size(); ++row) {
        if (m_steps.at(row) == steps.at(row))
            continue;
        m_steps[row] = steps.at(row);
        emit dataChanged(index(row), index(row));
    }
}

int StepModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_steps.size(); ++row) {
        if (m_steps.at(row).id == id)
            return row;
    }
    return -1;
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    const Step &step = m_steps.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return step.title;
    case Qt::ToolTipRole: return step.subtitle;
    case Qt::AccessibleTextRole: return spoken(step);
    case SubtitleRole: return step.subtitle;
    case StateRole: return static_cast<int>(step.state);
    case SeparatedRole: return step.separated;
    default: return {};
    }
}

} // namespace ui
