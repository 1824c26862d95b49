// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "contract/own_kong.h"

#include "contract/replies.h"
#include "flow/stage.h"

#include "api/kong_calls.h"

using namespace Qt::StringLiterals;
namespace kongCalls = api::kong;

namespace contract {

base::Result<model::Answer> OwnKong::send(const api::Call &call)
{
    return tests::finish(servers.kong().send(call, u"test"_s));
}

int OwnKong::statusOf(const api::Call &call)
{
    const auto answer = send(call);
    return answer ? answer->status : 0;
}

QJsonObject OwnKong::get(const api::Call &call)
{
    return bodyOf(call, send(call));
}

base::Error OwnKong::refusalOf(const api::Call &call)
{
    if (call.method != api::Method::Put)
        return errorOf(call, send(call));
    api::Call removal = call;
    removal.method = api::Method::Delete;
    removal.body = QJsonValue(QJsonValue::Undefined);
    return errorOf(call, m_belongings.make(call, removal));
}

void OwnKong::make(const api::Call &creation, const api::Call &removal)
{
    bodyOf(creation, m_belongings.make(creation, removal));
}

QString OwnKong::newService(const QString &url)
{
    const QString id = newId();
    make(kongCalls::createService(id, ownName(u"service"_s), url), kongCalls::deleteService(id));
    return id;
}

QString OwnKong::newRoute(const QString &serviceId, const QString &noun)
{
    const QString id = newId();
    make(kongCalls::createRoute(id, {{u"name"_s, ownName(noun)},
                                     {u"paths"_s, QJsonArray{u'/' + ownName(noun)}},
                                     {u"service"_s, QJsonObject{{u"id"_s, serviceId}}}}),
         kongCalls::deleteRoute(id));
    return id;
}

QString OwnKong::newJwtPlugin(const QString &serviceId, const QJsonObject &config)
{
    const QString id = newId();
    QJsonObject fields{{u"name"_s, u"jwt"_s}, {u"service"_s, QJsonObject{{u"id"_s, serviceId}}}};
    if (!config.isEmpty())
        fields.insert(u"config"_s, config);
    make(kongCalls::createPlugin(id, fields), kongCalls::deletePlugin(id));
    return id;
}

QString OwnKong::newConsumer()
{
    const QString id = newId();
    make(kongCalls::createConsumer(id, ownName(u"consumer"_s)), kongCalls::deleteConsumer(id));
    return id;
}

QString OwnKong::newCredential(const QString &consumerId, const QJsonObject &fields)
{
    const QString id = newId();
    QJsonObject all = fields;
    all.insert(u"key"_s, ownName(u"issuer"_s));
    make(kongCalls::createCredential(consumerId, id, all), kongCalls::deleteCredential(consumerId, id));
    return id;
}

} // namespace contract
