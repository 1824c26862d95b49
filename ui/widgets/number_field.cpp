// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/number_field.h"

#include <QSignalBlocker>
#include <QSpinBox>

namespace ui {

NumberField::NumberField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_spin(new QSpinBox(this))
{
    // The arrow keys and the wheel count as well; Fusion's arrows do not fit rounded corners.
    m_spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_spin->setMinimumWidth(120);
    m_spin->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    // Scrolling a form must not change what it says.
    m_spin->setFocusPolicy(Qt::StrongFocus);
    setEditor(m_spin);
    connect(m_spin, &QSpinBox::valueChanged, this, &NumberField::edited);
}

int NumberField::value() const
{
    return m_spin->value();
}

void NumberField::setValue(int value)
{
    const QSignalBlocker quiet(m_spin);
    m_spin->setValue(value);
}

void NumberField::setRange(int least, int most)
{
    const QSignalBlocker quiet(m_spin);
    m_spin->setRange(least, most);
}

void NumberField::setStep(int step)
{
    m_spin->setSingleStep(step);
}

void NumberField::setUnit(const QString &unit)
{
    m_spin->setSuffix(unit);
}

} // namespace ui
