// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A colour out of a few that have names and that text is readable on.
#pragma once

#include "ui/widgets/field.h"

#include <QColor>
#include <QList>

class QButtonGroup;

namespace ui {

struct NamedColour {
    QString name;
    QColor colour;
};

// Those that an environment may have. Red is not among them: it means production.
QList<NamedColour> environmentColours();

class ColourField : public Field {
    Q_OBJECT
public:
    ColourField(const QString &name, const QString &label, QWidget *parent = nullptr);

    QColor colour() const;
    // Emits nothing; the nearest where it is none of ours.
    void setColour(const QColor &colour);

signals:
    // By the user.
    void edited(const QColor &colour);

private:
    QButtonGroup *m_group;
};

} // namespace ui
