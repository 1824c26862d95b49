// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What lets in more than somebody may think, whatever this request was answered.
#include "diagnosis/checks.h"

#include "jose/key_import.h"
#include "jose/weakness.h"

#include <QSet>

namespace diagnosis {
namespace {

using gateway::Gate;

void lookAtExpiryCheck(const Facts &facts, Findings &findings)
{
    if (facts.config.claimsToVerify.contains("exp") || findings.has(Code::ExpiryUnchecked))
        return;
    findings.add(Code::ExpiryUnchecked, Gate::Claims,
                 {{QStringLiteral("claims_to_verify with exp"),
                   facts.config.maximumExpiration > 0 ? QStringLiteral("maximum_expiration alone")
                                                      : QStringLiteral("without exp"),
                   placeOf(*facts.plugin)}},
                 Severity::Risk);
}

void lookAtOpenness(const Facts &facts, Findings &findings)
{
    QSet<QString> consumers;
    for (const model::Credential &row : facts.kong.credentials)
        consumers.insert(row.consumerId);
    const bool hasAcl = std::any_of(facts.kong.plugins.begin(), facts.kong.plugins.end(), [](const model::Plugin &row) {
        return row.enabled && row.name == QLatin1String("acl");
    });
    if (consumers.size() > 1 && !hasAcl)
        findings.add(Code::AnyCredentialOpens, Gate::Consumer,
                     {{QStringLiteral("the acl plugin"), QStringLiteral("%1 consumers").arg(consumers.size()), {}}},
                     Severity::Risk);
}

void lookAtStrength(const Facts &facts, Findings &findings)
{
    if (!facts.meant)
        return;
    if (model::isSymmetric(*facts.meant)) {
        const auto algorithm = jose::algorithmNamed(facts.meant->algorithm.toLatin1());
        if (facts.meant->secret && algorithm && !jose::weaknessesOf(*facts.meant->secret, *algorithm).isEmpty())
            findings.add(
                Code::ShortSecret, Gate::Key,
                {{QStringLiteral("at least as long as the hash"), QStringLiteral("shorter"), placeOf(*facts.meant)}},
                Severity::Risk);
        return;
    }
    const auto key = jose::importKey(facts.meant->rsaPublicKey.toUtf8());
    if (key && jose::weaknessesOf(*key).contains(jose::Weakness::ShortModulus))
        findings.add(Code::ShortKey, Gate::Key,
                     {{QStringLiteral("2048 bits"), QStringLiteral("%1 bits").arg(key->bits()), placeOf(*facts.meant)}},
                     Severity::Risk);
}

// Bits of the signature's last character that nobody looks at: other spellings of it pass as well.
void lookAtSpelling(const Facts &facts, Findings &findings)
{
    const qsizetype dot = facts.token->text.lastIndexOf('.');
    const QByteArray last = facts.token->text.mid(dot + 1);
    if (facts.strict.fault == gateway::TokenFault::None && !last.isEmpty() &&
        facts.strict.token.signature.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) != last)
        findings.add(
            Code::SignatureMalleable, Gate::Signature,
            {{QStringLiteral("unused bits zero"), QString::fromLatin1(last.right(1)), QStringLiteral("signature")}},
            Severity::Remark);
}

} // namespace

void lookAtRisks(const Facts &facts, Findings &findings)
{
    if (!facts.plugin)
        return;
    lookAtExpiryCheck(facts, findings);
    lookAtOpenness(facts, findings);
    lookAtStrength(facts, findings);
    if (!facts.token)
        return;
    lookAtSpelling(facts, findings);
    if (facts.token->where.startsWith(QLatin1String("query ")))
        findings.add(Code::TokenInQuery, Gate::TokenFound,
                     {{QStringLiteral("a header"), facts.token->where, facts.token->where}}, Severity::Risk);
}

} // namespace diagnosis
