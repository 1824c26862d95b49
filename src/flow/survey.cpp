// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/survey.h"

#include "api/answers.h"
#include "fusionauth/client.h"
#include "kong/client.h"
#include "model/unreadable.h"

#include <QDateTime>

namespace flow {
namespace {

using base::Error;
using model::Snapshot;

http::Task<Snapshot> readFusionAuth(fusionauth::Client *client, setup::LookUps lookUps, Latencies *latencies)
{
    Snapshot part;
    if (!client)
        co_return part;
    fusionauth::SurveyWish wish;
    wish.apiKeyIds = lookUps.apiKeyIds;
    wish.userIds = lookUps.userIds;
    wish.emails = lookUps.emails;
    fusionauth::Survey survey = co_await client->survey(wish);
    part.fusionauth = std::move(survey.state);
    part.fusionauthClock = survey.clock;
    latencies->fusionauthMs = survey.latencyMs;
    part.unreadable = survey.unreadable;
    if (survey.failure)
        part.unreadable += model::unreadable(QStringLiteral("fusionauth"), *survey.failure);
    co_return part;
}

http::Task<Snapshot> readKong(kong::Client *client, Latencies *latencies)
{
    Snapshot part;
    if (!client)
        co_return part;
    kong::Survey survey = co_await client->survey();
    part.kong = std::move(survey.state);
    part.kongClock = survey.clock;
    latencies->kongMs = survey.latencyMs;
    part.unreadable = survey.unreadable;
    if (survey.failure)
        part.unreadable += model::unreadable(QStringLiteral("kong"), *survey.failure);
    co_return part;
}

// What may not be written is as good as what cannot be.
void forbidWriting(Snapshot &snapshot)
{
    if (snapshot.fusionauth)
        snapshot.fusionauth->capabilities.writable = false;
    if (snapshot.kong) {
        snapshot.kong->capabilities.writable = false;
        snapshot.kong->capabilities.notWritableBecause = readOnlyCode();
    }
}

base::Result<QJsonValue> entityIn(const setup::Target &target, const QJsonObject &body)
{
    const QString wrapper = setup::wrapperOf(target.kind);
    if (wrapper.isEmpty())
        return QJsonValue(body);
    auto entity = api::unwrapped(body, wrapper);
    if (!entity)
        return base::fail(entity.error());
    return QJsonValue(*entity);
}

} // namespace

http::Task<Snapshot> survey(Systems systems, setup::LookUps lookUps, Latencies *latencies)
{
    Latencies unasked;
    Latencies *measured = latencies ? latencies : &unasked;
    std::vector<http::Task<Snapshot>> reads;
    reads.push_back(readFusionAuth(systems.fusionauth, lookUps, measured));
    reads.push_back(readKong(systems.kong, measured));
    http::WhenAll<Snapshot> both(std::move(reads));
    const std::vector<Snapshot> parts = co_await both;
    Snapshot snapshot = parts[0];
    snapshot.takenAt = QDateTime::currentMSecsSinceEpoch();
    snapshot.kong = parts[1].kong;
    snapshot.kongClock = parts[1].kongClock;
    snapshot.unreadable += parts[1].unreadable;
    if (systems.readOnly)
        forbidWriting(snapshot);
    co_return snapshot;
}

std::optional<Error> outageIn(const Snapshot &snapshot, const QString &system)
{
    for (const model::Unreadable &entry : snapshot.unreadable) {
        if (entry.what != system)
            continue;
        return model::errorOf(entry);
    }
    return std::nullopt;
}

QString readOnlyCode()
{
    return QStringLiteral("read-only");
}

std::optional<Error> outageIn(const Snapshot &snapshot)
{
    const std::optional<Error> fusionauth = outageIn(snapshot, QStringLiteral("fusionauth"));
    return fusionauth ? fusionauth : outageIn(snapshot, QStringLiteral("kong"));
}

http::Task<base::Result<model::Answer>> send(Systems systems, api::Call call, QString reason)
{
    if (systems.readOnly && api::isWrite(call))
        co_return base::fail(Error::Kind::NotWritable, model::nameOf(call.system), readOnlyCode());
    if (call.system == model::System::Kong) {
        if (!systems.kong)
            co_return base::fail(Error::Kind::Missing, QStringLiteral("kong"));
        auto answer = co_await systems.kong->send(std::move(call), reason);
        co_return answer;
    }
    if (!systems.fusionauth)
        co_return base::fail(Error::Kind::Missing, QStringLiteral("fusionauth"));
    auto answer = co_await systems.fusionauth->send(std::move(call), reason);
    co_return answer;
}

http::Task<base::Result<Snapshot>> readBack(Systems systems, Snapshot snapshot, setup::Target target)
{
    api::Call call = setup::readCall(target);
    const model::System system = call.system;
    const QString reason = QStringLiteral("read back ") + setup::nameOf(target.kind);
    const auto answer = co_await send(systems, std::move(call), reason);
    if (!answer)
        co_return base::fail(answer.error());
    if (answer->status == 404) {
        auto without = setup::withObject(std::move(snapshot), target, QJsonValue(QJsonValue::Null));
        co_return without;
    }
    const auto body = api::bodyOf(system, *answer, setup::nameOf(target.kind));
    if (!body)
        co_return base::fail(body.error());
    const auto entity = entityIn(target, *body);
    if (!entity)
        co_return base::fail(entity.error());
    auto with = setup::withObject(std::move(snapshot), target, *entity);
    co_return with;
}

} // namespace flow
