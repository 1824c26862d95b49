// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/answers.h"

#include "support/suite.h"

#include <QtTest>

using base::Error;
using base::FieldError;
using model::System;

namespace {

Error kongError(int status, const QByteArray &body)
{
    return api::errorFrom(System::Kong, {status, {}, body}, QStringLiteral("kong"));
}

Error fusionAuthError(int status, const QByteArray &body)
{
    return api::errorFrom(System::FusionAuth, {status, {}, body}, QStringLiteral("tenant"));
}

} // namespace

class TestAnswers : public QObject {
    Q_OBJECT
private slots:
    void kongNamesTheFieldItRefuses()
    {
        const Error error = kongError(
            400,
            "{\"code\":2,\"name\":\"schema violation\",\"message\":\"schema violation (host: required field missing)\","
            "\"fields\":{\"host\":\"required field missing\"}}");
        QCOMPARE(error.kind, Error::Kind::Refused);
        QCOMPARE(error.status, 400);
        QCOMPARE(error.subject, QStringLiteral("kong"));
        QCOMPARE(error.evidence, QStringLiteral("schema violation (host: required field missing)"));
        QCOMPARE(error.fields,
                 (QList<FieldError>{{QStringLiteral("host"), {}, QStringLiteral("required field missing")}}));
    }

    void kongNestsFieldsAndCountsInLists()
    {
        const Error error = kongError(
            400, "{\"code\":2,\"name\":\"schema violation\",\"message\":\"3 schema violations\","
                 "\"fields\":{\"@entity\":[\"at least one of these fields must be non-empty\"],"
                 "\"config\":{\"claims_to_verify\":[null,\"expected one of: exp, nbf\"]},\"paths\":[\"bad\"]}}");
        QCOMPARE(error.fields,
                 (QList<FieldError>{
                     {QStringLiteral("@entity"), {}, QStringLiteral("at least one of these fields must be non-empty")},
                     {QStringLiteral("config.claims_to_verify.2"), {}, QStringLiteral("expected one of: exp, nbf")},
                     {QStringLiteral("paths.1"), {}, QStringLiteral("bad")}}));
    }

    void kongsUniqueViolationIsAConflict()
    {
        const Error error =
            kongError(409, "{\"code\":5,\"name\":\"unique constraint violation\","
                           "\"message\":\"UNIQUE violation detected on '{key=\\\"https://login.example.com\\\"}'\","
                           "\"fields\":{\"key\":\"https://login.example.com\"}}");
        QCOMPARE(error.kind, Error::Kind::Conflict);
        QCOMPARE(error.fields.first().field, QStringLiteral("key"));
    }

    void kongsOptionsAreFieldsToo()
    {
        const Error error = kongError(400, "{\"code\":11,\"name\":\"invalid options\","
                                           "\"message\":\"invalid option (tags: cannot be null)\","
                                           "\"options\":{\"tags\":\"cannot be null\"}}");
        QCOMPARE(error.fields, (QList<FieldError>{{QStringLiteral("tags"), {}, QStringLiteral("cannot be null")}}));
    }

    void kongsReadOnlyAnswerIsNotWritable()
    {
        const Error error =
            kongError(405, "{\"code\":12,\"name\":\"operation unsupported\","
                           "\"message\":\"cannot create 'services' entities when not using a database\"}");
        QCOMPARE(error.kind, Error::Kind::NotWritable);
    }

    void fusionAuthsDuplicateIsAConflict()
    {
        const Error error = fusionAuthError(400, "{\"fieldErrors\":{\"tenant.name\":[{\"code\":\"[duplicate]tenant."
                                                 "name\",\"message\":\"Taken.\",\"data\":{}}]}}");
        QCOMPARE(error.kind, Error::Kind::Conflict);
        QCOMPARE(error.fields,
                 (QList<FieldError>{{QStringLiteral("tenant.name"), QStringLiteral("[duplicate]tenant.name"),
                                     QStringLiteral("Taken.")}}));
        QCOMPARE(error.evidence, QStringLiteral("[duplicate]tenant.name Taken."));
    }

    void fusionAuthsOtherComplaintsAreRefusals()
    {
        const Error error = fusionAuthError(
            400, "{\"fieldErrors\":{\"tenant.issuer\":[{\"code\":\"[blank]tenant.issuer\",\"message\":\"Required.\"}]},"
                 "\"generalErrors\":[{\"code\":\"[TenantIdRequired]\",\"message\":\"Name one.\"}]}");
        QCOMPARE(error.kind, Error::Kind::Refused);
        QCOMPARE(error.fields,
                 (QList<FieldError>{{QStringLiteral("tenant.issuer"), QStringLiteral("[blank]tenant.issuer"),
                                     QStringLiteral("Required.")},
                                    {{}, QStringLiteral("[TenantIdRequired]"), QStringLiteral("Name one.")}}));
    }

    void aBodyThatSaysNothingLeavesTheStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("401, empty") << 401 << QByteArray() << Error::Kind::Unauthorized;
        QTest::newRow("404, empty") << 404 << QByteArray() << Error::Kind::NotFound;
        QTest::newRow("500, a page") << 500 << QByteArray("<html>Sorry</html>") << Error::Kind::ServerFault;
        QTest::newRow("429, empty object") << 429 << QByteArray("{}") << Error::Kind::RateLimited;
        QTest::newRow("400, of another shape")
            << 400 << QByteArray("{\"fieldErrors\":[],\"generalErrors\":{}}") << Error::Kind::Refused;
    }
    void aBodyThatSaysNothingLeavesTheStatus()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Error::Kind, kind);
        const Error error = fusionAuthError(status, body);
        QCOMPARE(error, (Error{kind, QStringLiteral("tenant"), {}, status, {}}));
    }

    void aGoodAnswerThatIsNoJsonIsNotTheApi()
    {
        const auto body = api::bodyOf(System::Kong, {200, {}, "<html></html>"}, QStringLiteral("kong"));
        QVERIFY(!body);
        QCOMPARE(body.error().kind, Error::Kind::NotTheApi);
    }

    void anEmptyGoodAnswerIsAnEmptyObject()
    {
        const auto body = api::bodyOf(System::FusionAuth, {200, {}, {}}, QStringLiteral("key"));
        QVERIFY(body);
        QVERIFY(body->isEmpty());
    }

    void anEmptyListMayComeAsAnObject()
    {
        const auto page = api::pageFrom({{QStringLiteral("data"), QJsonObject{}}});
        QVERIFY(page);
        QVERIFY(page->items.isEmpty());
        QVERIFY(page->offset.isEmpty());
    }
};

LATCHKEY_TEST(TestAnswers)
#include "test_answers.moc"
