// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "recording.h"

#include "api/placeholders.h"
#include "setup/plan.h"

namespace openapi {
namespace {

using namespace tests;

setup::Blueprint blueprint()
{
    setup::Blueprint wanted;
    wanted.id = u"eeeeeeee-0000-4000-8000-000000000001"_s;
    wanted.tenant.issuer = u"https://auth.example.com"_s;
    wanted.service.name = u"example_service"_s;
    return wanted;
}

// What FusionAuth says now, to somebody who may do everything; Kong is not looked at.
setup::Plan planOf(const Server &server)
{
    setup::Scene scene;
    scene.blueprint = blueprint();
    scene.environmentId = u"test"_s;
    scene.snapshot.fusionauth = server.twin.state();
    scene.snapshot.fusionauth->capabilities.keyManager = model::Right::Yes;
    scene.snapshot.fusionauth->capabilities.readKeys = model::Right::Yes;
    scene.snapshot.fusionauth->capabilities.readApplications = model::Right::Yes;
    return setup::planFor(scene);
}

std::optional<setup::Change> nextChange(const Server &server)
{
    for (const setup::PlannedStep &step : planOf(server).steps) {
        const auto *change = std::get_if<setup::Change>(&step.gap);
        if (change && change->call.system == model::System::FusionAuth)
            return *change;
    }
    return std::nullopt;
}

} // namespace

void recordPlan(Recording &recording)
{
    Server server;
    recording.watch(server, u"plan"_s);
    const api::Fillings fillings{{}, {{setup::testPasswordName(), base::Secret("correct horse")}}};
    QList<api::Call> inverses;
    // Each change is sent once; a plan that does not come to an end would show as a refused duplicate.
    for (int round = 0; round < 20; ++round) {
        const auto change = nextChange(server);
        if (!change)
            break;
        inverses.prepend(change->inverse);
        if (const auto call = api::filled(change->call, fillings))
            recording.send(server, *call, u"change"_s);
    }
    for (const api::Call &inverse : inverses)
        recording.send(server, inverse, u"inverse"_s);
}

} // namespace openapi
