// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The recorded runs as rows, newest first.
#pragma once

#include <QAbstractTableModel>

#include "ui/activity/surroundings.h"

#include <QTimeZone>

#include <functional>

namespace ui {

// Milliseconds since 1970.
using Now = std::function<qint64()>;

class RunModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Where, Changes, State, ColumnCount };
    enum Role { ColourRole = Qt::UserRole + 200 }; // QColor: the environment's; invalid where it is not known

    RunModel(Now now, const QTimeZone &zone, QObject *parent = nullptr);

    void setRuns(const QList<console::RecordedRun> &runs);
    void setSurroundings(const Surroundings &surroundings);
    const QList<console::RecordedRun> &runs() const { return m_runs; }
    // -1: not there.
    int rowOf(const QString &journal, int run) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant textOf(const console::RecordedRun &run, int column) const;

    Now m_now;
    QTimeZone m_zone;
    QList<console::RecordedRun> m_runs;
    Surroundings m_surroundings;
};

} // namespace ui
