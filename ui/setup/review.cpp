// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/review.h"

#include "ui/setup/other_plan.h"
#include "ui/setup/plan_rows.h"
#include "ui/setup/stop_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pick_field.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/theme.h"
#include "wording/errors.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

bool anyForKong(const setup::Plan &plan)
{
    return std::any_of(plan.steps.begin(), plan.steps.end(), [](const setup::PlannedStep &planned) {
        const setup::Change *change = changeOf(planned.gap);
        return change && change->call.system == model::System::Kong;
    });
}

bool anyChange(const setup::Plan &plan)
{
    return std::any_of(plan.steps.begin(), plan.steps.end(),
                       [](const setup::PlannedStep &planned) { return changeOf(planned.gap) != nullptr; });
}

QString leadFor(const Situation &situation)
{
    if (!situation.isRead)
        return Review::tr("The plan follows once both systems were read.");
    if (setup::isDone(situation.plan))
        return Review::tr("Both systems hold all of it: there is nothing left to send.");
    if (const qsizetype conflicts = setup::conflictsOf(situation.plan).size(); conflicts > 0)
        return Review::tr("To decide first: %1. What is decided is planned at once.").arg(conflicts);
    if (const QString obstacles = obstaclesInWords(situation.plan); !obstacles.isEmpty())
        return Review::tr("In the way: %1. What each of them needs stands below.").arg(obstacles);
    return Review::tr(
        "Each change is sent, read back, and then the next one is planned. What exists is kept, nothing is "
        "deleted.");
}

} // namespace

Review::Review(QWidget *parent)
    : QWidget(parent)
    , m_rows(new PlanRows(this))
    , m_reading(new Skeleton(tr("Reading both systems"), 8, this))
    , m_other(new OtherPlan(this))
{
    setObjectName(QStringLiteral("review"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    m_section = new Section(titleOf(Stop::Review), {}, this);
    layout->addWidget(m_section);
    layout->addWidget(m_other);
    layout->addWidget(m_reading);
    layout->addWidget(m_rows);
    layout->addWidget(makeExports());
    layout->addWidget(makeElsewhere());
    layout->addStretch();
    m_other->hide();
    connect(m_rows, &PlanRows::choiceMade, this, &Review::choiceMade);
    connect(m_other, &OtherPlan::closed, this, &Review::closeOther);
    connect(m_other, &OtherPlan::moveWanted, this, [this] { emit moveWanted(m_elsewhere->chosen()); });
}

QWidget *Review::makeExports()
{
    auto *card = new Card(tr("Hand it to somebody else"), this);
    m_exports = card;
    m_apart = mutedLabel({}, card);
    card->add(m_apart);
    auto *row = new QWidget(card);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid);
    m_kongYml = plainButton(QStringLiteral("exportKongYmlButton"), tr("Save kong.yml…"), row);
    QPushButton *curl = plainButton(QStringLiteral("exportCurlButton"), tr("Save as curl…"), row);
    QPushButton *copy = plainButton(QStringLiteral("copyCurlButton"), tr("Copy as curl"), row);
    for (QPushButton *button : {m_kongYml, curl, copy})
        layout->addWidget(button);
    layout->addStretch();
    card->add(row);
    connect(m_kongYml, &QPushButton::clicked, this, &Review::kongYmlWanted);
    connect(curl, &QPushButton::clicked, this, &Review::curlFileWanted);
    connect(copy, &QPushButton::clicked, this, &Review::curlCopyWanted);
    return card;
}

QWidget *Review::makeElsewhere()
{
    m_elsewhere =
        new PickField(QStringLiteral("otherEnvironmentField"), tr("Hold it against another environment"), this);
    m_elsewhere->setPlaceholder(tr("Choose an environment"));
    m_elsewhere->setHint(tr("Both plans side by side; nothing is sent there."));
    m_elsewhere->hide();
    connect(m_elsewhere, &PickField::picked, this, [this](const QString &id) {
        m_elsewhere->setMessage(Severity::Note, tr("Reading it…"));
        emit otherPlanWanted(id);
    });
    return m_elsewhere;
}

void Review::take(const Situation &situation)
{
    m_situation = situation;
    m_section->setSentence(leadFor(situation));
    m_reading->setVisible(!situation.isRead && situation.isReading);
    m_rows->setVisible(situation.isRead);
    m_rows->take(situation);
    m_exports->setVisible(anyChange(situation.plan));
    m_kongYml->setVisible(anyForKong(situation.plan));
    m_apart->setText(situation.environment.readOnly
                         ? tr("This environment is read only here: its owner can apply these files.")
                         : tr("For a gateway that is written by another tool, or by other people. No secrets inside."));
    if (m_other->isVisibleTo(this))
        m_other->take(situation.environment.name, situation.plan, m_otherName, m_otherPlan);
}

void Review::offer(const QList<EnvironmentChoice> &environments)
{
    QList<PickItem> items;
    for (const EnvironmentChoice &environment : environments)
        items.append({environment.id, environment.name, environment.detail,
                      environment.production ? tr("production") : QString(), PillKind::Problem});
    m_elsewhere->setItems(items);
    m_elsewhere->setVisible(!items.isEmpty());
}

void Review::showOther(const QString &name, const setup::Plan &plan)
{
    m_otherName = name;
    m_otherPlan = plan;
    m_elsewhere->clearMessage();
    m_other->take(m_situation.environment.name, m_situation.plan, name, plan);
    m_other->show();
}

void Review::showOtherFailed(const base::Error &error)
{
    const wording::ErrorText text = wording::textFor(error);
    m_elsewhere->setMessage(Severity::Problem, text.what + QLatin1Char(' ') + text.next);
}

void Review::closeOther()
{
    m_other->hide();
    m_elsewhere->chooseNone();
    m_elsewhere->clearMessage();
}

} // namespace ui
