// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a connection test finds, layer by layer: the first that fails is where to look.
#pragma once

#include "base/error.h"
#include "model/certificate.h"

#include <QJsonObject>

namespace model {

enum class Layer {
    Address,    // what was typed, and the files that it needs
    Name,       // DNS
    Connection, // TCP
    Tls,
    Http,    // an answer that may be believed
    Product, // of the right program
    Rights,  // which calls this key may make
    Version,
};

enum class LayerState {
    Ok,
    Failed,
    NotTried, // an earlier one failed, or there is nothing to try
    Note,     // works, but something ought to be known
};

struct LayerResult {
    Layer layer = Layer::Address;
    LayerState state = LayerState::NotTried;
    QString code; // which sentence: "pinned", "wrong-product"; empty: the layer's usual one
    QJsonObject facts;
    std::optional<base::Error> error;

    bool operator==(const LayerResult &) const = default;
};

struct SystemTest {
    QString
        field; // which of the environment's addresses: "fusionauth", "kong_admin", "kong_proxy", "further_proxies.0"
    QString url;
    QList<LayerResult> layers; // in their order; once the test has ended, all that there are for this address
    std::optional<Certificate> certificate; // as it was shown, a refused one too
    std::optional<qint64> latencyMs;        // of the first answer
    std::optional<qint64> skewMs;           // how far the server's clock is ahead of ours
    QString version;                        // empty: not told

    bool operator==(const SystemTest &) const = default;
};

// The layer where it ended; nullptr: none failed. The pointer lives as long as the test.
const LayerResult *failedLayer(const SystemTest &test);

// "address", "name", "connection", "tls", "http", "product", "rights", "version".
QString nameOf(Layer layer);
// "ok", "failed", "not-tried", "note".
QString nameOf(LayerState state);

// {"field","url","ok","layers":[{"layer","state","code","facts","error"}],"certificate","latency_ms","skew_ms","version"}
QJsonObject toJson(const SystemTest &test);

} // namespace model
