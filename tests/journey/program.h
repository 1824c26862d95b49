// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// latchkey-cli as a process in a home of its own, looked at from outside with every request that it sends.
#pragma once

#include "sandbox/sandbox.h"

#include <QMap>
#include <QTemporaryDir>

namespace tests {

// How a run ended and everything that could be seen of it.
struct Run {
    int code = 0;
    bool killed = false;
    QByteArray output; // standard output
    QByteArray errors; // standard error
    // At each request: its argument list, its environment, and those of every process that it had started.
    QByteArray process;
    int looks = 0;    // at how many requests it was looked at
    int children = 0; // processes that it had started, at all of them together
};

class Program {
public:
    using Moment = std::function<bool(sandbox::Half, const model::Request &)>;

    explicit Program(sandbox::Sandbox &sandbox)
        : m_sandbox(sandbox)
    {}

    // variables: beside those that name the home's folders; nothing is inherited.
    // deadly: the request at which it is killed, before the server has seen it.
    // disturbing: what happens to its requests in other ways.
    Run run(const QStringList &arguments, const QMap<QString, QByteArray> &variables, const Moment &deadly = {},
            const sandbox::Sandbox::Hook &disturbing = {});

    // Everything that it may keep: home, configuration, state, data, cache, runtime and temporary files.
    QString home() const { return m_home.path(); }
    QStringList journals() const;

private:
    sandbox::Sandbox &m_sandbox;
    QTemporaryDir m_home;
};

} // namespace tests
