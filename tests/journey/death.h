// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A run in a process of its own that is killed at a chosen point.
#pragma once

#include "base/secret.h"
#include "flow/stage.h"

namespace tests {

// The moment at which a run dies, by the number of the write or of the journal's record, from 1.
struct Death {
    enum class At {
        Never,
        BeforeWrite,  // the request is on its way; the server never does it
        AfterWrite,   // the server does it; its answer reaches nobody
        BeforeRecord, // half of it is on the disk: less is the same to the reader
        AfterRecord,  // all of it is
    };
    At at = At::Never;
    int number = 0;
};

enum class Ending { Done, Left, NoJournal, Killed };

// Kills the process and returns when it is dead, whoever collects its status.
void killAndWait(qint64 process);

// `what`: "apply" or "undo". Returns when the process is gone and the server has finished with what it sent.
Ending drive(Stage &stage, const QString &what, const base::Secret &password, Death death = {});

} // namespace tests
