// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Whether a token comes through to the plugin, and whole.
#include "diagnosis/checks.h"

namespace diagnosis {
namespace {

using gateway::Gate;

// Algorithms of RFC 7518, 8037 and 8812 that an issuer can well use, whether any Kong knows them or not.
bool isRealAlgorithm(const QByteArray &name)
{
    static const QList<QByteArray> names{"HS256", "HS384", "HS512", "RS256", "RS384", "RS512",  "PS256",   "PS384",
                                         "PS512", "ES256", "ES384", "ES512", "EdDSA", "ES256K", "Ed25519", "Ed448"};
    return names.contains(name);
}

bool looksNowhere(const gateway::JwtConfig &config)
{
    const auto none = [](const std::optional<QList<QByteArray>> &names) { return !names || names->isEmpty(); };
    return none(config.headerNames) && none(config.cookieNames) && none(config.uriParamNames);
}

// The plugin reads this header, so that only the scheme can be wrong.
bool isRead(const Facts &facts, const QString &where)
{
    for (const QByteArray &name : facts.config.headerNames.value_or(QList<QByteArray>())) {
        if (where == QStringLiteral("header ") + QString::fromUtf8(name.toLower()))
            return true;
    }
    return false;
}

void lookForToken(const Facts &facts, Findings &findings)
{
    const QString sources = gateway::sourcesOf(facts.config);
    const bool isOptions = facts.inquiry.request.method == "OPTIONS";
    const bool closed = isClosedAt(facts, Gate::TokenFound);
    if (closed && isOptions && facts.carried.isEmpty())
        findings.add(Code::PreflightRefused, Gate::TokenFound,
                     {{QStringLiteral("run_on_preflight false, or the cors plugin"), QStringLiteral("OPTIONS"),
                       facts.plugin ? placeOf(*facts.plugin) : QString()}});
    if (facts.search.tokens.isEmpty() && !facts.carried.isEmpty()) {
        const Carried &carried = facts.carried.first();
        if (isRead(facts, carried.where))
            findings.add(Code::BearerSchemeMissing, Gate::TokenFound,
                         {{QStringLiteral("Bearer TOKEN"), QStringLiteral("no word Bearer in front"), carried.where}});
        else
            findings.add(Code::PluginLooksElsewhere, Gate::TokenFound, {{sources, carried.where, carried.where}});
    } else if (closed && facts.search.tokens.isEmpty() && !findings.hasFaultAt(Gate::TokenFound)) {
        findings.add(Code::NoToken, Gate::TokenFound, {{sources, QString(), {}}});
    }
    if (facts.plugin && looksNowhere(facts.config) && !findings.has(Code::PluginLooksElsewhere))
        findings.add(Code::PluginLooksElsewhere, Gate::TokenFound,
                     {{QStringLiteral("header_names, uri_param_names or cookie_names"), QStringLiteral("all empty"),
                       placeOf(*facts.plugin)}});
}

bool isWhole(const Facts &facts)
{
    return facts.strict.fault == gateway::TokenFault::None;
}

void lookAtForm(const Facts &facts, Findings &findings)
{
    if (isWhole(facts))
        return;
    const QString part = facts.strict.part;
    const bool unknownAlgorithm = facts.strict.fault == gateway::TokenFault::Algorithm;
    if (unknownAlgorithm && isRealAlgorithm(facts.algorithm)) {
        findings.add(Code::AlgorithmUnsupported, Gate::Decodes,
                     {{gateway::algorithmNames(facts.behaviour).join(QStringLiteral(", ")),
                       QString::fromUtf8(facts.algorithm), QStringLiteral("header alg")}});
        return;
    }
    if (facts.strict.fault == gateway::TokenFault::Raises) {
        findings.add(Code::GatewayError500, Gate::Decodes, {{QStringLiteral("JSON object"), part, facts.token->where}});
        return;
    }
    findings.add(Code::NotAWholeJwt, Gate::Decodes,
                 {{unknownAlgorithm ? QStringLiteral("a signature algorithm")
                                    : QStringLiteral("three parts of base64url with JSON"),
                   unknownAlgorithm ? QString::fromUtf8(facts.algorithm)
                                    : QStringLiteral("%1 parts, unreadable: %2").arg(facts.loose.parts).arg(part),
                   facts.token->where}});
    // Before 3.5 plain base64 was read as well.
    if (facts.loose.foreignAlphabet && facts.behaviour.strictBase64Url)
        findings.add(Code::VersionBehaviour, Gate::Decodes,
                     {{QStringLiteral("base64url from 3.5.0 on"), QStringLiteral("base64"), facts.token->where}},
                     Severity::Remark);
}

} // namespace

void lookAtPresentation(const Facts &facts, Findings &findings)
{
    if (isClosedAt(facts, Gate::Request))
        findings.add(Code::RefusedBeforePlugins, Gate::Request, {{{}, facts.closed->found, {}}});
    if (!facts.plugin)
        return;
    lookForToken(facts, findings);
    if (facts.search.several || isClosedAt(facts, Gate::Single)) {
        QStringList places;
        for (const gateway::FoundToken &token : facts.search.tokens)
            places.append(token.where);
        findings.add(Code::SeveralTokens, Gate::Single,
                     {{QStringLiteral("1"), QString::number(places.size()), places.join(QStringLiteral(", "))}});
    }
    if (facts.token)
        lookAtForm(facts, findings);
}

} // namespace diagnosis
