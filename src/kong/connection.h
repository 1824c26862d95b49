// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How to reach one Kong: its Admin API, and the proxy that callers use.
#pragma once

#include "http/outgoing.h"

#include <QUrl>

namespace kong {

struct Connection {
    QUrl admin;                              // "http://localhost:8001", with workspace or control plane prefix
    QList<http::SecretHeader> secretHeaders; // "Kong-Admin-Token", a reverse proxy's "Authorization"
    http::TlsOptions tls;
    http::Proxy proxy;
};

struct ProxyConnection {
    QUrl url; // "http://localhost:8000"
    http::TlsOptions tls;
    http::Proxy proxy;
};

// How long to be patient with a server that is busy. Milliseconds.
struct Patience {
    int firstPauseMs = 200; // doubles from try to try
    int busyReads = 2;      // further tries of a read that was answered 429, 502, 503 or 504
    int longestPauseMs = 5'000;
};

} // namespace kong
