// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/elsewhere.h"
#include "http/task.h"
#include "support/suite.h"

#include <QThread>
#include <QtTest>

using http::Elsewhere;
using http::Task;
using http::TaskScope;

namespace {

struct Seen {
    QThread *worker = nullptr;
    QThread *after = nullptr;
    int result = 0;
};

Task<> ask(Seen *seen)
{
    Elsewhere<int> work([seen] {
        seen->worker = QThread::currentThread();
        return 42;
    });
    seen->result = co_await work;
    seen->after = QThread::currentThread();
}

// Works until it may end, on what its frame owns.
Task<> useOwn(QSemaphore *begun, QSemaphore *mayEnd, QString *end, bool *resumed)
{
    QString own(QStringLiteral("owned by the frame"));
    Elsewhere<bool> work([&own, begun, mayEnd, end] {
        begun->release();
        mayEnd->acquire();
        *end = own;
        return true;
    });
    co_await work;
    *resumed = true;
}

} // namespace

class TestElsewhere : public QObject {
    Q_OBJECT

private slots:
    void worksOnAnotherThreadAndResumesOnThisOne()
    {
        Seen seen;
        TaskScope scope;
        scope.launch(ask(&seen));
        QVERIFY(!scope.isIdle());
        QTRY_VERIFY(scope.isIdle());
        QCOMPARE(seen.result, 42);
        QVERIFY(seen.worker && seen.worker != QThread::currentThread());
        QCOMPARE(seen.after, QThread::currentThread());
    }

    void aFrameThatEndsEarlyWaitsForItsWork()
    {
        QSemaphore begun, mayEnd;
        QString end;
        bool resumed = false;
        TaskScope scope;
        scope.launch(useOwn(&begun, &mayEnd, &end, &resumed));
        begun.acquire();
        mayEnd.release();
        scope.cancel();
        QCOMPARE(end, QStringLiteral("owned by the frame"));
        QCoreApplication::processEvents();
        QVERIFY(!resumed);
    }
};

LATCHKEY_TEST(TestElsewhere)
#include "test_elsewhere.moc"
