// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Where the jwt plugin finds a token: query arguments, cookies, headers.
#pragma once

#include "gateway/http_request.h"
#include "gateway/jwt_config.h"
#include "gateway/versions.h"

#include <QByteArrayView>

namespace gateway {

struct FoundToken {
    std::optional<QByteArray> text; // none: an argument without value ("?jwt"), which Lua sees as true
    QString where;                  // "header authorization"

    bool sameAs(const FoundToken &other) const { return text == other.text; }
};

struct TokenSearch {
    QList<FoundToken> tokens;
    bool raises = false;  // a list that is null in the configuration was reached
    bool several = false; // the plugin has more than one token, distinct or not, in its hands
};

TokenSearch findTokens(const HttpRequest &request, const JwtConfig &config, const Behaviour &behaviour);

// "Bearer abc" anywhere in the text -> "abc". Only the first letter may change case; none where it is not there.
std::optional<QByteArray> bearerTokenIn(QByteArrayView headerValue);

} // namespace gateway
