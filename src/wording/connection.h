// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The sentences for a connection test: what each layer is, what was found there, what to do next.
#pragma once

#include "model/connection_test.h"

namespace wording {

// "Certificate (TLS)"
QString titleOf(model::Layer layer);

// What was found, in one line.
QString sentenceFor(const model::SystemTest &test, const model::LayerResult &result);
// What to do about it; empty where nothing is to be done.
QString nextFor(const model::LayerResult &result);

// The groups of calls that a key may make: "read applications".
QString callName(const QString &call);

// "3f:0a:..." as people compare it.
QString fingerprint(const QString &sha256);

} // namespace wording
