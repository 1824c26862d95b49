// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/empty_state.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

EmptyState::EmptyState(Icon which, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_title(headingLabel(title, this))
    , m_sentence(mutedLabel(sentence, this))
    , m_actions(new QHBoxLayout)
{
    m_title->setFont(sectionFont());
    m_title->setAlignment(Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setMaximumWidth(440);
    m_actions->setSpacing(grid);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(grid);
    layout->addStretch(2);
    layout->addWidget(iconLabel(which, Tint::Muted, this, 40), 0, Qt::AlignHCenter);
    layout->addSpacing(grid);
    layout->addWidget(m_title);
    auto *narrow = new QHBoxLayout;
    narrow->addStretch();
    narrow->addWidget(m_sentence, 2);
    narrow->addStretch();
    layout->addLayout(narrow);
    layout->addSpacing(grid);
    layout->addLayout(m_actions);
    layout->setAlignment(m_actions, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

QPushButton *EmptyState::addAction(const QString &name, const QString &text, bool primary)
{
    QPushButton *button = primary ? primaryButton(name, text, this) : plainButton(name, text, this);
    m_actions->addWidget(button);
    return button;
}

} // namespace ui
