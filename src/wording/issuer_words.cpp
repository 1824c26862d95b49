// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/issuer_words.h"

#include "wording/steps.h"
#include "wording/words.h"

namespace wording {
namespace {

using setup::IssuerImpact;

QString namesOf(const QList<setup::CredentialOwner> &owners)
{
    QStringList names;
    for (const setup::CredentialOwner &owner : owners)
        names.append(owner.consumer);
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

// Long lists are counted: a sentence stays one.
QString listed(const QStringList &names)
{
    const qsizetype most = 5;
    if (names.size() <= most)
        return names.join(QStringLiteral(", "));
    return Words::tr("%1 and %2 more")
        .arg(names.mid(0, most).join(QStringLiteral(", ")), QString::number(names.size() - most));
}

void addGateway(QStringList &sentences, const IssuerImpact &impact)
{
    if (!impact.gatewayKnown) {
        sentences.append(
            Words::tr("Kong's credentials could not be read: whether any of them has this key is not known."));
        return;
    }
    if (!impact.stopMatching.isEmpty())
        sentences.append(Words::tr("Credentials with the key \"%1\" stop matching new tokens; they belong to %2.")
                             .arg(impact.now, namesOf(impact.stopMatching)));
    if (impact.matching.isEmpty())
        sentences.append(Words::tr("No credential at Kong has the key \"%1\" yet.").arg(impact.then));
    else
        sentences.append(Words::tr("A credential with the key \"%1\" is there already; it belongs to %2.")
                             .arg(impact.then, namesOf(impact.matching)));
}

void addTokens(QStringList &sentences, const IssuerImpact &impact, const QString &until)
{
    if (impact.applicationsKnown && impact.applications.size() > 1)
        sentences.append(
            Words::tr("All %1 applications of the tenant \"%2\" issue tokens with the new text: %3.")
                .arg(QString::number(impact.applications.size()), impact.tenant, listed(impact.applications)));
    if (!impact.applicationsKnown)
        sentences.append(Words::tr("The applications of the tenant \"%1\" could not be read; all of them change their "
                                   "tokens.")
                             .arg(impact.tenant));
    if (impact.oldTokensUntil != 0)
        sentences.append(Words::tr("Tokens with the old issuer live until %1.").arg(until));
}

} // namespace

QString sentenceFor(const setup::IssuerDoubt &doubt)
{
    if (doubt.code == QLatin1String("issuer-differs-from-address"))
        return Words::tr("FusionAuth is reached at %1, the issuer names another address: that is fine where it is its "
                         "public one.")
            .arg(doubt.other);
    if (doubt.code == QLatin1String("issuer-differs-from-discovery"))
        return Words::tr("FusionAuth publishes the issuer \"%1\" today.").arg(doubt.other);
    return sentenceFor(setup::Note{doubt.code, {{QStringLiteral("issuer"), doubt.issuer}}});
}

QString remedyFor(const setup::IssuerDoubt &doubt)
{
    if (doubt.better.isEmpty())
        return {};
    if (doubt.code == QLatin1String("issuer-has-trailing-slash") || doubt.code == QLatin1String("issuer-has-blank"))
        return Words::tr("Remove it");
    if (doubt.code == QLatin1String("issuer-has-capital-host"))
        return Words::tr("Use small letters");
    return Words::tr("Use %1").arg(doubt.better);
}

QStringList sentencesFor(const IssuerImpact &impact, const QString &until)
{
    QStringList sentences;
    addGateway(sentences, impact);
    if (impact.changes())
        addTokens(sentences, impact, until);
    if (!impact.address.isEmpty())
        sentences.append(sentenceFor(
            setup::IssuerDoubt{QStringLiteral("issuer-differs-from-address"), impact.then, impact.address, {}}));
    if (!impact.discovery.isEmpty())
        sentences.append(sentenceFor(
            setup::IssuerDoubt{QStringLiteral("issuer-differs-from-discovery"), impact.then, impact.discovery, {}}));
    return sentences;
}

} // namespace wording
