// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Blueprints and plans: what is in the way is decided on the page, what was entered survives, what cannot be written
// can be handed on.
#include "base/json.h"
#include "stage.h"
#include "support/suite.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/text_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

using tests::Stage;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPlan : public QObject {
    Q_OBJECT

private slots:
    void showsBothValuesOfAConflictAndTakesTheChoice()
    {
        Stage stage;
        stage.kongWrite("POST", "/consumers", {{QStringLiteral("username"), QStringLiteral("legacy")}});
        stage.kongWrite("POST", "/consumers/legacy/jwt",
                        {{QStringLiteral("key"), QStringLiteral("https://login.example.com")},
                         {QStringLiteral("algorithm"), QStringLiteral("HS256")}});
        stage.open();
        stage.wiring().edit(tests::quickBlueprint());
        stage.page().go(ui::Stop::Review);
        QVERIFY(!stage.find<QPushButton>("primaryButton")->isEnabled());
        const QList<ui::Fact> values = stage.find("planRow.credential")
                                           ->findChild<ui::Facts *>(QStringLiteral("conflict.credential.values"))
                                           ->facts();
        QCOMPARE(values.size(), 2);
        QCOMPARE(values.at(0).value, QStringLiteral("fusionauth"));
        QCOMPARE(values.at(1).value, QStringLiteral("legacy"));
        auto *choice =
            stage.find("planRow.credential")->findChild<QPushButton *>(QStringLiteral("conflict.credential.kid"));
        QTest::mouseClick(choice, Qt::LeftButton);
        QCOMPARE(stage.blueprint().keyClaim, setup::KeyClaim::Kid);
        QVERIFY(setup::conflictsOf(stage.wiring().plan()).isEmpty());
        QVERIFY(stage.find<QPushButton>("primaryButton")->isEnabled());
    }

    void findsWhatWasEnteredAfterClosingAndReopening()
    {
        Stage stage;
        stage.open();
        stage.pick("serviceField", QStringLiteral("example"));
        stage.page().go(ui::Stop::Issuer);
        stage.type("issuerField", QStringLiteral("https://login.example.com"));
        stage.page().go(ui::Stop::Consumer);
        stage.type("consumerNameField", QStringLiteral("mobile app"));
        const setup::Blueprint entered = stage.blueprint();
        stage.close();
        stage.open();
        QCOMPARE(stage.blueprint(), entered);
        stage.page().go(ui::Stop::Issuer);
        QCOMPARE(stage.find<ui::TextField>("issuerField")->text(), QStringLiteral("https://login.example.com"));
    }

    void savesABlueprintAndOpensItAgain()
    {
        Stage stage;
        stage.open();
        stage.wiring().edit(tests::quickBlueprint());
        stage.prompts.file = stage.filePath(QStringLiteral("wiring.json"));
        stage.click("saveBlueprintButton");
        QTRY_VERIFY(QFile::exists(stage.prompts.file));
        QTRY_VERIFY(stage.find<ui::Banner>("fileBanner")->isVisible());
        stage.click("startAnewButton");
        QVERIFY(stage.blueprint() != tests::quickBlueprint());
        stage.click("openBlueprintButton");
        QTRY_COMPARE(stage.blueprint(), tests::quickBlueprint());
    }

    void namesTheMemberThatABlueprintFileHasWrong()
    {
        Stage stage;
        stage.open();
        const QString path = stage.filePath(QStringLiteral("wrong.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QJsonObject document = setup::toJson(tests::quickBlueprint());
        document.insert(QStringLiteral("protect"), QStringLiteral("everything"));
        file.write(base::toBytes(document));
        file.close();
        stage.prompts.file = path;
        const setup::Blueprint before = stage.blueprint();
        stage.click("openBlueprintButton");
        auto *banner = stage.find<ui::Banner>("fileBanner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->accessibleName().contains(QStringLiteral("blueprint.protect")));
        QCOMPARE(stage.blueprint(), before);
    }

    void takesTheOldBlueprintUpAgain()
    {
        Stage stage;
        stage.open();
        stage.wiring().edit(tests::quickBlueprint());
        stage.click("startAnewButton");
        stage.click("takeOldBackButton");
        QCOMPARE(stage.blueprint(), tests::quickBlueprint());
    }

    void offersAnExportWhereNothingMayBeWritten()
    {
        Stage stage({storage::EnvironmentKind::Production, true});
        stage.open();
        stage.wiring().edit(tests::quickBlueprint());
        stage.page().go(ui::Stop::Review);
        QCOMPARE(stage.find<QPushButton>("primaryButton")->text(), QStringLiteral("Copy as curl"));
        stage.click("primaryButton");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"$KONG_ADMIN_URL\"'/consumers/")));
        stage.prompts.file = stage.filePath(QStringLiteral("kong.yml"));
        stage.click("exportKongYmlButton");
        QTRY_VERIFY(bytesOf(stage.prompts.file).contains("username: \"fusionauth\""));
        QCOMPARE(stage.sandbox.writes().size(), 0);
    }

    void showsBothPlansSideBySide()
    {
        Stage stage;
        stage.open();
        stage.wiring().edit(tests::quickBlueprint());
        stage.page().offerEnvironments({{QStringLiteral("other"), QStringLiteral("Production"), QString(), true}});
        stage.page().go(ui::Stop::Review);
        QSignalSpy wanted(&stage.page(), &ui::SetupPage::otherPlanWanted);
        stage.pick("otherEnvironmentField", QStringLiteral("Prod"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("other"));
        stage.page().showOther(QStringLiteral("Production"), setup::Plan{});
        QCOMPARE(stage.find("otherPlan.here")->accessibleName(), QStringLiteral("Acme staging: 8 changes"));
        QCOMPARE(stage.find("otherPlan.there")->accessibleName(), QStringLiteral("Production: 0 changes"));
        QVERIFY(stage.find("otherPlan")->isVisible());
    }
};

LATCHKEY_TEST(TestPlan)
#include "test_plan.moc"
