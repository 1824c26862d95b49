// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "base/json.h"
#include "support/suite.h"
#include "ui/activity/activity_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/table.h"
#include "ui_activity/samples.h"
#include "ui_support/scripted_prompts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>

using tests::Sample;

namespace {

struct Stage {
    console::Exchanges exchanges;
    console::History history{{}};
    tests::ScriptedPrompts prompts;
    ui::ActivityPage page{&exchanges, &history, &prompts, [] { return tests::noon; }, QTimeZone::utc()};

    Stage()
    {
        page.resize(1068, 800);
        page.QWidget::show();
    }

    void addSome()
    {
        for (const Sample &sample : tests::someSamples())
            tests::add(exchanges, sample);
    }
    void addMany(int count)
    {
        for (int i = 0; i < count; ++i)
            tests::add(exchanges, Sample());
    }
    template <class T> T *find(const char *name) { return page.findChild<T *>(QLatin1String(name)); }
    ui::Table *table() { return find<ui::Table>("exchangeTable"); }
    int rows() { return table()->model()->rowCount(); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    void click(const char *name) { find<QPushButton>(name)->click(); }
    bool isAtBottom()
    {
        const QScrollBar *bar = table()->verticalScrollBar();
        return bar->value() == bar->maximum();
    }
};

} // namespace

class TestExchanges : public QObject {
    Q_OBJECT
private slots:
    void showsRowsAsTheyCome()
    {
        Stage stage;
        QVERIFY(stage.find<QWidget>("exchangesEmpty")->isVisible());
        QVERIFY(!stage.find<QPushButton>("saveHarButton")->isEnabled());
        stage.addSome();
        QTRY_COMPARE(stage.rows(), 13);
        QVERIFY(!stage.find<QWidget>("exchangesEmpty")->isVisible());
        QCOMPARE(stage.find<QLabel>("exchangeCount")->text(), QStringLiteral("13 exchanges"));
        tests::add(stage.exchanges, Sample());
        QTRY_COMPARE(stage.rows(), 14);
        QVERIFY(stage.find<QPushButton>("saveHarButton")->isEnabled());
    }

    void filtersByWordsAndChips()
    {
        Stage stage;
        stage.addSome();
        QTRY_COMPARE(stage.rows(), 13);
        stage.click("failuresChip");
        QCOMPARE(stage.rows(), 3);
        stage.click("proxyChip");
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.find<QLabel>("exchangeCount")->text(), QStringLiteral("1 of 13"));
        stage.find<QLineEdit>("filterField")->setText(QStringLiteral("nowhere"));
        QCOMPARE(stage.rows(), 0);
        QVERIFY(stage.find<QPushButton>("showAllButton")->isVisible());
        stage.click("showAllButton");
        QCOMPARE(stage.rows(), 13);
        QCOMPARE(stage.find<QLineEdit>("filterField")->text(), QString());
    }

