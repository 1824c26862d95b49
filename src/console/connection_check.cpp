// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection_check.h"

namespace console {

ConnectionCheck::ConnectionCheck(http::ExchangeLog *log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{}

void ConnectionCheck::start(const storage::Environment &environment, const flow::ConnectionSecrets &secrets)
{
    m_scope.cancel();
    m_tests.clear();
    for (const storage::Address &address : storage::addressesOf(environment)) {
        model::SystemTest test;
        test.field = address.field;
        test.url = address.url;
        m_tests.append(test);
    }
    m_running = true;
    emit changed();
    m_scope.launch(running(environment, secrets));
}

void ConnectionCheck::stop()
{
    if (!m_running)
        return;
    m_scope.cancel();
    m_running = false;
    emit changed();
}

void ConnectionCheck::clear()
{
    m_scope.cancel();
    m_running = false;
    m_tests.clear();
    emit changed();
}

http::Task<> ConnectionCheck::running(storage::Environment environment, flow::ConnectionSecrets secrets)
{
    const flow::LayerProgress progress = [this](const model::SystemTest &test) { took(test); };
    const QList<model::SystemTest> tests = co_await flow::testConnection(environment, secrets, m_log, progress);
    m_tests = tests;
    m_running = false;
    emit changed();
}

void ConnectionCheck::took(const model::SystemTest &test)
{
    for (model::SystemTest &known : m_tests) {
        if (known.field == test.field)
            known = test;
    }
    emit changed();
}

} // namespace console
