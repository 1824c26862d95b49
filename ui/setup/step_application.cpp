// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/step_application.h"

#include "ui/setup/inventory_items.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pick_field.h"
#include "ui/widgets/text_field.h"

namespace ui {

ApplicationForm::ApplicationForm(QWidget *parent)
    : StepForm(
          Stop::Application,
          tr("The FusionAuth application that users log in to. Its own JWT settings are switched on, so that its own "
             "key signs."),
          parent)
    , m_application(new PickField(QStringLiteral("applicationField"), tr("Application"), this))
    , m_name(new TextField(QStringLiteral("applicationNameField"), tr("Name"), this))
{
    m_application->setCreateText(tr("Create a new application"));
    form()->add(m_application);
    form()->add(m_name);
    form()->add(hintLabel(tr("Kong never looks at the application: every token that the same key signed opens the "
                             "service, those of other applications and ID tokens too."),
                          this));
    connect(m_application, &PickField::picked, this, [this](const QString &id) {
        const model::Application *application = model::withId(snapshot().fusionauth->applications, id);
        edit([&](setup::Blueprint &blueprint) {
            blueprint.application.id = id;
            if (application)
                blueprint.application.name = application->name;
        });
    });
    connect(m_application, &PickField::newPicked, this, [this] {
        edit([](setup::Blueprint &blueprint) {
            if (!blueprint.application.id.isEmpty())
                blueprint.application = {};
        });
        m_name->setFocus();
    });
    connect(m_name, &TextField::edited, this, [this](const QString &text) {
        edit([&](setup::Blueprint &blueprint) { blueprint.application.name = text; });
    });
}

const model::Application *ApplicationForm::chosen() const
{
    const model::Tenant *tenant = tenantIn(situation());
    return tenant ? setup::applicationOf(situation().scene, *tenant) : nullptr;
}

void ApplicationForm::fill()
{
    const model::Tenant *tenant = tenantIn(situation());
    m_application->setItems(applicationItems(snapshot(), tenant ? tenant->id : QString()));
}

void ApplicationForm::refresh()
{
    const bool byId = !blueprint().application.id.isEmpty();
    const model::Application *application = chosen();
    if (byId)
        m_application->choose(blueprint().application.id);
    else
        m_application->chooseNew();
    m_name->setVisible(!byId);
    m_name->setText(blueprint().application.name);
    if (blueprint().application.name.isEmpty())
        m_name->setMessage(Severity::Problem, tr("An application needs a name."));
    else if (!byId && application)
        m_name->setMessage(Severity::Note, tr("An application of this name is there already: it is adopted."));
    else
        m_name->clearMessage();
}

} // namespace ui
