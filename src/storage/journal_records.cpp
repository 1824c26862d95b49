// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/journal_records.h"

#include "setup/plan.h"

namespace storage {
namespace {

using base::Error;

struct StateName {
    EntryState state;
    const char *name;
};
const StateName stateNames[] = {
    {EntryState::Planned, "planned"},  {EntryState::Sent, "sent"},       {EntryState::Done, "done"},
    {EntryState::NotDone, "not-done"}, {EntryState::Undoing, "undoing"}, {EntryState::Undone, "undone"},
};

QString textIn(const QJsonObject &record, const char *name)
{
    return record.value(QLatin1String(name)).toString();
}

} // namespace

QString nameOf(EntryState state)
{
    for (const StateName &entry : stateNames) {
        if (entry.state == state)
            return QLatin1String(entry.name);
    }
    Q_UNREACHABLE();
}

std::optional<EntryState> stateNamed(const QString &name)
{
    for (const StateName &entry : stateNames) {
        if (name == QLatin1String(entry.name))
            return entry.state;
    }
    return std::nullopt;
}

QJsonObject headRecord(const JournalHead &head)
{
    return {{QStringLiteral("format"), QStringLiteral("latchkey-journal")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("environment"), head.environmentId},
            {QStringLiteral("environment_name"), head.environmentName},
            {QStringLiteral("fusionauth"), head.fusionauthUrl},
            {QStringLiteral("kong_admin"), head.kongAdminUrl},
            {QStringLiteral("kong_proxy"), head.kongProxyUrl},
            {QStringLiteral("blueprint"), setup::toJson(head.blueprint)}};
}

base::Result<JournalHead> headFrom(const QJsonObject &record)
{
    const QString subject = QStringLiteral("journal");
    if (textIn(record, "format") != QLatin1String("latchkey-journal"))
        return base::fail(Error::Kind::Malformed, subject, QStringLiteral("another format"));
    if (record.value(QStringLiteral("version")).toInt() != 1)
        return base::fail(Error::Kind::Unsupported, subject, QStringLiteral("another version than 1"));
    auto blueprint = setup::blueprintFrom(record.value(QStringLiteral("blueprint")).toObject());
    if (!blueprint)
        return base::fail(blueprint.error());
    return JournalHead{textIn(record, "environment"), textIn(record, "environment_name"), textIn(record, "fusionauth"),
                       textIn(record, "kong_admin"),  textIn(record, "kong_proxy"),       std::move(*blueprint)};
}

QJsonObject plannedRecord(const Entry &entry)
{
    return {{QStringLiteral("record"), nameOf(EntryState::Planned)},
            {QStringLiteral("change"), entry.number},
            {QStringLiteral("run"), entry.run},
            {QStringLiteral("step"), setup::nameOf(entry.step)},
            {QStringLiteral("verb"),
             entry.verb == setup::Verb::Create ? QStringLiteral("create") : QStringLiteral("update")},
            {QStringLiteral("object"), entry.object},
            {QStringLiteral("target"), setup::toJson(entry.target)},
            {QStringLiteral("call"), setup::toJson(entry.call)},
            {QStringLiteral("inverse"), setup::toJson(entry.inverse)},
            {QStringLiteral("before"), entry.before},
            {QStringLiteral("at"), entry.at}};
}

base::Result<Entry> entryFrom(const QJsonObject &record)
{
    const auto step = setup::stepNamed(textIn(record, "step"));
    if (!step)
        return base::fail(Error::Kind::Malformed, QStringLiteral("journal.step"), textIn(record, "step"));
    auto target = setup::targetFrom(record.value(QStringLiteral("target")).toObject());
    if (!target)
        return base::fail(target.error());
    auto call = setup::callFrom(record.value(QStringLiteral("call")).toObject());
    if (!call)
        return base::fail(call.error());
    auto inverse = setup::callFrom(record.value(QStringLiteral("inverse")).toObject());
    if (!inverse)
        return base::fail(inverse.error());
    Entry entry;
    entry.number = record.value(QStringLiteral("change")).toInt();
    entry.run = record.value(QStringLiteral("run")).toInt();
    entry.step = *step;
    entry.verb = textIn(record, "verb") == QLatin1String("create") ? setup::Verb::Create : setup::Verb::Update;
    entry.object = textIn(record, "object");
    entry.target = std::move(*target);
    entry.call = std::move(*call);
    entry.inverse = std::move(*inverse);
    entry.before = record.value(QStringLiteral("before"));
    entry.at = record.value(QStringLiteral("at")).toInteger();
    return entry;
}

QJsonObject stateRecord(int number, EntryState state, const QJsonValue &after)
{
    QJsonObject record{{QStringLiteral("record"), nameOf(state)}, {QStringLiteral("change"), number}};
    if (!after.isUndefined())
        record.insert(QStringLiteral("after"), after);
    return record;
}

} // namespace storage
