// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A command of latchkey-cli: one row in the table, one file.
#pragma once

#include "exit_code.h"
#include "output.h"

#include "http/task.h"
#include "options/program.h"

#include <QCommandLineParser>

namespace cli {

// One run of a command: what was typed and where to answer. Outlives the command's task.
struct Invocation {
    QCommandLineParser parser;
    Output *output = nullptr;
    std::function<bool()> isInterrupted; // the user asked to stop
};

struct Command {
    const char *name;
    const char *summary;
    options::Table (*table)(); // --json and --help apart
    http::Task<int> (*run)(Invocation *invocation);
};

// In alphabetical order.
const QList<Command> &commands();

options::Table applyOptions();
options::Table diagnoseOptions();
options::Table loginOptions();
options::Table planOptions();
options::Table sandboxOptions();
options::Table snapshotOptions();
options::Table statusOptions();
options::Table undoOptions();
options::Table verifyOptions();
options::Table walkOptions();

http::Task<int> runApply(Invocation *invocation);
http::Task<int> runDiagnose(Invocation *invocation);
http::Task<int> runLogin(Invocation *invocation);
http::Task<int> runPlan(Invocation *invocation);
http::Task<int> runSandbox(Invocation *invocation);
http::Task<int> runSnapshot(Invocation *invocation);
http::Task<int> runStatus(Invocation *invocation);
http::Task<int> runUndo(Invocation *invocation);
http::Task<int> runVerify(Invocation *invocation);
http::Task<int> runWalk(Invocation *invocation);

} // namespace cli
