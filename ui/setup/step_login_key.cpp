// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/step_login_key.h"

#include "ui/widgets/choice_field.h"

namespace ui {
namespace {

using setup::LoginApiKey;

struct NeedRow {
    LoginApiKey value;
    const char *id;
};
const NeedRow needRows[] = {{LoginApiKey::Auto, "auto"}, {LoginApiKey::Yes, "yes"}, {LoginApiKey::No, "no"}};

QString whetherManager(model::Right right)
{
    switch (right) {
    case model::Right::Yes: return LoginKeyForm::tr("This environment's key is a key manager: it may make one.");
    case model::Right::No: return LoginKeyForm::tr("This environment's key is no key manager: it may not make one.");
    case model::Right::Unknown: break;
    }
    return LoginKeyForm::tr("Whether this environment's key may make one is not known yet.");
}

} // namespace

LoginKeyForm::LoginKeyForm(QWidget *parent)
    : StepForm(Stop::LoginKey,
               tr("The live test logs the test user in. A key that can do nothing but that is safer than the "
                  "environment's own."),
               parent)
    , m_choice(new ChoiceField(QStringLiteral("loginKeyField"), tr("A key for logging in"), this))
{
    m_choice->setChoices(
        {{QStringLiteral("auto"), tr("Where it is possible"),
          tr("Made if this environment's key may make keys; else logins use the environment's key."), true},
         {QStringLiteral("yes"), tr("Always"), tr("The set-up counts as unfinished until somebody made it."), true},
         {QStringLiteral("no"), tr("Never"), tr("Logins use the environment's key, which may do more."), true}});
    form()->add(m_choice);
    connect(m_choice, &ChoiceField::edited, this, [this](const QString &id) {
        for (const NeedRow &row : needRows) {
            if (id == QLatin1String(row.id))
                edit([&](setup::Blueprint &blueprint) { blueprint.loginApiKey = row.value; });
        }
    });
}

void LoginKeyForm::refresh()
{
    for (const NeedRow &row : needRows) {
        if (row.value == blueprint().loginApiKey)
            m_choice->choose(QLatin1String(row.id));
    }
    m_choice->setHint(snapshot().fusionauth ? whetherManager(snapshot().fusionauth->capabilities.keyManager)
                                            : QString());
}

} // namespace ui
