// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "kong/survey.h"

#include "api/answers.h"
#include "api/fusionauth_calls.h"
#include "api/kong_calls.h"
#include "api/product.h"
#include "http/busy.h"
#include "http/elsewhere.h"
#include "http/redaction.h"
#include "kong/capabilities.h"
#include "kong/client.h"
#include "model/unreadable.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace kong {
namespace {

using base::Error;
using http::Task;
using model::System;

struct Reading {
    QString what; // "services", "schemas.plugins.jwt"
    base::Result<QList<QJsonObject>> objects;
};

QString reasonFor(const QString &what)
{
    return QStringLiteral("survey: ") + what;
}

Task<Reading> readList(Client client, QString path, QString what)
{
    auto objects = co_await client.list(std::move(path), reasonFor(what));
    Reading reading{std::move(what), std::move(objects)};
    co_return reading;
}

Task<Reading> readObject(Client client, api::Call call, QString what)
{
    const auto answer = co_await client.send(std::move(call), reasonFor(what));
    Reading reading{what, QList<QJsonObject>()};
    const auto body =
        answer ? api::bodyOf(System::Kong, *answer, what) : base::Result<QJsonObject>(base::fail(answer.error()));
    if (body)
        reading.objects->append(*body);
    else
        reading.objects = base::fail(body.error());
    co_return reading;
}

// What does not let us in may be Kong all the same: 401, 403, 5xx.
bool isShutDoor(const model::Answer &answer)
{
    return answer.status >= 400 && answer.status != 404;
}

// Who answers instead, asked without the token: it is not for just anybody.
Task<api::Product> identify(Client client, model::Answer first)
{
    const api::Product byFirst = api::productBehind(first);
    if (api::isNamed(byFirst) || isShutDoor(first))
        co_return byFirst;
    Connection connection = client.connection();
    connection.secretHeaders.clear();
    connection.admin.setPath({});
    Client keyless = client.withConnection(std::move(connection));
    api::Call call = api::fusionauth::discovery();
    const QString reason = reasonFor(QStringLiteral("who answers"));
    const auto answer = co_await keyless.send(std::move(call), reason);
    co_return answer &&api::productBehind(*answer) == api::Product::FusionAuth ? api::Product::FusionAuth : byFirst;
}

// A stranger may say what it was sent.
model::Answer withoutSecrets(const model::Answer &answer, const Connection &connection)
{
    http::Redaction redaction;
    for (const http::SecretHeader &header : connection.secretHeaders)
        redaction.hide(header.value);
    return redaction.answer(answer, "/");
}

// The Error that an answer to GET / means which is not a Kong node's.
Error strangeness(const model::Answer &answer, api::Product product)
{
    const bool isWrong = api::isNamed(product) && product != api::Product::KongAdmin;
    if (isWrong)
        return {Error::Kind::WrongProduct, QStringLiteral("kong"), api::nameOf(product), answer.status, {}};
    if (isShutDoor(answer)) {
        Error error = api::errorFrom(System::Kong, answer, QStringLiteral("kong"));
        if (error.evidence.isEmpty())
            error.evidence = api::excerptOf(answer);
        return error;
    }
    const QString excerpt = api::excerptOf(answer);
    return {Error::Kind::NotTheApi,
            QStringLiteral("kong"),
            excerpt.isEmpty() ? api::nameOf(product) : api::nameOf(product) + QStringLiteral(": ") + excerpt,
            answer.status,
            {}};
}

bool isNode(const model::Answer &answer)
{
    return api::bodyOf(System::Kong, answer, QStringLiteral("kong")) &&
           api::productBehind(answer) == api::Product::KongAdmin;
}

// Collects the parts of the state, and why others are missing.
class Assembly {
public:
    explicit Assembly(Survey &survey)
        : m_survey(survey)
    {}

    void miss(const QString &what, const Error &error)
    {
        m_survey.unreadable += model::unreadable(QStringLiteral("kong.") + what, error);
    }

    // Entities that cannot be read make the whole part unreadable; the others are kept all the same.
    template <class Entity, class Read> void addAll(QList<Entity> &entities, const Reading &reading, Read read)
    {
        if (!reading.objects)
            return miss(reading.what, reading.objects.error());
        std::optional<Error> first;
        for (const QJsonObject &object : *reading.objects) {
            auto entity = read(object);
            if (entity)
                entities += std::move(*entity);
            else if (!first)
                first = entity.error();
        }
        if (first) {
            first->evidence = first->subject + QStringLiteral(": ") + first->evidence;
            miss(reading.what, *first);
        }
    }

