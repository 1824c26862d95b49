// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "options/completion.h"
#include "sample.h"
#include "support/suite.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace {

// What bash itself would offer after these words; the last one is being typed.
QStringList offered(const options::Program &program, const QByteArray &words, const QString &folder)
{
    const QByteArray script = options::bashCompletion(program) + "COMP_WORDS=(" + words + ")\n" +
                              "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n" + "_" +
                              QByteArray(program.name).replace('-', '_') +
                              "\n((${#COMPREPLY[@]})) && printf '%s\\n' \"${COMPREPLY[@]}\"\nexit 0\n";
    QProcess bash;
    bash.setWorkingDirectory(folder);
    bash.start(QStringLiteral("bash"), {QStringLiteral("--norc"), QStringLiteral("-s")});
    bash.write(script);
    bash.closeWriteChannel();
    if (!bash.waitForFinished() || bash.exitCode() != 0)
        return {QStringLiteral("bash failed: ") + QString::fromUtf8(bash.readAllStandardError())};
    const QByteArray complaints = bash.readAllStandardError();
    if (!complaints.isEmpty())
        return {QStringLiteral("bash said: ") + QString::fromUtf8(complaints)};
    return QString::fromUtf8(bash.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

class TestCompletion : public QObject {
    Q_OBJECT
private slots:
    void offers_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QStringList>("wanted");
        const auto row = [](const char *name, const char *words, const QString &wanted) {
            QTest::newRow(name) << QByteArray(words) << wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        row("commands", "open-sesame ''", QStringLiteral("knock paint --help --version"));
        row("a command's beginning", "open-sesame p", QStringLiteral("paint"));
        row("options", "open-sesame paint --", QStringLiteral("--colour --key --json --help"));
        row("an option's beginning", "open-sesame knock --t", QStringLiteral("--times"));
        row("the words of an option", "open-sesame paint --colour ''", QStringLiteral("red blue"));
        row("the words after an equals sign", "open-sesame paint --colour = b", QStringLiteral("blue"));
        row("right after an equals sign", "open-sesame paint --colour =", QStringLiteral("red blue"));
        row("files for an option", "open-sesame knock --key do", QStringLiteral("door.pem"));
        row("files for an argument", "open-sesame paint p", QStringLiteral("picture.svg"));
        row("nothing for a number", "open-sesame knock --times ''", QString());
        row("nothing where nothing is taken", "open-sesame knock ''", QString());
        row("nothing of an unknown command", "open-sesame sing --", QString());
    }
    void offers()
    {
        QFETCH(QByteArray, words);
        QFETCH(QStringList, wanted);
        QStringList found = offered(tests::sampleProgram(), words, folder());
        found.sort();
        wanted.sort();
        QCOMPARE(found, wanted);
    }

    void offersOptionsWithoutCommands()
    {
        const QStringList all{QStringLiteral("--ajar"), QStringLiteral("--theme"), QStringLiteral("--help"),
                              QStringLiteral("--version")};
        QCOMPARE(offered(tests::sampleWithoutCommands(), "sesame -", folder()), all);
        const QStringList dark{QStringLiteral("dark")};
        QCOMPARE(offered(tests::sampleWithoutCommands(), "sesame --theme d", folder()), dark);
    }

    void keepsAFileNameWithBlanksTogether()
    {
        QFile(folder() + QStringLiteral("/the door.pem")).open(QIODevice::WriteOnly);
        const QStringList wanted{QStringLiteral("the door.pem")};
        QCOMPARE(offered(tests::sampleProgram(), "open-sesame knock --key the", folder()), wanted);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString &name : {QStringLiteral("/door.pem"), QStringLiteral("/picture.svg")})
            QVERIFY(QFile(folder() + name).open(QIODevice::WriteOnly));
    }
    void cleanup() { m_folder.reset(); }

private:
    QString folder() const { return m_folder->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

LATCHKEY_TEST(TestCompletion)
#include "test_completion.moc"
