// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Which plugin rules the request, and who else answers: before the jwt plugin, behind it, or in its place.
#include "diagnosis/checks.h"

namespace diagnosis {
namespace {

using gateway::Gate;

bool concerns(const Facts &facts, const model::Plugin &plugin)
{
    const bool route = plugin.routeId.isEmpty() || plugin.routeId == facts.decision.routeId;
    const bool service = plugin.serviceId.isEmpty() || plugin.serviceId == facts.decision.serviceId;
    return plugin.name == QLatin1String("jwt") && route && service;
}

const gateway::GateResult *closedBehindJwt(const Facts &facts)
{
    for (const gateway::GateResult &step : facts.decision.trace) {
        if (step.gate == Gate::AfterJwt && !step.passed)
            return &step;
    }
    return nullptr;
}

bool isTerminator(const gateway::GateResult &step)
{
    return step.where == QLatin1String("request-termination");
}

void lookForPlugin(const Facts &facts, Findings &findings)
{
    const bool reached = std::any_of(facts.decision.trace.begin(), facts.decision.trace.end(),
                                     [](const gateway::GateResult &step) { return step.gate > Gate::Protocol; });
    if (facts.plugin || !reached || facts.decision.answeredByGateway)
        return;
    for (const model::Plugin &row : facts.kong.plugins) {
        if (concerns(facts, row) && row.enabled && !row.consumerId.isEmpty()) {
            findings.add(Code::PluginConsumerBound, Gate::Plugin,
                         {{QStringLiteral("consumer null"), row.consumerId, placeOf(row)}});
            return;
        }
    }
    QList<Evidence> evidence;
    for (const model::Plugin &row : facts.kong.plugins) {
        if (concerns(facts, row))
            evidence.append({QStringLiteral("enabled"),
                             row.enabled ? QStringLiteral("not for this protocol") : QStringLiteral("disabled"),
                             placeOf(row)});
    }
    if (evidence.isEmpty())
        evidence.append({QStringLiteral("a jwt plugin"), QStringLiteral("none"),
                         QStringLiteral("route ") + facts.decision.routeId});
    findings.add(Code::PluginNotEffective, Gate::Plugin, evidence);
}

void lookAtAnonymous(const Facts &facts, Findings &findings)
{
    if (!facts.plugin || facts.config.anonymous.isNull())
        return;
    const Gate gate = facts.closed ? facts.closed->gate : Gate::Consumer;
    const Evidence evidence{QStringLiteral("no anonymous consumer, or request-termination on it"),
                            facts.config.anonymous, placeOf(*facts.plugin)};
    const bool absorbed = facts.closed && !facts.decision.answeredByGateway;
    const bool absent = facts.closed && facts.decision.status == 500;
    findings.add(Code::AnonymousConsumer, gate, {evidence}, absorbed || absent ? Severity::Fault : Severity::Risk);
}

void lookBehind(const Facts &facts, Findings &findings)
{
    const gateway::GateResult *step = closedBehindJwt(facts);
    if (!step)
        return;
    const Evidence evidence{step->expected, step->found, step->where};
    if (isTerminator(*step)) {
        if (!facts.decision.anonymous)
            findings.add(Code::RequestTerminated, Gate::AfterJwt, {evidence});
    } else if (step->where == QLatin1String("acl")) {
        const bool preflight = facts.inquiry.request.method == "OPTIONS" && facts.decision.status == 401;
        findings.add(preflight ? Code::PreflightRefused : Code::AclRefused, Gate::AfterJwt, {evidence});
    } else {
        findings.add(Code::OtherAuthPlugin, Gate::AfterJwt, {evidence});
    }
}

void lookAtRoute(const Facts &facts, Findings &findings)
{
    if (isClosedAt(facts, Gate::Route))
        findings.add(Code::PluginNotEffective, Gate::Route,
                     {{QStringLiteral("a route"), facts.closed->found, QStringLiteral("routes")}});
    if (isClosedAt(facts, Gate::Protocol))
        findings.add(Code::ProtocolRefused, Gate::Protocol,
                     {{facts.closed->expected, facts.closed->found, facts.closed->where}});
}

// What the plugin never asks: it knows neither audience nor the kind of a token.
void lookAtPurpose(const Facts &facts, Findings &findings)
{
    for (const char *mark : {"at_hash", "c_hash", "nonce"}) {
        if (facts.loose.claims.contains(QLatin1String(mark))) {
            findings.add(Code::WrongPurposeToken, Gate::Upstream,
                         {{QStringLiteral("access token"), QStringLiteral("ID token"),
                           QStringLiteral("claim ") + QLatin1String(mark)}});
            return;
        }
    }
}

bool isExpected(const Facts &facts)
{
    return facts.inquiry.observed && facts.inquiry.observed->status == facts.decision.status;
}

// The answer that came is not the one that this gateway gives.
void lookAtObserved(const Facts &facts, Findings &findings)
{
    if (!facts.inquiry.observed || isExpected(facts))
        return;
    const model::Answer &observed = *facts.inquiry.observed;
    const Evidence evidence{QString::number(facts.decision.status), QString::number(observed.status),
                            QStringLiteral("answer")};
    const bool fromUpstream = model::headerValue(observed.headers, "x-kong-upstream-latency").has_value();
    const bool sawNoToken = observed.status == 401 && observed.body.contains("\"Unauthorized\"");
    if (fromUpstream)
        findings.add(Code::NotTheGatewaysAnswer, Gate::Upstream, {evidence});
    else if (sawNoToken)
        findings.add(Code::HeaderLostOnTheWay, Gate::TokenFound, {evidence});
    else
        findings.add(facts.decision.answeredByGateway ? Code::NodesDisagree : Code::NotTheGatewaysAnswer,
                     Gate::Upstream, {evidence});
}

// What a gate's refusal means where nothing more special was found.
Code usualAt(Gate gate)
{
    switch (gate) {
    case Gate::Request: return Code::RefusedBeforePlugins;
    case Gate::Route:
    case Gate::Plugin: return Code::PluginNotEffective;
    case Gate::Protocol: return Code::ProtocolRefused;
    case Gate::TokenFound: return Code::NoToken;
    case Gate::Single: return Code::SeveralTokens;
    case Gate::Decodes: return Code::NotAWholeJwt;
    case Gate::KeyClaim: return Code::KeyClaimMissing;
    case Gate::Credential:
    case Gate::Consumer: return Code::CredentialAbsent;
    case Gate::Algorithm: return Code::IssuerSignsOtherwise;
    case Gate::Key: return Code::PemDamaged;
    case Gate::Signature: return Code::AnotherKey;
    case Gate::Claims: return Code::ClaimNotSeconds;
    case Gate::MaximumExpiration: return Code::LifetimeExceedsMaximum;
    case Gate::AfterJwt: return Code::OtherAuthPlugin;
    case Gate::Upstream: return Code::NotTheGatewaysAnswer;
    }
    Q_UNREACHABLE();
}

} // namespace

void lookAtScope(const Facts &facts, Findings &findings)
{
    lookAtRoute(facts, findings);
    lookAtAnonymous(facts, findings);
    lookForPlugin(facts, findings);
    lookBehind(facts, findings);
    if (facts.plugin)
        lookAtPurpose(facts, findings);
    lookAtObserved(facts, findings);
}

void lookAtRemainder(const Facts &facts, Findings &findings)
{
    if (!facts.closed || findings.hasFaultAt(facts.closed->gate))
        return;
    const Evidence evidence{facts.closed->expected, facts.closed->found, facts.closed->where};
    if (facts.decision.status == 500)
        findings.add(Code::GatewayError500, facts.closed->gate, {evidence});
    else
        findings.add(usualAt(facts.closed->gate), facts.closed->gate, {evidence});
}

} // namespace diagnosis
