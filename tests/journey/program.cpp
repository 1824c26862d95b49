// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "journey/program.h"

#include "journey/death.h"

#include <QDir>
#include <QProcess>

#include <atomic>

namespace tests {
namespace {

QByteArray procFile(qint64 process, const QString &name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(process));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray list = procFile(process, QStringLiteral("task/%1/children").arg(task)).simplified();
        for (const QByteArray &child : list.isEmpty() ? QList<QByteArray>() : list.split(' '))
            children.append(child.toLongLong());
    }
    return children;
}

void look(qint64 process, Run &run)
{
    run.process += procFile(process, QStringLiteral("cmdline")) + procFile(process, QStringLiteral("environ"));
    for (const qint64 child : childrenOf(process)) {
        ++run.children;
        look(child, run);
    }
}

QProcessEnvironment environmentIn(const QTemporaryDir &home, const QMap<QString, QByteArray> &variables)
{
    QProcessEnvironment environment;
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                                 "XDG_RUNTIME_DIR", "TMPDIR"}) {
        const QString folder = home.filePath(QString::fromLatin1(variable).toLower());
        QDir().mkpath(folder);
        environment.insert(QLatin1String(variable), folder);
    }
    for (const char *variable : {"ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(variable))
            environment.insert(QLatin1String(variable), qEnvironmentVariable(variable));
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*.debug=true"));
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), QString::fromUtf8(it.value()));
    return environment;
}

} // namespace

Run Program::run(const QStringList &arguments, const QMap<QString, QByteArray> &variables, const Moment &deadly,
                 const sandbox::Sandbox::Hook &disturbing)
{
    Run run;
    std::atomic<qint64> process = 0;
    m_sandbox.setHook([&](sandbox::Half half, const model::Request &request) -> std::optional<sandbox::Disturbance> {
        if (run.killed || half == sandbox::Half::Upstream) // whose client is the gateway
            return std::nullopt;
        process.wait(0);
        look(process, run);
        ++run.looks;
        if (!deadly || !deadly(half, request))
            return disturbing ? disturbing(half, request) : std::nullopt;
        run.killed = true;
        killAndWait(process);
        return sandbox::Disturbance{sandbox::Disturbance::Kind::DropBefore, {}};
    });

    QProcess program;
    program.setProcessEnvironment(environmentIn(m_home, variables));
    program.start(QStringLiteral(LATCHKEY_CLI), arguments);
    process = program.processId();
    process.notify_all();
    if (!program.waitForFinished(60'000))
        qFatal("latchkey-cli does not end");
    m_sandbox.setHook({});
    if (run.killed != (program.exitStatus() == QProcess::CrashExit))
        qFatal("latchkey-cli crashed: %s", program.readAllStandardError().constData());
    run.code = program.exitCode();
    run.output = program.readAllStandardOutput();
    run.errors = program.readAllStandardError();
    return run;
}

QStringList Program::journals() const
{
    const QDir folder(m_home.filePath(QStringLiteral("xdg_state_home/latchkey/journals")));
    QStringList paths;
    for (const QString &name : folder.entryList({QStringLiteral("*.jsonl")}, QDir::Files))
        paths.append(folder.filePath(name));
    return paths;
}

} // namespace tests
