// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What one step finds between the blueprint and what is there.
#pragma once

#include "setup/step_table.h"
#include "setup/target.h"

#include <QJsonObject>

#include <variant>

namespace setup {

// Named in journals, JSON documents and `decisions`.
enum class StepId {
#define LATCHKEY_STEP_ID(Id, name, gap) Id,
    LATCHKEY_STEPS(LATCHKEY_STEP_ID)
#undef LATCHKEY_STEP_ID
};

// Something that the administrator ought to know about a step before it is applied; the sentence lives in `wording`.
struct Note {
    QString code;      // "credentials-stop-matching"
    QJsonObject facts; // what the sentence names

    bool operator==(const Note &) const = default;
};

enum class Verb { Create, Update };

struct Change {
    Verb verb = Verb::Create;
    QString object;    // what the step is about, as people call it: "fusionauth", "https://login.example.com"
    QString reason;    // a code: "absent", "issuer-differs"...
    QJsonObject facts; // both values, where there are two: {"now": ..., "then": ...}
    Target target;
    api::Call call; // may hold placeholders
    api::Call inverse;
    QList<Note> notes;

    bool operator==(const Change &) const = default;
};

struct Holds {
    QString object;
    QJsonObject facts;
    QList<Note> notes;
    bool needed = true; // false: this blueprint does not ask for the step

    bool operator==(const Holds &) const = default;
};

// The change comes after those steps; `then` is what it will be, with placeholders for what is not known yet.
struct WaitsFor {
    QList<StepId> steps;
    Change then;

    bool operator==(const WaitsFor &) const = default;
};

// One way out of a conflict: the blueprint with these members merged into it has the conflict no more.
struct Choice {
    QString name; // "replace"
    QJsonObject blueprint;

    bool operator==(const Choice &) const = default;
};

struct Conflict {
    QString object;
    QString reason;    // a code: "credential-key-taken"
    QJsonObject facts; // {"wanted": ..., "found": ...}
    QList<Choice> choices;

    bool operator==(const Conflict &) const = default;
};

// Cannot be told because something could not be read.
struct Unknown {
    QString what; // "fusionauth.keys"
    QString why;

    bool operator==(const Unknown &) const = default;
};

// Not with these rights, or not with this gateway; `instead` is what somebody else can do.
struct Impossible {
    QString object;
    QString reason; // a code: "not-key-manager", "db-less"
    QJsonObject facts;
    std::optional<Change> instead;
    bool optional = false; // true: the wiring works without it

    bool operator==(const Impossible &) const = default;
};

using Gap = std::variant<Holds, Change, WaitsFor, Conflict, Unknown, Impossible>;

// "holds", "change", "waits", "conflict", "unknown", "impossible".
QString stateOf(const Gap &gap);

// "signing_key", "consumer"...
QString nameOf(StepId step);
std::optional<StepId> stepNamed(const QString &name);

} // namespace setup
