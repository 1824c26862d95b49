// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Looking at both systems at once.
#pragma once

#include "flow/systems.h"
#include "http/task.h"
#include "setup/plan.h"

namespace flow {

// How long each system took for its first answer.
struct Latencies {
    qint64 fusionauthMs = 0;
    qint64 kongMs = 0;
};

// Reads both halves concurrently. What cannot be read stands in the snapshot's `unreadable`, never as an empty list.
// In a read-only environment both halves come as not writable, so that plans are made of what is impossible.
// latencies: filled in where it is given; has to outlive the task.
http::Task<model::Snapshot> survey(Systems systems, setup::LookUps lookUps, Latencies *latencies = nullptr);

// The half that was asked and gave nothing, as the error that it was.
std::optional<base::Error> outageIn(const model::Snapshot &snapshot);
// The same for one of them: "fusionauth" or "kong".
std::optional<base::Error> outageIn(const model::Snapshot &snapshot, const QString &system);

// The snapshot with one object as its system says it now. An object that is not there is no error.
http::Task<base::Result<model::Snapshot>> readBack(Systems systems, model::Snapshot snapshot, setup::Target target);

// Sends a call to whichever system it is for. NotWritable, with the code below as evidence, for every write in a
// read-only environment.
http::Task<base::Result<model::Answer>> send(Systems systems, api::Call call, QString reason);

// "read-only"
QString readOnlyCode();

} // namespace flow
