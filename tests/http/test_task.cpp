// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/delay.h"
#include "http/task.h"
#include "support/suite.h"

#include <QPointer>
#include <QtTest>

using http::Delay;
using http::Task;
using http::TaskScope;

namespace {

int frames = 0;
struct Frame {
    Frame() { ++frames; }
    Frame(const Frame &) = delete;
    ~Frame() { --frames; }
};

Task<int> later(int milliseconds, int value)
{
    Frame frame;
    Delay pause(milliseconds);
    co_await pause;
    co_return value;
}

Task<int> atOnce(int value)
{
    Frame frame;
    co_return value;
}

Task<> addUp(int *sum)
{
    Frame frame;
    const int first = co_await later(1, 40);
    const int second = co_await later(1, 2);
    *sum = first + second;
}

Task<> collect(std::vector<int> *results)
{
    Frame frame;
    std::vector<Task<int>> tasks;
    tasks.push_back(later(20, 1));
    tasks.push_back(later(1, 2));
    tasks.push_back(atOnce(3));
    auto all = http::whenAll(std::move(tasks));
    *results = co_await all;
}

Task<> collectNothing(bool *done)
{
    std::vector<Task<int>> none;
    auto all = http::whenAll(std::move(none));
    const std::vector<int> results = co_await all;
    *done = results.empty();
}

struct Panel : QObject {
    int shown = 0;
    TaskScope scope; // last member: ends first
    Task<> closeSelf()
    {
        Frame frame;
        Delay pause(1);
        co_await pause;
        shown = 1;
        deleteLater();
    }
};

Task<> countTurns(int *turns)
{
    for (int i = 0; i < 20000; ++i) {
        const int one = co_await atOnce(1);
        *turns += one;
    }
}

Task<> startAnother(TaskScope *scope, int *sum)
{
    Frame frame;
    scope->launch(addUp(sum));
    Delay pause(0);
    co_await pause;
}

} // namespace

class TestTask : public QObject {
    Q_OBJECT
private slots:
    void init() { frames = 0; }
    void cleanup() { QCOMPARE(frames, 0); }

    void runsToItsResult()
    {
        int sum = 0;
        TaskScope scope;
        scope.launch(addUp(&sum));
        QTRY_COMPARE(sum, 42);
        QVERIFY(scope.isIdle());
    }

    void doesNothingUntilItIsStarted()
    {
        {
            const auto task = later(1, 1);
            QCOMPARE(frames, 0);
        }
        QCOMPARE(frames, 0);
    }

    void diesWithItsScope()
    {
        int sum = 0;
        {
            TaskScope scope;
            scope.launch(addUp(&sum));
            QCOMPARE(frames, 2);
        }
        QCOMPARE(frames, 0);
        QTest::qWait(5);
        QCOMPARE(sum, 0);
    }

    void cancelEndsEverything()
    {
        int sum = 0;
        TaskScope scope;
        scope.launch(addUp(&sum));
        scope.launch(addUp(&sum));
        scope.cancel();
        QCOMPARE(frames, 0);
        QVERIFY(scope.isIdle());
    }

    void launchesFromInsideATask()
    {
        int sum = 0;
        TaskScope scope;
        scope.launch(startAnother(&scope, &sum));
        QTRY_COMPARE(sum, 42);
    }

    void whenAllKeepsTheOrder()
    {
        std::vector<int> results;
        TaskScope scope;
        scope.launch(collect(&results));
        QTRY_COMPARE(results.size(), std::size_t(3));
        QCOMPARE(results, (std::vector<int>{1, 2, 3}));
    }

    void whenAllOfNothingIsDoneAtOnce()
    {
        bool done = false;
        TaskScope scope;
        scope.launch(collectNothing(&done));
        QVERIFY(done);
    }

    void whenAllDiesHalfway()
    {
        std::vector<int> results;
        {
            TaskScope scope;
            scope.launch(collect(&results));
            QTRY_VERIFY(frames < 4);
        }
        QCOMPARE(frames, 0);
        QVERIFY(results.empty());
    }

    void letsItsOwnerDeleteItselfLater()
    {
        auto *panel = new Panel;
        const QPointer<Panel> gone(panel);
        panel->scope.launch(panel->closeSelf());
        QTRY_VERIFY(gone.isNull());
    }

    void standsManyAwaitsThatAreReady()
    {
        int turns = 0;
        TaskScope scope;
        scope.launch(countTurns(&turns));
        QCOMPARE(turns, 20000);
    }
};

LATCHKEY_TEST(TestTask)
#include "test_task.moc"
