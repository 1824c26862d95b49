// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "input/pasted.h"
#include "input/readers.h"
#include "support/suite.h"

#include <QtTest>

using base::Error;
using input::Kind;

namespace {

// With ' in the place of ".
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

input::Pasted read(const QByteArray &text)
{
    const auto pasted = input::readPasted(text);
    if (!pasted)
        qWarning().noquote() << "not read:" << pasted.error().subject << pasted.error().evidence;
    return pasted.value_or(input::Pasted());
}

} // namespace

class TestPasted : public QObject {
    Q_OBJECT

private slots:
    void readsATokenAndAHeader()
    {
        const input::Pasted token = read("\"eyJh.e30.AA\"");
        QCOMPARE(token.kind, Kind::Token);
        QCOMPARE(token.request.headers, (model::Headers{{"Authorization", "Bearer eyJh.e30.AA"}}));
        QCOMPARE(token.removed, QStringList{QStringLiteral("quotes")});
        QCOMPARE(read("Authorization: Bearer eyJh.e30.AA").kind, Kind::Header);
        QCOMPARE(read("Bearer eyJh.e30.AA").kind, Kind::Header);
    }

    void readsARawRequest()
    {
        const input::Pasted pasted =
            read("POST /mock?x=1 HTTP/1.1\r\nHost: kong\r\nAuthorization: Bearer x\r\n\r\nbody");
        QCOMPARE(pasted.kind, Kind::RawRequest);
        const model::Request expected{"POST", "/mock?x=1", {{"Host", "kong"}, {"Authorization", "Bearer x"}}, "body"};
        QCOMPARE(pasted.request, expected);
    }

    void readsALineOfNginxsLog()
    {
        const input::Pasted pasted =
            read(quoted("10.0.0.1 - - [28/Nov/2026:06:51:07 +0100] 'GET /mock HTTP/1.1' 401 26 '-' 'curl/8'"));
        QCOMPARE(pasted.kind, Kind::LogLine);
        QCOMPARE(pasted.request.method, QByteArray("GET"));
        QCOMPARE(pasted.request.url, QByteArray("/mock"));
        QCOMPARE(pasted.at, std::optional<qint64>(1'795'845'067));
        QCOMPARE(pasted.observed->status, 401);
    }

    void readsALineOfKongsLogPlugins()
    {
        const input::Pasted pasted =
            read(quoted("{'request':{'method':'GET','url':'http://kong/mock','headers':{'authorization':'Bearer "
                        "x'}},'response':{'status':401},'started_at':1700000000123}"));
        QCOMPARE(pasted.kind, Kind::LogLine);
        QCOMPARE(pasted.request.headers, (model::Headers{{"authorization", "Bearer x"}}));
        QCOMPARE(pasted.at, std::optional<qint64>(1'700'000'000));
        QCOMPARE(pasted.observed->status, 401);
    }

    void takesTheRefusedEntryOfAHar()
    {
        const input::Pasted pasted = read(
            quoted("{'log':{'entries':[{'startedDateTime':'2026-11-28T06:51:07.5Z','request':{'method':'GET','url':'"
                   "https://h/a','headers':[{'name':':method','value':'GET'},{'name':'Authorization','value':'Bearer "
                   "x'}]},'response':{'status':401,'headers':[{'name':'Via','value':'kong'}],'content':{'text':'no'}}},"
                   "{'request':{'method':'GET','url':'https://h/b','headers':[]},'response':{'status':200}}]}}"));
        QCOMPARE(pasted.kind, Kind::Har);
        const model::Request expected{"GET", "https://h/a", {{"Authorization", "Bearer x"}}, {}};
        QCOMPARE(pasted.request, expected);
        QCOMPARE(pasted.at, std::optional<qint64>(1'795'848'667));
        const model::Answer answer{401, {{"Via", "kong"}}, "no"};
        QCOMPARE(pasted.observed, std::optional(answer));
    }

    void readsAnAnswerAlone()
    {
        const input::Pasted pasted = read(quoted("{'message':'Invalid signature'}"));
        QCOMPARE(pasted.kind, Kind::AnswerBody);
        QVERIFY(pasted.request.headers.isEmpty());
        QCOMPARE(pasted.observed->body, quoted("{'message':'Invalid signature'}"));
        QCOMPARE(read(quoted("{'exp':'token expired'}")).kind, Kind::AnswerBody);
    }

    void readsARequestFile()
    {
        QCOMPARE(read(quoted("{'method':'GET','url':'http://h/','headers':[]}")).kind, Kind::RequestFile);
    }

    void refusesTheRest_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::newRow("nothing") << QByteArray(" \n") << int(Error::Kind::Missing);
        QTest::newRow("no JSON") << QByteArray("{") << int(Error::Kind::Malformed);
        QTest::newRow("other JSON") << QByteArray("{\"a\":1}") << int(Error::Kind::Unsupported);
        QTest::newRow("HAR without entries") << quoted("{'log':{'entries':[]}}") << int(Error::Kind::Malformed);
        QTest::newRow("too large") << QByteArray(input::longestPaste + 1, 'a') << int(Error::Kind::TooLarge);
    }

    void refusesTheRest()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        const auto pasted = input::readPasted(text);
        QVERIFY(!pasted);
        QCOMPARE(int(pasted.error().kind), kind);
    }

    void readsTimesOfLogs()
    {
        QCOMPARE(input::clfTime("01/Jan/1970:00:00:00 +0000"), std::optional<qint64>(0));
        QCOMPARE(input::clfTime("01/Jan/1970:00:00:00 -0130"), std::optional<qint64>(5400));
        QVERIFY(!input::clfTime("01/Jun"));
        QVERIFY(!input::clfTime("41/Jan/1970:00:00:00 +0000"));
        QVERIFY(!input::clfTime("01/Foo/1970:00:00:00 +0000"));
    }
};

LATCHKEY_TEST(TestPasted)
#include "test_pasted.moc"
