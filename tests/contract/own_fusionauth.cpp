// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "contract/own_fusionauth.h"

#include "contract/replies.h"
#include "flow/stage.h"

#include "api/fusionauth_calls.h"

using namespace Qt::StringLiterals;
namespace calls = api::fusionauth;

namespace contract {

QString password()
{
    return u"correct horse battery"_s;
}

base::Result<model::Answer> OwnFusionAuth::send(const api::Call &call)
{
    return send(call, servers.addresses().apiKey);
}

base::Result<model::Answer> OwnFusionAuth::send(const api::Call &call, const base::Secret &apiKey)
{
    return tests::finish(servers.fusionauth(apiKey).send(call, u"test"_s));
}

int OwnFusionAuth::statusOf(const api::Call &call)
{
    const auto answer = send(call);
    return answer ? answer->status : 0;
}

QJsonObject OwnFusionAuth::get(const api::Call &call)
{
    return bodyOf(call, send(call));
}

base::Error OwnFusionAuth::refusalOf(const api::Call &call)
{
    return errorOf(call, send(call));
}

base::Error OwnFusionAuth::refusalOf(const api::Call &creation, const api::Call &removal)
{
    return errorOf(creation, m_belongings.make(creation, removal));
}

QJsonObject OwnFusionAuth::make(const api::Call &creation, const api::Call &removal)
{
    return bodyOf(creation, m_belongings.make(creation, removal));
}

QString OwnFusionAuth::newTenant(const QString &noun, const QJsonObject &fields)
{
    const QString id = newId();
    QJsonObject all = fields;
    all.insert(u"name"_s, ownName(noun));
    make(createTenant(id, all), deleteTenant(id));
    return id;
}

QString OwnFusionAuth::newKey(const QString &algorithm)
{
    const QString id = newId();
    make(calls::generateKey(id, ownName(u"key"_s), algorithm, 2048), calls::deleteKey(id));
    return id;
}

QString OwnFusionAuth::newApplication(const QString &tenantId, const QJsonObject &fields, const QString &noun)
{
    const QString id = newId();
    QJsonObject all = fields;
    all.insert(u"name"_s, ownName(noun));
    make(calls::createApplication(id, tenantId, all), calls::deleteApplication(id, tenantId));
    return id;
}

QString OwnFusionAuth::newUser(const QString &tenantId, const QString &applicationId, const QString &noun)
{
    const QString id = newId();
    make(calls::createUser(id, tenantId, noun + u"@example.com"_s, password(), applicationId, {}),
         calls::deleteUser(id, tenantId));
    return id;
}

base::Secret OwnFusionAuth::newApiKey(const QString &noun, const QString &tenantId, const QJsonObject &endpoints,
                                      const api::Call &proof)
{
    if (statusOf(calls::apiKey(newId())) == 401)
        return {};
    const QString id = newId();
    QJsonObject key{{u"metaData"_s, QJsonObject{{u"attributes"_s, QJsonObject{{u"description"_s, ownName(noun)}}}}}};
    if (!tenantId.isEmpty())
        key.insert(u"tenantId"_s, tenantId);
    if (!endpoints.isEmpty())
        key.insert(u"permissions"_s, QJsonObject{{u"endpoints"_s, endpoints}});
    const QJsonObject made = make(post(u"/api/api-key/"_s + id, {{u"apiKey"_s, key}}), calls::deleteApiKey(id));
    const base::Secret text(made.value(u"apiKey"_s)[u"key"_s].toString().toUtf8());
    const auto proven = tests::finish(servers.fusionauth(text).send(proof, u"test"_s, fusionauth::Retry::FreshKey));
    if (!proven || proven->status == 401)
        QTest::qFail("the new API key is never known", __FILE__, __LINE__);
    return text;
}

api::Call post(const QString &path, const QJsonObject &body, const QString &tenantId)
{
    return {model::System::FusionAuth, api::Method::Post, path, body, tenantId};
}

api::Call patch(const QString &path, const QJsonObject &body, const QString &tenantId)
{
    return {model::System::FusionAuth, api::Method::Patch, path, body, tenantId};
}

api::Call createTenant(const QString &id, const QJsonObject &fields)
{
    return post(u"/api/tenant/"_s + id, {{u"tenant"_s, fields}});
}

api::Call deleteTenant(const QString &id)
{
    return remove(u"/api/tenant/"_s + id);
}

api::Call remove(const QString &path, const QString &tenantId)
{
    return {model::System::FusionAuth, api::Method::Delete, path, QJsonValue(QJsonValue::Undefined), tenantId};
}

} // namespace contract
