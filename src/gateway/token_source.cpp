// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/token_source.h"

#include <algorithm>

namespace gateway {
namespace {

QString placed(const char *kind, const QByteArray &name)
{
    return QLatin1String(kind) + QString::fromUtf8(name);
}

QList<FoundToken> inArguments(const QList<QueryArgument> &arguments, const QByteArray &name)
{
    QList<FoundToken> tokens;
    for (const QueryArgument &argument : arguments) {
        if (argument.name == name)
            tokens.append({argument.value, placed("query ", name)});
    }
    return tokens;
}

std::optional<FoundToken> inCookies(const HttpRequest &request, const QByteArray &name)
{
    const auto value = request.cookie(name);
    if (!value || value->isEmpty())
        return std::nullopt;
    return FoundToken{*value, placed("cookie ", name)};
}

std::optional<FoundToken> inHeaders(const HttpRequest &request, const QByteArray &name)
{
    const auto value = request.header(name);
    const auto token = value ? bearerTokenIn(*value) : std::nullopt;
    if (!token)
        return std::nullopt;
    return FoundToken{*token, placed("header ", name)};
}

// From 3.2 on: everything is collected, equal texts count once, empty arguments not at all.
TokenSearch collected(const HttpRequest &request, const JwtConfig &config)
{
    TokenSearch search;
    const auto add = [&search](const FoundToken &token) {
        const bool empty = token.text && token.text->isEmpty();
        const bool known = std::any_of(search.tokens.begin(), search.tokens.end(),
                                       [&](const FoundToken &other) { return other.sameAs(token); });
        if (!empty && !known)
            search.tokens.append(token);
    };
    if (!config.uriParamNames || !config.cookieNames || !config.headerNames) {
        search.raises = true;
        return search;
    }
    const QList<QueryArgument> arguments = request.arguments();
    for (const QByteArray &name : *config.uriParamNames) {
        for (const FoundToken &token : inArguments(arguments, name))
            add(token);
    }
    for (const QByteArray &name : *config.cookieNames) {
        if (const auto token = inCookies(request, name))
            add(*token);
    }
    for (const QByteArray &name : *config.headerNames) {
        if (const auto token = inHeaders(request, name))
            add(*token);
    }
    search.several = search.tokens.size() > 1;
    return search;
}

// Up to 3.1: the first hit ends the search, an empty argument included; a repeated argument is a list.
TokenSearch firstHit(const HttpRequest &request, const JwtConfig &config)
{
    const QList<QueryArgument> arguments = request.arguments();
    if (!config.uriParamNames)
        return {{}, true, false};
    for (const QByteArray &name : *config.uriParamNames) {
        const QList<FoundToken> tokens = inArguments(arguments, name);
        if (!tokens.isEmpty())
            return {tokens, false, tokens.size() > 1};
    }
    if (!config.cookieNames)
        return {{}, true, false};
    for (const QByteArray &name : *config.cookieNames) {
        if (const auto token = inCookies(request, name))
            return {{*token}, false, false};
    }
    if (!config.headerNames)
        return {{}, true, false};
    for (const QByteArray &name : *config.headerNames) {
        if (const auto token = inHeaders(request, name))
            return {{*token}, false, false};
    }
    return {};
}

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

std::optional<QByteArray> bearerTokenIn(QByteArrayView headerValue)
{
    constexpr QByteArrayView rest = "earer";
    for (qsizetype i = 0; i < headerValue.size(); ++i) {
        if (headerValue[i] != 'B' && headerValue[i] != 'b')
            continue;
        const QByteArrayView after = headerValue.sliced(i + 1);
        if (!after.startsWith(rest))
            continue;
        const QByteArrayView blanksAndToken = after.sliced(rest.size());
        qsizetype blanks = 0;
        while (blanks < blanksAndToken.size() && isBlank(blanksAndToken[blanks]))
            ++blanks;
        if (blanks > 0 && blanks < blanksAndToken.size())
            return blanksAndToken.sliced(blanks).toByteArray();
        if (blanks > 1) // nothing but blanks: the pattern gives back the last one as the token
            return blanksAndToken.last(1).toByteArray();
    }
    return std::nullopt;
}

TokenSearch findTokens(const HttpRequest &request, const JwtConfig &config, const Behaviour &behaviour)
{
    return behaviour.collectsTokens ? collected(request, config) : firstHit(request, config);
}

} // namespace gateway
