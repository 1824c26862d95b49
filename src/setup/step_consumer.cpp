// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Consumer: the name under which the gateway knows everybody who comes with a token of this issuer.
#include "setup/steps.h"

#include "api/kong_calls.h"

namespace setup {

Gap consumerGap(const Scene &scene)
{
    if (auto unknown = unreadable(scene, model::System::Kong, QStringLiteral("consumers")))
        return *unknown;
    if (const model::Consumer *consumer = consumerOf(scene))
        return Holds{consumer->username, {{QStringLiteral("id"), consumer->id}}, {}, true};

    const QString id = consumerId(scene);
    Change change;
    change.object = scene.blueprint.consumer;
    change.reason = QStringLiteral("absent");
    change.target = {Kind::Consumer, id, {}, {}};
    change.call = api::kong::createConsumer(id, scene.blueprint.consumer);
    change.inverse = api::kong::deleteConsumer(id);
    return ifWritable(scene, change);
}

} // namespace setup
