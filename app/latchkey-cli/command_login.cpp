// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// login --blueprint FILE
#include "documents.h"
#include "input.h"
#include "session.h"

#include "flow/login.h"
#include "wording/errors.h"

namespace cli {

options::Table loginOptions()
{
    return {
        {},
        {{"blueprint", "The blueprint, or - for standard input.", options::Takes::File, "file"}, testPasswordOption()},
        {connectionOptions()}};
}

http::Task<int> runLogin(Invocation *invocation)
{
    Output &output = *invocation->output;
    if (!invocation->parser.isSet(QStringLiteral("blueprint"))) {
        output.message(QStringLiteral("Usage: latchkey-cli login --blueprint FILE"));
        co_return Unusable;
    }
    const auto blueprint = blueprintIn(invocation->parser.value(QStringLiteral("blueprint")));
    if (!blueprint) {
        refuse(output, blueprint.error());
        co_return Unusable;
    }
    const auto session = co_await openSession(invocation);
    if (!session)
        co_return refuse(output, session.error());
    const flow::Systems systems = (*session)->systems();
    if (!systems.fusionauth)
        co_return refuse(output, {base::Error::Kind::Missing, QStringLiteral("--fusionauth"), {}, 0, {}});
    std::unique_ptr<storage::SecretStore> store;
    const auto password = passwordSource(invocation, *blueprint, &store);
    if (!password)
        co_return refuse(output, password.error());

    flow::LoginOptions options;
    options.blueprint = *blueprint;
    options.environmentId = (*session)->environment().id;
    options.password = *password;
    const setup::LookUps lookUps = setup::lookUpsFor(options.blueprint, options.environmentId);
    const model::Snapshot snapshot = co_await flow::survey(systems, lookUps);
    const auto login = co_await flow::login(systems, snapshot, options);
    if (!login)
        co_return refuse(output, login.error());
    // The token is what was asked for: the one secret that goes to standard output.
    const QString token = QString::fromUtf8(login->token.reveal());
    output.document({{QStringLiteral("token"), token.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(token)},
                     {QStringLiteral("status"), login->status},
                     {QStringLiteral("meaning"), wording::loginMeaning(login->status)},
                     {QStringLiteral("application"), login->applicationId},
                     {QStringLiteral("login_only_key"), login->withLoginKey}});
    output.message(QStringLiteral("%1: %2").arg(login->status).arg(wording::loginMeaning(login->status)));
    if (!token.isEmpty())
        output.line(token);
    if (login->status == 401)
        co_return Unreachable;
    co_return login->status == 200 ? Yes : No;
}

} // namespace cli
