// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/issuer_facts.h"

#include "setup/issuer.h"
#include "setup/issuer_impact.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {
namespace {

using setup::IssuerImpact;

class IssuerFactsWords {
    Q_DECLARE_TR_FUNCTIONS(ui::IssuerFacts)
};

Fact line(const QString &name, const QString &value)
{
    Fact fact;
    fact.name = name;
    fact.value = value;
    fact.copyable = false;
    return fact;
}

void judge(Fact &fact, const QString &pill, PillKind kind)
{
    fact.pill = pill;
    fact.pillKind = kind;
}

QString ownersOf(const QList<setup::CredentialOwner> &owners)
{
    QStringList names;
    for (const setup::CredentialOwner &owner : owners)
        names.append(owner.consumer);
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

Fact nowLine(const IssuerImpact &impact)
{
    Fact fact = line(IssuerFactsWords::tr("Now"), impact.now.isEmpty() ? IssuerFactsWords::tr("none") : impact.now);
    fact.monospace = !impact.now.isEmpty();
    fact.copyable = true;
    const QStringList doubts = setup::doubtsAbout(impact.now);
    if (doubts.contains(QStringLiteral("issuer-is-default")))
        judge(fact, IssuerFactsWords::tr("not a URL"), PillKind::Problem);
    else if (doubts.contains(QStringLiteral("issuer-not-a-url")))
        judge(fact, IssuerFactsWords::tr("not a URL"), PillKind::Warning);
    else if (!impact.changes())
        judge(fact, IssuerFactsWords::tr("stays"), PillKind::Good);
    return fact;
}

Fact oldCredentials(const IssuerImpact &impact)
{
    Fact fact = line(IssuerFactsWords::tr("Credentials at Kong with this key"), IssuerFactsWords::tr("none"));
    if (!impact.gatewayKnown) {
        fact.value = IssuerFactsWords::tr("could not be read");
        judge(fact, IssuerFactsWords::tr("not known"), PillKind::Warning);
    } else if (impact.changes() && !impact.stopMatching.isEmpty()) {
        fact.value = ownersOf(impact.stopMatching);
        judge(fact, IssuerFactsWords::tr("stop matching"), PillKind::Problem);
    } else if (!impact.changes() && !impact.matching.isEmpty()) {
        fact.value = ownersOf(impact.matching);
        judge(fact, IssuerFactsWords::tr("matches"), PillKind::Good);
    } else {
        judge(fact, impact.changes() ? IssuerFactsWords::tr("nothing breaks") : IssuerFactsWords::tr("to be created"),
              impact.changes() ? PillKind::Good : PillKind::Neutral);
    }
    return fact;
}

Fact newCredentials(const IssuerImpact &impact)
{
    Fact fact = line(IssuerFactsWords::tr("Credentials with the new key"), ownersOf(impact.matching));
    judge(fact, IssuerFactsWords::tr("there already"), PillKind::Accent);
    return fact;
}

Fact tokens(const IssuerImpact &impact)
{
    const QString until = clockInWords(impact.oldTokensUntil, impact.oldTokensUntil);
    Fact fact = line(IssuerFactsWords::tr("Tokens already issued"),
                     IssuerFactsWords::tr("until %1 at the latest").arg(until.left(5)));
    const bool used = !impact.gatewayKnown || !impact.stopMatching.isEmpty();
    judge(fact, used ? IssuerFactsWords::tr("keep the old text") : IssuerFactsWords::tr("not at Kong yet"),
          used ? PillKind::Warning : PillKind::Neutral);
    return fact;
}

Fact applications(const IssuerImpact &impact)
{
    Fact fact = line(IssuerFactsWords::tr("Who else uses it"), impact.applications.join(QStringLiteral(", ")));
    if (!impact.applicationsKnown) {
        fact.value = IssuerFactsWords::tr("could not be read");
        judge(fact, IssuerFactsWords::tr("not known"), PillKind::Warning);
    } else if (impact.applications.isEmpty()) {
        fact.value = IssuerFactsWords::tr("no application");
    } else if (impact.changes()) {
        judge(fact, IssuerFactsWords::tr("new tokens change too"), PillKind::Warning);
    }
    return fact;
}

Fact discovery(const IssuerImpact &impact, const QString &published)
{
    Fact fact = line(IssuerFactsWords::tr("Discovery document says"), published);
    fact.monospace = true;
    if (impact.changes())
        judge(fact, IssuerFactsWords::tr("follows"), PillKind::Neutral);
    else if (!impact.discovery.isEmpty())
        judge(fact, IssuerFactsWords::tr("differs"), PillKind::Warning);
    else
        judge(fact, IssuerFactsWords::tr("agrees"), PillKind::Good);
    return fact;
}

} // namespace

QList<Fact> issuerFacts(const Situation &situation, const model::Tenant &tenant)
{
    const IssuerImpact impact =
        setup::issuerImpact(situation.scene.snapshot, tenant, setup::wantedIssuer(situation.scene, tenant),
                            situation.environment.fusionauthUrl);
    QList<Fact> facts{nowLine(impact), oldCredentials(impact)};
    if (impact.changes() && !impact.matching.isEmpty())
        facts.append(newCredentials(impact));
    if (impact.changes() && impact.oldTokensUntil != 0)
        facts.append(tokens(impact));
    facts.append(applications(impact));
    if (!tenant.discoveryIssuer.isEmpty())
        facts.append(discovery(impact, tenant.discoveryIssuer));
    return facts;
}

} // namespace ui
