// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Exchanges and runs for tests and pictures.
#pragma once

#include "console/exchanges.h"
#include "console/history.h"

namespace tests {

constexpr qint64 noon = 1795780800000; // 2026-11-27 12:00:00 UTC

struct Sample {
    QByteArray method = "GET";
    QByteArray url = "http://kong.test:8001/services";
    QString system = QStringLiteral("kong");
    QString reason = QStringLiteral("survey: services");
    int status = 200; // 0: no answer came
    QByteArray requestBody;
    QByteArray answerBody = R"({"data":[],"next":null})";
    base::Error::Kind failure = base::Error::Kind::Unreachable;
    QByteArray secret; // the API key or token of the request
    qint64 startedAt = noon;
    qint64 durationMs = 12;
};

// As a client would log it: redacted on the way.
void add(console::Exchanges &exchanges, const Sample &sample);

// Readings, a login, writes, a refusal and a failure.
QList<Sample> someSamples();

// Three changes: the first stands, the second was taken back, the third is on its way.
console::RecordedRun mixedRun(const QString &environmentId);

} // namespace tests
