// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A saved connection pair. Its file never holds a secret: those rest in the secret store under the environment's id.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace storage {

enum class EnvironmentKind { Test, Production };

struct Environment {
    QString id; // a UUID
    QString name;
    EnvironmentKind kind = EnvironmentKind::Test;
    QString colour; // "#b3261e"
    QString fusionauthUrl;
    QString tenantId;
    QString kongAdminUrl; // with path prefix or workspace
    QString kongProxyUrl;
    QString kongAdminHeader; // the name of a header that carries the admin token; empty: none
    QString caFile;
    QString pinnedCertificate; // SHA-256, lower-case hex
    bool readOnly = false;
    QJsonObject others;

    bool operator==(const Environment &) const = default;
};

// {"format":"latchkey-environments","version":1,"environments":[...]}
QJsonObject toJson(const QList<Environment> &environments);
base::Result<QList<Environment>> environmentsFrom(const QJsonObject &json);

// Reads the file; one that does not exist is an empty list. A damaged one is kept beside it as ".bad" and is an error
// Malformed once: the next read finds an empty list.
base::Result<QList<Environment>> loadEnvironments(const QString &path);
base::Outcome saveEnvironments(const QString &path, const QList<Environment> &environments);

// The secret store's name for one secret of an environment: "fusionauth", "kong-admin".
QString secretName(const QString &environmentId, const QString &which);

} // namespace storage
