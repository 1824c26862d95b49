// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The line that an Error carries about a refused certificate, written and read.
#include "model/certificate.h"

#include "support/suite.h"

#include <QtTest>

using model::TlsRefusal;

class TestTlsReport : public QObject {
    Q_OBJECT
private slots:
    void saysWhichCheckFailedAndWhoTheCertificateIs()
    {
        const model::Certificate certificate{QStringLiteral("CN=a=b"),
                                             QStringLiteral("CN=Ours,O=Example"),
                                             {QStringLiteral("DNS:a"), QStringLiteral("IP:127.0.0.1")},
                                             1577836800000,
                                             1893456000000,
                                             QStringLiteral("ab12")};
        const TlsRefusal refusal{{QStringLiteral("expired"), QStringLiteral("wrong-host")}, certificate, {}, {}};
        const QString evidence = model::evidenceOf(refusal);
        QCOMPARE(evidence,
                 QStringLiteral("check=expired,wrong-host; subject=CN=a=b; issuer=CN=Ours,O=Example; "
                                "names=DNS:a,IP:127.0.0.1; from=2020-01-01T00:00:00Z; to=2030-01-01T00:00:00Z; "
                                "sha256=ab12"));
        QVERIFY(model::tlsRefusalIn(evidence) == refusal);
    }

    void tellsWhatWasExpected()
    {
        const model::Certificate certificate{{}, {}, {}, 0, 0, QStringLiteral("ab12")};
        const TlsRefusal pinned{{QStringLiteral("pin")}, certificate, QStringLiteral("cd34"), {}};
        QVERIFY(model::evidenceOf(pinned).endsWith(QStringLiteral("; sha256=ab12; pinned=cd34")));
        QVERIFY(model::tlsRefusalIn(model::evidenceOf(pinned)) == pinned);
        const TlsRefusal changed{{QStringLiteral("changed")}, certificate, QStringLiteral("cd34"), {}};
        QVERIFY(model::evidenceOf(changed).endsWith(QStringLiteral("; sha256=ab12; before=cd34")));
        QVERIFY(model::tlsRefusalIn(model::evidenceOf(changed)) == changed);
    }

    void keepsTheLibrarysWords()
    {
        const TlsRefusal refusal{{QStringLiteral("handshake")}, {}, {}, QStringLiteral("host:1: alert; no=thing")};
        QVERIFY(model::tlsRefusalIn(model::evidenceOf(refusal)) == refusal);
    }

    void isNotEveryEvidence() { QVERIFY(!model::tlsRefusalIn(QStringLiteral("127.0.0.1:1: refused"))); }
};

LATCHKEY_TEST(TestTlsReport)
#include "test_tls_report.moc"