    void filtersTenThousandRows()
    {
        Stage stage;
        stage.addMany(9'900);
        for (int i = 0; i < 100; ++i) {
            Sample sample;
            sample.status = 503;
            tests::add(stage.exchanges, sample);
        }
        QTRY_COMPARE(stage.rows(), 10'000);
        stage.find<QLineEdit>("filterField")->setText(QStringLiteral("503 kong"));
        QCOMPARE(stage.rows(), 100);
        QCOMPARE(stage.find<QLabel>("exchangeCount")->text(), QStringLiteral("100 of 10,000"));
        stage.find<QLineEdit>("filterField")->clear();
        QCOMPARE(stage.rows(), 10'000);
        QVERIFY(stage.isAtBottom());
    }

    void keepsTheSelectionWhileRowsCome()
    {
        Stage stage;
        stage.addSome();
        QTRY_COMPARE(stage.rows(), 13);
        stage.table()->selectRow(6);
        const QString text = stage.find<ui::CodeView>("requestView")->code();
        QVERIFY(text.startsWith(QLatin1String("PATCH /api/tenant/")));
        stage.addMany(200);
        QTRY_COMPARE(stage.rows(), 213);
        QCOMPARE(stage.table()->currentIndex().row(), 6);
        QCOMPARE(stage.find<ui::CodeView>("requestView")->code(), text);
        QVERIFY(!stage.isAtBottom());
        // Also through a filter that leaves it in.
        stage.click("writesChip");
        QCOMPARE(stage.rows(), 3);
        QCOMPARE(stage.table()->currentIndex().row(), 0);
        QCOMPARE(stage.find<ui::CodeView>("requestView")->code(), text);
    }

    void followsTheNewestUntilTheUserScrollsUp()
    {
        Stage stage;
        stage.addMany(100);
        QTRY_COMPARE(stage.rows(), 100);
        QVERIFY(stage.isAtBottom());
        stage.table()->verticalScrollBar()->setValue(0);
        stage.addMany(50);
        QTRY_COMPARE(stage.rows(), 150);
        QCOMPARE(stage.table()->verticalScrollBar()->value(), 0);
        QVERIFY(stage.find<QPushButton>("newestButton")->isVisible());
        stage.click("newestButton");
        QVERIFY(stage.isAtBottom());
        QVERIFY(!stage.find<QPushButton>("newestButton")->isVisible());
        stage.addMany(50);
        QTRY_COMPARE(stage.rows(), 200);
        QVERIFY(stage.isAtBottom());
    }

    void showsRequestAndResponseWithoutSecrets()
    {
        Stage stage;
        stage.addSome();
        QTRY_COMPARE(stage.rows(), 13);
        stage.table()->selectRow(10);
        QCOMPARE(stage.find<ui::CodeView>("requestView")->code(),
                 QStringLiteral("POST /api/login HTTP/1.1\nHost: auth.example.com\nContent-Type: application/json\n"
                                "Authorization: [redacted]\n\n{\n  \"loginId\": \"test@example.com\",\n  \"password\": "
                                "\"[redacted]\"\n}"));
        QVERIFY(stage.find<ui::CodeView>("responseView")->code().startsWith(QLatin1String("HTTP/1.1 200\n")));
        QCOMPARE(stage.find<QLabel>("exchangeTiming")->text(),
                 QStringLiteral("FusionAuth · auth.example.com · 12:00:01.370 · took 14 ms · log the test user in"));
    }

    void saysWhyNoAnswerCame()
    {
        Stage stage;
        stage.addSome();
        QTRY_COMPARE(stage.rows(), 13);
        stage.table()->selectRow(12);
        QVERIFY(stage.find<QLabel>("noResponse")->isVisible());
        QVERIFY(!stage.find<ui::CodeView>("responseView")->isVisible());
        QCOMPARE(stage.find<QLabel>("exchangeFailure")->text(),
                 QStringLiteral("Kong: cannot be reached (kong-admin.internal:8001). Check the address and the port, "
                                "and whether the server runs."));
    }

    void copiesAsCurlWithVariablesForSecrets()
    {
        Stage stage;
        stage.addSome();
        QTRY_COMPARE(stage.rows(), 13);
        stage.table()->selectRow(6);
        stage.click("copyCurlButton");
        const QString curl = QGuiApplication::clipboard()->text();
        QVERIFY2(curl.startsWith(QLatin1String("curl ")), qPrintable(curl));
        QVERIFY2(curl.contains(QLatin1String("$FUSIONAUTH_API_KEY")), qPrintable(curl));
        QVERIFY2(!curl.contains(QLatin1String("super-secret")), qPrintable(curl));
        QVERIFY2(!curl.contains(QLatin1String("redacted")), qPrintable(curl));
        QCOMPARE(stage.find<QPushButton>("copyCurlButton")->text(), QStringLiteral("Copied"));
    }

    void savesAllOrThoseOfTheFilterAsHar_data()
    {
        QTest::addColumn<bool>("filtered");
        QTest::addColumn<int>("entries");
        QTest::newRow("all") << false << 13;
        QTest::newRow("those of the filter") << true << 3;
    }
    void savesAllOrThoseOfTheFilterAsHar()
    {
        QFETCH(bool, filtered);
        QTemporaryDir folder;
        Stage stage;
        stage.addSome();
        QTRY_COMPARE(stage.rows(), 13);
        stage.click("failuresChip");
        stage.prompts.file = folder.filePath(QStringLiteral("a.har"));
        stage.click(filtered ? "saveShownButton" : "saveHarButton");
        QCOMPARE(stage.prompts.saved.first().suggested, QStringLiteral("latchkey-2026-11-27-120000.har"));
        QTRY_VERIFY(stage.find<ui::Banner>("activityMessage")->isVisible());
        const QByteArray bytes = support::contentsOf(stage.prompts.file);
        const auto json = base::readJsonObject(bytes, QStringLiteral("har"));
        QVERIFY(json.has_value());
        const QJsonObject log = json->value(QStringLiteral("log")).toObject();
        QCOMPARE(log.value(QStringLiteral("version")).toString(), QStringLiteral("1.2"));
        QTEST(int(log.value(QStringLiteral("entries")).toArray().size()), "entries");
        QVERIFY(!bytes.contains("super-secret"));
        QVERIFY(!bytes.contains("correct horse"));
        QVERIFY(!bytes.contains("c2lnbmF0dXJl"));
        QVERIFY(filtered || bytes.contains("[redacted]"));
    }

    void saysWhyTheFileWasNotSaved()
    {
        QTemporaryDir folder;
        Stage stage;
        stage.addSome();
        stage.prompts.file = folder.filePath(QStringLiteral("missing/a.har"));
        QTRY_VERIFY(stage.find<QPushButton>("saveHarButton")->isEnabled());
        stage.click("saveHarButton");
        auto *message = stage.find<ui::Banner>("activityMessage");
        QTRY_COMPARE(message->accessibleName(), QStringLiteral("Problem: The HAR file was not saved"));
    }

    void forgetsAllWithClear()
    {
        Stage stage;
        stage.addSome();
        QTRY_COMPARE(stage.rows(), 13);
        stage.table()->selectRow(2);
        stage.click("clearButton");
        QCOMPARE(stage.rows(), 0);
        QVERIFY(stage.exchanges.all().isEmpty());
        QVERIFY(stage.find<QWidget>("exchangesEmpty")->isVisible());
        QVERIFY(!stage.find<QPushButton>("clearButton")->isEnabled());
    }

    void changesTabsByKeyboard()
    {
        Stage stage;
        QApplication::setActiveWindow(&stage.page);
        stage.find<QLineEdit>("filterField")->setFocus();
        QTest::keyClick(stage.find<QLineEdit>("filterField"), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(stage.page.tab(), ui::ActivityPage::Tab::Changes);
        QVERIFY(stage.find<QWidget>("changesEmpty")->isVisible());
        QVERIFY(!stage.find<QPushButton>("saveHarButton")->isVisible());
    }
};

LATCHKEY_TEST(TestExchanges)
#include "test_exchanges.moc"
