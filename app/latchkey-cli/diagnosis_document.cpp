// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis_document.h"

#include "base/utf8.h"
#include "diagnosis/answer_causes.h"
#include "formats/curl.h"
#include "setup/plan.h"
#include "wording/diagnosis.h"

#include <QJsonArray>

namespace cli {
namespace {

using diagnosis::Diagnosis;
using diagnosis::Evidence;
using diagnosis::Finding;
using diagnosis::Severity;

QJsonValue textOrNull(const std::optional<QByteArray> &text)
{
    return text ? QJsonValue(base::textFromUtf8(*text)) : QJsonValue(QJsonValue::Null);
}

// The headers that the gateway adds where it lets a request through, and the path that the service sees.
QJsonObject upstreamOf(const model::Request &upstream)
{
    QJsonObject json;
    for (const char *name : {"x-consumer-id", "x-consumer-username", "x-consumer-custom-id", "x-credential-identifier",
                             "x-anonymous-consumer", "authorization"}) {
        if (const auto value = model::headerValue(upstream.headers, name))
            json.insert(QLatin1String(name), base::textFromUtf8(value->trimmed()));
    }
    const qsizetype host = upstream.url.indexOf("://");
    const qsizetype path = upstream.url.indexOf('/', host < 0 ? 0 : host + 3);
    json.insert(QStringLiteral("path"), path < 0 ? QStringLiteral("/") : base::textFromUtf8(upstream.url.mid(path)));
    return json;
}

QJsonObject predictedOf(const Diagnosis &diagnosis)
{
    const gateway::Decision &decision = diagnosis.predicted;
    const bool answers = decision.answeredByGateway;
    return {{QStringLiteral("status"), decision.status},
            {QStringLiteral("www_authenticate"), textOrNull(model::headerValue(decision.headers, "www-authenticate"))},
            {QStringLiteral("body"), answers ? QJsonValue(base::textFromUtf8(decision.body)) : QJsonValue()},
            {QStringLiteral("upstream"), answers ? QJsonValue() : QJsonValue(upstreamOf(decision.upstream))},
            {QStringLiteral("certain"), diagnosis.certain}};
}

QJsonValue observedOf(const std::optional<model::Answer> &observed)
{
    if (!observed)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("status"), observed->status},
                       {QStringLiteral("body"), base::textFromUtf8(observed->body)}};
}

QJsonObject traceLine(const gateway::GateResult &step)
{
    return {{QStringLiteral("gate"), gateway::nameOf(step.gate)},
            {QStringLiteral("outcome"), step.passed ? QStringLiteral("passed") : QStringLiteral("refused")},
            {QStringLiteral("expected"), step.expected},
            {QStringLiteral("found"), step.found},
            {QStringLiteral("where"), step.where}};
}

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Fault: return QStringLiteral("fault");
    case Severity::Risk: return QStringLiteral("risk");
    case Severity::Remark: return QStringLiteral("remark");
    }
    Q_UNREACHABLE();
}

QJsonObject remedyOf(const Finding &finding)
{
    QJsonObject json{{QStringLiteral("owner"), wording::ownerOf(finding.code)},
                     {QStringLiteral("text"), wording::remedyFor(finding.code)},
                     {QStringLiteral("call"), QJsonValue::Null},
                     {QStringLiteral("status_after"), QJsonValue::Null}};
    if (!finding.remedy)
        return json;
    json.insert(QStringLiteral("call"), setup::toJson(finding.remedy->call));
    if (finding.remedy->statusAfter)
        json.insert(QStringLiteral("status_after"), *finding.remedy->statusAfter);
    return json;
}

QJsonObject findingOf(const Finding &finding)
{
    QJsonArray evidence;
    for (const Evidence &one : finding.evidence)
        evidence.append(QJsonObject{{QStringLiteral("expected"), one.expected},
                                    {QStringLiteral("found"), one.found},
                                    {QStringLiteral("where"), one.where}});
    return {{QStringLiteral("code"), diagnosis::nameOf(finding.code)},
            {QStringLiteral("severity"), nameOf(finding.severity)},
            {QStringLiteral("gate"), gateway::nameOf(finding.gate)},
            {QStringLiteral("title"), wording::titleOf(finding.code)},
            {QStringLiteral("evidence"), evidence},
            {QStringLiteral("remedy"), remedyOf(finding)}};
}

void showFinding(Output &output, const Finding &finding, Mark mark)
{
    output.line(wording::titleOf(finding.code) + QStringLiteral("  [%1]").arg(diagnosis::nameOf(finding.code)), mark);
    for (const Evidence &evidence : finding.evidence)
        output.line(QStringLiteral("    ") + wording::sentenceFor(evidence));
    output.line(QStringLiteral("    %1: %2").arg(wording::ownerOf(finding.code), wording::remedyFor(finding.code)));
    if (!finding.remedy)
        return;
    for (const QString &line : formats::curlFor(finding.remedy->call).split(QLatin1Char('\n')))
        output.line(QStringLiteral("        ") + line);
    if (finding.remedy->statusAfter)
        output.line(
            QStringLiteral("    The same request would then be answered %1.").arg(*finding.remedy->statusAfter));
}

