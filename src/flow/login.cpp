// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/login.h"

#include "api/answers.h"
#include "api/fusionauth_calls.h"
#include "api/placeholders.h"
#include "base/json.h"
#include "fusionauth/client.h"
#include "http/exchange_log.h"

namespace flow {
namespace {

using base::Error;

Error unclear(const setup::Gap &gap)
{
    if (const auto *unknown = std::get_if<setup::Unknown>(&gap))
        return {Error::Kind::Missing, unknown->what, unknown->why, 0, {}};
    if (const auto *impossible = std::get_if<setup::Impossible>(&gap))
        return {Error::Kind::Missing, impossible->object, impossible->reason, 0, {}};
    const auto *conflict = std::get_if<setup::Conflict>(&gap);
    return {Error::Kind::Missing, QStringLiteral("tenant"), conflict ? conflict->reason : QString(), 0, {}};
}

// The text of the key that may only log in. A key manager can read it again; nobody else can, and then there is none.
http::Task<std::optional<base::Secret>> loginKey(Systems systems, model::Snapshot snapshot, LoginOptions options)
{
    const QString id = setup::loginApiKeyId(options.blueprint, options.environmentId);
    if (!model::withId(snapshot.fusionauth->apiKeys, id))
        co_return std::nullopt;
    api::Call call = api::fusionauth::apiKey(id);
    const QString reason = QStringLiteral("login");
    const auto answer = co_await send(systems, std::move(call), reason);
    if (!answer)
        co_return std::nullopt;
    const auto body = api::bodyOf(model::System::FusionAuth, *answer, reason);
    if (!body)
        co_return std::nullopt;
    const QByteArray key =
        body->value(QStringLiteral("apiKey")).toObject().value(QStringLiteral("key")).toString().toUtf8();
    co_return key.isEmpty() ? std::nullopt : std::optional(base::Secret(key));
}

base::Secret tokenIn(const model::Answer &answer)
{
    const auto body = base::readJsonObject(answer.body, QStringLiteral("login"));
    return body ? base::Secret(body->value(QStringLiteral("token")).toString().toUtf8()) : base::Secret();
}

} // namespace

http::Task<base::Result<Login>> login(Systems systems, model::Snapshot snapshot, LoginOptions options)
{
    const setup::Scene scene{options.blueprint, snapshot, options.environmentId};
    const auto tenant = setup::tenantOf(scene);
    if (const auto *problem = std::get_if<setup::Gap>(&tenant))
        co_return base::fail(unclear(*problem));
    const model::Tenant &owner = *std::get<const model::Tenant *>(tenant);
    if (!setup::applicationOf(scene, owner))
        co_return base::fail(Error::Kind::Missing, QStringLiteral("application"), options.blueprint.application.name);
    const auto password = co_await knownPassword(options.password);
    if (!password)
        co_return base::fail(password.error());
    if (!*password)
        co_return base::fail(Error::Kind::Missing, setup::testPasswordName());
    if (systems.log)
        systems.log->hide(**password);

    Login result;
    result.applicationId = setup::applicationId(scene, owner);
    api::Fillings fillings;
    fillings.secrets.insert(setup::testPasswordName(), **password);
    const api::Call planned = api::fusionauth::login(owner.id, result.applicationId, options.blueprint.testUser.email,
                                                     api::secret(setup::testPasswordName()));
    auto call = api::filled(planned, fillings);
    if (!call)
        co_return base::fail(call.error());

    const std::optional<base::Secret> key = co_await loginKey(systems, snapshot, options);
    result.withLoginKey = key.has_value();
    const fusionauth::Client client = key ? systems.fusionauth->withApiKey(*key) : *systems.fusionauth;
    const QString reason = QStringLiteral("login");
    const auto answer = co_await client.send(*call, reason, fusionauth::Retry::FreshKey);
    if (!answer)
        co_return base::fail(answer.error());
    result.status = answer->status;
    result.token = tokenIn(*answer);
    if (systems.log && !result.token.isEmpty())
        systems.log->hide(result.token);
    co_return result;
}

} // namespace flow
