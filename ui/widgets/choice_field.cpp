// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/choice_field.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {
namespace {

// Six in a row are wider than a form in the smallest window.
const int mostInOneRow = 4;
const int rowOfMany = 3;

} // namespace

ChoiceField::ChoiceField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_box(new QWidget(this))
    , m_group(new QButtonGroup(this))
{
    setEditor(m_box);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int row) { emit edited(m_choices.at(row).id); });
}

void ChoiceField::setChoices(const QList<Choice> &choices)
{
    if (m_choices == choices)
        return;
    const QString before = chosen();
    const bool hadFocus = m_box->isAncestorOf(focusWidget());
    for (QAbstractButton *button : m_group->buttons())
        m_group->removeButton(button);
    qDeleteAll(m_box->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_box->layout();
    m_choices = choices;
    const bool explained =
        std::any_of(choices.begin(), choices.end(), [](const Choice &choice) { return !choice.consequence.isEmpty(); });
    if (explained)
        addRadios();
    else
        addSegments();
    choose(before);
    if (hadFocus && !m_group->buttons().isEmpty())
        m_group->buttons().constFirst()->setFocus();
}

void ChoiceField::addButton(QAbstractButton *button, int row)
{
    const Choice &choice = m_choices.at(row);
    button->setObjectName(objectName() + QLatin1Char('.') + choice.id);
    button->setCheckable(true);
    button->setEnabled(choice.enabled);
    button->setAccessibleName(choice.title);
    button->setAccessibleDescription(choice.consequence);
    m_group->addButton(button, row);
    if (row == 0)
        m_box->setFocusProxy(button);
}

void ChoiceField::addSegments()
{
    auto *layout = new QGridLayout(m_box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid / 2);
    const int inOneRow = m_choices.size() > mostInOneRow ? rowOfMany : mostInOneRow;
    for (int row = 0; row < m_choices.size(); ++row) {
        auto *button = new QPushButton(m_choices.at(row).title, m_box);
        button->setAutoDefault(false);
        setRole(button, Role::Segment);
        addButton(button, row);
        layout->addWidget(button, row / inOneRow, row % inOneRow);
    }
    layout->setColumnStretch(inOneRow, 1);
}

void ChoiceField::addRadios()
{
    auto *layout = new QVBoxLayout(m_box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int row = 0; row < m_choices.size(); ++row) {
        auto *button = new QRadioButton(m_choices.at(row).title, m_box);
        addButton(button, row);
        layout->addWidget(button);
        if (m_choices.at(row).consequence.isEmpty())
            continue;
        QLabel *consequence = hintLabel(m_choices.at(row).consequence, m_box);
        consequence->setContentsMargins(textBesideBox, 0, 0, grid / 2);
        layout->addWidget(consequence);
    }
}

QString ChoiceField::chosen() const
{
    const int row = m_group->checkedId();
    return row < 0 ? QString() : m_choices.at(row).id;
}

void ChoiceField::choose(const QString &id)
{
    // An exclusive group would not let go of the one that is checked.
    m_group->setExclusive(false);
    for (int row = 0; row < m_choices.size(); ++row)
        m_group->button(row)->setChecked(m_choices.at(row).id == id);
    m_group->setExclusive(true);
}

QAbstractButton *ChoiceField::buttonOf(const QString &id) const
{
    for (int row = 0; row < m_choices.size(); ++row) {
        if (m_choices.at(row).id == id)
            return m_group->button(row);
    }
    return nullptr;
}

} // namespace ui
