// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Service: what the gateway protects. Found by its name; made only where the blueprint says where it is.
#include "setup/steps.h"

#include "api/kong_calls.h"

namespace setup {
namespace {

// Kong keeps "/" where a URL has a bare host and null where it has none: the same place.
QString comparable(const QString &url)
{
    model::Service parsed;
    const QUrl given(url);
    parsed.protocol = given.scheme();
    parsed.host = given.host();
    parsed.port = given.port(given.scheme() == QLatin1String("https") ? 443 : 80);
    parsed.path = given.path() == QLatin1String("/") ? QString() : given.path();
    return urlOf(parsed);
}

Conflict absent(const Scene &scene)
{
    Conflict conflict{scene.blueprint.service.name, QStringLiteral("no-such-service"), {}, {}};
    const qsizetype most = 20;
    for (const model::Service &service : scene.snapshot.kong->services.mid(0, most)) {
        if (!service.name.isEmpty())
            conflict.choices.append(
                {service.name, {{QStringLiteral("service"), QJsonObject{{QStringLiteral("name"), service.name}}}}});
    }
    return conflict;
}

} // namespace

Gap serviceGap(const Scene &scene)
{
    if (auto unknown = unreadable(scene, model::System::Kong, QStringLiteral("services")))
        return *unknown;
    const Blueprint::Service &wanted = scene.blueprint.service;
    if (const model::Service *service = serviceOf(scene)) {
        const QString url = urlOf(*service);
        if (wanted.url.isEmpty() || comparable(wanted.url) == comparable(url))
            return Holds{service->name, {{QStringLiteral("id"), service->id}, {QStringLiteral("url"), url}}, {}, true};
        // Where a service points to is its owner's business: it is never changed, only asked about.
        return Conflict{
            wanted.name,
            QStringLiteral("service-points-elsewhere"),
            {{QStringLiteral("wanted"), wanted.url}, {QStringLiteral("found"), url}},
            {{QStringLiteral("keep"),
              {{QStringLiteral("service"), QJsonObject{{QStringLiteral("url"), QJsonValue(QJsonValue::Null)}}}}}}};
    }
    if (wanted.url.isEmpty())
        return absent(scene);

    const QString id = serviceId(scene);
    Change change;
    change.object = wanted.name;
    change.reason = QStringLiteral("absent");
    change.facts = {{QStringLiteral("url"), wanted.url}};
    change.target = {Kind::Service, id, {}, {}};
    change.call = api::kong::createService(id, wanted.name, wanted.url);
    change.inverse = api::kong::deleteService(id);
    return ifWritable(scene, change);
}

} // namespace setup
