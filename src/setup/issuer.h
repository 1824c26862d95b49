// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Judging an issuer as it is typed. It is compared byte for byte, so every doubt is worth a word.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace setup {

// Codes, most serious first: "issuer-empty", "issuer-has-blank" (also at either end), "issuer-is-default" (acme.com),
// "issuer-not-a-url", "issuer-has-trailing-slash", "issuer-has-capital-host", "issuer-not-https".
QStringList doubtsAbout(const QString &issuer);

// One doubt, with what a form can offer against it.
struct IssuerDoubt {
    QString code;   // one of the above, "issuer-differs-from-address" or "issuer-differs-from-discovery"
    QString issuer; // as it was typed
    QString other;  // of the last two: FusionAuth's address (scheme to port), the issuer that it publishes
    QString better; // the issuer without this doubt; empty: only a person can tell

    bool operator==(const IssuerDoubt &) const = default;
};

// The same doubts, and those that need to know FusionAuth. An issuer below FusionAuth's address does not differ from
// it: discovery is found there too. fusionauthUrl, discoveryIssuer: empty where they are not known.
QList<IssuerDoubt> judgeIssuer(const QString &issuer, const QString &fusionauthUrl, const QString &discoveryIssuer);

} // namespace setup
