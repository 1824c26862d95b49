// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/code.h"

namespace diagnosis {

QString nameOf(Code code)
{
    switch (code) {
    case Code::BearerSchemeMissing: return QStringLiteral("bearer-scheme-missing");
    case Code::PluginLooksElsewhere: return QStringLiteral("plugin-looks-elsewhere");
    case Code::HeaderLostOnTheWay: return QStringLiteral("header-lost-on-the-way");
    case Code::RefusedBeforePlugins: return QStringLiteral("refused-before-plugins");
    case Code::PreflightRefused: return QStringLiteral("preflight-refused");
    case Code::NotAWholeJwt: return QStringLiteral("not-a-whole-jwt");
    case Code::SeveralTokens: return QStringLiteral("several-tokens");
    case Code::NoToken: return QStringLiteral("no-token");
    case Code::InvisibleCharacters: return QStringLiteral("invisible-characters");
    case Code::IssuerNotSet: return QStringLiteral("issuer-not-set");
    case Code::IssuerDiffers: return QStringLiteral("issuer-differs");
    case Code::CredentialKeyGenerated: return QStringLiteral("credential-key-generated");
    case Code::KeyClaimMismatch: return QStringLiteral("key-claim-mismatch");
    case Code::CredentialKeyTaken: return QStringLiteral("credential-key-taken");
    case Code::CredentialAbsent: return QStringLiteral("credential-absent");
    case Code::KeyClaimMissing: return QStringLiteral("key-claim-missing");
    case Code::CredentialAlgorithmDefault: return QStringLiteral("credential-algorithm-default");
    case Code::IssuerSignsOtherwise: return QStringLiteral("issuer-signs-otherwise");
    case Code::AlgorithmUnsupported: return QStringLiteral("algorithm-unsupported");
    case Code::PemDamaged: return QStringLiteral("pem-damaged");
    case Code::WrongKeyKind: return QStringLiteral("wrong-key-kind");
    case Code::AnotherKey: return QStringLiteral("another-key");
    case Code::KeyRotated: return QStringLiteral("key-rotated");
    case Code::HmacSecretForm: return QStringLiteral("hmac-secret-form");
    case Code::SecretBase64Flag: return QStringLiteral("secret-base64-flag");
    case Code::KeyMissing: return QStringLiteral("key-missing");
    case Code::ShortSecret: return QStringLiteral("short-secret");
    case Code::ShortKey: return QStringLiteral("short-key");
    case Code::Expired: return QStringLiteral("expired");
    case Code::ClockSkew: return QStringLiteral("clock-skew");
    case Code::ClaimNotSeconds: return QStringLiteral("claim-not-seconds");
    case Code::LifetimeExceedsMaximum: return QStringLiteral("lifetime-exceeds-maximum");
    case Code::ExpiryUnchecked: return QStringLiteral("expiry-unchecked");
    case Code::PluginConsumerBound: return QStringLiteral("plugin-consumer-bound");
    case Code::PluginNotEffective: return QStringLiteral("plugin-not-effective");
    case Code::AnonymousConsumer: return QStringLiteral("anonymous-consumer");
    case Code::OtherAuthPlugin: return QStringLiteral("other-auth-plugin");
    case Code::AclRefused: return QStringLiteral("acl-refused");
    case Code::RequestTerminated: return QStringLiteral("request-terminated");
    case Code::ProtocolRefused: return QStringLiteral("protocol-refused");
    case Code::AnyCredentialOpens: return QStringLiteral("any-credential-opens");
    case Code::WrongPurposeToken: return QStringLiteral("wrong-purpose-token");
    case Code::NotTheGatewaysAnswer: return QStringLiteral("not-the-gateways-answer");
    case Code::TokenInQuery: return QStringLiteral("token-in-query");
    case Code::GatewayError500: return QStringLiteral("gateway-error-500");
    case Code::NodesDisagree: return QStringLiteral("nodes-disagree");
    case Code::VersionBehaviour: return QStringLiteral("version-behaviour");
    case Code::SignatureMalleable: return QStringLiteral("signature-malleable");
    case Code::IssuerRewritten: return QStringLiteral("issuer-rewritten");
    }
    Q_UNREACHABLE();
}

} // namespace diagnosis
