// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What Kong refuses, as the Errors that say which field and why.
#include <QtTest>

#include "contract/own_kong.h"
#include "support/suite.h"

#include "api/kong_calls.h"

using namespace Qt::StringLiterals;
using namespace contract;
using base::Error;
namespace kongCalls = api::kong;

class TestKongErrors : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_kong.emplace(); }
    void init()
    {
        if (!m_kong->servers.missing().isEmpty())
            QSKIP(qPrintable(m_kong->servers.missing()));
    }
    void cleanup() { QCOMPARE(m_kong->removeAll(), QStringList()); }

    void aMissingHostIsNamed()
    {
        api::Call call = kongCalls::createService(newId(), ownName(u"service"_s), {});
        call.body = QJsonObject{{u"name"_s, ownName(u"service"_s)}};
        QCOMPARE(m_kong->refusalOf(call), (Error{Error::Kind::Refused,
                                                 u"it"_s,
                                                 u"schema violation (host: required field missing)"_s,
                                                 400,
                                                 {{u"host"_s, {}, u"required field missing"_s}}}));
    }

    void anUnknownFieldOfAPluginIsNamedByItsPath()
    {
        const QString serviceId = m_kong->newService();
        const api::Call call = kongCalls::createPlugin(newId(), {{u"name"_s, u"jwt"_s},
                                                                 {u"service"_s, QJsonObject{{u"id"_s, serviceId}}},
                                                                 {u"config"_s, QJsonObject{{u"no_such_field"_s, 1}}}});
        QCOMPARE(m_kong->refusalOf(call), (Error{Error::Kind::Refused,
                                                 u"it"_s,
                                                 u"schema violation (config.no_such_field: unknown field)"_s,
                                                 400,
                                                 {{u"config.no_such_field"_s, {}, u"unknown field"_s}}}));
    }

    void aConsumerWithoutANameIsRefusedAsAWhole()
    {
        api::Call call = kongCalls::createConsumer(newId(), {});
        call.body = QJsonObject();
        const QString reason = u"at least one of these fields must be non-empty: 'custom_id', 'username'"_s;
        QCOMPARE(m_kong->refusalOf(call), (Error{Error::Kind::Refused,
                                                 u"it"_s,
                                                 u"schema violation (%1)"_s.arg(reason),
                                                 400,
                                                 {{u"@entity"_s, {}, reason}}}));
    }

    void aCredentialWithoutItsPublicKeyIsRefused()
    {
        const QString consumerId = m_kong->newConsumer();
        const api::Call call = kongCalls::createCredential(
            consumerId, newId(), {{u"key"_s, ownName(u"issuer"_s)}, {u"algorithm"_s, u"RS256"_s}});
        const QString condition = u"failed conditional validation given value of field 'algorithm'"_s;
        QCOMPARE(m_kong->refusalOf(call),
                 (Error{Error::Kind::Refused,
                        u"it"_s,
                        u"2 schema violations (%1; rsa_public_key: required field missing)"_s.arg(condition),
                        400,
                        {{u"@entity"_s, {}, condition}, {u"rsa_public_key"_s, {}, u"required field missing"_s}}}));
    }

    void aKeyThatIsNoneIsRefused()
    {
        const QString consumerId = m_kong->newConsumer();
        const api::Call call = kongCalls::createCredential(
            consumerId, newId(),
            {{u"key"_s, ownName(u"issuer"_s)}, {u"algorithm"_s, u"RS256"_s}, {u"rsa_public_key"_s, u"no key"_s}});
        const QString condition = u"failed conditional validation given value of field 'algorithm'"_s;
        QCOMPARE(m_kong->refusalOf(call).fields,
                 (QList<base::FieldError>{{u"@entity"_s, {}, condition}, {u"rsa_public_key"_s, {}, u"invalid key"_s}}));
    }

    void aNameThatIsTakenIsAConflict()
    {
        m_kong->newService();
        const QString name = ownName(u"service"_s);
        QCOMPARE(m_kong->refusalOf(kongCalls::createService(newId(), name, u"http://other.example.com"_s)),
                 (Error{Error::Kind::Conflict,
                        u"it"_s,
                        u"UNIQUE violation detected on '{name=\"%1\"}'"_s.arg(name),
                        409,
                        {{u"name"_s, {}, name}}}));
    }

    void aCredentialsKeyThatIsTakenIsAConflict()
    {
        const QString consumerId = m_kong->newConsumer();
        const QString key = ownName(u"issuer"_s);
        const QJsonObject fields{{u"key"_s, key}, {u"secret"_s, u"a-secret-of-this-test"_s}};
        m_kong->newCredential(consumerId, fields);
        QCOMPARE(m_kong->refusalOf(kongCalls::createCredential(consumerId, newId(), fields)),
                 (Error{Error::Kind::Conflict,
                        u"it"_s,
                        u"UNIQUE violation detected on '{key=\"%1\"}'"_s.arg(key),
                        409,
                        {{u"key"_s, {}, key}}}));
    }

    void aSecondPluginOfTheSameNameAndPlaceIsAConflict()
    {
        const QString serviceId = m_kong->newService();
        const QJsonObject fields{{u"name"_s, u"jwt"_s}, {u"service"_s, QJsonObject{{u"id"_s, serviceId}}}};
        m_kong->newJwtPlugin(serviceId);
        const Error error = m_kong->refusalOf(kongCalls::createPlugin(newId(), fields));
        QCOMPARE(error.kind, Error::Kind::Conflict);
        QVERIFY(error.fields.contains(base::FieldError{u"name"_s, {}, u"jwt"_s}));
        QVERIFY(error.fields.contains(base::FieldError{u"service.id"_s, {}, serviceId}));
    }

    void aReferenceToNothingIsNamed()
    {
        const QString nobody = newId();
        const api::Call call = kongCalls::createRoute(newId(), {{u"paths"_s, QJsonArray{u'/' + ownName(u"route"_s)}},
                                                                {u"service"_s, QJsonObject{{u"id"_s, nobody}}}});
        QCOMPARE(
            m_kong->refusalOf(call),
            (Error{Error::Kind::Refused,
                   u"it"_s,
                   u"the foreign key '{id=\"%1\"}' does not reference an existing 'services' entity."_s.arg(nobody),
                   400,
                   {{u"service.id"_s, {}, nobody}}}));
    }

    void aServiceWithRoutesStays()
    {
        const QString serviceId = m_kong->newService();
        m_kong->newRoute(serviceId);
        QCOMPARE(m_kong->refusalOf(kongCalls::deleteService(serviceId)),
                 (Error{Error::Kind::Refused,
                        u"it"_s,
                        u"an existing 'routes' entity references this 'services' entity"_s,
                        400,
                        {{u"@referenced_by"_s, {}, u"routes"_s}}}));
        QCOMPARE(m_kong->statusOf(kongCalls::service(serviceId)), 200);
    }

    void whatIsNotThereIsNotFound_data()
    {
        QTest::addColumn<api::Call>("call");
        QTest::newRow("a service") << kongCalls::service(newId());
        QTest::newRow("a consumer by name") << kongCalls::consumer(ownName(u"nobody"_s));
        QTest::newRow("a credential of nobody")
            << kongCalls::createCredential(newId(), newId(), {{u"key"_s, ownName(u"issuer"_s)}});
        QTest::newRow("a path") << api::Call{
            model::System::Kong, api::Method::Get, u"/no-such-path"_s, QJsonValue(QJsonValue::Undefined), {}};
    }
    void whatIsNotThereIsNotFound()
    {
        QFETCH(api::Call, call);
        QCOMPARE(m_kong->refusalOf(call), (Error{Error::Kind::NotFound, u"it"_s, u"Not found"_s, 404, {}}));
    }

    void aPatchOfNothingNamesTheId()
    {
        const QString nobody = newId();
        QCOMPARE(m_kong->refusalOf(kongCalls::updateService(nobody, {{u"retries"_s, 1}})),
                 (Error{Error::Kind::NotFound,
                        u"it"_s,
                        u"could not find the entity with primary key '{id=\"%1\"}'"_s.arg(nobody),
                        404,
                        {{u"id"_s, {}, nobody}}}));
    }

    void pagesHaveASizeOfAtMostAThousand()
    {
        const Error error = m_kong->refusalOf(kongCalls::list(u"/services"_s, {}, 1001));
        QCOMPARE(error,
                 (Error{Error::Kind::Refused, u"it"_s, u"size must be an integer between 1 and 1000"_s, 400, {}}));
    }

    void anOffsetThatTheServerDidNotGiveIsRefused()
    {
        const Error error = m_kong->refusalOf(kongCalls::list(u"/services"_s, u"%%%"_s));
        QCOMPARE(error.kind, Error::Kind::Refused);
        QVERIFY2(error.evidence.startsWith(u"'%%%' is not a valid offset"_s), qPrintable(error.evidence));
    }

private:
    std::optional<OwnKong> m_kong;
};

LATCHKEY_TEST(TestKongErrors)
#include "test_kong_errors.moc"
