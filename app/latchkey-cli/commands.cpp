// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "command.h"

namespace cli {

const QList<Command> &commands()
{
    static const QList<Command> table{
        {"apply", "Apply a blueprint: send what is missing, read back, stop when nothing is left.", applyOptions,
         runApply},
        {"diagnose", "Say why the gateway answers a request as it does, and what to do about it.", diagnoseOptions,
         runDiagnose},
        {"login", "Get a token from FusionAuth's Login API for a blueprint's application and test user.", loginOptions,
         runLogin},
        {"plan", "Show what applying a blueprint would change.", planOptions, runPlan},
        {"sandbox", "Run FusionAuth and Kong as a sandbox on this machine until interrupted.", sandboxOptions,
         runSandbox},
        {"snapshot", "Save what both systems hold, without secrets.", snapshotOptions, runSnapshot},
        {"status", "Reach both systems: versions, latency, clocks, capabilities, rights.", statusOptions, runStatus},
        {"undo", "Take back what a journal did and nobody changed since.", undoOptions, runUndo},
        {"verify", "Check a token's signature and times on this machine, without any network.", verifyOptions,
         runVerify},
        {"walk", "Do the whole set-up and prove it with a live token.", walkOptions, runWalk},
    };
    return table;
}

} // namespace cli
