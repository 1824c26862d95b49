// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Names and values below each other; values can be selected and copied.
#pragma once

#include "ui/widgets/pill.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace ui {

struct Fact {
    QString name;
    QString value;
    bool monospace = false;
    QString pill; // behind the value; empty: none
    PillKind pillKind = PillKind::Neutral;
    bool copyable = true;
    QString note; // muted, behind the value: "14 min ago"

    bool operator==(const Fact &) const = default;
};

class Facts : public QWidget {
    Q_OBJECT
public:
    // `name` is the object name; a value is "NAME.value.0" and so on.
    explicit Facts(const QString &name, QWidget *parent = nullptr);

    // Rebuilds only where they differ.
    void setFacts(const QList<Fact> &facts);
    const QList<Fact> &facts() const { return m_facts; }
    // Columns of a fixed width align the values of several groups below each other.
    void setNameWidth(int pixels);

private:
    void addRow(int row, const Fact &fact);

    QList<Fact> m_facts;
    QGridLayout *m_grid;
    int m_nameWidth = 0;
};

} // namespace ui