// Those of a kind under a heading of their own, the cause apart.
void showOthers(Output &output, const Diagnosis &diagnosis, Severity severity, const QString &heading)
{
    bool any = false;
    for (const Finding &finding : diagnosis.findings) {
        if (finding.severity != severity || finding.code == diagnosis.cause)
            continue;
        if (!std::exchange(any, true)) {
            output.line(QString());
            output.line(heading);
        }
        showFinding(output, finding, Mark::None);
    }
}

} // namespace

QJsonObject toJson(const Diagnosis &diagnosis, const std::optional<model::Answer> &observed)
{
    QJsonArray trace;
    for (const gateway::GateResult &step : diagnosis.predicted.trace)
        trace.append(traceLine(step));
    QJsonArray alternatives;
    for (diagnosis::Code code : diagnosis.alternatives)
        alternatives.append(diagnosis::nameOf(code));
    QJsonArray findings;
    for (const Finding &finding : diagnosis.findings)
        findings.append(findingOf(finding));
    return {{QStringLiteral("predicted"), predictedOf(diagnosis)},
            {QStringLiteral("observed"), observedOf(observed)},
            {QStringLiteral("agrees"), diagnosis.agrees ? QJsonValue(*diagnosis.agrees) : QJsonValue()},
            {QStringLiteral("at"), diagnosis.at},
            {QStringLiteral("route_looked_at"), diagnosis.routeWasLookedAt},
            {QStringLiteral("trace"), trace},
            {QStringLiteral("cause"), diagnosis.cause ? QJsonValue(diagnosis::nameOf(*diagnosis.cause)) : QJsonValue()},
            {QStringLiteral("alternatives"), alternatives},
            {QStringLiteral("findings"), findings}};
}

void showPossibleCauses(Output &output, const model::Answer &answer)
{
    QJsonArray codes;
    output.line(QStringLiteral("This answer can mean, the likeliest first:"));
    for (diagnosis::Code code : diagnosis::possibleCauses(answer)) {
        codes.append(diagnosis::nameOf(code));
        output.line(wording::titleOf(code) + QStringLiteral("  [%1]").arg(diagnosis::nameOf(code)));
        output.line(QStringLiteral("    %1: %2").arg(wording::ownerOf(code), wording::remedyFor(code)));
    }
    output.line(QStringLiteral("The request's token, or its curl command, says which."));
    output.document({{QStringLiteral("predicted"), QJsonValue::Null},
                     {QStringLiteral("observed"), observedOf(answer)},
                     {QStringLiteral("trace"), QJsonArray()},
                     {QStringLiteral("cause"), QJsonValue::Null},
                     {QStringLiteral("alternatives"), codes},
                     {QStringLiteral("findings"), QJsonArray()}});
}

void showDiagnosis(Output &output, const Diagnosis &diagnosis)
{
    output.line(QStringLiteral("Answer: ") + wording::sentenceFor(diagnosis.predicted));
    if (!diagnosis.routeWasLookedAt)
        output.line(QStringLiteral("No address was given: the routes were not looked at."));
    if (!diagnosis.certain)
        output.line(QStringLiteral("This is not certain: a plugin, a version or a route that is not known in full."));
    if (diagnosis.agrees)
        output.line(*diagnosis.agrees ? QStringLiteral("That is what was observed.")
                                      : QStringLiteral("That is not what was observed."),
                    *diagnosis.agrees ? Mark::Ok : Mark::Failed);
    output.line(QString());
    if (!diagnosis.cause)
        output.line(QStringLiteral("Nothing is wrong with that."), Mark::Ok);
    for (const Finding &finding : diagnosis.findings) {
        if (finding.code != diagnosis.cause)
            continue;
        showFinding(output, finding, Mark::Failed);
        break;
    }
    QStringList alternatives;
    for (diagnosis::Code code : diagnosis.alternatives)
        alternatives.append(wording::titleOf(code) + QStringLiteral("  [%1]").arg(diagnosis::nameOf(code)));
    if (!alternatives.isEmpty())
        output.line(QStringLiteral("    Or: ") + alternatives.join(QStringLiteral("; or: ")));
    showOthers(output, diagnosis, Severity::Fault, QStringLiteral("Behind it waits:"));
    showOthers(output, diagnosis, Severity::Risk, QStringLiteral("Risks:"));
    showOthers(output, diagnosis, Severity::Remark, QStringLiteral("Beside that:"));
}

} // namespace cli
