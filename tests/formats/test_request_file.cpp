// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "formats/request_file.h"
#include "support/suite.h"

#include <QtTest>

using base::Error;

namespace {

// With ' in the place of ".
base::Result<formats::RequestFile> read(QByteArray text)
{
    text.replace('\'', '"');
    return formats::requestFileFrom(*base::readJsonObject(text, QStringLiteral("request")));
}

} // namespace

class TestRequestFile : public QObject {
    Q_OBJECT

private slots:
    void readsWhatWasAskedAndAnswered()
    {
        const auto file =
            read("{'method':'post','url':'http://kong/mock','headers':[['Authorization','Bearer "
                 "x'],['X-A','1']],'at':1700000000,'observed':{'status':401,'headers':[['Via','kong']],'body':'no'}}");
        QVERIFY(file.has_value());
        const model::Request request{"POST", "http://kong/mock", {{"Authorization", "Bearer x"}, {"X-A", "1"}}, {}};
        QCOMPARE(file->request, request);
        QCOMPARE(file->at, std::optional<qint64>(1'700'000'000));
        const model::Answer answer{401, {{"Via", "kong"}}, "no"};
        QCOMPARE(file->observed, std::optional(answer));
    }

    void takesARecording()
    {
        const auto file =
            read("{'name':'valid','request':{'method':'GET','url':'http://h/"
                 "','headers':[]},'at':5,'observed':{'status':200,'www_authenticate':null,'body':null,'upstream':{}}}");
        QVERIFY(file.has_value());
        QCOMPARE(file->request.url, QByteArray("http://h/"));
        QCOMPARE(file->at, std::optional<qint64>(5));
        QCOMPARE(file->observed->status, 200);
    }

    void leavesOutWhatIsNotKnown()
    {
        const auto file = read("{'headers':[['Authorization','Bearer x']],'observed':null}");
        QVERIFY(file.has_value());
        QCOMPARE(file->request.method, QByteArray("GET"));
        QVERIFY(file->request.url.isEmpty());
        QVERIFY(!file->at && !file->observed);
    }

    void refusesOtherForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("subject");
        QTest::newRow("header") << QByteArray("{'headers':[['Only']]}") << QStringLiteral("headers");
        QTest::newRow("header object") << QByteArray("{'headers':[{'a':'b'}]}") << QStringLiteral("headers");
        QTest::newRow("at") << QByteArray("{'at':'now'}") << QStringLiteral("at");
        QTest::newRow("status") << QByteArray("{'observed':{'status':7}}") << QStringLiteral("observed.status");
    }

    void refusesOtherForms()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, subject);
        const auto file = read(text);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, Error::Kind::Malformed);
        QCOMPARE(file.error().subject, subject);
    }
};

LATCHKEY_TEST(TestRequestFile)
#include "test_request_file.moc"
