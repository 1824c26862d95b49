// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Everything that is needed to send one request: the message, who it is for, its limits, its secrets, the way there.
#pragma once

#include "base/secret.h"
#include "http/tls_options.h"
#include "model/http_message.h"

#include <QList>
#include <QString>

namespace http {

struct Limits {
    int totalMs = 30'000;   // from the call to the last byte, by a monotonic clock
    int idleMs = 20'000;    // without a byte in either direction
    int connectMs = 10'000; // until the connection stands
    qint64 bodyBytes = 8 * 1024 * 1024;

    bool operator==(const Limits &) const = default;
};

// A header whose value must appear nowhere but on the wire: an API key, an admin token, a bearer token.
struct SecretHeader {
    QByteArray name;
    base::Secret value; // the whole header value

    bool operator==(const SecretHeader &) const = default;
};

struct Proxy {
    enum class Kind {
        None,
        System, // what the desktop or the environment says
        Http,   // `host` and `port`; also carries TLS, by CONNECT
    };
    Kind kind = Kind::None;
    QString host;
    quint16 port = 0;
    QString user; // empty: none
    base::Secret password;

    bool operator==(const Proxy &) const = default;
};

// Who answers.
enum class Peer {
    Api,    // redirects: GET and HEAD only, same scheme, host and port, at most three, else the Error is Redirected;
            // a body that its own content shows to be cut is refused
    Anyone, // behind a gateway: a 3xx is an answer like any other, a body is taken as it comes
};

enum class Connection {
    Reused, // keep-alive where there is one
    Fresh,  // a connection of its own: another worker of the server may answer
};

struct Outgoing {
    model::Request request; // url absolute, http or https, percent-encoded
    QString system;         // "fusionauth", "kong", "proxy"
    QString reason;         // why it is made, for the exchange log
    Limits limits;
    QList<SecretHeader> secretHeaders;
    TlsOptions tls;
    Proxy proxy;
    Peer peer = Peer::Api;
    Connection connection = Connection::Reused;
};

} // namespace http
