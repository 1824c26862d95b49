// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A request on its way through the plugins: what they read and what they change.
#pragma once

#include "gateway/core_error.h"
#include "gateway/router.h"

#include "model/snapshot.h"

#include <QHash>

namespace gateway {

struct Passage {
    const HttpRequest &request;
    const RouteMatch &match;
    const model::KongState &state;
    const QHash<QString, const model::Consumer *> &consumers; // by id
    const Behaviour &behaviour;
    qint64 now;
    Decision &decision;
    model::Headers upstreamHeaders;
    // Who is authenticated so far.
    const model::Consumer *consumer = nullptr;
    bool hasCredential = false;

    void tell(Gate gate, bool passed, const QString &expected, const QString &found, const QString &where);
};

enum class Goes { On, Ended }; // Ended: the plugin has put its answer into the decision

// Writes the identity headers of an authenticated consumer; `identifier` is the credential's, none for the anonymous.
void identify(Passage &passage, const model::Consumer *consumer, const std::optional<QByteArray> &identifier);

// The consumer that a plugin's "anonymous" names, by id or by username; nullptr where there is none.
const model::Consumer *anonymousConsumer(const Passage &passage, const QString &named);

// Lets the request on as the anonymous consumer; where that is missing Kong answers 500.
Goes continueAnonymously(Passage &passage, const QString &named);

// 500 "An unexpected error occurred".
Goes raise(Passage &passage);

} // namespace gateway
