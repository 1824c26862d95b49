// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/run_model.h"

#include "ui/activity/run_words.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

namespace ui {

RunModel::RunModel(Now now, const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_now(std::move(now))
    , m_zone(zone)
{}

void RunModel::setRuns(const QList<console::RecordedRun> &runs)
{
    if (runs == m_runs)
        return;
    beginResetModel();
    m_runs = runs;
    endResetModel();
}

void RunModel::setSurroundings(const Surroundings &surroundings)
{
    m_surroundings = surroundings;
    if (!m_runs.isEmpty())
        emit dataChanged(index(0, Where), index(rowCount() - 1, Where));
}

int RunModel::rowOf(const QString &journal, int run) const
{
    for (int row = 0; row < m_runs.size(); ++row) {
        if (m_runs.at(row).run == run && m_runs.at(row).journal == journal)
            return row;
    }
    return -1;
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_runs.size())
        return {};
    const console::RecordedRun &run = m_runs.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return textOf(run, index.column());
    case Qt::ToolTipRole: return index.column() == Where ? run.head.kongAdminUrl : QVariant();
    case PillRole:
        return index.column() == State ? QVariant(static_cast<int>(stateOf(countsOf(run)).kind)) : QVariant();
    case MutedRole: return index.column() == Changes;
    case ColourRole: return environmentColour(m_surroundings, run.head);
    default: return {};
    }
}

QVariant RunModel::textOf(const console::RecordedRun &run, int column) const
{
    switch (column) {
    case When: return timeInWords(run.at, m_now(), m_zone);
    case Where: {
        const QString name = environmentName(m_surroundings, run.head);
        return placeOf(m_surroundings, run.head) == Place::Gone ? tr("%1 (not in the list)").arg(name) : name;
    }
    case Changes: return changesInWords(static_cast<int>(run.entries.size()));
    case State: return stateOf(countsOf(run)).text;
    default: return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("Applied");
    case Where: return tr("Environment");
    case Changes: return tr("Changes");
    case State: return tr("Now");
    default: return {};
    }
}

} // namespace ui
