// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Exchanges with FusionAuth's twin, written down for a validator that is not ours: a JSON document a line.
#pragma once

#include "api/call.h"
#include "twins/fusionauth_server.h"

namespace openapi {

class Recording {
public:
    // Everything that the server is asked from now on, under `source`: "scenario", "calls" or "plan".
    void watch(tests::Server &server, const QString &source);
    // Sends one of the product's calls; `name` is the function that made it.
    tests::Server::Reply send(tests::Server &server, const api::Call &call, const QString &name);

    QByteArray lines() const { return m_lines; }

private:
    void write(const model::Request &request, const model::Answer &answer, const QString &source);

    QByteArray m_lines;
    QString m_callName;
};

// Everything that the twin can do, and how it refuses.
void recordScenario(Recording &recording);
// Every function of api/fusionauth_calls.h.
void recordCalls(Recording &recording);
// What setup's plans send, and what takes it back.
void recordPlan(Recording &recording);

} // namespace openapi
