// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/switch_field.h"

#include <QCheckBox>

namespace ui {

SwitchField::SwitchField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_box(new QCheckBox(label, this))
{
    setEditor(m_box);
    hideLabel();
    indentTexts(textBesideBox);
    connect(m_box, &QCheckBox::clicked, this, &SwitchField::edited);
}

bool SwitchField::isOn() const
{
    return m_box->isChecked();
}

void SwitchField::setOn(bool on)
{
    m_box->setChecked(on);
}

} // namespace ui
