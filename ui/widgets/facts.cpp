// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/facts.h"

#include "ui/widgets/copy_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>

namespace ui {
namespace {

// A value with its copy button, which is seen while the pointer or the keyboard is there, and keeps its place.
class ValueRow : public QWidget {
public:
    ValueRow(const Fact &fact, const QString &name, QWidget *parent)
        : QWidget(parent)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(grid);
        row->addWidget(makeValue(fact, name), fact.note.isEmpty() ? 1 : 0);
        if (!fact.note.isEmpty())
            row->addWidget(mutedLabel(fact.note, this), 1);
        if (!fact.pill.isEmpty())
            row->addWidget(new Pill(fact.pill, fact.pillKind, this));
        if (!fact.copyable)
            return;
        m_copy = new CopyButton(fact.name, this);
        m_copy->setObjectName(name + QStringLiteral(".copy"));
        m_copy->setText(fact.value);
        m_copy->installEventFilter(this);
        row->addWidget(m_copy);
        reveal();
    }

protected:
    void enterEvent(QEnterEvent *) override { reveal(); }
    void leaveEvent(QEvent *) override { reveal(); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            reveal();
        return QWidget::eventFilter(watched, event);
    }

private:
    QWidget *makeValue(const Fact &fact, const QString &name)
    {
        QLabel *value = textLabel(fact.value, this);
        if (fact.monospace)
            value->setFont(monospace());
        value->setObjectName(name);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(fact.name + QStringLiteral(": ") + fact.value);
        value->setMinimumWidth(4 * grid);
        return value;
    }

    void reveal()
    {
        if (m_copy)
            m_copy->setIconSize(underMouse() || m_copy->hasFocus() ? QSize(16, 16) : QSize(0, 0));
    }

    CopyButton *m_copy = nullptr;
};

} // namespace

Facts::Facts(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(name);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * grid);
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
    name->setContentsMargins(0, 4, 0, 4);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(new ValueRow(fact, QStringLiteral("%1.value.%2").arg(objectName()).arg(row), this), row, 1);
}

} // namespace ui
