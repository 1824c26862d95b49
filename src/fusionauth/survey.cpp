// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth/survey.h"

#include "api/answers.h"
#include "api/fusionauth_calls.h"
#include "api/product.h"
#include "base/json.h"
#include "fusionauth/client.h"
#include "fusionauth/readings.h"
#include "http/busy.h"
#include "http/redaction.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QUuid>

namespace fusionauth {
namespace {

using base::Error;
using http::Task;
using model::System;

Task<Reading> read(Client client, api::Call call, QString what)
{
    api::Call copy = call;
    const QString reason = QStringLiteral("survey: ") + what;
    auto answer = co_await client.send(std::move(copy), reason);
    Reading reading{std::move(what), std::move(call), std::move(answer)};
    co_return reading;
}

std::optional<model::ClockReading> clockFrom(const model::Answer &answer)
{
    const auto server = http::serverClock(answer);
    return server ? std::optional(model::ClockReading{*server, QDateTime::currentMSecsSinceEpoch()}) : std::nullopt;
}

// FusionAuth's own ways to answer when asked for its version: the empty 401 is for want of a right.
bool isFusionAuths(const model::Answer &answer)
{
    if (answer.status == 200) {
        const auto body = base::readJsonObject(answer.body, QStringLiteral("version"));
        return body && body->value(QStringLiteral("version")).isString() && body->size() == 1;
    }
    return answer.status == 401 && answer.body.isEmpty();
}

// Asked without the key: it is not for just anybody.
Task<api::Product> productAt(Client client, QString path)
{
    Connection connection = client.connection();
    connection.apiKey = {};
    Client keyless = client.withConnection(std::move(connection));
    api::Call call{System::FusionAuth, api::Method::Get, std::move(path), QJsonValue(QJsonValue::Undefined), {}};
    const Reading reading = co_await read(std::move(keyless), std::move(call), QStringLiteral("who answers"));
    co_return reading.answer ? api::productBehind(*reading.answer) : api::Product::OtherPage;
}

// Before 1.27 the version has no address, and what is not there is answered by nothing or by a page. The status is told
// without a key, too.
Task<bool> isOldFusionAuth(Client client, model::Answer first)
{
    const api::Product product = api::productBehind(first);
    const bool mayBe = product == api::Product::FusionAuth || product == api::Product::OtherPage;
    if (first.status != 404 || !mayBe)
        co_return false;
    Connection connection = client.connection();
    connection.apiKey = {};
    Client keyless = client.withConnection(std::move(connection));
    api::Call call = api::fusionauth::status();
    const Reading reading = co_await read(std::move(keyless), std::move(call), QStringLiteral("who answers"));
    const auto body = reading.answer ? api::bodyOf(System::FusionAuth, *reading.answer, QStringLiteral("status"))
                                     : base::fail(reading.answer.error());
    co_return body && body->value(QStringLiteral("status")) == QStringLiteral("ok");
}

// Who answers instead: by what was answered, else by what stands at the server's root.
Task<api::Product> identify(Client client, model::Answer first)
{
    const api::Product byFirst = api::productBehind(first);
    if (api::isNamed(byFirst))
        co_return byFirst;
    Connection connection = client.connection();
    connection.url.setPath({});
    Client root = client.withConnection(std::move(connection));
    const QStringList paths{QStringLiteral("/"), api::fusionauth::discovery().path};
    for (const QString &path : paths) {
        const api::Product product = co_await productAt(root, path);
        if (api::isNamed(product))
            co_return product;
    }
    co_return byFirst;
}

// A stranger may say what it was sent.
model::Answer withoutKey(const model::Answer &answer, const Connection &connection)
{
    http::Redaction redaction;
    redaction.hide(connection.apiKey);
    return redaction.answer(answer, "/");
}

// The Error that an answer means which is not FusionAuth's. FusionAuth itself may stand at another path.
Error strangeness(const model::Answer &first, api::Product product)
{
    const bool isWrong = api::isNamed(product) && product != api::Product::FusionAuth;
    Error error{isWrong ? Error::Kind::WrongProduct : Error::Kind::NotTheApi,
                QStringLiteral("fusionauth"),
                api::nameOf(product),
                first.status,
                {}};
    const QString excerpt = api::excerptOf(first);
    if (!isWrong && !excerpt.isEmpty())
        error.evidence += QStringLiteral(": ") + excerpt;
    return error;
}

Task<Readings> readAll(Client client, Reading version, QStringList apiKeyIds)
{
    std::vector<Task<Reading>> reads;
    reads.push_back(read(client, api::fusionauth::status(), QStringLiteral("version")));
    reads.push_back(read(client, api::fusionauth::tenants(), QStringLiteral("tenants")));
    reads.push_back(read(client, api::fusionauth::applications(), QStringLiteral("applications")));
    reads.push_back(read(client, api::fusionauth::inactiveApplications(), QStringLiteral("applications")));
    reads.push_back(read(client, api::fusionauth::keys(), QStringLiteral("keys")));
    const QString nobodys = QUuid::createUuid().toString(QUuid::WithoutBraces);
    reads.push_back(read(client, api::fusionauth::apiKey(nobodys), QStringLiteral("api_keys")));
    for (const QString &id : apiKeyIds)
        reads.push_back(read(client, api::fusionauth::apiKey(id), QStringLiteral("api_keys")));
    auto all = http::whenAll(std::move(reads));
    std::vector<Reading> done = co_await all;
    Readings readings{std::move(version), std::move(done[0]), std::move(done[1]), std::move(done[2]),
                      std::move(done[3]), std::move(done[4]), std::move(done[5]), {}};
    for (std::size_t i = 6; i < done.size(); ++i)
        readings.apiKeys += std::move(done[i]);
    co_return readings;
}

// An instance may have hundreds of tenants: a survey must stay a handful of calls.
constexpr qsizetype mostDiscoveries = 20;

// What needs the list of tenants first.
struct SecondReadings {
    QList<Reading> discoveries; // of the first tenants, in their order
    QList<Reading> users;
};

Task<SecondReadings> readMore(Client client, SurveyWish wish, QList<model::Tenant> tenants, QString version)
{
    std::vector<Task<Reading>> reads;
    for (const model::Tenant &tenant : tenants.mid(0, mostDiscoveries))
        reads.push_back(read(client, api::fusionauth::discovery(tenant.id, version), QStringLiteral("discovery")));
    for (const QString &id : wish.userIds)
        reads.push_back(read(client, api::fusionauth::user(id, {}), QStringLiteral("users")));
    for (const QString &email : wish.emails) {
        for (const model::Tenant &tenant : tenants)
            reads.push_back(read(client, api::fusionauth::userByEmail(email, tenant.id), QStringLiteral("users")));
        if (tenants.isEmpty())
            reads.push_back(read(client, api::fusionauth::userByEmail(email, {}), QStringLiteral("users")));
    }
    auto all = http::whenAll(std::move(reads));
    std::vector<Reading> done = co_await all;
    SecondReadings readings;
    for (Reading &reading : done)
        (reading.what == QLatin1String("discovery") ? readings.discoveries : readings.users) += std::move(reading);
    co_return readings;
}

bool isRefusedEverywhere(const Readings &readings)
{
    return !isKeyProven(rungsFrom(readings)) && readings.tenants.answer && readings.tenants.answer->status == 401 &&
           !(readings.keys.answer && readings.keys.answer->status == 200);
}

Task<Survey> takeSurvey(Client client, SurveyWish wish)
{
    QElapsedTimer clock;
    clock.start();
    api::Call versionCall = api::fusionauth::version();
    Reading first = co_await read(client, std::move(versionCall), QStringLiteral("version"));
    Survey survey;
    survey.latencyMs = clock.elapsed();
    if (!first.answer) {
        survey.failure = first.answer.error();
        co_return survey;
    }
    survey.clock = clockFrom(*first.answer);
    if (first.answer->status >= 500) {
        survey.failure = errorOf(first, {}, {});
        co_return survey;
    }
    bool known = isFusionAuths(*first.answer);
    if (!known)
        known = co_await isOldFusionAuth(client, *first.answer);
    if (!known) {
        const api::Product product = co_await identify(client, *first.answer);
        survey.failure = strangeness(withoutKey(*first.answer, client.connection()), product);
        co_return survey;
    }
    const Readings readings = co_await readAll(client, std::move(first), wish.apiKeyIds);
    if (isRefusedEverywhere(readings)) {
        const QStringList causes = co_await client.explainUnauthorized(readings.tenants.call);
        survey.failure = Error{Error::Kind::Unauthorized,
                               QStringLiteral("fusionauth"),
                               QStringLiteral("causes=") + causes.join(QLatin1Char(',')),
                               401,
                               {}};
        co_return survey;
    }
    Survey result = surveyFrom(readings);
    result.latencyMs = survey.latencyMs;
    result.clock = survey.clock;
    const QList<model::Tenant> tenants = result.state->tenants;
    const QString version = result.state->version;
    const SecondReadings more = co_await readMore(client, wish, tenants, version);
    const Rungs rungs = rungsFrom(readings);
    addDiscoveries(result, more.discoveries, rungs);
    addUsers(result, more.users, rungs);
    co_return result;
}

api::Call emptyLogin()
{
    return {System::FusionAuth, api::Method::Post, QStringLiteral("/api/login"), QJsonObject{}, {}};
}

std::optional<int> statusOf(const Reading &reading)
{
    return reading.answer ? std::optional(reading.answer->status) : std::nullopt;
}

Task<QStringList> climb(Client client, api::Call refused)
{
    std::vector<Task<Reading>> reads;
    for (const api::Call &call : {api::fusionauth::health(), api::fusionauth::status(), api::fusionauth::version(),
                                  api::fusionauth::tenants(), api::fusionauth::applications(), emptyLogin()})
        reads.push_back(read(client, call, QStringLiteral("key")));
    const bool hadTenant = !refused.tenantId.isEmpty() && !api::isWrite(refused);
    if (hadTenant) {
        api::Call without = refused;
        without.tenantId.clear();
        reads.push_back(read(client, without, QStringLiteral("key")));
    }
    auto all = http::whenAll(std::move(reads));
    const std::vector<Reading> done = co_await all;
    Readings readings{done[2], done[1], done[3], done[4], done[4], done[1], done[1], {}};
    Rungs rungs = rungsFrom(readings);
    rungs.keyGiven = !client.connection().apiKey.isEmpty();
    rungs.health = statusOf(done[0]);
    rungs.login = statusOf(done[5]);
    if (hadTenant)
        rungs.sameCallWithoutTenantHeader = statusOf(done[6]);
    co_return causesOfUnauthorized(refused, rungs, versionFrom(readings));
}

} // namespace

http::Task<Survey> Client::survey(SurveyWish wish) const
{
    return takeSurvey(*this, std::move(wish));
}

http::Task<QStringList> Client::explainUnauthorized(api::Call refused) const
{
    return climb(*this, std::move(refused));
}

} // namespace fusionauth
