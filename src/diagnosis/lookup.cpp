// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Which credential a token leads to, and why to none.
#include "diagnosis/checks.h"

#include "diagnosis/resemblance.h"

namespace diagnosis {
namespace {

using gateway::Gate;

const char *const defaultIssuer = "acme.com";

QString nameOfKeyClaim(const Facts &facts)
{
    return QString::fromUtf8(facts.config.keyClaimName.value_or(QByteArray()));
}

// Another claim, or a member of the header, that a credential is called by.
std::optional<Evidence> otherClaim(const Facts &facts)
{
    for (const QJsonObject *part : {&facts.loose.claims, &facts.loose.header}) {
        for (auto member = part->begin(); member != part->end(); ++member) {
            if (!member->isString() || member.key() == nameOfKeyClaim(facts))
                continue;
            if (const model::Credential *row = credentialWithKey(facts, member->toString().toUtf8()))
                return Evidence{nameOfKeyClaim(facts), member.key() + QStringLiteral(" = ") + member->toString(),
                                placeOf(*row)};
        }
    }
    return std::nullopt;
}

bool isAboutIssuer(const Facts &facts)
{
    return nameOfKeyClaim(facts) == QLatin1String("iss");
}

QString text(const std::optional<QByteArray> &bytes)
{
    return QString::fromUtf8(bytes.value_or(QByteArray()));
}

// The tenant says another issuer than its token: it was changed since, or a lambda writes its own.
void lookAtTenant(const Facts &facts, Findings &findings)
{
    if (!facts.tenant || !isAboutIssuer(facts) || text(facts.keyClaim) == facts.tenant->issuer)
        return;
    const qint64 changed = facts.tenant->others.value(QLatin1String("lastUpdateInstant")).toInteger() / 1000;
    const qint64 issued = facts.loose.claims.value(QLatin1String("iat")).toInteger();
    const Evidence evidence{facts.tenant->issuer, text(facts.keyClaim), QStringLiteral("tenant ") + facts.tenant->name};
    if (changed > issued || credentialWithKey(facts, facts.tenant->issuer.toUtf8()))
        findings.add(Code::IssuerNotSet, Gate::Credential, {evidence});
    else
        findings.add(Code::IssuerRewritten, Gate::Credential, {evidence});
}

void lookForLikeness(const Facts &facts, Likeness likeness, Code code, Findings &findings)
{
    for (const model::Credential &row : facts.kong.credentials) {
        if (likenessOf(*facts.keyClaim, row.key.toUtf8()) == likeness) {
            findings.add(code, Gate::Credential, {{row.key, text(facts.keyClaim), placeOf(row)}});
            return;
        }
    }
}

const model::Credential *generatedOne(const Facts &facts)
{
    for (const model::Credential &row : facts.kong.credentials) {
        if (looksGenerated(row.key.toUtf8()) && (fits(facts, row) || facts.meant == &row))
            return &row;
    }
    return nullptr;
}

} // namespace

void lookAtKeyClaim(const Facts &facts, Findings &findings)
{
    if (!facts.plugin || !facts.token || facts.loose.claims.isEmpty())
        return;
    if (facts.keyClaim && !facts.keyClaim->isEmpty())
        return;
    const QString name = nameOfKeyClaim(facts);
    const QJsonValue value =
        facts.loose.claims.contains(name) ? facts.loose.claims.value(name) : facts.loose.header.value(name);
    const QString found = value.isUndefined() ? QStringLiteral("absent")
                          : value.isString()  ? QStringLiteral("empty")
                                              : QStringLiteral("no text");
    if (const auto other = otherClaim(facts); other && value.isUndefined())
        findings.add(Code::KeyClaimMismatch, Gate::KeyClaim, {*other});
    findings.add(Code::KeyClaimMissing, Gate::KeyClaim, {{name, found, QStringLiteral("claims, header")}});
}

void lookAtCredential(const Facts &facts, Findings &findings)
{
    if (!facts.plugin || !facts.token || !facts.keyClaim || facts.keyClaim->isEmpty())
        return;
    if (!facts.credential) {
        lookForLikeness(facts, Likeness::Invisible, Code::InvisibleCharacters, findings);
        if (isAboutIssuer(facts) && *facts.keyClaim == defaultIssuer)
            findings.add(
                Code::IssuerNotSet, Gate::Credential,
                {{facts.meant ? facts.meant->key : QString(), text(facts.keyClaim), QStringLiteral("claim iss")}});
        else
            lookAtTenant(facts, findings);
        lookForLikeness(facts, Likeness::Spelling, Code::IssuerDiffers, findings);
        if (const model::Credential *row = generatedOne(facts))
            findings.add(Code::CredentialKeyGenerated, Gate::Credential,
                         {{text(facts.keyClaim), row->key, placeOf(*row)}});
        if (const auto other = otherClaim(facts))
            findings.add(Code::KeyClaimMismatch, Gate::Credential, {*other});
        if (!findings.hasFaultAt(Gate::Credential))
            findings.add(Code::CredentialAbsent, Gate::Credential,
                         {{text(facts.keyClaim), QString(), QStringLiteral("credentials")}});
    } else if (!model::withId(facts.kong.consumers, facts.credential->consumerId)) {
        findings.add(Code::CredentialAbsent, Gate::Consumer,
                     {{facts.credential->consumerId, QString(), placeOf(*facts.credential)}});
    }
}

} // namespace diagnosis
