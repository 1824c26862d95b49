// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/answer_causes.h"

namespace diagnosis {
namespace {

struct Meaning {
    const char *words; // in the body
    QList<Code> causes;
};

// In the order in which they are looked for: the longer before what it contains.
const QList<Meaning> &meanings()
{
    static const QList<Meaning> table{
        {"Multiple tokens provided", {Code::SeveralTokens}},
        {"Bad token; invalid alg", {Code::NotAWholeJwt, Code::AlgorithmUnsupported}},
        {"Bad token; invalid signature", {Code::NotAWholeJwt, Code::VersionBehaviour}},
        {"Bad token", {Code::NotAWholeJwt}},
        {"No mandatory '", {Code::KeyClaimMismatch, Code::KeyClaimMissing}},
        {"' in claims", {Code::KeyClaimMissing}},
        {"No credentials found for given",
         {Code::CredentialAbsent, Code::IssuerDiffers, Code::CredentialKeyGenerated, Code::IssuerNotSet,
          Code::KeyClaimMismatch, Code::InvisibleCharacters}},
        {"Invalid algorithm", {Code::IssuerSignsOtherwise, Code::CredentialAlgorithmDefault}},
        {"Invalid key/secret", {Code::SecretBase64Flag, Code::KeyMissing, Code::HmacSecretForm}},
        {"Invalid signature",
         {Code::KeyRotated, Code::AnotherKey, Code::PemDamaged, Code::WrongKeyKind, Code::HmacSecretForm,
          Code::CredentialKeyTaken, Code::IssuerSignsOtherwise, Code::NotAWholeJwt}},
        {"token expired", {Code::Expired, Code::ClockSkew}},
        {"token not valid yet", {Code::ClockSkew}},
        {"must be a number", {Code::ClaimNotSeconds}},
        {"exceeds maximum allowed expiration", {Code::LifetimeExceedsMaximum}},
        {"Could not find consumer", {Code::CredentialAbsent, Code::NodesDisagree}},
        {"You cannot consume this service", {Code::AclRefused}},
        {"No API key found in request", {Code::OtherAuthPlugin}},
        {"Invalid authentication credentials", {Code::OtherAuthPlugin}},
        {"An unexpected error occurred", {Code::GatewayError500, Code::AnonymousConsumer, Code::KeyClaimMissing}},
        {"no Route matched", {Code::PluginNotEffective}},
        {"Unauthorized",
         {Code::PluginLooksElsewhere, Code::NoToken, Code::BearerSchemeMissing, Code::PreflightRefused,
          Code::HeaderLostOnTheWay, Code::OtherAuthPlugin}},
    };
    return table;
}

} // namespace

QList<Code> possibleCauses(const model::Answer &answer)
{
    for (const Meaning &meaning : meanings()) {
        if (answer.body.contains(meaning.words))
            return meaning.causes;
    }
    return {Code::NotTheGatewaysAnswer};
}

} // namespace diagnosis
