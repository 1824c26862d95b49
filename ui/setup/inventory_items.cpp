// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/inventory_items.h"

#include "setup/inventory.h"
#include "setup/scene.h"

#include <QCoreApplication>
#include <QHash>

namespace ui {
namespace {

class InventoryItemsWords {
    Q_DECLARE_TR_FUNCTIONS(ui::InventoryItems)
};

// The parts that are not empty. Asked for ten thousand rows at once: no list is made for it.
QString joined(std::initializer_list<QString> parts)
{
    QString all;
    for (const QString &part : parts) {
        if (part.isEmpty())
            continue;
        if (!all.isEmpty())
            all += QStringLiteral(" · ");
        all += part;
    }
    return all;
}

// Only what decides about protection: asking ten thousand services stays quick.
model::Snapshot jwtPluginsOf(const model::Snapshot &snapshot)
{
    model::Snapshot few;
    few.unreadable = snapshot.unreadable;
    few.kong.emplace();
    for (const model::Plugin &plugin : snapshot.kong->plugins) {
        if (plugin.name == QLatin1String("jwt"))
            few.kong->plugins.append(plugin);
    }
    return few;
}

void addBadge(PickItem &item, const setup::ProtectedBy &protection)
{
    switch (protection.how) {
    case setup::Protection::Unknown:
    case setup::Protection::None: return;
    case setup::Protection::Itself: item.badge = InventoryItemsWords::tr("protected"); break;
    case setup::Protection::Service: item.badge = InventoryItemsWords::tr("protected by its service"); break;
    case setup::Protection::Global: item.badge = InventoryItemsWords::tr("protected globally"); break;
    case setup::Protection::Disabled:
        item.badge = InventoryItemsWords::tr("plugin disabled");
        item.badgeKind = PillKind::Warning;
        return;
    }
    item.badgeKind = PillKind::Good;
}

QString countOfApplications(int count)
{
    return count == 1 ? InventoryItemsWords::tr("1 application")
                      : InventoryItemsWords::tr("%1 applications").arg(count);
}

QString countOfCredentials(int count)
{
    return count == 1 ? InventoryItemsWords::tr("1 jwt credential")
                      : InventoryItemsWords::tr("%1 jwt credentials").arg(count);
}

QString shortList(const QStringList &texts)
{
    const qsizetype most = 2;
    return texts.size() <= most
               ? texts.join(QStringLiteral(", "))
               : InventoryItemsWords::tr("%1 and %2 more")
                     .arg(texts.mid(0, most).join(QStringLiteral(", ")), QString::number(texts.size() - most));
}

} // namespace

QString shortId(const QString &id)
{
    const qsizetype shown = 13;
    return id.size() > shown + 1 ? id.left(shown) + QStringLiteral("-…") : id;
}

QString shortFingerprint(const QString &fingerprint)
{
    const qsizetype shown = 16;
    return fingerprint.size() > shown ? fingerprint.left(shown) + QStringLiteral("…") : fingerprint;
}

QList<PickItem> serviceItems(const model::Snapshot &snapshot)
{
    QList<PickItem> items;
    if (!snapshot.kong)
        return items;
    QHash<QString, QStringList> paths;
    for (const model::Route &route : snapshot.kong->routes)
        paths[route.serviceId] += route.paths;
    const model::Snapshot plugins = jwtPluginsOf(snapshot);
    items.reserve(snapshot.kong->services.size());
    for (const model::Service &service : snapshot.kong->services) {
        if (service.name.isEmpty())
            continue; // a blueprint names its service
        QStringList own = paths.value(service.id);
        own.removeDuplicates();
        PickItem item{
            service.name, service.name, joined({shortList(own), setup::urlOf(service)}), {}, PillKind::Neutral};
        addBadge(item, setup::protectionOf(plugins, service));
        items.append(std::move(item));
    }
    return items;
}

std::optional<PickItem> serviceItem(const model::Snapshot &snapshot, const QString &name)
{
    const model::Service *service = snapshot.kong ? model::withName(snapshot.kong->services, name) : nullptr;
    if (!service)
        return std::nullopt;
    model::Snapshot own = snapshot;
    own.kong->services = {*service};
    const QList<PickItem> items = serviceItems(own);
    return items.isEmpty() ? std::nullopt : std::optional(items.first());
}

QList<PickItem> routeItems(const model::Snapshot &snapshot, const QString &serviceName)
{
    QList<PickItem> items;
    const model::Service *service = snapshot.kong ? model::withName(snapshot.kong->services, serviceName) : nullptr;
    if (!service)
        return items;
    const model::Snapshot plugins = jwtPluginsOf(snapshot);
    for (const model::Route &route : snapshot.kong->routes) {
        if (route.serviceId != service->id || route.name.isEmpty())
            continue;
        PickItem item{route.name,
                      route.name,
                      joined({shortList(route.paths), shortList(route.methods), shortList(route.hosts)}),
                      {},
                      PillKind::Neutral};
        addBadge(item, setup::protectionOf(plugins, route));
        items.append(item);
    }
    return items;
}

QList<PickItem> tenantItems(const model::Snapshot &snapshot)
{
    QList<PickItem> items;
    if (!snapshot.fusionauth)
        return items;
    QHash<QString, int> applications;
    for (const model::Application &application : snapshot.fusionauth->applications)
        ++applications[application.tenantId];
    for (const model::Tenant &tenant : snapshot.fusionauth->tenants) {
        PickItem item{tenant.id,
                      tenant.name,
                      joined({tenant.issuer, shortId(tenant.id), countOfApplications(applications.value(tenant.id))}),
                      {},
                      PillKind::Neutral};
        if (tenant.issuer == QLatin1String("acme.com") || tenant.issuer.isEmpty()) {
            item.badge = tenant.issuer.isEmpty() ? InventoryItemsWords::tr("no issuer")
                                                 : InventoryItemsWords::tr("default issuer");
            item.badgeKind = PillKind::Warning;
        }
        items.append(item);
    }
    return items;
}

QList<PickItem> applicationItems(const model::Snapshot &snapshot, const QString &tenantId)
{
    QList<PickItem> items;
    if (!snapshot.fusionauth)
        return items;
    for (const model::Application &application : snapshot.fusionauth->applications) {
        if (application.id == model::fusionAuthApplicationId() ||
            (!tenantId.isEmpty() && !application.tenantId.isEmpty() && application.tenantId != tenantId))
            continue;
        const model::SigningKey *key = model::withId(snapshot.fusionauth->keys, application.accessTokenKeyId);
        const QString signs = !application.jwtEnabled ? InventoryItemsWords::tr("signs with the tenant's key")
                              : key                   ? InventoryItemsWords::tr("signs with %1").arg(key->algorithm)
                                                      : QString();
        PickItem item{
            application.id, application.name, joined({signs, shortId(application.id)}), {}, PillKind::Neutral};
        if (!application.active) {
            item.badge = InventoryItemsWords::tr("deactivated");
            item.badgeKind = PillKind::Problem;
        }
        items.append(item);
    }
    return items;
}

QList<PickItem> signingKeyItems(const model::Snapshot &snapshot)
{
    QList<PickItem> items;
    if (!snapshot.fusionauth)
        return items;
    for (const model::SigningKey &key : snapshot.fusionauth->keys) {
        if (!setup::canSign(key))
            continue;
        const QString fingerprint = shortFingerprint(setup::fingerprintOf(key.publicKey));
        items.append({key.id,
                      key.name,
                      joined({key.algorithm, InventoryItemsWords::tr("kid %1").arg(key.kid), fingerprint}),
                      {},
                      PillKind::Neutral});
    }
    return items;
}

QList<PickItem> consumerItems(const model::Snapshot &snapshot)
{
    QList<PickItem> items;
    if (!snapshot.kong)
        return items;
    QHash<QString, int> credentials;
    for (const model::Credential &credential : snapshot.kong->credentials)
        ++credentials[credential.consumerId];
    for (const model::Consumer &consumer : snapshot.kong->consumers) {
        if (consumer.username.isEmpty())
            continue;
        items.append(
            {consumer.username,
             consumer.username,
             joined({consumer.customId, countOfCredentials(credentials.value(consumer.id)), shortId(consumer.id)}),
             {},
             PillKind::Neutral});
    }
    return items;
}

} // namespace ui
