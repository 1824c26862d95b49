// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What went wrong, as data: which kind (each leads to another next action), where, and what was seen there.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace base {

// One complaint of a server about one field of a request, in the server's own words.
struct FieldError {
    QString field;   // dotted path as the server names it: "config.claims_to_verify", "tenant.name"
    QString code;    // FusionAuth's "[blank]tenant.name"; empty where the system has none (Kong)
    QString message; // foreign text: show it as plain text only

    bool operator==(const FieldError &) const = default;
};

struct Error {
    enum class Kind {
        // No answer, or none that may be believed.
        NameNotFound,   // DNS does not know the host
        Unreachable,    // nothing listens, or the connection broke before the answer was whole
        TimedOut,       // the deadline passed
        Cancelled,      // the user or the end of the owner stopped it
        TlsRefused,     // certificate or handshake; `evidence` says which check failed
        Redirected,     // another address was named; it is never followed with secrets
        Protocol,       // the answer breaks HTTP: cut, oversized, wrong length, impossible status
        NotTheApi,      // a good HTTP answer that is not this product's API: HTML, no JSON
        WrongProduct,   // the other product, or another one, answers behind this URL
        OutcomeUnknown, // a write left and no answer came: read back before going on

        // The system answered and refused.
        Unauthorized, // 401 of an administration API
        Forbidden,    // 403
        NotFound,     // 404 of an object
        Conflict,     // 409 or a duplicate: somebody else's object is in the way
        Refused,      // 400: a field or the whole request was refused; see `fields`
        NotWritable,  // 405 and its like: DB-less, managed by another tool, read-only environment
        RateLimited,  // 429
        ServerFault,  // 5xx

        // Input and this machine.
        Malformed,   // text, file or token that is not what it claims to be
        PrivateKey,  // a private key where only a public one may be
        Unsupported, // well-formed, but not something that can be worked with (JWE, a curve, an option)
        TooLarge,    // over one of our own limits
        Missing,     // something needed is not there: a variable, a file, a choice
        Storage,     // reading or writing a file or the keychain failed
        Locked,      // another process holds the lock
    };

    Kind kind = Kind::Malformed;
    QString subject;  // what it is about: "kong", "fusionauth", a file name, "credential.key"
    QString evidence; // what was found there, literal and free of secrets
    int status = 0;   // HTTP status, 0 where there was none
    QList<FieldError> fields;

    bool operator==(const Error &) const = default;
};

// The kind's stable name for JSON documents and logs: "unreachable", "not-the-api"...
QString nameOf(Error::Kind kind);
std::optional<Error::Kind> kindNamed(const QString &name);

} // namespace base
