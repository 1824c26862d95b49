// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/connection.h"

#include "support/suite.h"
#include "wording/errors.h"

#include <QJsonArray>
#include <QtTest>

using model::Layer;
using model::LayerResult;
using model::LayerState;
using model::SystemTest;

namespace {

SystemTest kongTest()
{
    SystemTest test;
    test.field = QStringLiteral("kong_admin");
    return test;
}

} // namespace

class TestConnectionWords : public QObject {
    Q_OBJECT
private slots:
    void everyFindingHasASentence_data()
    {
        QTest::addColumn<int>("layer");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("code");
        const auto row = [](Layer layer, LayerState state, const char *code) {
            QTest::addRow("%s %s", qPrintable(model::nameOf(layer)), code)
                << int(layer) << int(state) << QString::fromLatin1(code);
        };
        for (int layer = 0; layer <= int(Layer::Version); ++layer)
            row(Layer(layer), LayerState::Ok, "");
        for (const char *code :
             {"url-malformed", "url-not-web", "url-user-info", "url-query", "plain-http", "settings"})
            row(Layer::Address, LayerState::Failed, code);
        for (const char *code : {"name-not-found", "timed-out"})
            row(Layer::Name, LayerState::Failed, code);
        for (const char *code : {"unreachable", "timed-out", "name-not-found"})
            row(Layer::Connection, LayerState::Failed, code);
        for (const char *code :
             {"pin-changed", "untrusted", "not-tls", "client-certificate", "handshake", "closed", "timed-out"})
            row(Layer::Tls, LayerState::Failed, code);
        for (const char *code : {"client-certificate", "redirected", "rate-limited", "server-fault", "timed-out",
                                 "protocol", "unreachable", "too-large"})
            row(Layer::Http, LayerState::Failed, code);
        for (const char *code : {"wrong-product", "not-the-api"})
            row(Layer::Product, LayerState::Failed, code);
        for (const char *code : {"unauthorized", "forbidden"})
            row(Layer::Rights, LayerState::Failed, code);
        for (const char *code : {"no-key-manager", "limited", "no-such-tenant", "not-writable", "no-jwt-plugin"})
            row(Layer::Rights, LayerState::Note, code);
        row(Layer::Name, LayerState::NotTried, "proxy-resolves");
        row(Layer::Tls, LayerState::NotTried, "plain");
        row(Layer::Tls, LayerState::Ok, "pinned");
        row(Layer::Tls, LayerState::Note, "expires-soon");
        row(Layer::Http, LayerState::Note, "clock-skew");
        row(Layer::Product, LayerState::Note, "not-told");
        row(Layer::Version, LayerState::Note, "not-told");
    }
    void everyFindingHasASentence()
    {
        QFETCH(int, layer);
        QFETCH(int, state);
        QFETCH(QString, code);
        const LayerResult result{Layer(layer), LayerState(state), code, {}, {}};
        const QString sentence = wording::sentenceFor(kongTest(), result);
        QVERIFY(!sentence.isEmpty() && sentence != code);
        QVERIFY(!sentence.contains(QLatin1String("%{")));
        QCOMPARE(wording::nextFor(result).isEmpty(),
                 LayerState(state) != LayerState::Failed &&
                     (LayerState(state) != LayerState::Note || code == QLatin1String("not-told")));
        QVERIFY(!wording::titleOf(Layer(layer)).isEmpty());
    }

    void saysBothFingerprintsWhereAPinIsNotMet()
    {
        const QJsonObject facts{{QStringLiteral("expected"), QStringLiteral("ab12")},
                                {QStringLiteral("found"), QStringLiteral("cd34")}};
        const LayerResult result{Layer::Tls, LayerState::Failed, QStringLiteral("pin-changed"), facts, {}};
        QCOMPARE(
            wording::sentenceFor(kongTest(), result),
            QStringLiteral("The server shows another certificate than the pinned one. Pinned: ab:12. Shown: cd:34."));
        const base::Error error{base::Error::Kind::TlsRefused,
                                QStringLiteral("kong"),
                                QStringLiteral("check=pin; subject=; issuer=; names=; from=2020-01-01T00:00:00Z; "
                                               "to=2030-01-01T00:00:00Z; sha256=cd34; pinned=ab12"),
                                0,
                                {}};
        QCOMPARE(wording::textFor(error).what,
                 QStringLiteral("Kong: the server shows another certificate than the pinned one (pinned: ab:12; "
                                "shown: cd:34)."));
    }

    void saysWhatAKeyMayNot()
    {
        const QJsonObject facts{
            {QStringLiteral("missing"), QJsonArray{QStringLiteral("keys"), QStringLiteral("login")}}};
        const LayerResult result{Layer::Rights, LayerState::Note, QStringLiteral("limited"), facts, {}};
        QCOMPARE(wording::sentenceFor(kongTest(), result),
                 QStringLiteral("The key may not: read signing keys, log users in."));
    }

    // Foreign text is no template.
    void leavesForeignTextAsItIs()
    {
        const QJsonObject facts{{QStringLiteral("product"), QStringLiteral("other-page")},
                                {QStringLiteral("excerpt"), QStringLiteral("%{system} %1")}};
        const LayerResult result{Layer::Product, LayerState::Failed, QStringLiteral("not-the-api"), facts, {}};
        QCOMPARE(wording::sentenceFor(kongTest(), result),
                 QStringLiteral("Something answers, but it is not Kong's Admin API: a web page (%{system} %1)"));
    }
};

LATCHKEY_TEST(TestConnectionWords)
#include "test_connection_words.moc"
