// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the administrator wants, as a small value: everything else follows from it and from what is there.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace setup {

// Where the jwt plugin goes.
enum class Protect { Service, Route, Global };
// What the gateway looks the credential up by.
enum class KeyClaim { Issuer, Kid };
// Whether a login-only API key is made. Auto: where our own key may make API keys.
enum class LoginApiKey { Auto, Yes, No };

struct Blueprint {
    struct Tenant {
        QString id;     // either names the tenant;
        QString name;   // both empty: the only one there is
        QString issuer; // empty: the one the tenant has stays
        bool operator==(const Tenant &) const = default;
    };
    struct Application {
        QString id; // empty: found by its name, or made under an id of ours
        QString name = QStringLiteral("Kong gateway");
        bool operator==(const Application &) const = default;
    };
    struct SigningKey {
        QString algorithm = QStringLiteral("RS256");
        int length = 2048; // of an RSA modulus; others imply theirs
        QString name;      // empty: made of the application's name and the algorithm
        QString id;        // a key of Key Master that is to sign, with its own algorithm; empty: found or generated
        bool operator==(const SigningKey &) const = default;
    };
    struct TestUser {
        QString email = QStringLiteral("latchkey-test@example.com");
        QStringList roles;
        bool operator==(const TestUser &) const = default;
    };
    struct Service {
        QString name;
        QString url; // empty: it has to exist
        bool operator==(const Service &) const = default;
    };
    struct Route {
        QString name;      // empty: the service's first
        QStringList paths; // empty: it has to exist
        bool operator==(const Route &) const = default;
    };

    QString id; // a UUID; the ids of all that is made derive from it
    Tenant tenant;
    Application application;
    SigningKey signingKey;
    LoginApiKey loginApiKey = LoginApiKey::Auto;
    TestUser testUser;
    Service service;
    Route route;
    Protect protect = Protect::Service;
    QString consumer = QStringLiteral("fusionauth");
    KeyClaim keyClaim = KeyClaim::Issuer;
    // PEM, SubjectPublicKeyInfo: the key that the credential is to hold, whoever signs with it; empty: the signing
    // key's. Not together with signingKey.id.
    QString publicKey;
    QStringList claimsToVerify{QStringLiteral("exp")}; // empty: declined
    QString probePath;                                 // empty: the route's first path
    // Choices made about conflicts: step name -> choice name ("credential" -> "replace").
    QMap<QString, QString> decisions;

    bool operator==(const Blueprint &) const = default;
};

// A draft may lack what a whole one must have: texts may be empty where somebody is still to type.
enum class Completeness { Whole, Draft };

// json: a document of the format "latchkey-blueprint", version 1. A member that is not known is refused by its path:
// a mistyped option must not be taken for its default. Without an id, it is the UUIDv5 of the canonical content.
base::Result<Blueprint> blueprintFrom(const QJsonObject &json, Completeness completeness = Completeness::Whole);
QJsonObject toJson(const Blueprint &blueprint);

// A document that shows every part, for `plan --example`.
QJsonObject exampleBlueprint();

// The name of the signing key that the blueprint wants.
QString signingKeyName(const Blueprint &blueprint);

// The id of an object that the blueprint makes: UUIDv5 of (blueprint, role, environment), so that a run after a
// crash finds its own objects and a call that was sent twice meets itself.
QString objectId(const Blueprint &blueprint, const QString &role, const QString &environmentId);

} // namespace setup