    QJsonObject one(const Reading &reading)
    {
        if (reading.objects && !reading.objects->isEmpty())
            return reading.objects->first();
        miss(reading.what, reading.objects ? Error{} : reading.objects.error());
        return {};
    }

private:
    Survey &m_survey;
};

Task<std::vector<Reading>> readAll(Client client)
{
    std::vector<Task<Reading>> reads;
    reads.push_back(readObject(client, api::kong::credentialSchema(), QStringLiteral("schemas.jwt_secrets")));
    reads.push_back(readObject(client, api::kong::jwtPluginSchema(), QStringLiteral("schemas.plugins.jwt")));
    for (const auto &[path, what] :
         {std::pair("/services", "services"), std::pair("/routes", "routes"), std::pair("/plugins", "plugins"),
          std::pair("/consumers", "consumers"), std::pair("/jwts", "jwts"), std::pair("/key-auths", "key_auths"),
          std::pair("/acls", "acls")})
        reads.push_back(readList(client, QString::fromLatin1(path), QString::fromLatin1(what)));
    auto all = http::whenAll(std::move(reads));
    std::vector<Reading> done = co_await all;
    co_return done;
}

bool isMissing(const Reading &reading)
{
    return !reading.objects && reading.objects.error().status == 404;
}

Survey assembled(Survey survey, const QJsonObject &node, std::vector<Reading> readings)
{
    survey.state.emplace();
    model::KongState &state = *survey.state;
    state.version = node.value(QStringLiteral("version")).toString();
    state.capabilities = capabilitiesFrom(node);
    Assembly assembly(survey);
    state.capabilities.credentialAlgorithms = credentialAlgorithmsFrom(assembly.one(readings[0]));
    // "No plugin named 'jwt'": an answer, not a failure.
    if (isMissing(readings[1]))
        state.capabilities.jwtPluginAvailable = false;
    else
        state.capabilities.jwtPluginFields = pluginFieldsFrom(assembly.one(readings[1]));
    if (!state.capabilities.jwtPluginFields.isEmpty())
        state.capabilities.jwtPluginHasRealm = state.capabilities.jwtPluginFields.contains(QStringLiteral("realm"));
    assembly.addAll(state.services, readings[2], model::serviceFrom);
    assembly.addAll(state.routes, readings[3], model::routeFrom);
    assembly.addAll(state.plugins, readings[4], model::pluginFrom);
    assembly.addAll(state.consumers, readings[5], model::consumerFrom);
    assembly.addAll(state.credentials, readings[6], model::credentialFrom);
    // Their collections exist where their plugins do.
    if (!isMissing(readings[7]))
        assembly.addAll(state.keyAuths, readings[7], model::keyAuthFrom);
    if (!isMissing(readings[8]))
        assembly.addAll(state.aclGroups, readings[8], model::aclGroupFrom);
    addOwner(state.capabilities, state);
    return survey;
}

// Konnect has no node behind its control plane's address: no "/", and no PATCH (contract C.10).
bool isKonnect(const Connection &connection)
{
    return connection.admin.host().endsWith(QLatin1String("konghq.com")) ||
           connection.admin.path().endsWith(QLatin1String("/core-entities"));
}

Task<Survey> takeSurvey(Client client)
{
    Survey survey;
    QElapsedTimer clock;
    clock.start();
    api::Call call = api::kong::node();
    const QString reason = reasonFor(QStringLiteral("node"));
    const auto answer = co_await client.send(std::move(call), reason);
    survey.latencyMs = clock.elapsed();
    if (!answer) {
        survey.failure = answer.error();
        co_return survey;
    }
    if (const auto server = http::serverClock(*answer))
        survey.clock = model::ClockReading{*server, QDateTime::currentMSecsSinceEpoch()};
    const bool konnect = isKonnect(client.connection()) && answer->status == 404;
    if (!konnect && !isNode(*answer)) {
        const api::Product product = co_await identify(client, *answer);
        survey.failure = strangeness(withoutSecrets(*answer, client.connection()), product);
        co_return survey;
    }
    std::vector<Reading> readings = co_await readAll(client);
    const auto node = api::bodyOf(System::Kong, *answer, QStringLiteral("kong"));
    // Ten thousand services take a while, to read and to forget.
    http::Elsewhere<Survey> assembling(
        [&] { return assembled(std::move(survey), node.value_or(QJsonObject()), std::move(readings)); });
    survey = co_await assembling;
    if (konnect) {
        survey.state->capabilities.hasPatch = false;
        survey.state->capabilities.propagationSeconds = 30;
    }
    co_return survey;
}

} // namespace

http::Task<Survey> Client::survey() const
{
    return takeSurvey(*this);
}

} // namespace kong
