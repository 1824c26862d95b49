// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Kong's lists to their end: more than a page holds, and pages that lead astray.
#include <QtTest>

#include "flow/stage.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using base::Error;

class TestPaging : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto started = m_sandbox.start();
        QVERIFY(started);
        m_at = *started;
    }
    void cleanup() { m_sandbox.setHook({}); }

    void aListOfMoreThanAPageIsRead()
    {
        m_sandbox.withKong([](twins::KongTwin &twin, const twins::World &world) {
            for (int i = 0; i < 1001; ++i) {
                const QByteArray json = R"({"username":"user-)" + QByteArray::number(i) + R"("})";
                const int status =
                    twin.admin({"POST", "/consumers", {{"Content-Type", "application/json"}}, json}, world).status;
                QCOMPARE(status, 201);
            }
        });
        m_sandbox.forgetSeen();
        const auto consumers = list(u"/consumers"_s);
        QVERIFY(consumers);
        QSet<QString> names;
        for (const QJsonObject &consumer : *consumers)
            names += consumer.value(u"username"_s).toString();
        QCOMPARE(names.size(), 1001);
        QCOMPARE(consumers->size(), 1001);
        QCOMPARE(m_sandbox.seen().size(), 2);
    }

    void aPageThatLeadsToItselfIsAnError()
    {
        answerWith({R"({"data":[{"id":"1"}],"next":"/services?offset=a","offset":"a"})",
                    R"({"data":[{"id":"2"}],"next":"/services?offset=a","offset":"a"})"});
        const auto services = list(u"/services"_s);
        QVERIFY(!services);
        QCOMPARE(services.error(), (Error{Error::Kind::Protocol, u"/services"_s, u"the same page again"_s, 0, {}}));
    }

    void pagesThatLeadInACircleAreAnError()
    {
        answerWith({R"({"data":[],"next":"/services?offset=a","offset":"a"})",
                    R"({"data":[],"next":"/services?offset=b","offset":"b"})",
                    R"({"data":[],"next":"/services?offset=a","offset":"a"})"});
        const auto services = list(u"/services"_s);
        QVERIFY(!services);
        QCOMPARE(services.error(), (Error{Error::Kind::Protocol, u"/services"_s, u"the same page again"_s, 0, {}}));
    }

    void aPageThatLeadsElsewhereIsNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("another host") << QByteArray("http://elsewhere.example.com/services?offset=a");
        QTest::newRow("another host without a scheme") << QByteArray("//elsewhere.example.com/services?offset=a");
        QTest::newRow("another list") << QByteArray("/consumers?offset=a");
    }
    void aPageThatLeadsElsewhereIsNotFollowed()
    {
        QFETCH(QByteArray, next);
        answerWith({R"({"data":[],"next":")" + next + R"(","offset":"a"})"});
        m_sandbox.forgetSeen();
        const auto services = list(u"/services"_s);
        QVERIFY(!services);
        QCOMPARE(services.error(), (Error{Error::Kind::Protocol,
                                          u"/services"_s,
                                          u"the next page is elsewhere: "_s + QString::fromLatin1(next),
                                          0,
                                          {}}));
        QCOMPARE(m_sandbox.seen().size(), 1);
    }

    void aRowThatMovedToTheNextPageIsReadOnce()
    {
        answerWith({R"({"data":[{"id":"1"},{"id":"2"}],"next":"/services?offset=a","offset":"a"})",
                    R"({"data":[{"id":"2"},{"id":"3"}],"next":null})"});
        const auto services = list(u"/services"_s);
        QVERIFY(services);
        QCOMPARE(*services, (QList<QJsonObject>{{{u"id"_s, u"1"_s}}, {{u"id"_s, u"2"_s}}, {{u"id"_s, u"3"_s}}}));
    }

    void whatIsNoPageIsAnError()
    {
        answerWith({R"({"services":[]})"});
        const auto services = list(u"/services"_s);
        QVERIFY(!services);
        QCOMPARE(services.error(), (Error{Error::Kind::Malformed, u"data"_s, u"expected a list"_s, 0, {}}));
    }

    void aSurveyTellsWhichListItCouldNotRead()
    {
        answerWith({R"({"data":[],"next":"/services?offset=a","offset":"a"})",
                    R"({"data":[],"next":"/services?offset=a","offset":"a"})"});
        const kong::Survey survey = tests::finish(client().survey());
        QVERIFY(survey.state);
        QCOMPARE(survey.unreadable,
                 (QList<model::Unreadable>{{u"kong.services"_s, u"protocol: the same page again"_s}}));
        QCOMPARE(survey.state->routes.size(), 1);
    }

private:
    kong::Client client() { return {m_http, {QUrl(m_at.kongAdmin), {}, {}, {}}}; }
    base::Result<QList<QJsonObject>> list(const QString &path) { return tests::finish(client().list(path, u"test"_s)); }

    // To requests for services, one after the other; then the gateway answers again.
    void answerWith(const QByteArrayList &pages)
    {
        auto next = std::make_shared<std::atomic<int>>(0);
        m_sandbox.setHook(
            [pages, next](sandbox::Half half, const model::Request &request) -> std::optional<sandbox::Disturbance> {
                if (half != sandbox::Half::KongAdmin || !request.url.startsWith("/services") || *next >= pages.size())
                    return std::nullopt;
                const QByteArray body = pages.at((*next)++);
                return sandbox::Disturbance{sandbox::Disturbance::Kind::Answer,
                                            {200, {{"Content-Type", "application/json"}}, body}};
            });
    }

    sandbox::Sandbox m_sandbox;
    sandbox::Addresses m_at;
    http::Client m_http;
};

LATCHKEY_TEST(TestPaging)
#include "test_paging.moc"
