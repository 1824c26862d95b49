// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Something that is on or off, with a line that says what that means.
#pragma once

#include "ui/widgets/field.h"

class QCheckBox;

namespace ui {

class SwitchField : public Field {
    Q_OBJECT
public:
    // `label` stands beside the box; setHint() explains below it.
    SwitchField(const QString &name, const QString &label, QWidget *parent = nullptr);

    bool isOn() const;
    void setOn(bool on);
    QCheckBox *checkBox() const { return m_box; }

signals:
    // By the user.
    void edited(bool on);

private:
    QCheckBox *m_box;
};

} // namespace ui
