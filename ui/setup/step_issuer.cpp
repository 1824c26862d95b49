// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/step_issuer.h"

#include "setup/issuer.h"
#include "ui/setup/inventory_items.h"
#include "ui/setup/issuer_facts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pick_field.h"
#include "ui/widgets/text_field.h"
#include "wording/issuer_words.h"

namespace ui {
namespace {

const int longestKept = 24; // on the button that keeps the issuer

Severity severityOf(const setup::IssuerDoubt &doubt)
{
    if (doubt.code == QLatin1String("issuer-empty") || doubt.code == QLatin1String("issuer-has-blank"))
        return Severity::Problem;
    const bool remark = doubt.code == QLatin1String("issuer-not-https") ||
                        doubt.code == QLatin1String("issuer-differs-from-address") ||
                        doubt.code == QLatin1String("issuer-differs-from-discovery");
    return remark ? Severity::Note : Severity::Warning;
}

} // namespace

IssuerForm::IssuerForm(QWidget *parent)
    : StepForm(Stop::Issuer,
               tr("FusionAuth writes this text into every token as iss. Kong looks the credential up by it, byte for "
                  "byte."),
               parent)
    , m_tenant(new PickField(QStringLiteral("tenantField"), tr("Tenant"), this))
    , m_issuer(new TextField(QStringLiteral("issuerField"), tr("Issuer"), this))
    , m_others(hintLabel({}, this))
    , m_impact(new Card(tr("What changing it does"), this))
    , m_facts(new Facts(QStringLiteral("issuerImpact"), m_impact))
{
    m_tenant->setPlaceholder(tr("Choose a tenant"));
    m_issuer->setMonospace(true);
    m_others->setObjectName(QStringLiteral("issuerOtherDoubts"));
    m_impact->add(m_facts);
    form()->add(m_tenant);
    form()->add(m_issuer);
    form()->add(m_others);
    form()->add(m_impact);
    connect(m_tenant, &PickField::picked, this, [this](const QString &id) {
        edit([&](setup::Blueprint &blueprint) {
            blueprint.tenant.id = id;
            blueprint.tenant.name.clear();
        });
    });
    connect(m_issuer, &TextField::edited, this, [this](const QString &text) {
        edit([&](setup::Blueprint &blueprint) { blueprint.tenant.issuer = text; });
    });
    connect(m_issuer, &TextField::messageActionChosen, this, &IssuerForm::takeBetter);
}

void IssuerForm::takeBetter()
{
    const QString better = m_better;
    if (better.isEmpty())
        return;
    edit([&](setup::Blueprint &blueprint) { blueprint.tenant.issuer = better; });
    m_issuer->setFocus();
}

QString IssuerForm::keepText() const
{
    const model::Tenant *tenant = tenantIn(situation());
    if (!tenant || tenant->issuer.isEmpty() || blueprint().tenant.issuer.isEmpty() ||
        blueprint().tenant.issuer == tenant->issuer)
        return {};
    const QString issuer = tenant->issuer;
    return tr("Keep %1").arg(issuer.size() <= longestKept ? issuer : issuer.left(longestKept - 1) + QChar(0x2026));
}

void IssuerForm::keep()
{
    edit([](setup::Blueprint &blueprint) { blueprint.tenant.issuer.clear(); });
}

bool IssuerForm::answersItself(const setup::PlannedStep &planned) const
{
    const auto *conflict = std::get_if<setup::Conflict>(&planned.gap);
    return conflict && conflict->reason == QLatin1String("several-tenants");
}

void IssuerForm::fill()
{
    m_tenant->setItems(tenantItems(snapshot()));
}

void IssuerForm::refresh()
{
    const model::Tenant *tenant = tenantIn(situation());
    m_tenant->choose(tenant ? tenant->id : QString());
    m_issuer->setText(blueprint().tenant.issuer);
    m_issuer->setPlaceholder(tenant ? tenant->issuer : QStringLiteral("https://login.example.com"));
    m_issuer->setHint(blueprint().tenant.issuer.isEmpty() && tenant && !tenant->issuer.isEmpty()
                          ? tr("Left empty: the tenant keeps %1.").arg(tenant->issuer)
                          : QString());
    judge();
    showImpact();
}

void IssuerForm::judge()
{
    const model::Tenant *tenant = tenantIn(situation());
    const QString issuer = tenant ? setup::wantedIssuer(situation().scene, *tenant) : blueprint().tenant.issuer;
    const bool untouched = blueprint().tenant.issuer.isEmpty() && !tenant;
    const QString discovery = tenant ? tenant->discoveryIssuer : QString();
    const QList<setup::IssuerDoubt> doubts =
        untouched ? QList<setup::IssuerDoubt>()
                  : setup::judgeIssuer(issuer, situation().environment.fusionauthUrl, discovery);
    m_better = doubts.isEmpty() ? QString() : doubts.first().better;
    QStringList others;
    for (const setup::IssuerDoubt &doubt : doubts.mid(1))
        others.append(wording::sentenceFor(doubt));
    m_others->setText(others.join(QLatin1Char('\n')));
    m_others->setVisible(!others.isEmpty());
    if (!doubts.isEmpty())
        m_issuer->setMessage(severityOf(doubts.first()), wording::sentenceFor(doubts.first()),
                             wording::remedyFor(doubts.first()));
    else if (!issuer.isEmpty() && !untouched)
        m_issuer->setMessage(Severity::Good, tr("A web address without a slash at its end: nothing to be confused."));
    else
        m_issuer->clearMessage();
}

void IssuerForm::showImpact()
{
    const model::Tenant *tenant = tenantIn(situation());
    const QList<Fact> facts = tenant ? issuerFacts(situation(), *tenant) : QList<Fact>();
    m_facts->setFacts(facts);
    m_impact->setVisible(!facts.isEmpty());
    m_impact->setTitle(tenant && !blueprint().tenant.issuer.isEmpty() && blueprint().tenant.issuer != tenant->issuer
                           ? tr("What changing it does")
                           : tr("What depends on it"));
}

} // namespace ui
