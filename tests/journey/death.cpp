// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "journey/death.h"

#include "sandbox/traffic.h"

#include <QProcess>

#include <atomic>
#include <cerrno>
#include <csignal>

#include <sys/wait.h>

namespace tests {
namespace {

using sandbox::Disturbance;

bool isAtWrite(Death::At at)
{
    return at == Death::At::BeforeWrite || at == Death::At::AfterWrite;
}

// The record was written whole before the process died; this is what an earlier death would have left of it.
void halveLastRecord(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("no journal to shorten");
    const QByteArray content = file.readAll();
    const qsizetype begin = content.lastIndexOf('\n', -2) + 1;
    if (!file.resize(begin + (content.size() - begin) / 2))
        qFatal("the journal cannot be shortened");
}

QStringList argumentsFor(const Stage &stage, const QString &what, Death death)
{
    QStringList arguments{what, stage.journalPath(), stage.addresses.fusionauth, stage.addresses.kongAdmin,
                          stage.addresses.kongProxy};
    if (death.at != Death::At::Never && !isAtWrite(death.at))
        arguments.append(QString::number(death.number));
    return arguments;
}

Ending endingOf(const QProcess &process)
{
    if (process.exitStatus() == QProcess::CrashExit)
        return Ending::Killed;
    const Ending endings[] = {Ending::Done, Ending::Left, Ending::NoJournal};
    if (process.exitCode() > 2)
        qFatal("the driver failed with %d", process.exitCode());
    return endings[process.exitCode()];
}

} // namespace

void killAndWait(qint64 process)
{
    if (process <= 1) // which would mean a whole group, or everybody
        qFatal("no process to kill");
    ::kill(pid_t(process), SIGKILL);
    siginfo_t unused;
    // ECHILD: somebody has collected it already.
    while (::waitid(P_PID, id_t(process), &unused, WEXITED | WNOWAIT) != 0 && errno == EINTR) {
    }
}

Ending drive(Stage &stage, const QString &what, const base::Secret &password, Death death)
{
    std::atomic<qint64> process = 0;
    int writes = 0; // the hook is called one at a time
    stage.sandbox.forgetSeen();
    if (isAtWrite(death.at)) {
        stage.sandbox.setHook([&](sandbox::Half half, const model::Request &request) -> std::optional<Disturbance> {
            if (!sandbox::isWrite(half, request) || ++writes != death.number)
                return std::nullopt;
            process.wait(0);
            killAndWait(process);
            const bool done = death.at == Death::At::AfterWrite;
            return Disturbance{done ? Disturbance::Kind::DropAfter : Disturbance::Kind::DropBefore, {}};
        });
    }

    QProcess driver;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LATCHKEY_FUSIONAUTH_API_KEY"),
                       QString::fromUtf8(stage.addresses.apiKey.reveal()));
    environment.insert(QStringLiteral("LATCHKEY_TEST_PASSWORD"), QString::fromUtf8(password.reveal()));
    driver.setProcessEnvironment(environment);
    driver.setProcessChannelMode(QProcess::ForwardedChannels);
    driver.start(QStringLiteral(LATCHKEY_DRIVER), argumentsFor(stage, what, death));
    process = driver.processId();
    process.notify_all();
    if (!driver.waitForFinished(60'000))
        qFatal("the driver does not end");
    const Ending ending = endingOf(driver);

    // The server may still be at the last write, whose sender is gone.
    if (ending == Ending::Killed && isAtWrite(death.at) &&
        !QTest::qWaitFor([&] { return stage.sandbox.writes().size() >= death.number; }))
        qFatal("the last write is not done");
    stage.sandbox.setHook({});
    if (death.at == Death::At::BeforeRecord)
        halveLastRecord(stage.journalPath());
    return ending;
}

} // namespace tests
