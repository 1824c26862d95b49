// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/diagnosis.h"

#include "diagnosis/checks.h"
#include "diagnosis/remedy.h"

#include "base/json.h"

#include <algorithm>

namespace diagnosis {
namespace {

using gateway::Gate;

// The fault at the gate that closed explains the answer; where all opened, the first that should have closed one.
std::optional<Code> causeAmong(const QList<Finding> &findings, const std::optional<gateway::GateResult> &closed)
{
    std::optional<Code> first;
    for (const Finding &finding : findings) {
        if (finding.severity != Severity::Fault)
            continue;
        if (closed && finding.gate == closed->gate)
            return finding.code;
        if (!first)
            first = finding.code;
    }
    return first;
}

// Without FusionAuth's half, or without an older snapshot, these cannot be told apart.
QList<Code> alternativesTo(Code cause, const model::Snapshot &snapshot)
{
    if (cause != Code::AnotherKey)
        return {};
    return snapshot.fusionauth ? QList{Code::KeyRotated} : QList{Code::KeyRotated, Code::NotAWholeJwt};
}

QList<Finding> findingsOn(const Facts &facts)
{
    Findings findings;
    lookAtScope(facts, findings);
    lookAtPresentation(facts, findings);
    lookAtKeyClaim(facts, findings);
    lookAtCredential(facts, findings);
    lookAtAlgorithm(facts, findings);
    lookAtKey(facts, findings);
    lookAtSignature(facts, findings);
    lookAtClaims(facts, findings);
    lookAtRisks(facts, findings);
    lookAtRemainder(facts, findings);
    return findings.inOrder();
}

QJsonValue messageIn(const QByteArray &body)
{
    const auto json = base::readJsonObject(body, QStringLiteral("body"));
    return json ? json->value(QLatin1String("message")) : QJsonValue();
}

// The same status, and the same message where both answers have one.
bool agree(const gateway::Decision &predicted, const model::Answer &observed)
{
    if (predicted.status != observed.status)
        return false;
    const QJsonValue ours = messageIn(predicted.body);
    const QJsonValue theirs = messageIn(observed.body);
    return !predicted.answeredByGateway || !ours.isString() || !theirs.isString() || ours == theirs;
}

// Each finding's remedy, with what the gateway's model says to the same request after it.
void addRemedies(QList<Finding> &findings, const Facts &facts)
{
    for (Finding &finding : findings) {
        finding.remedy = remedyFor(finding, facts);
        if (!finding.remedy || finding.remedy->call.system != model::System::Kong)
            continue;
        const gateway::Gateway mended(after(facts.kong, *finding.remedy));
        finding.remedy->statusAfter = mended.decide(facts.inquiry.request, facts.at).status;
    }
}

Diagnosis diagnosedAt(const Inquiry &inquiry, const gateway::Gateway &gateway, qint64 at)
{
    Diagnosis diagnosis;
    diagnosis.at = at;
    diagnosis.predicted = gateway.decide(inquiry.request, at);
    const Facts facts = factsOf(inquiry, diagnosis.predicted, at);
    diagnosis.findings = findingsOn(facts);
    addRemedies(diagnosis.findings, facts);
    diagnosis.cause = causeAmong(diagnosis.findings, facts.closed);
    diagnosis.certain = diagnosis.predicted.certain;
    if (diagnosis.cause)
        diagnosis.alternatives = alternativesTo(*diagnosis.cause, inquiry.snapshot);
    if (inquiry.observed)
        diagnosis.agrees = agree(diagnosis.predicted, *inquiry.observed);
    return diagnosis;
}

// A moment at which the token was valid; none: it says nothing about its end, or has not reached it.
std::optional<qint64> whileValid(const Inquiry &inquiry)
{
    for (const model::Header &header : inquiry.request.headers) {
        const auto token = tokenLikeIn(header.value);
        if (!token)
            continue;
        const QJsonValue exp = looselyRead(*token).claims.value(QLatin1String("exp"));
        if (exp.isDouble() && exp.toDouble() <= double(inquiry.now) && exp.toDouble() > 0)
            return qint64(exp.toDouble()) - 1;
    }
    return std::nullopt;
}

// Where no url is known the walk begins at the plugin: a route for everything leads to it alone.
model::KongState behindOneDoor(const model::KongState &kong, const model::Plugin &plugin)
{
    model::KongState state = kong;
    model::Service service;
    service.id = plugin.serviceId.isEmpty() ? QStringLiteral("service") : plugin.serviceId;
    service.host = QStringLiteral("upstream");
    model::Route route;
    route.id = plugin.routeId.isEmpty() ? QStringLiteral("route") : plugin.routeId;
    route.serviceId = service.id;
    route.paths = {QStringLiteral("/")};
    state.services = {service};
    state.routes = {route};
    state.plugins = {plugin};
    state.plugins.first().protocols.clear();
    return state;
}

// How many gates a request passed before one closed: the credentials of the furthest resemble the token most.
qsizetype reach(const gateway::Decision &decision)
{
    const auto closed = std::find_if(decision.trace.begin(), decision.trace.end(),
                                     [](const gateway::GateResult &step) { return !step.passed; });
    return closed - decision.trace.begin();
}

Diagnosis diagnosedWithoutUrl(Inquiry inquiry, qint64 at)
{
    inquiry.request.url = "http://gateway/";
    if (inquiry.request.method.isEmpty())
        inquiry.request.method = "GET";
    const model::KongState kong = *inquiry.snapshot.kong;
    std::optional<Diagnosis> best;
    bool agree = true;
    for (const model::Plugin &plugin : kong.plugins) {
        if (plugin.name != QLatin1String("jwt") || !plugin.enabled)
            continue;
        Inquiry one = inquiry;
        one.snapshot.kong = behindOneDoor(kong, plugin);
        Diagnosis diagnosis = diagnosedAt(one, gateway::Gateway(*one.snapshot.kong), at);
        agree =
            agree && (!best || (best->predicted.status == diagnosis.predicted.status &&
                                best->predicted.body == diagnosis.predicted.body && best->cause == diagnosis.cause));
        if (!best || reach(diagnosis.predicted) > reach(best->predicted))
            best = std::move(diagnosis);
    }
    if (!best)
        best = diagnosedAt(inquiry, gateway::Gateway(kong), at);
    best->routeWasLookedAt = false;
    best->certain = best->certain && agree;
    best->predicted.trace.removeIf([](const gateway::GateResult &step) { return step.gate == Gate::Route; });
    return *best;
}

} // namespace

base::Result<Diagnosis> diagnose(const Inquiry &inquiry)
{
    if (!inquiry.snapshot.kong)
        return base::fail(base::Error::Kind::Missing, QStringLiteral("kong"));
    const auto at = [&](qint64 moment) {
        return inquiry.request.url.isEmpty() ? diagnosedWithoutUrl(inquiry, moment)
                                             : diagnosedAt(inquiry, gateway::Gateway(*inquiry.snapshot.kong), moment);
    };
    if (inquiry.at)
        return at(*inquiry.at);
    // When it was sent is not known: what was wrong while it was valid comes first.
    if (const auto moment = whileValid(inquiry)) {
        Diagnosis earlier = at(*moment);
        if (earlier.cause)
            return earlier;
    }
    return at(inquiry.now);
}

} // namespace diagnosis
