// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The connections to one server under one set of TLS and proxy settings. QNetworkAccessManager caches connections by
// host and port alone, so two sets of settings must never share one.
#pragma once

#include "base/result.h"
#include "http/outgoing.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QSet>
#include <QSslConfiguration>

#include <memory>

namespace http {

class InFlight;

struct Lane {
    QByteArray origin; // "https://host:port"
    TlsOptions tls;
    Proxy proxy;
    QSslConfiguration sslConfiguration;
    QNetworkAccessManager network;
    // Set when an answer may have been given to the wrong request: nothing that is in flight here may be believed.
    bool spoiled = false;
};

// "https://host:port", the port always there.
QByteArray originOf(const QUrl &url);

// All lanes of one client, and what is in flight on them. Requests keep it alive beyond the client.
class Lanes {
public:
    // A lane for that request, made where there is none that can be used. Malformed where its TLS options cannot be.
    base::Result<std::shared_ptr<Lane>> laneFor(const QUrl &url, const Outgoing &outgoing);

    // The certificate (SHA-256) that this server showed first in this run: the one that is given, where it is the
    // first.
    QByteArray firstCertificate(const QByteArray &origin, const QByteArray &sha256);

    void add(InFlight *request) { m_inFlight.insert(request); }
    void remove(InFlight *request) { m_inFlight.remove(request); }
    const QSet<InFlight *> &inFlight() const { return m_inFlight; }

private:
    QList<std::shared_ptr<Lane>> m_lanes;
    QHash<QByteArray, QByteArray> m_certificates; // origin -> SHA-256
    QSet<InFlight *> m_inFlight;
};

} // namespace http
