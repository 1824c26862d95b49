// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Runs of the set-up that are killed, on one sandbox: ids and ports of another one differ.
#pragma once

#include <QtTest>

#include "journey/death.h"

namespace tests {

constexpr int applyRecords = 25; // the head, and of eight changes: planned, sent, done
constexpr int undoRecords = 16;  // of eight changes: undoing, undone
constexpr int writesOfARun = 8;

// What two runs have to agree on: not what is made anew, and at random, by every one of them.
QJsonValue wiring(const QJsonObject &state);

// Where two states differ; empty: nowhere. Whole states are too long to be read in a message.
QString difference(const QJsonValue &a, const QJsonValue &b, const QString &path = {});

// Everything that there is, by kind: nothing may be there twice.
QList<qsizetype> census(const Stage &stage);

// Rows of the column "death": around every write, and around these records of the journal.
void addDeathsAtWrites();
void addDeaths(int firstRecord, int lastRecord);

class KilledRuns {
public:
    // Both systems and the journal at one moment.
    struct Moment {
        std::optional<twins::FusionAuthTwin> fusionauth;
        model::KongState kong;
        QByteArray journal;
        QJsonObject state;
    };

    // Learns what the sandbox holds untouched and wired, and leaves it wired.
    KilledRuns();

    Moment now();
    void goTo(const Moment &moment);

    Ending driven(const QString &what, const std::optional<Death> &death = {});
    // The next run, after whatever happened to the one before it.
    flow::WalkResult walk();
    flow::ApplyResult apply();
    // In the journal.
    qsizetype records() const;

    Stage stage;
    Moment untouched;
    Moment wired;

private:
    base::Secret m_password{QByteArrayView("a password for the whole journey")};
};

} // namespace tests
