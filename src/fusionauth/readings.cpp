// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth/readings.h"

#include "api/answers.h"
#include "api/version.h"
#include "model/unreadable.h"

#include <QJsonArray>

namespace fusionauth {
namespace {

using base::Error;
using model::Right;
using model::System;

std::optional<int> statusOf(const Reading &reading)
{
    return reading.answer ? std::optional(reading.answer->status) : std::nullopt;
}

QString textIn(const Reading &reading, const QString &member)
{
    if (!reading.answer)
        return {};
    const auto body = api::bodyOf(System::FusionAuth, *reading.answer, reading.what);
    return body ? body->value(member).toString() : QString();
}

Right rightFrom(const Reading &reading, int yes)
{
    const auto status = statusOf(reading);
    if (status == yes)
        return Right::Yes;
    return status == 401 || status == 403 ? Right::No : Right::Unknown;
}

// Collects parts of the state, and why others are missing.
class Assembly {
public:
    Assembly(Survey &survey, const Rungs &rungs)
        : m_survey(survey)
        , m_rungs(rungs)
    {}

    void miss(const QString &what, const Error &error)
    {
        const QString place = QStringLiteral("fusionauth.") + what;
        const bool known = std::any_of(m_survey.unreadable.begin(), m_survey.unreadable.end(),
                                       [&](const model::Unreadable &entry) { return entry.what == place; });
        if (!known)
            m_survey.unreadable += model::unreadable(place, error);
    }

    std::optional<QJsonObject> bodyOf(const Reading &reading)
    {
        if (reading.answer) {
            auto body = api::bodyOf(System::FusionAuth, *reading.answer, reading.what);
            if (body)
                return *body;
            if (body.error().kind == Error::Kind::NotTheApi) {
                miss(reading.what, body.error());
                return std::nullopt;
            }
        }
        miss(reading.what, errorOf(reading, m_rungs, m_survey.state->version));
        return std::nullopt;
    }

    // Entities that cannot be read make the whole part unreadable; the others are kept all the same.
    template <class Entity, class Read>
    void addList(QList<Entity> &entities, const Reading &reading, const QString &member, Read read)
    {
        const auto body = bodyOf(reading);
        if (!body)
            return;
        const QJsonValue list = body->value(member); // left out where it is empty
        if (!list.isArray() && !list.isUndefined())
            return miss(reading.what,
                        Error{Error::Kind::Malformed, member, member + QStringLiteral(": expected a list"), 0, {}});
        for (const QJsonValue &item : list.toArray())
            add(entities, reading.what, read(item.toObject()));
    }

    template <class Entity, class Read>
    void addOne(QList<Entity> &entities, const Reading &reading, const QString &member, Read read)
    {
        if (statusOf(reading) == 404)
            return;
        const auto body = bodyOf(reading);
        if (!body)
            return;
        const auto object = api::unwrapped(*body, member);
        if (!object)
            return miss(reading.what, object.error());
        add(entities, reading.what, read(*object));
    }

private:
    template <class Entity> void add(QList<Entity> &entities, const QString &what, const base::Result<Entity> &entity)
    {
        if (!entity)
            return miss(what, Error{entity.error().kind,
                                    what,
                                    entity.error().subject + QStringLiteral(": ") + entity.error().evidence,
                                    0,
                                    {}});
        if (!model::withId(entities, entity->id))
            entities += *entity;
    }

    Survey &m_survey;
    const Rungs &m_rungs;
};

model::FusionAuthCapabilities capabilitiesFrom(const Readings &readings, const QString &version)
{
    model::FusionAuthCapabilities capabilities;
    capabilities.keyManager = rightFrom(readings.keyManager, 404);
    capabilities.readKeys = rightFrom(readings.keys, 200);
    capabilities.readApplications = rightFrom(readings.applications, 200);
    if (!version.isEmpty()) {
        capabilities.tenantHeaderOnGlobalEndpointsRefused = api::isAtLeast(version, 1, 65);
        capabilities.apiKeyHasName = api::isAtLeast(version, 1, 56);
    }
    return capabilities;
}

} // namespace

Rungs rungsFrom(const Readings &readings)
{
    Rungs rungs;
    rungs.statusWithKey = statusOf(readings.status);
    rungs.statusTellsVersion = !textIn(readings.status, QStringLiteral("version")).isEmpty();
    rungs.version = statusOf(readings.version);
    rungs.tenants = statusOf(readings.tenants);
    rungs.applications = statusOf(readings.applications);
    return rungs;
}

QString versionFrom(const Readings &readings)
{
    const QString version = textIn(readings.version, QStringLiteral("version"));
    return version.isEmpty() ? textIn(readings.status, QStringLiteral("version")) : version;
}

Survey surveyFrom(const Readings &readings)
{
    Survey survey;
    survey.state.emplace();
    model::FusionAuthState &state = *survey.state;
    state.version = versionFrom(readings);
    state.capabilities = capabilitiesFrom(readings, state.version);
    const Rungs rungs = rungsFrom(readings);
    Assembly assembly(survey, rungs);
    if (state.version.isEmpty())
        assembly.miss(QStringLiteral("version"), errorOf(readings.version, rungs, {}));
    assembly.addList(state.tenants, readings.tenants, QStringLiteral("tenants"), model::tenantFrom);
    assembly.addList(state.applications, readings.applications, QStringLiteral("applications"), model::applicationFrom);
    assembly.addList(state.applications, readings.inactiveApplications, QStringLiteral("applications"),
                     model::applicationFrom);
    assembly.addList(state.keys, readings.keys, QStringLiteral("keys"), model::signingKeyFrom);
    for (const Reading &reading : readings.apiKeys)
        assembly.addOne(state.apiKeys, reading, QStringLiteral("apiKey"), model::apiKeyFrom);
    return survey;
}

void addUsers(Survey &survey, const QList<Reading> &users, const Rungs &rungs)
{
    Assembly assembly(survey, rungs);
    model::FusionAuthState &state = *survey.state;
    for (const Reading &reading : users) {
        assembly.addOne(state.users, reading, QStringLiteral("user"), [&](QJsonObject json) {
            const QJsonArray registrations = json.take(QStringLiteral("registrations")).toArray();
            auto user = model::userFrom(json);
            if (!user || model::withId(state.users, user->id))
                return user;
            for (const QJsonValue &item : registrations) {
                auto registration = model::registrationFrom(item.toObject());
                if (!registration) {
                    assembly.miss(QStringLiteral("registrations"), registration.error());
                    continue;
                }
                registration->userId = user->id;
                state.registrations += *registration;
            }
            return user;
        });
    }
}

void addDiscoveries(Survey &survey, const QList<Reading> &documents, const Rungs &rungs)
{
    Assembly assembly(survey, rungs);
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const auto body = assembly.bodyOf(documents.at(i));
        if (body)
            survey.state->tenants[i].discoveryIssuer = body->value(QStringLiteral("issuer")).toString();
    }
}

base::Error errorOf(const Reading &reading, const Rungs &rungs, const QString &version)
{
    if (!reading.answer)
        return reading.answer.error();
    Error error = api::errorFrom(System::FusionAuth, *reading.answer, reading.what);
    if (error.status == 401)
        error.evidence =
            QStringLiteral("causes=") + causesOfUnauthorized(reading.call, rungs, version).join(QLatin1Char(','));
    else if (error.evidence.isEmpty())
        error.evidence = QStringLiteral("status %1").arg(error.status);
    return error;
}

} // namespace fusionauth
