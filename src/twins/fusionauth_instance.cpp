// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_instance.h"

#include "twins/fusionauth_reply.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {

QJsonValue at(const QJsonObject &document, QLatin1StringView path)
{
    QJsonValue value = document;
    for (const QString &name : QString(path).split(u'.'))
        value = value.toObject().value(name);
    return value;
}

QString textAt(const QJsonObject &document, QLatin1StringView path)
{
    return at(document, path).toString();
}

QJsonObject shownUser(const Instance &instance, const User &user)
{
    QJsonObject shown = user.document;
    const QString id = textAt(shown, "id"_L1);
    QJsonArray registrations;
    for (const auto &[ids, registration] : instance.registrations) {
        if (ids.first == id)
            registrations.append(registration);
    }
    shown.insert(u"registrations"_s, registrations);
    return pruned(shown);
}

void eraseUser(Instance &instance, const QString &userId)
{
    std::erase_if(instance.registrations, [&](const auto &entry) { return entry.first.first == userId; });
    std::erase_if(instance.refreshTokens, [&](const auto &entry) { return entry.second.userId == userId; });
    instance.users.erase(userId);
}

void eraseApplication(Instance &instance, const QString &applicationId)
{
    std::erase_if(instance.registrations, [&](const auto &entry) { return entry.first.second == applicationId; });
    std::erase_if(instance.refreshTokens,
                  [&](const auto &entry) { return entry.second.applicationId == applicationId; });
    instance.applications.erase(applicationId);
}

void eraseTenant(Instance &instance, const QString &tenantId)
{
    const auto ofTenant = [&](const QJsonObject &document) { return textAt(document, "tenantId"_L1) == tenantId; };
    QStringList users;
    for (const auto &[id, user] : instance.users) {
        if (ofTenant(user.document))
            users.append(id);
    }
    QStringList applications;
    for (const auto &[id, application] : instance.applications) {
        if (ofTenant(application))
            applications.append(id);
    }
    for (const QString &id : users)
        eraseUser(instance, id);
    for (const QString &id : applications)
        eraseApplication(instance, id);
    std::erase_if(instance.apiKeys, [&](const auto &entry) { return ofTenant(entry.second.document); });
    instance.tenants.erase(tenantId);
}

bool isShadowKey(const QString &keyId)
{
    return keyId == "092dbedc-30af-4149-9c61-b578f2c72f59"_L1 || keyId == "4b8f1c06-518e-45bd-9ac5-d549686ae02a"_L1 ||
           keyId == "c753a44d-7f2e-48d3-bc4e-c2c16488a23b"_L1;
}

} // namespace twins::fusionauth
