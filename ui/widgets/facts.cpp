// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/facts.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/revealing_row.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace ui {
namespace {

// Beyond this, the note stands below the value.
constexpr int longestInLine = 28;

QLabel *makeValue(const Fact &fact, const QString &name, QWidget *parent)
{
    QLabel *value = breakingLabel(fact.value, parent);
    if (fact.monospace)
        value->setFont(monospace());
    value->setObjectName(name);
    value->setAccessibleName(fact.name + QStringLiteral(": ") + fact.value);
    return value;
}

QWidget *makeCell(const Fact &fact, const QString &name, QWidget *parent)
{
    QLabel *value = makeValue(fact, name, parent);
    if (fact.note.isEmpty())
        return value;
    auto *cell = new QWidget(parent);
    const bool inLine = fact.value.size() + fact.note.size() <= longestInLine;
    auto *both = new QBoxLayout(inLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, cell);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(inLine ? grid : 0);
    if (inLine) // a line that wraps would be given half of the width
        value->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    both->addWidget(value);
    both->addWidget(inLine ? mutedLabel(fact.note, cell) : hintLabel(fact.note, cell), inLine ? 1 : 0);
    return cell;
}

} // namespace

Facts::Facts(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(name);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid + 4);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
}

void Facts::setFacts(const QList<Fact> &facts)
{
    if (m_facts == facts)
        return;
    m_facts = facts;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        item->widget()->setObjectName(QString());
        delete item;
    }
    for (int row = 0; row < facts.size(); ++row)
        addRow(row, facts.at(row));
}

void Facts::setNameWidth(int pixels)
{
    m_nameWidth = pixels;
    m_grid->setColumnMinimumWidth(0, pixels);
}

void Facts::addRow(int row, const Fact &fact)
{
    QLabel *name = mutedLabel(fact.name, this);
    if (m_nameWidth > 0)
        name->setFixedWidth(m_nameWidth);
    const QString valueName = QStringLiteral("%1.value.%2").arg(objectName()).arg(row);
    auto *value = new RevealingRow(valueName, fact.name, fact.value, this);
    value->add(makeCell(fact, valueName, value), 1);
    value->setCopyable(fact.copyable);
    m_grid->addWidget(name, row, 0, Qt::AlignVCenter);
    m_grid->addWidget(value, row, 1);
    if (!fact.pill.isEmpty())
        m_grid->addWidget(new Pill(fact.pill, fact.pillKind, this), row, 2, Qt::AlignVCenter);
}

} // namespace ui
