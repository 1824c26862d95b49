// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/path_field.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace ui {

PathField::PathField(const QString &name, const QString &label, Prompts &prompts, QWidget *parent)
    : Field(name, label, parent)
    , m_prompts(prompts)
    , m_edit(new QLineEdit)
{
    m_question.title = label;
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid);
    layout->addWidget(m_edit, 1);
    QPushButton *choose = plainButton(name + QStringLiteral(".choose"), tr("Choose…"), row);
    choose->setAccessibleName(tr("Choose a file: %1").arg(label));
    layout->addWidget(choose);
    setEditor(m_edit, row);
    connect(m_edit, &QLineEdit::textEdited, this, &PathField::edited);
    connect(choose, &QPushButton::clicked, this, &PathField::ask);
}

QString PathField::path() const
{
    return m_edit->text();
}

void PathField::setPath(const QString &path)
{
    if (m_edit->text() != path)
        m_edit->setText(path);
}

void PathField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void PathField::setQuestion(const FileQuestion &question)
{
    m_question = question;
}

void PathField::ask()
{
    FileQuestion question = m_question;
    if (!path().isEmpty())
        question.suggested = path();
    m_prompts.openFile(question, this, [this](const QString &chosen) {
        if (chosen.isEmpty())
            return;
        setPath(chosen);
        emit edited(chosen);
    });
}

} // namespace ui
