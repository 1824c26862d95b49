// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/confirm_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("confirmDialog"));
    setWindowTitle(question.title);
    setAccessibleName(question.title);
    setMinimumWidth(440);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * grid, 3 * grid, 3 * grid, 2 * grid);
    layout->setSpacing(2 * grid);
    addTexts(question);
    addButtons(question);
    if (!question.typed.isEmpty())
        addTyping(question.typed);
}

void ConfirmDialog::addTexts(const Question &question)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * grid);
    if (question.dangerous)
        row->addWidget(iconLabel(Icon::Warning, Tint::Problem, this, 24), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(grid);
    QLabel *title = textLabel(question.title, this);
    title->setFont(sectionFont());
    texts->addWidget(title);
    texts->addWidget(textLabel(question.text, this));
    if (!question.detail.isEmpty())
        texts->addWidget(mutedLabel(question.detail, this));
    row->addLayout(texts, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void ConfirmDialog::addTyping(const QString &typed)
{
    auto *field = new TextField(QStringLiteral("confirmField"), tr("Type %1 to go on").arg(typed), this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, field);
    m_yes->setEnabled(false);
    connect(field, &TextField::edited, m_yes, [this, typed](const QString &text) { m_yes->setEnabled(text == typed); });
    field->setFocus();
}

void ConfirmDialog::addButtons(const Question &question)
{
    static_cast<QVBoxLayout *>(layout())->addStretch();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, grid, 0, 0);
    row->setSpacing(grid);
    QPushButton *no = plainButton(QStringLiteral("cancelButton"), tr("Cancel"), this);
    m_yes = question.dangerous ? dangerButton(QStringLiteral("confirmButton"), question.yes, this)
                               : primaryButton(QStringLiteral("confirmButton"), question.yes, this);
    row->addStretch();
    row->addWidget(no);
    row->addWidget(m_yes);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_yes, &QPushButton::clicked, this, &QDialog::accept);
    // Return does what is harmless.
    (question.dangerous && question.typed.isEmpty() ? no : m_yes)->setDefault(true);
    if (question.typed.isEmpty())
        (question.dangerous ? no : m_yes)->setFocus();
}

} // namespace ui
