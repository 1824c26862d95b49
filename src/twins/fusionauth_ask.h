// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One request after it was routed, let in and read: what the functions that answer it get.
#pragma once

#include "twins/entropy.h"
#include "twins/fusionauth_bodies.h"
#include "twins/fusionauth_instance.h"

#include "model/http_message.h"

#include <QUrlQuery>

namespace twins::fusionauth {

struct Ask {
    const World &world;
    const model::Request &request;
    QByteArray method;
    QMap<QString, QString> ids; // out of the path: "tenantId" -> a UUID in lower case
    QUrlQuery query;
    QJsonObject body;    // empty where there is none
    Shape shape;         // of the body, for a PATCH whose outcome has to be checked again
    QString tenantId;    // the API key's or the header's; empty: neither names one
    QString apiKeyId;    // whose key it is; empty: none was needed
    base::Secret bearer; // the user's JWT, where the endpoint takes one
    QString baseUrl;     // as the client sees it: "http://localhost:9011"

    QString id(const char *name) const { return ids.value(QLatin1String(name)); }
    QString queryText(const char *name) const;
    bool queryFlag(const char *name) const { return queryText(name) == QLatin1String("true"); }
    QJsonObject member(const char *name) const { return body.value(QLatin1String(name)).toObject(); }
};

using Handler = model::Answer (*)(Instance &, const Ask &);

// The tenant that a create or a look-up belongs to: the named one, else the only one; empty: [TenantIdRequired].
QString tenantOf(const Instance &instance, const Ask &ask);
// Whether an object of that tenant may be seen: a named tenant is a guard.
bool isVisible(const Ask &ask, const QJsonObject &document);

// Texts of the query that have to be UUIDs; the outcome is empty where it is absent or malformed, and only a malformed
// one is complained about.
QString queryId(const Ask &ask, const char *name, Complaints &complaints);

} // namespace twins::fusionauth
