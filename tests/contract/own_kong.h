// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A Kong to test, and short ways to put objects of our own into it.
#pragma once

#include "contract/belongings.h"
#include "contract/servers.h"

namespace contract {

class OwnKong {
public:
    OwnKong() = default;
    OwnKong(const OwnKong &) = delete;
    OwnKong &operator=(const OwnKong &) = delete;

    Servers servers{Half::Kong};

    base::Result<model::Answer> send(const api::Call &call);
    int statusOf(const api::Call &call); // 0: no answer
    QJsonObject get(const api::Call &call);
    // What is said to a call that should be refused; it is undone should it not be.
    base::Error refusalOf(const api::Call &call);

    // Fails the running test where it is refused.
    void make(const api::Call &creation, const api::Call &removal);
    // All under names of ours; the id is returned.
    QString newService(const QString &url = QStringLiteral("http://orders.example.com"));
    QString newRoute(const QString &serviceId, const QString &noun = QStringLiteral("route")); // on "/<name>"
    QString newJwtPlugin(const QString &serviceId, const QJsonObject &config = {});
    QString newConsumer();
    // Its key is ownName("issuer").
    QString newCredential(const QString &consumerId, const QJsonObject &fields);

    QStringList removeAll() { return m_belongings.removeAll(); }

private:
    Belongings m_belongings{[this](const api::Call &call) { return send(call); }};
};

} // namespace contract
