// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"

#include <QFile>
#include <QFileInfo>
#include <QtTest>

#include <map>

namespace support {
namespace {

// A class that skips itself in initTestCase() makes Qt Test pass over all classes after it without a word.
class Pulse : public QObject {
    Q_OBJECT
public:
    bool isFelt()
    {
        m_felt = false;
        QTest::qExec(this, {QStringLiteral("pulse"), QStringLiteral("-o"), QStringLiteral("/dev/null,txt")});
        return m_felt;
    }
private slots:
    void beat() { m_felt = true; }

private:
    bool m_felt = false;
};

std::map<QByteArray, QObject *(*)()> &registry()
{
    static std::map<QByteArray, QObject *(*)()> classes;
    return classes;
}

// "--shard 1/2": every second class, from the first one on.
struct Shard {
    int number = 1;
    int of = 1;
};

Shard takeShard(QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--shard"));
    if (at < 0)
        return {};
    const QStringList parts = arguments.value(at + 1).split(QLatin1Char('/'));
    const Shard shard{parts.value(0).toInt(), parts.value(1).toInt()};
    if (shard.number < 1 || shard.number > shard.of)
        qFatal("--shard NUMBER/OF, not \"%s\"", qPrintable(arguments.value(at + 1)));
    arguments.remove(at, 2);
    return shard;
}

} // namespace

Registered::Registered(const char *name, QObject *(*make)())
{
    registry().emplace(QByteArray(name), make);
}

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("LATCHKEY_SHARED");
    const QString folder = named.isEmpty() ? QStringLiteral(LATCHKEY_SOURCE_DIR "/../shared") : named;
    return QFileInfo(folder).isDir() ? QFileInfo(folder).canonicalFilePath() : QString();
}

QString testFile(const QString &relative)
{
    return QStringLiteral(LATCHKEY_SOURCE_DIR "/tests/") + relative;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QTest::qFail(qPrintable(QStringLiteral("cannot read %1").arg(path)), __FILE__, __LINE__);
        return {};
    }
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

int runAll(QStringList arguments)
{
    QByteArray only;
    if (arguments.size() > 1 && registry().contains(arguments.at(1).toUtf8()))
        only = arguments.takeAt(1).toUtf8();
    const Shard shard = takeShard(arguments);
    int failures = 0;
    int number = 0;
    for (const auto &[name, make] : registry()) {
        if ((!only.isEmpty() && name != only) || number++ % shard.of != shard.number - 1)
            continue;
        const std::unique_ptr<QObject> test(make());
        failures += QTest::qExec(test.get(), arguments) == 0 ? 0 : 1;
        if (!Pulse().isFelt()) {
            qCritical("%s was skipped in initTestCase(): no class after it would run. Skip in init().", name.data());
            return failures + 1;
        }
    }
    return failures;
}

} // namespace support

#include "suite.moc"
