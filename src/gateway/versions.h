// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How Kong's versions differ, as far as it shows in an answer: one table, a row for each version that changed
// something.
#pragma once

#include <QString>

namespace gateway {

enum class RouterFlavour { Traditional, Compatible };

struct Behaviour {
    int major;
    int minor;
    RouterFlavour router;
    bool splitsPaths;              // each group of equally long paths of a route is ranked by itself
    bool collectsTokens;           // all sources are read and must agree; before: the first hit wins
    bool strictBase64Url;          // '+' and '/' are refused
    bool newAlgorithms;            // ES512, PS*, EdDSA
    bool namesScheme;              // the jwt plugin answers with WWW-Authenticate
    bool decodesPublicKeys;        // secret_is_base64 spoils public keys too; a missing secret falls back to the key
    bool negotiatesErrors;         // the gateway's own errors follow Accept
    bool errorsCarryRequestId;     // and name the request
    bool oldKeyAuth;               // key-auth's realm "kong" and its older words
    bool zeroHalfRaises;           // an ES signature with R or S all zero ends in 500
    bool clearsCredentialUsername; // X-Credential-Username is taken from the client's request
};

struct KnownBehaviour {
    const Behaviour *behaviour;
    bool certain; // false: Enterprise, a version outside the table, or none named
};

// version: "3.9.1", "3.4.2.0", "2.8.4.1-enterprise-edition". What is not in the table gets the nearest row.
KnownBehaviour behaviourOf(const QString &version);

} // namespace gateway
