// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/decision.h"

namespace gateway {

QString nameOf(Gate gate)
{
    switch (gate) {
    case Gate::Request: return QStringLiteral("request");
    case Gate::Route: return QStringLiteral("route");
    case Gate::Protocol: return QStringLiteral("protocol");
    case Gate::Plugin: return QStringLiteral("plugin");
    case Gate::TokenFound: return QStringLiteral("token-found");
    case Gate::Single: return QStringLiteral("single");
    case Gate::Decodes: return QStringLiteral("decodes");
    case Gate::KeyClaim: return QStringLiteral("key-claim");
    case Gate::Credential: return QStringLiteral("credential");
    case Gate::Algorithm: return QStringLiteral("algorithm");
    case Gate::Key: return QStringLiteral("key");
    case Gate::Signature: return QStringLiteral("signature");
    case Gate::Claims: return QStringLiteral("claims");
    case Gate::MaximumExpiration: return QStringLiteral("maximum-expiration");
    case Gate::Consumer: return QStringLiteral("consumer");
    case Gate::AfterJwt: return QStringLiteral("after-jwt");
    case Gate::Upstream: return QStringLiteral("upstream");
    }
    Q_UNREACHABLE();
}

} // namespace gateway
