// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "support/suite.h"
#include "ui/activity/exchange_model.h"
#include "ui/activity/exchange_words.h"
#include "ui_activity/samples.h"

#include <QSignalSpy>

using tests::Sample;
using ui::ExchangeFilter;
using ui::ExchangeModel;

namespace {

QString cell(const ExchangeModel &model, int row, ExchangeModel::Column column)
{
    return model.data(model.index(row, column), Qt::DisplayRole).toString();
}

ExchangeFilter words(const char *text)
{
    ExchangeFilter filter;
    filter.words = QString::fromLatin1(text).split(QLatin1Char(' '));
    return filter;
}

void addMany(console::Exchanges &exchanges, int count)
{
    Sample sample;
    for (int i = 0; i < count; ++i) {
        sample.url = "http://kong.test:8001/consumers/" + QByteArray::number(i);
        sample.status = i % 100 == 0 ? 500 : 200;
        tests::add(exchanges, sample);
    }
}

} // namespace

class TestExchangeModel : public QObject {
    Q_OBJECT
private slots:
    void showsOneExchangeInItsColumns()
    {
        console::Exchanges exchanges;
        Sample sample;
        sample.method = "PUT";
        sample.url = "http://kong.test:8001/consumers/1?x=y";
        sample.reason = QStringLiteral("consumer");
        sample.status = 201;
        sample.startedAt = tests::noon + 42;
        sample.durationMs = 1432;
        tests::add(exchanges, sample);
        const ExchangeModel model(&exchanges, QTimeZone::utc());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, 0, ExchangeModel::Time), QStringLiteral("12:00:00.042"));
        QCOMPARE(cell(model, 0, ExchangeModel::System), QStringLiteral("Kong"));
        QCOMPARE(cell(model, 0, ExchangeModel::Method), QStringLiteral("PUT"));
        QCOMPARE(cell(model, 0, ExchangeModel::Path), QStringLiteral("/consumers/1?x=y"));
        QCOMPARE(cell(model, 0, ExchangeModel::Status), QStringLiteral("201"));
        QCOMPARE(cell(model, 0, ExchangeModel::Duration), QStringLiteral("1.4 s"));
        QCOMPARE(cell(model, 0, ExchangeModel::Why), QStringLiteral("apply: Consumer"));
    }

    void saysInWordsThatNoAnswerCame()
    {
        console::Exchanges exchanges;
        Sample sample;
        sample.status = 0;
        sample.failure = base::Error::Kind::TimedOut;
        tests::add(exchanges, sample);
        const ExchangeModel model(&exchanges, QTimeZone::utc());
        QCOMPARE(cell(model, 0, ExchangeModel::Status), QStringLiteral("timed out"));
    }

    void addsTheExchangesOfOneTurnTogether()
    {
        console::Exchanges exchanges;
        const ExchangeModel model(&exchanges, QTimeZone::utc());
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        addMany(exchanges, 50);
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(model.rowCount(), 50);
        QCOMPARE(inserted.size(), 1);
    }

    void lets_data()
    {
        QTest::addColumn<ExchangeFilter>("filter");
        QTest::addColumn<int>("left");
        ExchangeFilter failures;
        failures.onlyFailures = true;
        ExchangeFilter writes;
        writes.onlyWrites = true;
        ExchangeFilter proxy;
        proxy.systems = {QStringLiteral("proxy")};
        ExchangeFilter both = failures;
        both.systems = {QStringLiteral("proxy"), QStringLiteral("kong")};
        QTest::newRow("everything") << ExchangeFilter() << 13;
        QTest::newRow("only failures: refusals and missing answers") << failures << 3;
        QTest::newRow("only writes: a login is none") << writes << 3;
        QTest::newRow("the proxy") << proxy << 2;
        QTest::newRow("failures of two systems") << both << 3;
        QTest::newRow("a path") << words("/api/tenant") << 2;
        QTest::newRow("in any case") << words("FUSIONAUTH read") << 3;
        QTest::newRow("a status") << words("409") << 1;
        QTest::newRow("a method and a reason") << words("put consumer") << 1;
        QTest::newRow("nothing") << words("nowhere") << 0;
    }
    void lets()
    {
        QFETCH(ExchangeFilter, filter);
        console::Exchanges exchanges;
        for (const Sample &sample : tests::someSamples())
            tests::add(exchanges, sample);
        ExchangeModel model(&exchanges, QTimeZone::utc());
        model.setFilter(filter);
        QTEST(model.rowCount(), "left");
        QTEST(int(model.shown().size()), "left");
    }

    void filtersWhatComesLaterToo()
    {
        console::Exchanges exchanges;
        ExchangeModel model(&exchanges, QTimeZone::utc());
        ExchangeFilter failures;
        failures.onlyFailures = true;
        model.setFilter(failures);
        addMany(exchanges, 250);
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.total(), 250);
        QCOMPARE(cell(model, 2, ExchangeModel::Path), QStringLiteral("/consumers/200"));
    }

    void keepsUpWithALogThatDropsItsOldest()
    {
        console::Exchanges exchanges;
        addMany(exchanges, 10'000);
        ExchangeModel model(&exchanges, QTimeZone::utc());
        QCOMPARE(model.rowCount(), 10'000);
        QPersistentModelIndex kept = model.index(5'000, 0);
        addMany(exchanges, 25);
        // Until the model has caught up its oldest rows are empty.
        QCOMPARE(cell(model, 0, ExchangeModel::Path), QString());
        QTRY_COMPARE(cell(model, 9'999, ExchangeModel::Path), QStringLiteral("/consumers/24"));
        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(kept.row(), 4'975);
        model.setFilter(words("/consumers/99"));
        QCOMPARE(model.rowCount(), 111);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 10'000);
    }

    void isEmptyAfterClearing()
    {
        console::Exchanges exchanges;
        addMany(exchanges, 5);
        ExchangeModel model(&exchanges, QTimeZone::utc());
        exchanges.clear();
        QCOMPARE(model.rowCount(), 0);
        addMany(exchanges, 1);
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void writesARequestAsHttp()
    {
        model::Exchange exchange;
        exchange.request = {"POST", "http://kong.test:8001/consumers", {{"Accept", "*/*"}}, R"({"a":1})"};
        QCOMPARE(ui::requestText(exchange),
                 QStringLiteral("POST /consumers HTTP/1.1\nHost: kong.test:8001\nAccept: */*\n\n"
                                "{\n  \"a\": 1\n}"));
        QCOMPARE(ui::answerText(exchange), QString());
        exchange.answer = model::Answer{204, {{"Server", "kong"}}, {}};
        QCOMPARE(ui::answerText(exchange), QStringLiteral("HTTP/1.1 204\nServer: kong"));
    }
};

LATCHKEY_TEST(TestExchangeModel)
#include "test_exchange_model.moc"
