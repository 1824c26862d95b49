// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// latchkey: the window.
#include "interrupt/interrupt.h"
#include "options/parser.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

namespace {

enum ExitCode { Done = 0, Unusable = 2, Stopped = 4 };

int refuse(const QString &text)
{
    std::fprintf(stderr, "latchkey: %s\n", qPrintable(text));
    return Unusable;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("latchkey"));
    QApplication::setApplicationDisplayName(QStringLiteral("Latchkey"));
    QApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.latchkey.Latchkey"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.latchkey.Latchkey")));
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromUtf8(options::thisProgram().description));
    parser.addHelpOption();
    parser.addVersionOption();
    options::teach(parser, options::thisProgram().table);
    parser.process(application);

    console::Console console(storage::usualPlaces(), storage::systemKeychain());
    const ui::Settings settings = ui::readSettings(console.places().settingsFile);
    const QString themeName = parser.value(QStringLiteral("theme"));
    const auto theme = parser.isSet(QStringLiteral("theme")) ? ui::themeNamed(themeName) : settings.theme;
    if (!theme)
        return refuse(QStringLiteral("--theme is system, light or dark, not \"%1\"").arg(themeName));
    QString environment;
    if (parser.isSet(QStringLiteral("environment"))) {
        const QString name = parser.value(QStringLiteral("environment"));
        const storage::Environment *found = model::withName(console.environments().all(), name);
        if (!found)
            return refuse(QStringLiteral("there is no environment \"%1\"").arg(name));
        environment = found->id;
    }
    if (parser.isSet(QStringLiteral("sandbox")))
        environment = console::SandboxHost::environmentId();

    ui::applyTheme(application, *theme);
    ui::MainWindow window(&console);
    window.show();
    window.start(environment);
    // The first time it ends in order, as by its own cross; the second time at once.
    bool asked = false;
    const interrupt::Interrupt interrupted([&] {
        if (std::exchange(asked, true))
            QApplication::exit(Stopped);
        else
            window.close();
    });
    return QApplication::exec();
}
