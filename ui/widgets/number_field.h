// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A whole number in a form.
#pragma once

#include "ui/widgets/field.h"

class QSpinBox;

namespace ui {

class NumberField : public Field {
    Q_OBJECT
public:
    NumberField(const QString &name, const QString &label, QWidget *parent = nullptr);

    int value() const;
    void setValue(int value);
    void setRange(int least, int most);
    void setStep(int step);
    // " seconds"
    void setUnit(const QString &unit);
    QSpinBox *spinBox() const { return m_spin; }

signals:
    // By the user.
    void edited(int value);

private:
    QSpinBox *m_spin;
};

} // namespace ui
