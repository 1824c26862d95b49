// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How to reach one FusionAuth.
#pragma once

#include "http/outgoing.h"

#include <QUrl>

namespace fusionauth {

struct Connection {
    QUrl url;            // "http://localhost:9011"
    base::Secret apiKey; // sent as it is in Authorization; empty: none
    http::TlsOptions tls;
    http::Proxy proxy;
};

// How long to be patient with a server. Milliseconds.
struct Patience {
    int firstPauseMs = 200;  // doubles from try to try
    int freshKeyMs = 60'000; // in all, until a new API key must be known to the node (contract A.5)
    int busyReads = 2;       // further tries of a read that was answered 429, 502, 503 or 504
    int longestPauseMs = 5'000;
};

} // namespace fusionauth
