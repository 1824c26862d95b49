// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The twin answers what a real Kong 3.9.1 answered, exchange by exchange.
#include "replay/replayer.h"
#include "support/suite.h"

#include <QtTest>

namespace {

// Left out on purpose, each with its reason.
const QMap<QString, QString> leftOut{
    {QStringLiteral("M729"), QStringLiteral("a declaration in YAML: the twin reads JSON only")},
    {QStringLiteral("M730"), QStringLiteral("a declaration in YAML: the twin reads JSON only")},
};

// Compared by what the twin has: these answers describe a machine and a build.
const QSet<QString> inPart{
    QStringLiteral("A001"), // a node's whole configuration and all plugins of the build
    QStringLiteral("A002"), // memory of the workers
    QStringLiteral("A003"), // running timers
    QStringLiteral("A005"), // all plugins of the build
};

// Each list went through one gateway, in this order.
const QStringList administration{
    QStringLiteral("A-node.jsonl"),
    QStringLiteral("B-services.jsonl"),
    QStringLiteral("C-routes.jsonl"),
    QStringLiteral("D-plugins.jsonl"),
    QStringLiteral("E-consumers.jsonl"),
    QStringLiteral("F-jwt-credentials.jsonl"),
    QStringLiteral("G-pagination-tags.jsonl"),
};
const QStringList proxying{
    QStringLiteral("H-proxy-token-forms.jsonl"), QStringLiteral("I-proxy-claims-config.jsonl"),
    QStringLiteral("J-proxy-anonymous.jsonl"),   QStringLiteral("K-credential-lifecycle.jsonl"),
    QStringLiteral("L-proxy-precedence.jsonl"),
};

} // namespace

class TestReplay : public QObject {
    Q_OBJECT
private slots:
    void answersAsKong_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<bool>("dbless");
        QTest::newRow("the Admin API") << administration << false;
        QTest::newRow("the proxy") << proxying << false;
        QTest::newRow("without a database") << QStringList{QStringLiteral("M-dbless.jsonl")} << true;
        QTest::newRow("as curl sends it") << QStringList{QStringLiteral("N-curl.jsonl")} << false;
    }

    void answersAsKong()
    {
        QFETCH(QStringList, files);
        QFETCH(bool, dbless);
        twins::KongTwin twin(QStringLiteral("3.9.1"));
        twin.setDbless(dbless);
        replay::Replayer replayer(files, leftOut, inPart);
        replayer.run(twin);
        const replay::Tally tally = replayer.tally();
        qInfo("%d Admin API exchanges and %d proxy exchanges agree, %d are left out on purpose", tally.admin,
              tally.proxy, int(tally.leftOutIds.size()));
        for (const QString &id : tally.leftOutIds)
            qInfo().noquote() << id << "left out:" << leftOut.value(id);
        for (const QString &difference : tally.differences)
            qWarning().noquote() << difference;
        QCOMPARE(tally.differences, QStringList());
        QVERIFY(tally.admin + tally.proxy > 0);
    }
};

LATCHKEY_TEST(TestReplay)
#include "test_replay.moc"
