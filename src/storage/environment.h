// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A saved connection pair. Its file never holds a secret: those rest in the secret store under the environment's id.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace storage {

enum class EnvironmentKind { Test, Production };

// The way out of this network. The password is a secret.
struct OutboundProxy {
    enum class Kind { None, System, Http };
    Kind kind = Kind::None;
    QString host;
    quint16 port = 0;
    QString user; // empty: none

    bool operator==(const OutboundProxy &) const = default;
};

struct Environment {
    QString id; // a UUID
    QString name;
    EnvironmentKind kind = EnvironmentKind::Test;
    QString colour; // "#b3261e"
    QString fusionauthUrl;
    QString tenantId;
    QString kongAdminUrl;         // with path prefix or workspace
    QString kongProxyUrl;         // the one that the live test uses
    QStringList furtherProxyUrls; // other ways through the same gateway
    QString kongAdminHeader;      // the header that carries the admin token; empty: Kong-Admin-Token
    QString caFile;               // PEM; empty: the system's authorities
    QMap<QString, QString> pins;  // placeOf(address) -> SHA-256 of its certificate, lower-case hex
    QString clientCertificateFile;
    QString clientKeyFile; // PEM, unencrypted; empty: the key is in the secret store
    OutboundProxy outboundProxy;
    QStringList plainHttpAccepted; // hosts, lower case: secrets may go there without TLS
    bool readOnly = false;
    QJsonObject others;

    bool operator==(const Environment &) const = default;
};

// One address of an environment and the name of its field.
struct Address {
    QString field; // "fusionauth", "kong_admin", "kong_proxy", "further_proxies.0"
    QString url;

    bool operator==(const Address &) const = default;
};
// All that are set.
QList<Address> addressesOf(const Environment &environment);

// "host:port" of an http or https address, lower case, the port always there: a certificate belongs to that, and a pin
// must not wander to another host with an edited address. Empty for anything else.
QString placeOf(const QString &url);
// The certificate that was pinned for this address; empty: none.
QString pinFor(const Environment &environment, const QString &url);

// localhost, 127.0.0.0/8, ::1
bool isLoopback(const QString &host);
// Whether secrets may go to this address: by TLS, within this machine, or because the user said so.
bool maySendSecretsTo(const Environment &environment, const QString &url);

// {"format":"latchkey-environments","version":1,"environments":[...]}
QJsonObject toJson(const QList<Environment> &environments);
// Errors: Malformed; Unsupported for a version of a newer program.
base::Result<QList<Environment>> environmentsFrom(const QJsonObject &json);

// Reads the file; one that does not exist is an empty list. A damaged one is kept beside it as ".bad" and is an error
// Malformed once: the next read finds an empty list.
base::Result<QList<Environment>> loadEnvironments(const QString &path);
// Unsupported, and nothing is written, where the file belongs to a newer program.
base::Outcome saveEnvironments(const QString &path, const QList<Environment> &environments);

// The secret store's name for one secret of an environment: "fusionauth", "kong-admin", "client-key",
// "proxy-password".
QString secretName(const QString &environmentId, const QString &which);
// All of them: what has to go when the environment goes.
QStringList secretNames(const QString &environmentId);

} // namespace storage
