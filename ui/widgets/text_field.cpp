// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/text_field.h"

#include "ui/widgets/theme.h"

#include <QLineEdit>

namespace ui {

TextField::TextField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_edit(new QLineEdit(this))
{
    setEditor(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &TextField::edited);
    connect(m_edit, &QLineEdit::editingFinished, this, &TextField::editingFinished);
}

QString TextField::text() const
{
    return m_edit->text();
}

void TextField::setText(const QString &text)
{
    // Setting the same text would move the cursor of somebody who types.
    if (m_edit->text() != text)
        m_edit->setText(text);
}

void TextField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void TextField::setMonospace(bool on)
{
    m_edit->setFont(on ? monospace() : font());
}

void TextField::setReadOnly(bool on)
{
    m_edit->setReadOnly(on);
}

} // namespace ui
