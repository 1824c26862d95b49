// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// latchkey-cli COMMAND [options]: Latchkey's functions without a display.
#include "command.h"

#include "http/task.h"
#include "interrupt/interrupt.h"
#include "options/parser.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

namespace cli {
namespace {

QString overview()
{
    QString text =
        QStringLiteral("Usage: latchkey-cli COMMAND [options]\n\n"
                       "Wires FusionAuth to Kong's jwt plugin, proves it with a live token, takes it back.\n\n"
                       "Commands:\n");
    for (const Command &command : commands())
        text += QStringLiteral("  %1  %2\n").arg(QLatin1String(command.name), -10).arg(QLatin1String(command.summary));
    text += QStringLiteral("\nlatchkey-cli COMMAND --help tells more. Every command takes --json.\n\nExit codes:\n");
    for (const options::Row &code : options::thisProgram().exitCodes)
        text += QStringLiteral("  %1  %2\n").arg(QLatin1String(code.name), QLatin1String(code.meaning));
    return text;
}

const Command *commandNamed(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

// Runs the command's task in the event loop and ends the loop with its code.
http::Task<> runInto(const Command *command, Invocation *invocation, int *code)
{
    *code = co_await command->run(invocation);
    QCoreApplication::exit(*code);
}

int run(const Command &command, QStringList arguments)
{
    Invocation invocation;
    QCommandLineParser &parser = invocation.parser;
    parser.setApplicationDescription(QLatin1String(command.summary));
    const QCommandLineOption help = parser.addHelpOption();
    options::teach(parser, options::thisProgram().table);
    options::teach(parser, command.table());
    const QString name = arguments.takeAt(1);
    arguments[0] += QLatin1Char(' ') + name;
    const bool understood = parser.parse(arguments);
    Output output(understood && parser.isSet(QStringLiteral("json")));
    if (!understood) {
        output.message(parser.errorText());
        return Unusable;
    }
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        text.replace(QStringLiteral("latchkey-cli ["), QStringLiteral("latchkey-cli %1 [").arg(name));
        output.raw(text.toUtf8());
        return Yes;
    }

    invocation.output = &output;
    bool interrupted = false;
    invocation.isInterrupted = [&interrupted] { return interrupted; };
    int code = Yes;
    http::TaskScope scope;
    // The first time the command may end by itself; cancelling a run leaves its journal, from which it is resumed.
    const interrupt::Interrupt watch([&] {
        const bool again = std::exchange(interrupted, true);
        if (again || QLatin1String(command.name) != QLatin1String("sandbox")) {
            scope.cancel();
            output.message(QStringLiteral("Interrupted. What was sent stands in the journal; run it again to go on."));
            QCoreApplication::exit(Stopped);
        }
    });
    QTimer::singleShot(0, &watch, [&] { scope.launch(runInto(&command, &invocation, &code)); });
    return QCoreApplication::exec();
}

} // namespace
} // namespace cli

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("latchkey-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
    const QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    if (name == QLatin1String("--version")) {
        std::printf("%s %s\n", options::thisProgram().name, LATCHKEY_VERSION);
        return cli::Yes;
    }
    const bool help = name == QLatin1String("--help") || name == QLatin1String("-h");
    if (const cli::Command *command = cli::commandNamed(name))
        return cli::run(*command, arguments);
    std::fputs(qPrintable(cli::overview()), help ? stdout : stderr);
    return help ? cli::Yes : cli::Unusable;
}
