// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What Kong holds, as its Admin API says it. Every value keeps the members that Latchkey has no name for in `others`.
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace model {

struct Service {
    QString id;
    QString name; // null: has none
    bool enabled = true;
    QString protocol = QStringLiteral("http");
    QString host;
    qint64 port = 80;
    QString path;         // null: none
    qint64 createdAt = 0; // seconds since 1970
    QStringList tags;
    QJsonObject others;

    bool operator==(const Service &) const = default;
};

struct Route {
    QString id;
    QString name;
    QString serviceId; // empty: a route without service
    QStringList protocols{QStringLiteral("http"), QStringLiteral("https")};
    QStringList methods;
    QStringList hosts;
    QStringList paths; // plain prefixes, and regular expressions that start with '~' (2.x: by their characters)
    QMap<QString, QStringList> headers;
    QStringList snis;
    qint64 regexPriority = 0;
    bool stripPath = true;
    bool preserveHost = false;
    QString pathHandling = QStringLiteral("v0");
    qint64 httpsRedirectStatusCode = 426;
    qint64 createdAt = 0;
    QStringList tags;
    QJsonObject others;

    bool operator==(const Route &) const = default;
};

struct Plugin {
    QString id;
    QString name;
    QString serviceId; // the three scopes; all empty: global
    QString routeId;
    QString consumerId;
    bool enabled = true;
    QStringList protocols;
    QJsonObject config; // the gateway's own form, complete
    qint64 createdAt = 0;
    QStringList tags;
    QJsonObject others;

    bool operator==(const Plugin &) const = default;
};

struct Consumer {
    QString id;
    QString username; // null: has none
    QString customId; // null: has none
    qint64 createdAt = 0;
    QStringList tags;
    QJsonObject others;

    bool operator==(const Consumer &) const = default;
};

// A row of jwt_secrets: what the jwt plugin checks a token with.
struct Credential {
    QString id;
    QString consumerId;
    QString key;                                 // compared byte for byte with the key claim; null: can never be found
    QString algorithm = QStringLiteral("HS256"); // null is read as HS256 by the plugin
    QString rsaPublicKey;                        // for RS, PS, ES and EdDSA alike; null: none
    std::optional<base::Secret> secret;          // Kong makes one for every algorithm; used by HS only
    qint64 createdAt = 0;
    QStringList tags;
    QJsonObject others;

    bool operator==(const Credential &) const = default;
};

// A row of keyauth_credentials: of interest because key-auth may answer beside jwt.
struct KeyAuth {
    QString id;
    QString consumerId;
    std::optional<base::Secret> key;
    QJsonObject others;

    bool operator==(const KeyAuth &) const = default;
};

// A consumer's membership in a group that the acl plugin looks at.
struct AclGroup {
    QString id;
    QString consumerId;
    QString group;
    QJsonObject others;

    bool operator==(const AclGroup &) const = default;
};

// Whether a credential's secret goes into its JSON. Asymmetric algorithms never need theirs.
enum class Secrets { LeaveOut, Include };

// json: one object of the Admin API. Malformed names the member that is missing or mistyped.
base::Result<Service> serviceFrom(const QJsonObject &json);
base::Result<Route> routeFrom(const QJsonObject &json);
base::Result<Plugin> pluginFrom(const QJsonObject &json);
base::Result<Consumer> consumerFrom(const QJsonObject &json);
base::Result<Credential> credentialFrom(const QJsonObject &json);
base::Result<KeyAuth> keyAuthFrom(const QJsonObject &json);
base::Result<AclGroup> aclGroupFrom(const QJsonObject &json);

QJsonObject toJson(const Service &service);
QJsonObject toJson(const Route &route);
QJsonObject toJson(const Plugin &plugin);
QJsonObject toJson(const Consumer &consumer);
QJsonObject toJson(const Credential &credential, Secrets secrets);
QJsonObject toJson(const KeyAuth &credential, Secrets secrets);
QJsonObject toJson(const AclGroup &membership);

// HS256, HS384, HS512: the secret is what signs. A null algorithm is HS256.
bool isSymmetric(const Credential &credential);

} // namespace model
