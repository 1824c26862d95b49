// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/step_protect.h"

#include "ui/widgets/choice_field.h"
#include "ui/widgets/switch_field.h"

namespace ui {
namespace {

using setup::Protect;

struct ScopeRow {
    Protect value;
    const char *id;
};
const ScopeRow scopeRows[] = {{Protect::Service, "service"}, {Protect::Route, "route"}, {Protect::Global, "global"}};

const QLatin1String expClaim("exp");
const QLatin1String nbfClaim("nbf");

int routesOf(const Situation &situation)
{
    const model::Service *service = situation.scene.snapshot.kong ? setup::serviceOf(situation.scene) : nullptr;
    if (!service)
        return 0;
    return int(std::count_if(situation.scene.snapshot.kong->routes.begin(), situation.scene.snapshot.kong->routes.end(),
                             [&](const model::Route &route) { return route.serviceId == service->id; }));
}

} // namespace

ProtectForm::ProtectForm(QWidget *parent)
    : StepForm(Stop::Protect,
               tr("The jwt plugin lets nobody through without a valid token. It comes last, so that nothing is refused "
                  "before tokens work."),
               parent)
    , m_where(new ChoiceField(QStringLiteral("protectField"), tr("Where"), this))
    , m_exp(new SwitchField(QStringLiteral("expField"), tr("Check that the token has not expired (exp)"), this))
    , m_nbf(new SwitchField(QStringLiteral("nbfField"), tr("Check that the token is valid already (nbf)"), this))
{
    form()->add(m_where);
    form()->add(m_exp);
    form()->add(m_nbf);
    connect(m_where, &ChoiceField::edited, this, [this](const QString &id) {
        for (const ScopeRow &row : scopeRows) {
            if (id == QLatin1String(row.id))
                edit([&](setup::Blueprint &blueprint) { blueprint.protect = row.value; });
        }
    });
    connect(m_exp, &SwitchField::edited, this, [this](bool on) { verify(expClaim, on); });
    connect(m_nbf, &SwitchField::edited, this, [this](bool on) { verify(nbfClaim, on); });
}

void ProtectForm::verify(const QString &claim, bool on)
{
    edit([&](setup::Blueprint &blueprint) {
        blueprint.claimsToVerify.removeAll(claim);
        if (on)
            blueprint.claimsToVerify.append(claim);
        blueprint.claimsToVerify.sort();
    });
}

void ProtectForm::refresh()
{
    const int routes = routesOf(situation());
    const QString &service = blueprint().service.name;
    m_where->setChoices(
        {{QStringLiteral("service"), tr("The service"),
          service.isEmpty() ? tr("All its routes ask for a token, those added later too.")
                            : tr("Every route of %1 asks for a token (now %2), those added later too.")
                                  .arg(service, QString::number(routes)),
          true},
         {QStringLiteral("route"), tr("The route alone"), tr("Other routes of the service stay as open as they are."),
          true},
         {QStringLiteral("global"), tr("Everything"),
          tr("Every service and route without a jwt plugin of its own asks for a token, whoever owns it."), true}});
    for (const ScopeRow &row : scopeRows) {
        if (row.value == blueprint().protect)
            m_where->choose(QLatin1String(row.id));
    }
    m_exp->setOn(blueprint().claimsToVerify.contains(expClaim));
    m_nbf->setOn(blueprint().claimsToVerify.contains(nbfClaim));
    m_nbf->setHint(tr("FusionAuth's tokens carry no nbf unless a lambda adds it; a token without it is refused."));
    if (blueprint().claimsToVerify.contains(expClaim)) {
        m_exp->clearMessage();
        m_exp->setHint(tr("Kong does not look at it by itself."));
    } else {
        m_exp->setHint({});
        m_exp->setMessage(Severity::Warning,
                          tr("Expired tokens pass for ever: a stolen one works as long as the key."));
    }
}

} // namespace ui
