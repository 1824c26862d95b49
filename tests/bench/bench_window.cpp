// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the window costs beside a bare one of Qt, in the same run: its start, its memory; and the longest time for which
// it lets its user wait. bench_window [start] [walk] [rows]
#include "../ui_shell/window_stage.h"
#include "ratio.h"
#include "ui/setup/setup_page.h"
#include "ui/widgets/pick_field.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QTimer>

#include <cstdio>

namespace {

const int starts = 9;
const int idleAfterMs = 2000; // both systems were read by then
const double startAim = 1.6;
const double memoryAim = 1.5;
const double gapAimMs = 16;
const int manyServices = 10'000;

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return text.mid(at + 6, 30).simplified().split(' ').first().toDouble() / 1024;
}

// Says so once a window was painted for the first time, and what memory it has once it is idle.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(QWidget *window)
        : QObject(window)
    {
        window->installEventFilter(this);
    }
    bool eventFilter(QObject *window, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            QTimer::singleShot(0, this, &FirstPaint::tell); // the whole of it lies on the screen by then
        }
        return false;
    }

private:
    void tell()
    {
        std::puts("shown");
        std::fflush(stdout);
        QTimer::singleShot(idleAfterMs, this, [] {
            std::printf("%.1f\n", residentMegabytes());
            QApplication::quit();
        });
    }
};

int child(const QString &which)
{
    QTemporaryDir folder;
    std::unique_ptr<console::Console> console;
    std::unique_ptr<QWidget> window;
    if (which == QLatin1String("bare")) {
        window = std::make_unique<QLabel>(QStringLiteral("bare"));
        window->resize(1280, 800);
    } else {
        console = std::make_unique<console::Console>(storage::placesBelow(folder.path()), storage::sessionStore());
        ui::applyTheme(*qApp, ui::Theme::Light);
        window = std::make_unique<ui::MainWindow>(console.get());
    }
    new FirstPaint(window.get());
    window->show();
    if (auto *whole = qobject_cast<ui::MainWindow *>(window.get()))
        whole->start(); // on the sandbox, as the first time
    return QApplication::exec();
}

struct Start {
    double milliseconds = 0;
    double megabytes = 0;
};

Start startOf(const QString &which)
{
    QProcess process;
    QElapsedTimer clock;
    clock.start();
    process.start(QApplication::applicationFilePath(), {QStringLiteral("--child"), which});
    process.waitForReadyRead(30'000);
    Start start;
    start.milliseconds = double(clock.nsecsElapsed()) / 1e6;
    process.waitForFinished(30'000);
    start.megabytes = process.readAllStandardOutput().simplified().split(' ').last().toDouble();
    return start;
}

void compareStarts()
{
    std::vector<double> time, memory, times, memories;
    for (int i = 0; i < starts; ++i) {
        const Start bare = startOf(QStringLiteral("bare"));
        const Start window = startOf(QStringLiteral("window"));
        time.push_back(window.milliseconds / bare.milliseconds);
        memory.push_back(window.megabytes / bare.megabytes);
        times.push_back(window.milliseconds);
        memories.push_back(window.megabytes);
    }
    std::printf("start to first window, by a bare one    %.2f  aim %.1f  (%.0f ms)\n", bench::medianOf(time), startAim,
                bench::medianOf(times));
    std::printf("idle memory, by a bare window           %.2f  aim %.1f  (%.0f MiB)\n", bench::medianOf(memory),
                memoryAim, bench::medianOf(memories));
}

// The longest time between two turns of the event loop.
class Gaps {
public:
    Gaps()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = qMax(m_longest, double(m_clock.nsecsElapsed()) / 1e6);
            m_clock.start();
        });
        m_clock.start();
        m_timer.start(0);
    }
    double longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
};

void report(const char *what, const Gaps &gaps)
{
    std::printf("longest gap of the event loop, %-24s %.1f ms  aim %.0f ms\n", what, gaps.longestMs(), gapAimMs);
}

void walk()
{
    tests::WindowStage stage;
    const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Bench"));
    stage.openWindow(environment.id);
    stage.waitUntilRead();
    stage.wiring().edit(tests::quickBlueprint());
    stage.window().findChild<ui::SetupPage *>()->go(ui::Stop::Review);
    const Gaps gaps;
    stage.wiring().apply();
    stage.waitUntilIdle();
    stage.window().findChild<ui::SetupPage *>()->go(ui::Stop::LiveTest);
    stage.wiring().test();
    stage.waitUntilIdle();
    report("a whole walk", gaps);
}

void manyRows()
{
    tests::WindowStage stage;
    const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Bench"));
    stage.sandbox.withKong([](twins::KongTwin &kong, const twins::World &world) {
        for (int i = 0; i < manyServices; ++i) {
            const QByteArray body =
                R"({"name":"service-)" + QByteArray::number(i) + R"(","url":"http://127.0.0.1:9/"})";
            kong.admin({"POST", "/services", {{"Content-Type", "application/json"}}, body}, world);
        }
    });
    stage.openWindow(environment.id);
    stage.waitUntilRead();
    stage.window().showPage(QStringLiteral("setupPage"));
    const Gaps gaps;
    stage.console().session()->readAgain();
    stage.waitUntilRead();
    stage.window().findChild<ui::PickField *>(QStringLiteral("serviceField"))->openList();
    QTest::qWait(200);
    report("10,000 services listed", gaps);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return child(arguments.value(2));
    const std::pair<const char *, void (*)()> parts[] = {{"start", compareStarts}, {"walk", walk}, {"rows", manyRows}};
    for (const auto &[name, run] : parts) {
        if (arguments.size() == 1 || arguments.contains(QLatin1String(name)))
            run();
    }
    return 0;
}
