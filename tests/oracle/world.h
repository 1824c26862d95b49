// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Recordings of real gateways: a world is a configuration, and what that gateway answered to some requests.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace oracle {

struct World {
    QString name; // "3.9.1/quickstart"
    QJsonObject kong;
    QJsonArray cases;
};

QStringList worldNames();
World readWorld(const QString &name);

// All cases of a world put to the model.
struct Replay {
    int cases = 0;
    int agreed = 0;
    // Kong 2.8 keeps an anonymous consumer in its cache by name, and went on using one that had been deleted before the
    // recording began. Its id stands in no configuration, so these cases are compared without it.
    int withoutConsumerId = 0;
    QStringList differences; // of the cases that do not agree: expected and got, on a line each
};
Replay replayed(const World &world);

} // namespace oracle
