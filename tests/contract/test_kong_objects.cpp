// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Kong's objects over the client: made, read, changed, listed, seen by the survey.
#include <QtTest>

#include "contract/own_kong.h"
#include "contract/replies.h"
#include "flow/stage.h"
#include "support/suite.h"

#include "api/answers.h"
#include "api/kong_calls.h"
#include "kong/paging.h"

using namespace Qt::StringLiterals;
using namespace contract;
namespace kongCalls = api::kong;

namespace {

const QString url = u"https://orders.example.com:8443/v1"_s;
const QJsonObject credential{{u"algorithm"_s, u"HS384"_s}, {u"secret"_s, u"a-secret-of-this-test"_s}};
const QJsonObject config{{u"key_claim_name"_s, u"kid"_s}, {u"claims_to_verify"_s, QJsonArray{u"exp"_s}}};

} // namespace

class TestKongObjects : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_kong.emplace(); }
    void init()
    {
        if (!m_kong->servers.missing().isEmpty())
            QSKIP(qPrintable(m_kong->servers.missing()));
    }
    void cleanup() { QCOMPARE(m_kong->removeAll(), QStringList()); }

    void aServiceIsWhatWasPut()
    {
        const QString id = m_kong->newService(url);
        const auto service = model::serviceFrom(m_kong->get(kongCalls::service(id)));
        QVERIFY(service);
        model::Service expected;
        expected.id = id;
        expected.name = ownName(u"service"_s);
        expected.protocol = u"https"_s;
        expected.host = u"orders.example.com"_s;
        expected.port = 8443;
        expected.path = u"/v1"_s;
        expected.createdAt = service->createdAt;
        expected.others = service->others;
        QCOMPARE(*service, expected);
    }

    void aRouteIsWhatWasPut()
    {
        const QString serviceId = m_kong->newService(url);
        const QString id = m_kong->newRoute(serviceId, u"route"_s);
        const auto route = model::routeFrom(m_kong->get(kongCalls::route(id)));
        QVERIFY(route);
        model::Route expected;
        expected.id = id;
        expected.name = ownName(u"route"_s);
        expected.serviceId = serviceId;
        expected.paths = QStringList{u'/' + ownName(u"route"_s)};
        expected.createdAt = route->createdAt;
        expected.others = route->others;
        QCOMPARE(*route, expected);
    }

    void aConsumerIsFoundByItsName()
    {
        const QString id = m_kong->newConsumer();
        const auto consumer = model::consumerFrom(m_kong->get(kongCalls::consumer(ownName(u"consumer"_s))));
        QVERIFY(consumer);
        model::Consumer expected;
        expected.id = id;
        expected.username = ownName(u"consumer"_s);
        expected.createdAt = consumer->createdAt;
        expected.others = consumer->others;
        QCOMPARE(*consumer, expected);
    }

    void aCredentialIsWhatWasPut()
    {
        const QString consumerId = m_kong->newConsumer();
        const QString id = m_kong->newCredential(consumerId, credential);
        const auto read = model::credentialFrom(m_kong->get(kongCalls::credential(consumerId, id)));
        QVERIFY(read);
        model::Credential expected;
        expected.id = id;
        expected.consumerId = consumerId;
        expected.key = ownName(u"issuer"_s);
        expected.algorithm = u"HS384"_s;
        expected.secret = base::Secret("a-secret-of-this-test");
        expected.createdAt = read->createdAt;
        expected.others = read->others;
        QCOMPARE(*read, expected);
    }

    void aPluginComesBackWithItsDefaults()
    {
        const QString serviceId = m_kong->newService(url);
        const QString id = m_kong->newJwtPlugin(serviceId, config);
        const auto plugin = model::pluginFrom(m_kong->get(kongCalls::plugin(id)));
        QVERIFY(plugin);
        QCOMPARE(plugin->serviceId, serviceId);
        QCOMPARE(plugin->name, u"jwt"_s);
        QVERIFY(plugin->enabled);
        const QJsonObject expected{{u"anonymous"_s, QJsonValue::Null},
                                   {u"claims_to_verify"_s, QJsonArray{u"exp"_s}},
                                   {u"cookie_names"_s, QJsonArray()},
                                   {u"header_names"_s, QJsonArray{u"authorization"_s}},
                                   {u"key_claim_name"_s, u"kid"_s},
                                   {u"maximum_expiration"_s, 0},
                                   {u"run_on_preflight"_s, true},
                                   {u"secret_is_base64"_s, false},
                                   {u"uri_param_names"_s, QJsonArray{u"jwt"_s}}};
        QJsonObject complete = plugin->config;
        complete.remove(u"realm"_s); // from 3.8 on
        QCOMPARE(complete, expected);
    }

    void puttingTwiceDoesNoHarm()
    {
        const QString id = m_kong->newService(url);
        const QJsonObject first = withoutInstants(m_kong->get(kongCalls::service(id)));
        const api::Call again = kongCalls::createService(id, ownName(u"service"_s), url);
        QCOMPARE(withoutInstants(m_kong->get(again)), first);
        QCOMPARE(withoutInstants(m_kong->get(kongCalls::service(id))), first);
        const auto all = tests::finish(m_kong->servers.kong().list(u"/services"_s, u"test"_s));
        QVERIFY(all);
        const auto isOwn = [](const QJsonObject &service) { return service.value(u"name"_s) == ownName(u"service"_s); };
        QCOMPARE(std::count_if(all->begin(), all->end(), isOwn), 1);
    }

    void patchingLeavesTheOtherFields()
    {
        const QString id = m_kong->newService(url);
        QJsonObject expected = withoutInstants(m_kong->get(kongCalls::service(id)));
        const api::Call change = kongCalls::updateService(id, {{u"retries"_s, 7}});
        m_kong->get(change);
        expected.insert(u"retries"_s, 7);
        QCOMPARE(withoutInstants(m_kong->get(kongCalls::service(id))), expected);
    }

    void patchingMergesAPluginsConfigAndReplacesItsLists()
    {
        const QString id = m_kong->newJwtPlugin(m_kong->newService(url), config);
        QJsonObject expected = withoutInstants(m_kong->get(kongCalls::plugin(id)));
        const QJsonObject other{{u"claims_to_verify"_s, QJsonArray{u"nbf"_s}}};
        const api::Call change = kongCalls::updatePlugin(id, {{u"config"_s, other}});
        m_kong->get(change);
        QJsonObject merged = expected.value(u"config"_s).toObject();
        merged.insert(u"claims_to_verify"_s, QJsonArray{u"nbf"_s});
        expected.insert(u"config"_s, merged);
        QCOMPARE(withoutInstants(m_kong->get(kongCalls::plugin(id))), expected);
    }

    void deletingAConsumerTakesItsCredentialsAlong()
    {
        const QString consumerId = m_kong->newConsumer();
        m_kong->newCredential(consumerId, credential);
        QCOMPARE(m_kong->statusOf(kongCalls::deleteConsumer(consumerId)), 204);
        const auto credentials = tests::finish(m_kong->servers.kong().list(u"/jwts"_s, u"test"_s));
        QVERIFY(credentials);
        for (const QJsonObject &other : *credentials)
            QVERIFY(other.value(u"key"_s) != ownName(u"issuer"_s));
    }

    void deletingTwiceDoesNoHarm()
    {
        const QString id = m_kong->newService(url);
        QCOMPARE(m_kong->statusOf(kongCalls::deleteService(id)), 204);
        QCOMPARE(m_kong->statusOf(kongCalls::deleteService(id)), 204);
    }

    void aNestedListIsReadToItsEnd()
    {
        const QString serviceId = m_kong->newService(url);
        QStringList expected;
        for (const QString &noun : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
            expected += m_kong->newRoute(serviceId, noun);
        const QString path = u"/services/%1/routes"_s.arg(serviceId);
        kong::Pages pages(path);
        int count = 0;
        do {
            const api::Call page = kongCalls::list(path, pages.offset(), 2);
            QVERIFY(pages.add(m_kong->get(page)));
            QVERIFY(++count <= 3);
        } while (!pages.offset().isEmpty());
        QCOMPARE(count, 3);
        QStringList read;
        for (const QJsonObject &route : pages.items())
            read += route.value(u"id"_s).toString();
        expected.sort();
        read.sort();
        QCOMPARE(read, expected);
    }

    void theSurveyHasWhatWasMade()
    {
        const QString serviceId = m_kong->newService(url);
        const QString routeId = m_kong->newRoute(serviceId, u"route"_s);
        const QString pluginId = m_kong->newJwtPlugin(serviceId, config);
        const QString consumerId = m_kong->newConsumer();
        const QString credentialId = m_kong->newCredential(consumerId, credential);
        const kong::Survey survey = tests::finish(m_kong->servers.kong().survey());
        QVERIFY(survey.state);
        QCOMPARE(survey.unreadable, QList<model::Unreadable>());
        QVERIFY(isAmong(survey.state->services, model::serviceFrom(m_kong->get(kongCalls::service(serviceId)))));
        QVERIFY(isAmong(survey.state->routes, model::routeFrom(m_kong->get(kongCalls::route(routeId)))));
        QVERIFY(isAmong(survey.state->plugins, model::pluginFrom(m_kong->get(kongCalls::plugin(pluginId)))));
        QVERIFY(isAmong(survey.state->consumers, model::consumerFrom(m_kong->get(kongCalls::consumer(consumerId)))));
        QVERIFY(isAmong(survey.state->credentials,
                        model::credentialFrom(m_kong->get(kongCalls::credential(consumerId, credentialId)))));
    }

    void theNodeTellsWhatItCan()
    {
        const kong::Survey survey = tests::finish(m_kong->servers.kong().survey());
        QVERIFY(survey.state);
        const model::KongCapabilities &can = survey.state->capabilities;
        QVERIFY(can.writable);
        QVERIFY(can.jwtPluginAvailable);
        for (const QString &name : {u"HS256"_s, u"RS256"_s, u"ES256"_s})
            QVERIFY2(can.credentialAlgorithms.contains(name), qPrintable(name));
        for (const QString &name : {u"claims_to_verify"_s, u"key_claim_name"_s, u"maximum_expiration"_s})
            QVERIFY2(can.jwtPluginFields.contains(name), qPrintable(name));
        QVERIFY(can.propagationSeconds >= 5);
    }

private:
    template <class Entity> bool isAmong(const QList<Entity> &entities, const base::Result<Entity> &entity)
    {
        return entity && entities.contains(*entity);
    }

    std::optional<OwnKong> m_kong;
};

LATCHKEY_TEST(TestKongObjects)
#include "test_kong_objects.moc"
