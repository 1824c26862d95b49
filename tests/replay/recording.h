// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Exchanges with a real gateway, as tests/oracle/exchanges keeps them, one a line.
#pragma once

#include "model/http_message.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace replay {

struct Exchange {
    QString id; // "B035"
    QString target;
    QJsonArray setup; // calls that were made before, since the file's beginning
    model::Request request;
    QString curl; // where the request was recorded as a command only
    int status = 0;
    model::Headers headers;
    QJsonValue body; // undefined: not JSON
    QString text;    // the body where it is not JSON
    qint64 at = 0;   // the gateway's clock, seconds
};

// The file of that letter ("B-services.jsonl").
QList<Exchange> exchangesOf(const QString &file);

// A call that is only known as method, path and JSON body: a setup, or one of unrecorded.json.
model::Request requestOf(const QJsonObject &call);

// The request that curl would send: -F, -d, --data, --data-urlencode, -H. Files are read from tests/replay.
model::Request requestOfCurl(const QString &command, const QByteArray &path);

} // namespace replay
