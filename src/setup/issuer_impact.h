// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What another issuer of a tenant does to everybody who has to do with its tokens.
#pragma once

#include "model/snapshot.h"

namespace setup {

// A credential at Kong and whose it is.
struct CredentialOwner {
    QString id;
    QString consumer; // its username, else its custom id, else its id

    bool operator==(const CredentialOwner &) const = default;
};

struct IssuerImpact {
    QString tenant;
    QString now;
    QString then;

    bool gatewayKnown = false;           // false: Kong's credentials could not be read, so the two lists say nothing
    QList<CredentialOwner> stopMatching; // their key is the issuer of now
    QList<CredentialOwner> matching;     // their key is the issuer of then already

    bool applicationsKnown = false;
    QStringList applications; // active ones that issue tokens under this issuer, FusionAuth's own left out; sorted

    qint64 longestLifeSeconds = 0; // of a token with the old issuer
    qint64 oldTokensUntil = 0;     // milliseconds since 1970, from the moment of the snapshot; 0: it has none

    QString address;   // FusionAuth's, scheme to port, where the new issuer names another one; else empty
    QString discovery; // the issuer that its discovery document publishes, where that is another text; else empty

    bool changes() const { return now != then; }
    bool operator==(const IssuerImpact &) const = default;
};

// fusionauthUrl: the address in use; empty: none.
IssuerImpact issuerImpact(const model::Snapshot &snapshot, const model::Tenant &tenant, const QString &newIssuer,
                          const QString &fusionauthUrl);

} // namespace setup
