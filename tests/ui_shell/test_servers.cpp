// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Servers that are not as they should be, connected by somebody who fills in the form: what the window says of them.
#include "support/suite.h"
#include "tls_front.h"
#include "ui/widgets/banner.h"
#include "window_stage.h"

#include <QLabel>
#include <QPushButton>

using tests::WindowStage;

namespace {

// What somebody types who adds an environment.
struct Typed {
    QString fusionauth;
    QString kongAdmin;
    QString apiKey;
};

QString revealed(const base::Secret &secret)
{
    return QString::fromUtf8(secret.reveal().toByteArray());
}

class Desk : public WindowStage {
public:
    void fillIn(const Typed &typed)
    {
        openWindow();
        waitUntilRead();
        click("connectServersButton");
        type("nameField", QStringLiteral("Staging"));
        type("fusionauthUrlField", typed.fusionauth);
        type("apiKeyField", typed.apiKey);
        type("kongAdminUrlField", typed.kongAdmin);
        type("kongProxyUrlField", addresses.kongProxy);
    }

    Typed right() const { return {addresses.fusionauth, addresses.kongAdmin, revealed(addresses.apiKey)}; }

    void testConnection()
    {
        click("testButton");
        waitForTest();
    }

    void waitForTest()
    {
        const auto isDone = [this] {
            return find<QPushButton>("testButton")->text() == QStringLiteral("&Test connection") &&
                   window().findChild<QLabel *>(QStringLiteral("kong_admin.address"));
        };
        tests::require(QTest::qWaitFor(isDone, 20'000), "the connection test does not end");
    }
};

} // namespace

class TestServers : public QObject {
    Q_OBJECT

private slots:
    void aRightConnectionIsTestedSavedAndOpened()
    {
        Desk desk;
        desk.fillIn(desk.right());
        desk.testConnection();
        QCOMPARE(desk.textOf("fusionauth.version"), QStringLiteral("Version: 1.69.0."));
        desk.click("saveAndOpenButton");
        QTRY_COMPARE(desk.window().currentPage(), QStringLiteral("setupPage"));
        QTRY_COMPARE(desk.console().session()->environment().name, QStringLiteral("Staging"));
        desk.waitUntilRead();
        QCOMPARE(desk.console().session()->fusionauth().state, console::Reachability::State::Reached);
        QVERIFY(desk.console().session()->fusionauth().unreadable.isEmpty());
    }

    void aWrongApiKeyIsNamed()
    {
        Desk desk;
        Typed typed = desk.right();
        typed.apiKey = QStringLiteral("not-a-key-of-this-server");
        desk.fillIn(typed);
        desk.testConnection();
        QCOMPARE(
            desk.textOf("fusionauth.rights"),
            QStringLiteral("Rights of the key: The key was not accepted (401). Possible reasons: the server does not "
                           "know it, it has "
                           "expired, it is new, and this node has not heard of it yet, its IP access list leaves this "
                           "machine out, it is limited to other endpoints."));
    }

    void aKeyThatIsNoKeyManagerIsNamed()
    {
        Desk desk;
        Typed typed = desk.right();
        typed.apiKey = revealed(desk.addresses.superKey);
        desk.fillIn(typed);
        desk.testConnection();
        QCOMPARE(
            desk.textOf("fusionauth.rights"),
            QStringLiteral("Rights of the key: The key may read all that is needed, but is no key manager: it cannot "
                           "make API keys."));
    }

    void theWrongProductIsNamed()
    {
        Desk desk;
        Typed typed = desk.right();
        typed.fusionauth = desk.addresses.kongAdmin;
        desk.fillIn(typed);
        desk.testConnection();
        QCOMPARE(desk.textOf("fusionauth.product"),
                 QStringLiteral("Product: This is Kong's Admin API, not FusionAuth."));
    }

    void authoritiesThatCannotBeReadAreNamedAndNothingLeaves()
    {
        Desk desk;
        storage::Environment environment = desk.saveEnvironment(QStringLiteral("Staging"));
        environment.caFile = QStringLiteral("/nowhere/authorities.pem");
        QVERIFY(desk.console().environments().save(environment).has_value());
        desk.sandbox.forgetSeen();
        desk.openWindow(environment.id);
        QTRY_VERIFY(desk.console().session());
        QTRY_COMPARE(desk.console().session()->kong().state, console::Reachability::State::Failed);
        QCOMPARE(desk.find<ui::Banner>("readBanner")->accessibleName(),
                 QStringLiteral("Problem: /nowhere/authorities.pem is missing (open: No such file or directory)."));
        QVERIFY(desk.sandbox.seen().isEmpty());
    }

    void aSelfSignedCertificateIsShownAndThenPinned()
    {
        Desk desk;
        const rude::Identity identity = rude::selfSigned();
        tests::TlsFront front(identity, quint16(QUrl(desk.addresses.fusionauth).port()));
        Typed typed = desk.right();
        typed.fusionauth = front.address();
        desk.fillIn(typed);
        desk.testConnection();
        QCOMPARE(desk.textOf("fusionauth.tls"),
                 QStringLiteral("Certificate (TLS): The certificate is not trusted: it is signed by itself."));
        desk.click("fusionauth.pinButton");
        QTRY_COMPARE(desk.textOf("fusionauth.tls"),
                     QStringLiteral("Certificate (TLS): TLSv1.3; it is the pinned certificate."));
        desk.click("saveAndOpenButton");
        QTRY_COMPARE(desk.console().session()->environment().name, QStringLiteral("Staging"));
        desk.waitUntilRead();
        QCOMPARE(desk.console().session()->fusionauth().state, console::Reachability::State::Reached);
    }
};

LATCHKEY_TEST(TestServers)
#include "test_servers.moc"
