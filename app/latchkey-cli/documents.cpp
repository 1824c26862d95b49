// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "documents.h"

#include "wording/errors.h"
#include "wording/live_test.h"
#include "wording/steps.h"

namespace cli {
namespace {

using base::Error;

Mark markOf(const setup::Gap &gap)
{
    const setup::Change *change = std::get_if<setup::Change>(&gap);
    if (const auto *waits = std::get_if<setup::WaitsFor>(&gap))
        change = &waits->then;
    if (change)
        return change->verb == setup::Verb::Create ? Mark::Create : Mark::Change;
    if (std::holds_alternative<setup::Holds>(gap))
        return Mark::Keep;
    const auto *impossible = std::get_if<setup::Impossible>(&gap);
    return impossible && impossible->optional ? Mark::Keep : Mark::Blocked;
}

QList<setup::Note> notesOf(const setup::Gap &gap)
{
    if (const auto *change = std::get_if<setup::Change>(&gap))
        return change->notes;
    if (const auto *waits = std::get_if<setup::WaitsFor>(&gap))
        return waits->then.notes;
    if (const auto *holds = std::get_if<setup::Holds>(&gap))
        return holds->notes;
    return {};
}

} // namespace

QJsonObject toJson(const Error &error)
{
    QJsonArray fields;
    for (const base::FieldError &field : error.fields)
        fields.append(QJsonObject{{QStringLiteral("field"), field.field},
                                  {QStringLiteral("code"), field.code},
                                  {QStringLiteral("message"), field.message}});
    return {{QStringLiteral("kind"), base::nameOf(error.kind)},
            {QStringLiteral("subject"), error.subject},
            {QStringLiteral("evidence"), error.evidence},
            {QStringLiteral("status"), error.status},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("message"), wording::lineFor(error)}};
}

void showPlan(Output &output, const setup::Plan &plan)
{
    for (const setup::PlannedStep &planned : plan.steps) {
        output.line(QStringLiteral("%1: %2").arg(wording::titleOf(planned.step), wording::sentenceFor(planned)),
                    markOf(planned.gap));
        for (const setup::Note &note : notesOf(planned.gap))
            output.line(QStringLiteral("            ") + wording::sentenceFor(note));
        const auto *conflict = std::get_if<setup::Conflict>(&planned.gap);
        for (const setup::Choice &choice : conflict ? conflict->choices : QList<setup::Choice>())
            output.line(QStringLiteral("            %1: %2")
                            .arg(wording::sentenceFor(planned.step, choice),
                                 QString::fromUtf8(QJsonDocument(choice.blueprint).toJson(QJsonDocument::Compact))));
    }
}

void showResult(Output &output, const setup::LiveResult &result)
{
    const QString text = QStringLiteral("%1: %2").arg(wording::titleOf(result.step), wording::sentenceFor(result));
    switch (result.state) {
    case setup::LiveState::Ok: output.line(text, Mark::Ok); return;
    case setup::LiveState::Failed: output.line(text, Mark::Failed); return;
    case setup::LiveState::NotTried: output.line(QStringLiteral("-         ") + text); return;
    }
}

QJsonObject toJson(const setup::LiveResult &result)
{
    QJsonObject json{{QStringLiteral("name"), setup::nameOf(result.step)},
                     {QStringLiteral("status"), setup::nameOf(result.state)},
                     {QStringLiteral("detail"), wording::sentenceFor(result)},
                     {QStringLiteral("facts"), result.facts}};
    if (!result.reason.isEmpty())
        json.insert(QStringLiteral("reason"), result.reason);
    if (result.error)
        json.insert(QStringLiteral("error"), toJson(*result.error));
    return json;
}

ExitCode exitCodeFor(const Error &error)
{
    // The kinds are in order: no answer, refusals, input and this machine.
    if (error.kind == Error::Kind::Conflict)
        return NeedsChoice;
    if (error.kind == Error::Kind::Locked)
        return Stopped;
    return error.kind <= Error::Kind::ServerFault ? Unreachable : Unusable;
}

ExitCode exitCodeFor(const setup::Plan &plan)
{
    if (!setup::conflictsOf(plan).isEmpty())
        return NeedsChoice;
    if (!setup::blockedOf(plan).isEmpty())
        return Unreachable;
    return setup::isDone(plan) ? Yes : No;
}

int refuse(Output &output, const Error &error)
{
    output.document({{QStringLiteral("ok"), false}, {QStringLiteral("error"), toJson(error)}});
    output.error(error);
    return exitCodeFor(error);
}

void warnOfTypedToken(Output &output)
{
    output.message(QStringLiteral("The token is still valid and now stands in the shell's history and in the list of "
                                  "processes: prefer - or @FILE."));
}

} // namespace cli
