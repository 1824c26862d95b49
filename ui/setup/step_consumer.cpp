// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/step_consumer.h"

#include "ui/setup/inventory_items.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pick_field.h"
#include "ui/widgets/text_field.h"

namespace ui {

ConsumerForm::ConsumerForm(QWidget *parent)
    : StepForm(Stop::Consumer,
               tr("Kong's name for all callers with a token of this issuer. It tells the service behind it in "
                  "X-Consumer-Username."),
               parent)
    , m_consumer(new PickField(QStringLiteral("consumerField"), tr("Consumer"), this))
    , m_name(new TextField(QStringLiteral("consumerNameField"), tr("User name"), this))
{
    m_consumer->setCreateText(tr("Create a new consumer"));
    form()->add(m_consumer);
    form()->add(m_name);
    form()->add(hintLabel(tr("It stands for the issuer, not for a person: who somebody is stays in the token."), this));
    connect(m_consumer, &PickField::picked, this, [this](const QString &name) {
        m_makes = false;
        edit([&](setup::Blueprint &blueprint) { blueprint.consumer = name; });
    });
    connect(m_consumer, &PickField::newPicked, this, [this] {
        m_makes = true;
        const bool there = snapshot().kong && setup::consumerOf(situation().scene);
        edit([&](setup::Blueprint &blueprint) {
            if (there)
                blueprint.consumer.clear();
        });
        refresh();
        m_name->setFocus();
    });
    connect(m_name, &TextField::edited, this, [this](const QString &text) {
        m_makes = true;
        edit([&](setup::Blueprint &blueprint) { blueprint.consumer = text; });
    });
}

void ConsumerForm::forget()
{
    m_makes = false;
}

void ConsumerForm::fill()
{
    m_makes = false;
    m_consumer->setItems(consumerItems(snapshot()));
}

void ConsumerForm::refresh()
{
    const bool there = snapshot().kong && setup::consumerOf(situation().scene);
    const bool makes = m_makes || !there;
    if (makes)
        m_consumer->chooseNew();
    else
        m_consumer->choose(blueprint().consumer);
    m_name->setVisible(makes);
    m_name->setText(blueprint().consumer);
    if (blueprint().consumer.isEmpty())
        m_name->setMessage(Severity::Problem, tr("A consumer needs a name."));
    else if (there)
        m_name->setMessage(Severity::Note, tr("A consumer of this name is there already: it is adopted."));
    else
        m_name->clearMessage();
}

} // namespace ui
