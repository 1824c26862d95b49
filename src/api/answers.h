// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Reading answers: what a status and a body mean, for either product.
#pragma once

#include "base/result.h"
#include "model/fusionauth.h"
#include "model/http_message.h"
#include "model/kong.h"
#include "model/system.h"

#include <QJsonObject>

namespace api {

// A 2xx answer's body as a JSON object (empty for an empty body), else the Error that the answer means.
// subject: what was asked for, for the Error: "consumer fusionauth".
base::Result<QJsonObject> bodyOf(model::System system, const model::Answer &answer, const QString &subject);

// What an answer that is not 2xx means: the kind by its status, and the fields that the body complains about.
// Kong: contract C.4 (code, name, message, fields). FusionAuth: B.0.2 (fieldErrors, generalErrors), empty bodies too.
base::Error errorFrom(model::System system, const model::Answer &answer, const QString &subject);

// The entity inside FusionAuth's wrapper, {"tenant":{...}}. Malformed where it is not there.
base::Result<QJsonObject> unwrapped(const QJsonObject &body, const QString &member);

// One page of a Kong list.
struct Page {
    QList<QJsonObject> items;
    QString offset; // of the next page; empty: this was the last
};
base::Result<Page> pageFrom(const QJsonObject &body);

// A list inside a wrapper, read entity by entity: {"tenants":[...]}. An absent list is an empty one (FusionAuth).
template <class Entity, class Read>
base::Result<QList<Entity>> listFrom(const QJsonObject &body, const QString &member, Read read)
{
    QList<Entity> entities;
    for (const QJsonValue &item : body.value(member).toArray()) {
        auto entity = read(item.toObject());
        if (!entity)
            return base::fail(entity.error());
        entities.append(std::move(*entity));
    }
    return entities;
}

} // namespace api
