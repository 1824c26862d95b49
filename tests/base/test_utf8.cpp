// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"
#include "support/suite.h"

#include <QtTest>

using base::textFromUtf8;

class TestUtf8 : public QObject {
    Q_OBJECT
private slots:
    void readsText()
    {
        QCOMPARE(textFromUtf8("M\xC3\xBCnchen \xF0\x9F\x94\x91"), QStringLiteral(u"M\u00fcnchen \U0001F511"));
    }

    void keepsAByteOrderMark()
    {
        QCOMPARE(textFromUtf8("\xEF\xBB\xBF"
                              "a"),
                 QStringLiteral(u"\ufeff"
                                u"a"));
    }

    void keepsZeroBytes()
    {
        QCOMPARE(textFromUtf8(QByteArrayView("a\0b", 3)), QString(QStringLiteral("a%1b").arg(QChar(0))));
    }

    void showsInvalidBytes()
    {
        QCOMPARE(textFromUtf8("a\xFF"
                              "b"),
                 QStringLiteral(u"a\ufffdb"));
    }

    void showsASequenceThatIsCutOff() { QVERIFY(textFromUtf8("a\xE2\x82").startsWith(QStringLiteral(u"a\ufffd"))); }

    void readsNothing() { QCOMPARE(textFromUtf8({}), QString()); }
};

LATCHKEY_TEST(TestUtf8)
#include "test_utf8.moc"
