// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/step_form.h"

#include "ui/setup/decisions.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace ui {

StepForm::StepForm(Stop stop, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_stop(stop)
    , m_form(new Form(this))
    , m_decisions(new Decisions(this))
{
    setObjectName(idOf(stop) + QStringLiteral("Form"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addWidget(new Section(titleOf(stop), sentence, this));
    layout->addWidget(m_form);
    layout->addWidget(m_decisions);
    layout->addStretch();
    connect(m_decisions, &Decisions::choiceMade, this, &StepForm::choiceMade);
}

void StepForm::take(const Situation &situation)
{
    // Cheap while nothing was read anew: the lists of both are the same memory.
    const bool same = m_isFilled && situation.scene.snapshot == snapshot();
    const bool another = blueprint().id != situation.scene.blueprint.id;
    m_situation = situation;
    if (another)
        forget();
    if (!same)
        fill();
    m_isFilled = true;
    refresh();
    showDecisions();
}

void StepForm::edit(const std::function<void(setup::Blueprint &)> &change)
{
    setup::Blueprint changed = blueprint();
    change(changed);
    emit edited(changed);
}

void StepForm::showDecisions()
{
    QList<setup::PlannedStep> gaps;
    for (setup::StepId step : stepsOf(m_stop)) {
        const setup::Gap *gap = gapIn(m_situation, step);
        if (gap && !answersItself({step, *gap}))
            gaps.append({step, *gap});
    }
    m_decisions->take(gaps);
}

} // namespace ui
