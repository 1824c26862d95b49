// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/steps.h"

#include "wording/words.h"

namespace wording {
namespace {

using setup::StepId;

QString fact(const QJsonObject &facts, const char *name)
{
    return textOf(facts.value(QLatin1String(name)));
}

QString creation(StepId step, const setup::Change &change)
{
    switch (step) {
    case StepId::SigningKey:
        return Words::tr("generate the key \"%1\" (%2) in FusionAuth")
            .arg(change.object, fact(change.facts, "algorithm"));
    case StepId::Consumer: return Words::tr("create the consumer \"%1\"").arg(change.object);
    case StepId::Credential:
        return change.object.isEmpty()
                   ? Words::tr("create a credential (%1) under the key's kid").arg(fact(change.facts, "algorithm"))
                   : Words::tr("create the credential \"%1\" (%2)").arg(change.object, fact(change.facts, "algorithm"));
    case StepId::Application: return Words::tr("create the application \"%1\" with JWT enabled").arg(change.object);
    case StepId::LoginApiKey:
        return Words::tr("create the API key \"%1\" that may only log users in").arg(change.object);
    case StepId::TestUser:
        return change.reason == QLatin1String("not-registered")
                   ? Words::tr("register %1 for the application").arg(change.object)
                   : Words::tr("create the user %1 and register it").arg(change.object);
    case StepId::Service:
        return Words::tr("create the service \"%1\" for %2").arg(change.object, fact(change.facts, "url"));
    case StepId::Route:
        return Words::tr("create the route \"%1\" on %2").arg(change.object, fact(change.facts, "paths"));
    case StepId::JwtPlugin:
        return fact(change.facts, "scope") == QLatin1String("global")
                   ? Words::tr("enable the jwt plugin globally")
                   : Words::tr("enable the jwt plugin on the %1 \"%2\"")
                         .arg(fact(change.facts, "scope"), change.object);
    case StepId::TenantIssuer:
    case StepId::OpenRoute: break;
    }
    return Words::tr("create \"%1\"").arg(change.object);
}

QString update(StepId step, const setup::Change &change)
{
    switch (step) {
    case StepId::TenantIssuer:
        return Words::tr("set the issuer of tenant \"%1\" from \"%2\" to \"%3\"")
            .arg(fact(change.facts, "tenant"), fact(change.facts, "now"), fact(change.facts, "then"));
    case StepId::Application:
        return change.reason == QLatin1String("jwt-disabled")
                   ? Words::tr("enable JWT on \"%1\", so that its own key signs").arg(change.object)
                   : Words::tr("let \"%1\" sign with the new key").arg(change.object);
    case StepId::Credential: return Words::tr("put the new public key into \"%1\"").arg(change.object);
    case StepId::LoginApiKey: return Words::tr("limit the API key \"%1\" to logging users in").arg(change.object);
    case StepId::TestUser: return Words::tr("set the roles of %1").arg(change.object);
    case StepId::JwtPlugin:
        return change.reason == QLatin1String("plugin-disabled")
                   ? Words::tr("enable the jwt plugin of \"%1\" again").arg(change.object)
                   : Words::tr("set %1 of the jwt plugin of \"%2\"")
                         .arg(textOf(change.facts.value(QStringLiteral("then"))), change.object);
    case StepId::OpenRoute: return Words::tr("open the route \"%1\", now that it is protected").arg(change.object);
    case StepId::SigningKey:
    case StepId::Consumer:
    case StepId::Service:
    case StepId::Route: break;
    }
    return Words::tr("change \"%1\"").arg(change.object);
}

} // namespace

QString titleOf(StepId step)
{
    switch (step) {
    case StepId::SigningKey: return Words::tr("Signing key");
    case StepId::Consumer: return Words::tr("Consumer");
    case StepId::Credential: return Words::tr("Credential");
    case StepId::TenantIssuer: return Words::tr("Tenant issuer");
    case StepId::Application: return Words::tr("Application");
    case StepId::LoginApiKey: return Words::tr("Login API key");
    case StepId::TestUser: return Words::tr("Test user");
    case StepId::Service: return Words::tr("Service");
    case StepId::Route: return Words::tr("Route");
    case StepId::JwtPlugin: return Words::tr("jwt plugin");
    case StepId::OpenRoute: return Words::tr("Open the route");
    }
    Q_UNREACHABLE();
}

QString sentenceFor(StepId step, const setup::Change &change)
{
    return change.verb == setup::Verb::Create ? creation(step, change) : update(step, change);
}

QString sentenceFor(const setup::PlannedStep &planned)
{
    if (const auto *holds = std::get_if<setup::Holds>(&planned.gap))
        return Words::tr("\"%1\" is there already").arg(holds->object);
    if (const auto *change = std::get_if<setup::Change>(&planned.gap))
        return sentenceFor(planned.step, *change);
    if (const auto *waits = std::get_if<setup::WaitsFor>(&planned.gap)) {
        QStringList titles;
        for (StepId step : waits->steps)
            titles.append(titleOf(step));
        return Words::tr("%1 (after: %2)")
            .arg(sentenceFor(planned.step, waits->then), titles.join(QStringLiteral(", ")));
    }
    if (const auto *conflict = std::get_if<setup::Conflict>(&planned.gap))
        return sentenceFor(planned.step, *conflict);
    if (const auto *unknown = std::get_if<setup::Unknown>(&planned.gap))
        return sentenceFor(*unknown);
    return sentenceFor(std::get<setup::Impossible>(planned.gap));
}

} // namespace wording
