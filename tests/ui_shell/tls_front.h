// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// TLS in front of a server that speaks plain HTTP on loopback.
#pragma once

#include "rude/identity.h"

#include <QSslServer>

namespace tests {

class TlsFront : public QObject {
    Q_OBJECT
public:
    TlsFront(const rude::Identity &identity, quint16 target);
    QString address() const;

private:
    void pipe(QSslSocket *client);

    quint16 m_target;
    QSslServer m_server;
};

} // namespace tests
