// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/exchanges.h"

namespace console {

Exchanges::Exchanges(QObject *parent)
    : QObject(parent)
    , m_subscription(m_log.subscribe([this](const model::Exchange &exchange) { emit added(exchange); }))
{}

void Exchanges::clear()
{
    m_log.clear();
    emit cleared();
}

} // namespace console
