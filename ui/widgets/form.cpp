// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/form.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

Section::Section(const QString &heading, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_heading(headingLabel(heading, this))
    , m_sentence(mutedLabel(sentence, this))
    , m_layout(new QVBoxLayout(this))
{
    m_heading->setFont(sectionFont());
    m_heading->setVisible(!heading.isEmpty());
    m_sentence->setVisible(!sentence.isEmpty());
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2 * grid);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(grid / 2);
    texts->addWidget(m_heading);
    texts->addWidget(m_sentence);
    m_layout->addLayout(texts);
    setAccessibleName(heading);
}

void Section::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
}

void Section::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void Section::add(QWidget *widget)
{
    m_layout->addWidget(widget);
}

Form::Form(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2 * grid);
}

void Form::add(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void Form::addRow(const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * grid);
    for (QWidget *widget : widgets)
        row->addWidget(widget, 1, Qt::AlignTop);
    m_layout->addLayout(row);
}

void Form::addSpace(int pixels)
{
    m_layout->addSpacing(pixels);
}

void Form::addStretch()
{
    m_layout->addStretch();
}

bool Form::focusFirstProblem()
{
    for (Field *field : findChildren<Field *>()) {
        if (field->message().isEmpty() || field->messageSeverity() != Severity::Problem || !field->isVisibleTo(this))
            continue;
        field->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

} // namespace ui
