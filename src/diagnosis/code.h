// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What can be wrong, as stable identifiers: scripts and tickets refer to them.
#pragma once

#include <QString>

namespace diagnosis {

enum class Code {
    // Presentation: the token does not reach the plugin, or not whole.
    BearerSchemeMissing,
    PluginLooksElsewhere,
    HeaderLostOnTheWay,
    RefusedBeforePlugins,
    PreflightRefused,
    NotAWholeJwt,
    SeveralTokens,
    NoToken,
    // Key lookup, most specific first.
    InvisibleCharacters,
    IssuerNotSet,
    IssuerDiffers,
    CredentialKeyGenerated,
    KeyClaimMismatch,
    CredentialKeyTaken,
    CredentialAbsent,
    KeyClaimMissing,
    // Algorithm.
    CredentialAlgorithmDefault,
    IssuerSignsOtherwise,
    AlgorithmUnsupported,
    // Key material.
    PemDamaged,
    WrongKeyKind,
    AnotherKey,
    KeyRotated,
    HmacSecretForm,
    SecretBase64Flag,
    KeyMissing,
    ShortSecret,
    ShortKey,
    // Claims and time.
    Expired,
    ClockSkew,
    ClaimNotSeconds,
    LifetimeExceedsMaximum,
    ExpiryUnchecked,
    // Scope and flow.
    PluginConsumerBound,
    PluginNotEffective,
    AnonymousConsumer,
    OtherAuthPlugin,
    AclRefused,
    RequestTerminated,
    ProtocolRefused,
    AnyCredentialOpens,
    WrongPurposeToken,
    NotTheGatewaysAnswer,
    TokenInQuery,
    // Version, platform and curiosities.
    GatewayError500,
    NodesDisagree,
    VersionBehaviour,
    SignatureMalleable,
    IssuerRewritten,
};

// "issuer-differs"
QString nameOf(Code code);

} // namespace diagnosis
