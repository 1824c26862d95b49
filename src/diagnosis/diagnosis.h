// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Why the gateway answers a request as it does, and what else is wrong behind the first reason. Pure: everything that
// was seen, the clock included, is an argument.
#pragma once

#include "api/call.h"
#include "diagnosis/code.h"
#include "gateway/decision.h"

#include "model/snapshot.h"

namespace diagnosis {

struct Inquiry {
    model::Snapshot snapshot;              // with its Kong half
    model::Request request;                // an empty url: not known
    std::optional<qint64> at;              // when it was sent, Unix seconds; none: not known
    qint64 now = 0;                        // Unix seconds
    std::optional<model::Answer> observed; // what really came
};

enum class Severity {
    Fault,  // explains an answer, or will once the faults in front of it are gone
    Risk,   // lets in more than somebody may think
    Remark, // good to know
};

// What was expected and what was found, and where: "credential 4e03d7ed-...", "header authorization".
struct Evidence {
    QString expected;
    QString found;
    QString where;

    bool operator==(const Evidence &) const = default;
};

// One call that removes a finding.
struct Remedy {
    api::Call call;
    QString pluginId;     // of the gateway's row that it changes; empty: another
    QString credentialId; // likewise
    QJsonObject fields;   // what changes there
    // What the gateway would answer to the same request afterwards; none: the request has to be another one then.
    std::optional<int> statusAfter;
};

struct Finding {
    Code code;
    gateway::Gate gate; // where Kong would stumble over it
    Severity severity = Severity::Fault;
    QList<Evidence> evidence;
    std::optional<Remedy> remedy; // none: see what its code's words say to whom
};

struct Diagnosis {
    gateway::Decision predicted;
    qint64 at = 0;                // the moment that it is about, Unix seconds
    bool routeWasLookedAt = true; // false: no url was known, and the walk began at the plugin
    bool certain = true;          // of the prediction and of the cause
    std::optional<bool> agrees;   // with the observed answer; none: none was observed
    std::optional<Code> cause;    // none: the answer is as it should be
    QList<Code> alternatives;
    QList<Finding> findings; // in the order of the gates; the cause first among its own
};

// Errors: Missing about "kong" where the snapshot has no Kong half.
base::Result<Diagnosis> diagnose(const Inquiry &inquiry);

} // namespace diagnosis
