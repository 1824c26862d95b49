// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// FusionAuth as a pure function: its state, and what its API answers.
#pragma once

#include "twins/entropy.h"

#include "base/secret.h"
#include "model/http_message.h"
#include "model/snapshot.h"

#include <memory>

namespace twins {

class FusionAuthTwin {
public:
    // An instance as the set-up wizard leaves it: one tenant "Default" with the issuer acme.com, FusionAuth's own
    // application, one RS256 default key, the three shadow keys; no API keys.
    FusionAuthTwin(const QString &version, const World &world);
    // A copy goes its own way: what happens to one is not seen by the other.
    FusionAuthTwin(const FusionAuthTwin &other);
    FusionAuthTwin &operator=(const FusionAuthTwin &other);
    ~FusionAuthTwin();

    // request.url: path and query as they stand on the request line. Changes the state where the call says so.
    model::Answer answer(const model::Request &request, const World &world);

    // What only the admin UI or Kickstart can do.
    struct NewApiKey {
        base::Secret key;
        QString id;
        QString tenantId; // empty: global
        bool keyManager = false;
        QMap<QString, QStringList> endpoints; // empty: everything
        qint64 validFromMs = 0;               // answers 401 before: a node's cache that does not know it yet
        qint64 expiresAtMs = 0;               // 0: never
        bool keptOut = false;                 // an access control list of addresses does not let this machine use it
    };
    void addApiKey(const NewApiKey &key);

    // An administrator's user action that prevents the user's login until then (409).
    void preventLogin(const QString &userId, qint64 untilMs);
    // API keys that are made over the API answer 401 for that long: the node's cache (contract: at worst 60 s).
    void setApiKeyDelay(qint64 milliseconds);
    // Whether tokens of the Login API lose e-mail and user name where the application's scopes are handled strictly;
    // real servers are not documented to either way. On at first.
    void setStrictHidesEmailOnLogin(bool hides);
    // The "alg" of tokens that an Ed25519 key signs: "EdDSA" at first, or "Ed25519".
    void setEd25519Name(const QByteArray &name);
    // The default tenant signs with a new HS256 key, as instances of before 1.50 do.
    void signWithHmac(const World &world);

    // Everything, as a snapshot would hold it; for comparing states in tests and for rehearsals.
    model::FusionAuthState state() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace twins
