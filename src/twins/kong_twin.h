// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Kong as a pure function: its state, and what its Admin API and its proxy answer. The state can be loaded from a
// snapshot and read back as one.
#pragma once

#include "twins/entropy.h"

#include "model/http_message.h"
#include "model/snapshot.h"

#include <memory>

namespace twins {

class KongTwin {
public:
    // An empty gateway of that version: "3.9.1", "3.4.2"...
    explicit KongTwin(const QString &version = QStringLiteral("3.9.1"));
    explicit KongTwin(const model::KongState &state);
    ~KongTwin();

    // request.url: path and query as they stand on the request line. Changes the state where the call says so.
    model::Answer admin(const model::Request &request, const World &world);

    // What the proxy decides; where the request is let through, `answer` is empty and `upstream` is what to send on.
    struct Proxied {
        std::optional<model::Answer> answer;
        model::Request upstream; // url absolute
        model::Headers onAnswer; // what plugins put on the upstream's answer
    };
    Proxied proxy(const model::Request &request, const World &world) const;

    // An upstream's answer as the client gets it, and what the client gets where the upstream did not answer.
    enum class UpstreamFault { NoName, NoConnection, TimedOut };
    model::Answer passedOn(const model::Answer &answer, const Proxied &proxied) const;
    model::Answer upstreamFailure(UpstreamFault fault, const Proxied &proxied) const;

    model::KongState state() const;

    // DB-less: every write is refused as Kong refuses it.
    void setDbless(bool dbless);
    // The ports that GET / names; 8001 and 8000 at first.
    void setPorts(int admin, int proxy);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace twins
