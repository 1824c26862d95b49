// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// FusionAuth, Kong and a service behind it, on loopback: the two products as a new user finds them, with nothing
// installed. For trying the program out, and for tests, which can watch and disturb what goes on.
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "model/http_message.h"
#include "model/snapshot.h"
#include "twins/fusionauth_twin.h"
#include "twins/kong_twin.h"

#include <functional>
#include <memory>

namespace sandbox {

enum class Half { FusionAuth, KongAdmin, KongProxy, Upstream };

struct Options {
    quint16 fusionauthPort = 0; // 0: any that is free
    quint16 kongAdminPort = 0;
    quint16 kongProxyPort = 0;
    quint16 upstreamPort = 0;
    QString fusionauthVersion = QStringLiteral("1.69.0");
    QString kongVersion = QStringLiteral("3.9.1");
    // How long the proxy does not know of a service, route or plugin that was written; credentials and consumers are
    // known at once, as in a real gateway.
    qint64 propagationDelayMs = 0;
};

struct Addresses {
    QString fusionauth; // "http://127.0.0.1:9011"
    QString kongAdmin;
    QString kongProxy;
    QString upstream;
    // FusionAuth's API keys, new on every start.
    base::Secret apiKey;   // may do everything, and make API keys
    base::Secret superKey; // may do everything but make API keys
    base::Secret loginKey; // may only call POST /api/login
};

// What happens to a request instead of its answer.
struct Disturbance {
    enum class Kind {
        DropBefore, // the connection is dropped, nothing is done
        DropAfter,  // it is done, and the connection is dropped without an answer
        Answer,     // `answer` is given, nothing is done
    };
    Kind kind = Kind::DropAfter;
    model::Answer answer;
};

// A request that came in, as it came.
struct Seen {
    Half half = Half::FusionAuth;
    model::Request request;
    bool write = false; // changes what a system holds: not GET, HEAD, OPTIONS, a login or a dry run
    int status = 0;     // 0: dropped without an answer
};

class Sandbox {
public:
    // Everything but start() and stop() wants to be called after start().
    Sandbox();
    ~Sandbox(); // stops
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;

    // Listens, with both products in the state of a first day: issuer acme.com, no application of one's own; the
    // service `example_service` (the upstream) with the open route `example_route` on /mock, no consumers.
    // Error: Locked about a port that somebody else has; nothing is left running then.
    base::Result<Addresses> start(const Options &options = {});
    // Ends all connections and threads; returns when they are gone.
    void stop();

    // One listener goes away, with its connections, and comes back on the same port. The state stays.
    void stopHalf(Half half);
    base::Outcome startHalf(Half half);

    // All requests since the start or the last forgetSeen(), oldest first; the last ten thousand.
    QList<Seen> seen() const;
    QList<Seen> writes() const;
    void forgetSeen();

    // Asked for every request before it is answered; called from the servers' threads, one at a time.
    using Hook = std::function<std::optional<Disturbance>(Half, const model::Request &)>;
    void setHook(Hook hook);
    // The n-th write to that half from now on (1: the next one) is disturbed, once.
    void disturbWrite(Half half, int n, Disturbance disturbance);

    // The clocks of both products go that much ahead of the machine's.
    void setClockOffset(qint64 milliseconds);

    model::FusionAuthState fusionAuthState() const;
    model::KongState kongState() const;
    // For what only an administrator at the console could do: the twins themselves, while nothing else uses them.
    void withFusionAuth(const std::function<void(twins::FusionAuthTwin &, const twins::World &)> &change);
    void withKong(const std::function<void(twins::KongTwin &, const twins::World &)> &change);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace sandbox
