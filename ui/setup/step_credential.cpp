// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/step_credential.h"

#include "setup/inventory.h"
#include "ui/widgets/choice_field.h"
#include "ui/widgets/facts.h"

namespace ui {
namespace {

Fact line(const QString &name, const QString &value, bool mono)
{
    Fact fact;
    fact.name = name;
    fact.value = value;
    fact.monospace = mono;
    fact.copyable = mono;
    return fact;
}

} // namespace

CredentialForm::CredentialForm(QWidget *parent)
    : StepForm(Stop::Credential,
               tr("The public key at Kong, under the text that a token names. It is looked up before the signature is "
                  "checked."),
               parent)
    , m_claim(new ChoiceField(QStringLiteral("keyClaimField"), tr("Found by"), this))
    , m_facts(new Facts(QStringLiteral("credentialWill"), this))
{
    m_claim->setChoices(
        {{QStringLiteral("iss"), tr("Issuer (iss)"),
          tr("One key for the whole tenant: rotating it refuses somebody, and two applications need the same key."),
          true},
         {QStringLiteral("kid"), tr("Key id (kid)"),
          tr("One credential for each key: old and new keys work side by side, applications may have their own."),
          true}});
    form()->add(m_claim);
    form()->add(m_facts);
    connect(m_claim, &ChoiceField::edited, this, [this](const QString &id) {
        edit([&](setup::Blueprint &blueprint) {
            blueprint.keyClaim = id == QLatin1String("kid") ? setup::KeyClaim::Kid : setup::KeyClaim::Issuer;
        });
    });
}

void CredentialForm::refresh()
{
    const bool kid = blueprint().keyClaim == setup::KeyClaim::Kid;
    m_claim->choose(kid ? QStringLiteral("kid") : QStringLiteral("iss"));
    const model::Tenant *tenant = tenantIn(situation());
    const model::SigningKey *key = tenant ? setup::signingKeyOf(situation().scene, *tenant) : nullptr;
    const QString issuer = tenant ? setup::wantedIssuer(situation().scene, *tenant) : blueprint().tenant.issuer;
    const QString pem = blueprint().publicKey.isEmpty() ? (key ? key->publicKey : QString()) : blueprint().publicKey;
    const QString later = tr("known once the key is made");
    QList<Fact> facts;
    if (kid)
        facts.append(line(tr("Key"), key ? key->kid : later, key != nullptr));
    else
        facts.append(
            line(tr("Key"), issuer.isEmpty() ? tr("the issuer, still to be given") : issuer, !issuer.isEmpty()));
    facts.append(line(tr("Algorithm"),
                      pem.isEmpty() ? blueprint().signingKey.algorithm
                      : key         ? key->algorithm
                                    : setup::algorithmFor(pem, blueprint().signingKey.algorithm),
                      false));
    facts.append(line(tr("Public key, SHA-256"), pem.isEmpty() ? later : setup::fingerprintOf(pem), !pem.isEmpty()));
    facts.append(line(tr("Belongs to"), blueprint().consumer, false));
    m_facts->setFacts(facts);
}

} // namespace ui
