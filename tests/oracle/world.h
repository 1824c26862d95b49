// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Recordings of real gateways: a world is a configuration, and what that gateway answered to some requests.
#pragma once

#include "gateway/decision.h"

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

model::Request requestIn(const QJsonObject &recordedCase);

// Kong 2.8 keeps an anonymous consumer in its cache by name, and went on using one that had been deleted before the
// recording began: its id stands in no configuration, so nothing can be compared with it.
bool namesUnknownConsumer(const QJsonObject &kong, const QJsonObject &observed);

enum class Compared { All, AllButConsumerId };

// Empty where the decision is what was observed, else both, each on one line.
QString differenceFrom(const QJsonObject &observed, const gateway::Decision &decision, const QByteArray &method,
                       Compared compared = Compared::All);

} // namespace oracle
