// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The forms: what is judged as it is typed, what is refused, and that nobody who types is disturbed.
#include "jose_making/private_key.h"
#include "setup/scene.h"
#include "stage.h"
#include "support/suite.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/text_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using tests::Stage;

class TestForms : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->open();
    }
    void cleanupTestCase() { m_stage.reset(); }
    void init() { m_stage->wiring().edit(tests::quickBlueprint()); }

    void judgesTheIssuerAsItIsTyped_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("better");
        QTest::newRow("slash") << QStringLiteral("https://login.example.com/")
                               << QStringLiteral("\"https://login.example.com/\" ends with a slash: it counts, and is "
                                                 "easily lost.")
                               << QStringLiteral("https://login.example.com");
        QTest::newRow("blank") << QStringLiteral("https://login.example.com ")
                               << QStringLiteral("\"https://login.example.com \" contains a blank: it counts, and is "
                                                 "not seen.")
                               << QStringLiteral("https://login.example.com");
        QTest::newRow("no URL") << QStringLiteral("login.example.com")
                                << QStringLiteral("\"login.example.com\" is no URL; OpenID Connect libraries want one.")
                                << QStringLiteral("https://login.example.com");
        QTest::newRow("capitals") << QStringLiteral("https://Login.example.com")
                                  << QStringLiteral("The host in \"https://Login.example.com\" has capital letters: "
                                                    "they count at the gateway.")
                                  << QStringLiteral("https://login.example.com");
    }
    void judgesTheIssuerAsItIsTyped()
    {
        QFETCH(const QString, issuer);
        QFETCH(const QString, message);
        QFETCH(const QString, better);
        m_stage->page().go(ui::Stop::Issuer);
        m_stage->type("issuerField", issuer);
        QCOMPARE(m_stage->blueprint().tenant.issuer, issuer);
        QCOMPARE(m_stage->find<ui::TextField>("issuerField")->message(), message);
        m_stage->click("issuerField.action");
        QCOMPARE(m_stage->blueprint().tenant.issuer, better);
        QCOMPARE(m_stage->find<ui::TextField>("issuerField")->text(), better);
    }

    void saysThatTheIssuerIsStillTheDefault()
    {
        m_stage->page().go(ui::Stop::Issuer);
        m_stage->type("issuerField", QStringLiteral("acme.com"));
        QCOMPARE(m_stage->find<ui::TextField>("issuerField")->message(),
                 QStringLiteral("\"acme.com\" is FusionAuth's default: other installations have it too."));
    }

    void keepsTheIssuerThatIsThere()
    {
        m_stage->page().go(ui::Stop::Issuer);
        QCOMPARE(m_stage->find<QPushButton>("keepButton")->text(), QStringLiteral("Keep acme.com"));
        m_stage->click("keepButton");
        QCOMPARE(m_stage->blueprint().tenant.issuer, QString());
    }

    void refusesAPrivateKeyAndForgetsIt()
    {
        const auto key = jose::PrivateKey::generate(jose::Algorithm::ES256);
        QVERIFY(key.has_value());
        m_stage->page().go(ui::Stop::SigningKey);
        m_stage->click("keySourceField.import");
        auto *area = m_stage->find<ui::TextArea>("publicKeyField");
        area->textEdit()->setFocus();
        area->textEdit()->insertPlainText(QString::fromUtf8(key->pem().reveal()));
        QVERIFY(area->message().contains(QStringLiteral("this is a private key. It was not kept.")));
        QCOMPARE(area->text(), QString());
        QCOMPARE(m_stage->blueprint().publicKey, QString());
    }

    void takesAPublicKeyAndShowsItsFingerprint()
    {
        const auto key = jose::PrivateKey::generate(jose::Algorithm::ES256);
        const QString pem = QString::fromLatin1(key->publicKey().pem());
        m_stage->page().go(ui::Stop::SigningKey);
        m_stage->click("keySourceField.import");
        auto *area = m_stage->find<ui::TextArea>("publicKeyField");
        area->textEdit()->insertPlainText(pem);
        QCOMPARE(area->message(), QString());
        QCOMPARE(m_stage->blueprint().publicKey, pem);
        const QList<ui::Fact> facts = m_stage->find<ui::Facts>("importedKey")->facts();
        QCOMPARE(facts.last().value, QString::fromLatin1(key->publicKey().spkiSha256()));
    }

    void opensAKeyFromAFile()
    {
        const auto key = jose::PrivateKey::generate(jose::Algorithm::ES384);
        const QString path = m_stage->filePath(QStringLiteral("key.pem"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(key->publicKey().pem());
        file.close();
        m_stage->prompts.file = path;
        m_stage->page().go(ui::Stop::SigningKey);
        m_stage->click("keySourceField.import");
        m_stage->click("keyFileButton");
        QTRY_COMPARE(m_stage->blueprint().publicKey, QString::fromLatin1(key->publicKey().pem()));
    }

    void leavesTheCursorWhereItIsWhileThingsChange()
    {
        m_stage->page().go(ui::Stop::Issuer);
        auto *edit = m_stage->find<QLineEdit>("issuerField.editor");
        edit->setFocus();
        edit->setCursorPosition(8);
        setup::Blueprint changed = m_stage->blueprint();
        changed.consumer = QStringLiteral("somebody");
        m_stage->wiring().edit(changed);
        QSignalSpy read(&m_stage->session(), &console::Session::snapshotChanged);
        m_stage->session().readAgain();
        QVERIFY(read.wait(30'000));
        QTest::keyClicks(edit, QStringLiteral("my"));
        QCOMPARE(edit->text(), QStringLiteral("https://mylogin.example.com"));
        QCOMPARE(edit->cursorPosition(), 10);
        QVERIFY(edit->hasFocus());
    }

    void keepsACommaThatIsBeingTyped()
    {
        m_stage->page().go(ui::Stop::TestUser);
        m_stage->type("rolesField", QStringLiteral("reader, "));
        QCOMPARE(m_stage->find<QLineEdit>("rolesField.editor")->text(), QStringLiteral("reader, "));
        QCOMPARE(m_stage->blueprint().testUser.roles, QStringList{QStringLiteral("reader")});
    }

    void makesANewServiceAndRoute()
    {
        m_stage->page().go(ui::Stop::Service);
        m_stage->pickNew("serviceField");
        QCOMPARE(m_stage->blueprint().service.name, QString());
        m_stage->type("serviceNameField", QStringLiteral("orders"));
        m_stage->type("serviceUrlField", QStringLiteral("http://127.0.0.1:9"));
        m_stage->type("routeNameField", QStringLiteral("orders-v1"));
        m_stage->type("pathsField", QStringLiteral("/orders, /v1/orders"));
        const QStringList paths{QStringLiteral("/orders"), QStringLiteral("/v1/orders")};
        QCOMPARE(m_stage->blueprint().route.paths, paths);
        QVERIFY(setup::conflictsOf(m_stage->wiring().plan()).isEmpty());
    }

private:
    std::unique_ptr<Stage> m_stage;
};

LATCHKEY_TEST(TestForms)
#include "test_forms.moc"
