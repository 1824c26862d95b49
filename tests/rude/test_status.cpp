// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A status is a value, whatever it is: a 401 is what this product works with.
#include "rude/fetch.h"
#include "rude/rude_server.h"
#include "support/suite.h"

#include <QtTest>

using rude::fetch;
using rude::Peer;
using rude::RudeServer;
using rude::shortly;

class TestStatus : public QObject {
    Q_OBJECT
private slots:
    void comesBackAsItIs_data()
    {
        QTest::addColumn<int>("status");
        for (int status : {200, 201, 202, 203, 212, 213, 242, 299, 400, 401, 402, 403, 404, 405, 406, 409, 410, 412,
                           413, 414, 415, 418, 421, 422, 423, 429, 431, 451, 499, 500, 501, 502, 503, 504, 512, 599})
            QTest::addRow("%d", status) << status;
    }
    void comesBackAsItIs()
    {
        QFETCH(int, status);
        RudeServer server([status](Peer &peer) {
            while (!peer.readRequest().isEmpty())
                peer.answer("{\"n\":1}", QByteArray::number(status) + " Some", "Content-Type: application/json\r\n");
        });
        http::Client client;
        for (const char *method : {"GET", "POST", "DELETE"}) {
            const QByteArray body = QByteArrayView(method) == "POST" ? "{}" : "";
            const auto outcome = fetch(client, rude::write(method, server.address(), body));
            QCOMPARE(shortly(outcome), QByteArray::number(status) + " {\"n\":1}");
        }
    }
};

LATCHKEY_TEST(TestStatus)
#include "test_status.moc"
