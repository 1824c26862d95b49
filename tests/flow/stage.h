// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A sandbox, connections to it, and the flows run to their end.
#pragma once

#include "flow/apply.h"
#include "flow/login.h"
#include "flow/probe.h"
#include "flow/undo.h"
#include "flow/walk.h"
#include "fusionauth/client.h"
#include "http/client.h"
#include "http/exchange_log.h"
#include "kong/client.h"
#include "kong/proxy.h"
#include "sandbox/sandbox.h"

#include <QTemporaryDir>

namespace tests {

// Connections as a command has them.
class Wires {
public:
    explicit Wires(const sandbox::Addresses &addresses, const base::Secret &apiKey);
    flow::Systems systems();
    http::ExchangeLog log;

private:
    http::Client m_http{&log};
    fusionauth::Client m_fusionauth;
    kong::Client m_kong;
    kong::Proxy m_proxy;
};

class Stage {
public:
    Stage();

    sandbox::Sandbox sandbox;
    sandbox::Addresses addresses;
    QTemporaryDir folder;
    std::unique_ptr<storage::SecretStore> store;

    QString journalPath() const { return folder.filePath(QStringLiteral("journal.jsonl")); }
    storage::Journal journal(const setup::Blueprint &blueprint) const;
    flow::ApplyOptions options(const setup::Blueprint &blueprint) const;

    flow::ApplyResult apply(const setup::Blueprint &blueprint);
    flow::UndoResult undo(flow::UndoOptions options = {});
    flow::WalkResult walk(const setup::Blueprint &blueprint);
    // Both halves without the instants that servers keep.
    QJsonObject state() const;
    void kongWrite(const QByteArray &method, const QByteArray &path, const QJsonObject &body = {});
};

// The head of a journal about these systems; the environment is called "stage".
storage::JournalHead journalHead(const sandbox::Addresses &addresses, const setup::Blueprint &blueprint);

// Runs a task in the event loop; fails the test after a minute.
template <class T> T finish(http::Task<T> task)
{
    std::optional<T> result;
    http::TaskScope scope;
    auto store = [](http::Task<T> running, std::optional<T> *into) -> http::Task<> {
        T value = co_await running;
        into->emplace(std::move(value));
    };
    scope.launch(store(std::move(task), &result));
    const bool ended = QTest::qWaitFor([&] { return result.has_value(); }, 60'000);
    if (!ended)
        qFatal("the flow does not end");
    return std::move(*result);
}

// The guide's blueprint, with an elliptic key: they are made in no time.
setup::Blueprint quickGuide();

QJsonObject comparable(const model::FusionAuthState &fusionauth, const model::KongState &kong);

} // namespace tests
