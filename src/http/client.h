// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The one way out to the network. Whatever the servers answer is a value; only "no answer that may be believed" is an
// Error, and its kind says what to do next.
#pragma once

#include "base/result.h"
#include "http/outgoing.h"
#include "http/task.h"

#include <memory>

namespace http {

class ExchangeLog;
class Lanes;

// Built on QNetworkAccessManager, with its habits turned off: it would resend writes, follow redirects with secrets,
// mix up answers after an interim one, buffer without limit, and call broken answers successes.
class Client {
public:
    // `log`: gets every exchange, redacted; nullptr: none. It has to outlive the client. What it hides is also taken
    // out of the bodies of refusals (4xx, 5xx).
    explicit Client(ExchangeLog *log = nullptr);
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;
    ~Client(); // what is still in flight ends as Cancelled

    // Errors: Malformed (refused before anything was sent), NameNotFound, Unreachable, TimedOut, TlsRefused (evidence
    // names the check and the certificate), Redirected (evidence is the target), Protocol, TooLarge, Cancelled, and
    // OutcomeUnknown for every write that left and got no answer that may be believed.
    Task<base::Result<model::Answer>> send(Outgoing outgoing);

    // Ends everything in flight as Cancelled (writes that left: OutcomeUnknown). The client remains usable.
    void cancel();

private:
    struct Shared;
    static Task<base::Result<model::Answer>> follow(std::shared_ptr<Shared> shared, Outgoing outgoing);
    static Task<base::Result<model::Answer>> sendOnce(std::shared_ptr<Shared> shared, QUrl url, Outgoing outgoing);

    std::shared_ptr<Shared> m_shared;
};

} // namespace http
