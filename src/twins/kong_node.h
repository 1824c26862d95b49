// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One Kong node: its version, its tables, its rows.
#pragma once

#include "twins/kong_rows.h"

#include "model/http_message.h"
#include "model/snapshot.h"

namespace twins {

struct KongNode {
    explicit KongNode(const QString &versionText)
        : text(versionText)
        , version(KongVersion::parse(versionText))
        , schemas(version)
        , store(schemas)
        , rows(schemas, version, store)
    {}
    KongNode(const KongNode &) = delete;
    KongNode &operator=(const KongNode &) = delete;

    QString text; // "3.9.1"
    KongVersion version;
    Schemas schemas;
    KongStore store;
    KongRows rows;
    bool dbless = false;
    int adminPort = 8001; // what GET / says; the node itself does not listen
    int proxyPort = 8000;
    QByteArray declaration; // the last POST /config, as it is given back
};

// The whole Admin API: one request, one answer.
model::Answer answerOfAdmin(KongNode &node, const model::Request &request, const World &world);

// GET /, /status, /endpoints, /plugins/enabled, /tags.
QJsonObject rootOf(const KongNode &node);
QJsonObject statusOf(const KongNode &node);
QJsonObject timersOf(const KongNode &node);
QJsonObject endpointsOf(const KongNode &node);
QJsonObject enabledPluginsOf(const KongNode &node);
KongResult<QJsonObject> tagRowsOf(const KongNode &node, const QMap<QString, QString> &query, const QString &onlyTag);

// POST /config of a node without database: loads a declaration, or says what is wrong with it.
model::Answer loadDeclaration(KongNode &node, const model::Request &request, bool flattenErrors, const World &world);

// The Admin API's answers, with the headers that all of them have.
model::Answer adminAnswer(const KongNode &node, int status, const QJsonValue &body);
model::Answer adminAnswer(const KongNode &node, const KongRefusal &refusal);
model::Answer emptyAdminAnswer(const KongNode &node, int status);
model::Answer unreadableBodyAnswer(const KongNode &node, UnreadableBody why);

// Between rows and the values of a snapshot. What a snapshot leaves out comes back as its default.
model::KongState stateOf(const KongNode &node);
void loadState(KongNode &node, const model::KongState &state);

} // namespace twins
