// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A command of latchkey-cli: one row in the table, one file.
#pragma once

#include "exit_code.h"
#include "output.h"

#include "http/task.h"

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
    void (*describe)(QCommandLineParser &parser); // arguments and options, --json and --help apart
    http::Task<int> (*run)(Invocation *invocation);
};

// In alphabetical order.
const QList<Command> &commands();

void describeApply(QCommandLineParser &parser);
void describeLogin(QCommandLineParser &parser);
void describePlan(QCommandLineParser &parser);
void describeSandbox(QCommandLineParser &parser);
void describeSnapshot(QCommandLineParser &parser);
void describeStatus(QCommandLineParser &parser);
void describeUndo(QCommandLineParser &parser);
void describeVerify(QCommandLineParser &parser);
void describeWalk(QCommandLineParser &parser);

http::Task<int> runApply(Invocation *invocation);
http::Task<int> runLogin(Invocation *invocation);
http::Task<int> runPlan(Invocation *invocation);
http::Task<int> runSandbox(Invocation *invocation);
http::Task<int> runSnapshot(Invocation *invocation);
http::Task<int> runStatus(Invocation *invocation);
http::Task<int> runUndo(Invocation *invocation);
http::Task<int> runVerify(Invocation *invocation);
http::Task<int> runWalk(Invocation *invocation);

} // namespace cli
