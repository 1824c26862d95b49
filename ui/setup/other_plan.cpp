// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/other_plan.h"

#include "setup/steps.h"
#include "ui/setup/call_text.h"
#include "ui/setup/stop_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/theme.h"
#include "wording/steps.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

const setup::Gap *gapOfStep(const setup::Plan &plan, setup::StepId step)
{
    for (const setup::PlannedStep &planned : plan.steps) {
        if (planned.step == step)
            return &planned.gap;
    }
    return nullptr;
}

Pill *pillFor(const setup::Gap *gap, QWidget *parent)
{
    if (!gap)
        return new Pill(OtherPlan::tr("not asked for"), PillKind::Neutral, parent);
    if (std::holds_alternative<setup::Holds>(*gap))
        return new Pill(OtherPlan::tr("keep"), PillKind::Good, parent);
    if (std::holds_alternative<setup::Conflict>(*gap))
        return new Pill(OtherPlan::tr("conflict"), PillKind::Problem, parent);
    if (std::holds_alternative<setup::Unknown>(*gap))
        return new Pill(OtherPlan::tr("unknown"), PillKind::Warning, parent);
    if (std::holds_alternative<setup::Impossible>(*gap))
        return new Pill(OtherPlan::tr("not possible"), PillKind::Warning, parent);
    const auto *waits = std::get_if<setup::WaitsFor>(gap);
    const setup::Change &change = waits ? waits->then : std::get<setup::Change>(*gap);
    return change.verb == setup::Verb::Create ? new Pill(OtherPlan::tr("create"), PillKind::Accent, parent)
                                              : new Pill(OtherPlan::tr("change"), PillKind::Accent, parent);
}

QString sentenceOf(setup::StepId step, const setup::Gap *gap)
{
    if (!gap)
        return {};
    const auto *waits = std::get_if<setup::WaitsFor>(gap);
    return waits ? wording::sentenceFor(step, waits->then) : wording::sentenceFor(setup::PlannedStep{step, *gap});
}

QWidget *cell(setup::StepId step, const setup::Gap *gap, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(pillFor(gap, widget), 0, Qt::AlignLeft);
    const QString sentence = sentenceOf(step, gap);
    if (!sentence.isEmpty())
        layout->addWidget(hintLabel(sentence, widget));
    return widget;
}

} // namespace

OtherPlan::OtherPlan(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_move(plainButton(QStringLiteral("moveBlueprintButton"), {}, this))
{
    setObjectName(QStringLiteral("otherPlan"));
    setRole(this, Role::Card);
    QPushButton *close = linkButton(QStringLiteral("closeOtherPlanButton"), tr("Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(headingLabel(tr("The same blueprint in two environments"), this), 1);
    buttons->addWidget(m_move);
    buttons->addWidget(close);
    m_layout->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    m_layout->setSpacing(2 * grid);
    m_layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &OtherPlan::closed);
    connect(m_move, &QPushButton::clicked, this, &OtherPlan::moveWanted);
}

void OtherPlan::take(const QString &name, const setup::Plan &plan, const QString &otherName,
                     const setup::Plan &otherPlan)
{
    delete m_table;
    m_table = new QWidget(this);
    m_grid = new QGridLayout(m_table);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * grid);
    m_grid->setVerticalSpacing(grid + 4);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    addHeads(name, plan, otherName, otherPlan);
    for (setup::StepId step : setup::allSteps())
        addRow(step, plan, otherPlan);
    m_layout->addWidget(m_table);
    m_move->setText(tr("Work with it in %1").arg(otherName));
}

void OtherPlan::addHeads(const QString &name, const setup::Plan &plan, const QString &otherName,
                         const setup::Plan &otherPlan)
{
    const auto head = [this](int column, const QString &environment, const setup::Plan &shown) {
        auto *widget = new QWidget(m_table);
        widget->setObjectName(column == 1 ? QStringLiteral("otherPlan.here") : QStringLiteral("otherPlan.there"));
        auto *layout = new QVBoxLayout(widget);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(headingLabel(environment, widget));
        const int changes = int(setup::changesOf(shown).size());
        QString text = countOfChanges(changes);
        if (const QString obstacles = obstaclesInWords(shown); !obstacles.isEmpty())
            text += QStringLiteral(", ") + obstacles;
        widget->setAccessibleName(environment + QStringLiteral(": ") + text);
        layout->addWidget(hintLabel(text, widget));
        m_grid->addWidget(widget, 0, column);
    };
    head(1, name, plan);
    head(2, otherName, otherPlan);
}

void OtherPlan::addRow(setup::StepId step, const setup::Plan &plan, const setup::Plan &otherPlan)
{
    const setup::Gap *here = gapOfStep(plan, step);
    const setup::Gap *there = gapOfStep(otherPlan, step);
    if (!here && !there)
        return;
    const int row = m_grid->rowCount();
    m_grid->addWidget(textLabel(wording::titleOf(step), m_table), row, 0, Qt::AlignTop);
    m_grid->addWidget(cell(step, here, m_table), row, 1, Qt::AlignTop);
    m_grid->addWidget(cell(step, there, m_table), row, 2, Qt::AlignTop);
}

} // namespace ui
