// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/secret_field.h"

#include "ui/widgets/secret_edit.h"

#include <QAction>
#include <QLineEdit>

namespace ui {
SecretField::SecretField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_edit(new SecretEdit(this))
    , m_eye(m_edit->addAction(icon(Icon::Eye, Tint::Muted), QLineEdit::TrailingPosition))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    setEditor(m_edit);
    m_eye->setObjectName(name + QStringLiteral(".reveal"));
    m_eye->setCheckable(true);
    setRevealed(false);
    connect(m_eye, &QAction::toggled, this, &SecretField::setRevealed);
    connect(m_edit, &QLineEdit::textEdited, this, &SecretField::edited);
    connect(m_edit, &QLineEdit::editingFinished, this, &SecretField::editingFinished);
}

QString SecretField::text() const
{
    return m_edit->text();
}

void SecretField::setText(const QString &text)
{
    m_edit->setText(text);
}

void SecretField::clear()
{
    m_edit->clear();
    setRevealed(false);
}

void SecretField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

bool SecretField::isRevealed() const
{
    return m_eye->isChecked();
}

void SecretField::setRevealed(bool revealed)
{
    m_eye->setChecked(revealed);
    m_eye->setIcon(icon(revealed ? Icon::EyeOff : Icon::Eye, Tint::Muted));
    m_eye->setText(revealed ? tr("Hide") : tr("Show"));
    m_edit->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
}

} // namespace ui
