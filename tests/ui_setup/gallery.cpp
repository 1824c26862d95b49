// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Pictures of the set-up page in its states, on a real sandbox, to be looked at: ui_setup_gallery FOLDER.
#include "stage.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

namespace {

class Painter {
public:
    explicit Painter(const QString &folder)
        : m_folder(folder)
    {}

    // In both sizes and themes.
    void take(ui::SetupPage &page, const QString &name)
    {
        for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Dark}) {
            ui::applyTheme(*qApp, theme);
            for (const QSize size : {QSize(1068, 800), QSize(812, 640)}) {
                page.resize(size);
                QTest::qWait(50);
                const QString word = theme == ui::Theme::Light ? QStringLiteral("light") : QStringLiteral("dark");
                const QString file = QStringLiteral("%1-%2-%3.png").arg(name, word, QString::number(size.width()));
                if (!page.grab().save(m_folder.filePath(file)))
                    qFatal("cannot write %s", qPrintable(file));
            }
        }
        ui::applyTheme(*qApp, ui::Theme::Light);
    }

private:
    QDir m_folder;
};

void takeForms(tests::Stage &stage, Painter &painter)
{
    painter.take(stage.page(), QStringLiteral("01-empty"));
    setup::Blueprint blueprint = tests::quickBlueprint();
    blueprint.tenant.issuer = QStringLiteral("https://login.example.com/");
    blueprint.signingKey.algorithm = QStringLiteral("RS256");
    stage.wiring().edit(blueprint);
    int number = 2;
    for (ui::Stop stop : ui::allStops()) {
        stage.page().go(stop);
        painter.take(stage.page(), QStringLiteral("%1-%2").arg(number++, 2, 10, QLatin1Char('0')).arg(ui::idOf(stop)));
    }
}

void takeConflict(Painter &painter)
{
    tests::Stage stage({storage::EnvironmentKind::Production, false});
    stage.kongWrite("POST", "/consumers", {{QStringLiteral("username"), QStringLiteral("legacy")}});
    stage.kongWrite("POST", "/consumers/legacy/jwt",
                    {{QStringLiteral("key"), QStringLiteral("https://login.example.com")},
                     {QStringLiteral("algorithm"), QStringLiteral("HS256")}});
    stage.open();
    stage.wiring().edit(tests::quickBlueprint());
    stage.page().go(ui::Stop::Credential);
    painter.take(stage.page(), QStringLiteral("20-conflict-form"));
    stage.page().go(ui::Stop::Review);
    painter.take(stage.page(), QStringLiteral("21-conflict"));
}

void takeRuns(tests::Stage &stage, Painter &painter)
{
    stage.wiring().edit(tests::quickBlueprint());
    stage.page().go(ui::Stop::Review);
    bool asked = false;
    const auto connection = QObject::connect(&stage.wiring(), &console::Wiring::progressChanged, &stage.page(), [&] {
        if (stage.wiring().progress().size() < 4 || std::exchange(asked, true))
            return;
        stage.page().grab();
        painter.take(stage.page(), QStringLiteral("30-running"));
        stage.wiring().stop();
    });
    stage.wiring().apply();
    stage.waitUntilIdle();
    QObject::disconnect(connection);
    painter.take(stage.page(), QStringLiteral("31-stopped"));
    stage.sandbox.stopHalf(sandbox::Half::KongAdmin);
    stage.wiring().apply();
    stage.waitUntilIdle();
    painter.take(stage.page(), QStringLiteral("32-failed"));
    if (!stage.sandbox.startHalf(sandbox::Half::KongAdmin))
        qFatal("the gateway does not come back");
    stage.wiring().apply();
    stage.waitUntilIdle();
    painter.take(stage.page(), QStringLiteral("33-done"));
    stage.page().go(ui::Stop::LiveTest);
    stage.wiring().test();
    stage.waitUntilIdle();
    painter.take(stage.page(), QStringLiteral("34-live"));
    stage.page().offerEnvironments({{QStringLiteral("x"), QStringLiteral("Acme production"), QString(), true}});
    stage.page().go(ui::Stop::Review);
    stage.pick("otherEnvironmentField", QStringLiteral("Acme"));
    model::Snapshot other = stage.session().snapshot();
    other.kong->credentials.clear();
    other.kong->plugins.clear();
    stage.page().showOther(QStringLiteral("Acme production"), stage.wiring().planFor(other, QStringLiteral("x")));
    painter.take(stage.page(), QStringLiteral("35-other"));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (QApplication::arguments().size() != 2)
        return 2;
    Painter painter(QApplication::arguments().at(1));
    tests::Stage stage;
    stage.open();
    takeForms(stage, painter);
    takeRuns(stage, painter);
    takeConflict(painter);
    return 0;
}
