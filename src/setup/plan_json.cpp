// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/plan.h"

#include "setup/steps.h"

namespace setup {
namespace {

QJsonArray toJson(const QList<Note> &notes)
{
    QJsonArray array;
    for (const Note &note : notes)
        array.append(QJsonObject{{QStringLiteral("code"), note.code}, {QStringLiteral("facts"), note.facts}});
    return array;
}

QJsonArray toJson(const QList<Choice> &choices)
{
    QJsonArray array;
    for (const Choice &choice : choices)
        array.append(
            QJsonObject{{QStringLiteral("name"), choice.name}, {QStringLiteral("blueprint"), choice.blueprint}});
    return array;
}

QJsonObject toJson(const Change &change)
{
    return {{QStringLiteral("verb"), change.verb == Verb::Create ? QStringLiteral("create") : QStringLiteral("update")},
            {QStringLiteral("object"), change.object},
            {QStringLiteral("reason"), change.reason},
            {QStringLiteral("facts"), change.facts},
            {QStringLiteral("notes"), toJson(change.notes)},
            {QStringLiteral("system"), model::nameOf(change.call.system)},
            {QStringLiteral("method"), QString::fromLatin1(api::nameOf(change.call.method))},
            {QStringLiteral("url"), change.call.path},
            {QStringLiteral("body"), change.call.body.isUndefined() ? QJsonValue(QJsonValue::Null) : change.call.body},
            {QStringLiteral("inverse"), setup::toJson(change.inverse)}};
}

QJsonObject withState(QJsonObject json, const PlannedStep &planned)
{
    json.insert(QStringLiteral("step"), nameOf(planned.step));
    json.insert(QStringLiteral("state"), stateOf(planned.gap));
    return json;
}

QJsonObject toJson(const WaitsFor &waits)
{
    QJsonObject json = toJson(waits.then);
    QJsonArray steps;
    for (StepId step : waits.steps)
        steps.append(nameOf(step));
    json.insert(QStringLiteral("waits_for"), steps);
    return json;
}

QJsonObject toJson(const Conflict &conflict)
{
    return {{QStringLiteral("object"), conflict.object},
            {QStringLiteral("reason"), conflict.reason},
            {QStringLiteral("facts"), conflict.facts},
            {QStringLiteral("choices"), toJson(conflict.choices)}};
}

QJsonObject toJson(const Impossible &impossible)
{
    QJsonObject json{{QStringLiteral("object"), impossible.object},
                     {QStringLiteral("reason"), impossible.reason},
                     {QStringLiteral("facts"), impossible.facts},
                     {QStringLiteral("optional"), impossible.optional}};
    if (impossible.instead)
        json.insert(QStringLiteral("instead"), toJson(*impossible.instead));
    return json;
}

QJsonObject toJson(const PlannedStep &planned)
{
    if (const auto *holds = std::get_if<Holds>(&planned.gap))
        return withState({{QStringLiteral("object"), holds->object},
                          {QStringLiteral("facts"), holds->facts},
                          {QStringLiteral("notes"), toJson(holds->notes)}},
                         planned);
    if (const auto *change = std::get_if<Change>(&planned.gap))
        return withState(toJson(*change), planned);
    if (const auto *waits = std::get_if<WaitsFor>(&planned.gap))
        return withState(toJson(*waits), planned);
    if (const auto *conflict = std::get_if<Conflict>(&planned.gap))
        return withState(toJson(*conflict), planned);
    if (const auto *unknown = std::get_if<Unknown>(&planned.gap))
        return withState({{QStringLiteral("what"), unknown->what}, {QStringLiteral("why"), unknown->why}}, planned);
    return withState(toJson(std::get<Impossible>(planned.gap)), planned);
}

} // namespace

QJsonObject toJson(const Plan &plan)
{
    QJsonArray steps;
    QJsonArray changes;
    QJsonArray conflicts;
    for (const PlannedStep &planned : plan.steps) {
        const QJsonObject json = toJson(planned);
        steps.append(json);
        if (std::holds_alternative<Change>(planned.gap) || std::holds_alternative<WaitsFor>(planned.gap))
            changes.append(json);
        if (std::holds_alternative<Conflict>(planned.gap))
            conflicts.append(json);
    }
    return {{QStringLiteral("changes"), changes},
            {QStringLiteral("conflicts"), conflicts},
            {QStringLiteral("steps"), steps}};
}

QJsonObject toJson(const api::Call &call)
{
    QJsonObject json{{QStringLiteral("system"), model::nameOf(call.system)},
                     {QStringLiteral("method"), QString::fromLatin1(api::nameOf(call.method))},
                     {QStringLiteral("url"), call.path}};
    if (!call.body.isUndefined())
        json.insert(QStringLiteral("body"), call.body);
    if (!call.tenantId.isEmpty())
        json.insert(QStringLiteral("tenant"), call.tenantId);
    return json;
}

base::Result<api::Call> callFrom(const QJsonObject &json)
{
    const QString system = json.value(QStringLiteral("system")).toString();
    const QByteArray method = json.value(QStringLiteral("method")).toString().toLatin1();
    api::Call call;
    call.system = system == QLatin1String("kong") ? model::System::Kong : model::System::FusionAuth;
    bool known = system == model::nameOf(call.system);
    bool named = false;
    for (const api::Method candidate :
         {api::Method::Get, api::Method::Post, api::Method::Put, api::Method::Patch, api::Method::Delete}) {
        if (method == api::nameOf(candidate)) {
            call.method = candidate;
            named = true;
        }
    }
    call.path = json.value(QStringLiteral("url")).toString();
    known = known && named && call.path.startsWith(QLatin1Char('/'));
    if (!known)
        return base::fail(base::Error::Kind::Malformed, QStringLiteral("call"));
    call.body = json.value(QStringLiteral("body"));
    call.tenantId = json.value(QStringLiteral("tenant")).toString();
    return call;
}

} // namespace setup
