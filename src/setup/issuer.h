// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Judging an issuer as it is typed. It is compared byte for byte, so every doubt is worth a word.
#pragma once

#include <QString>
#include <QStringList>

namespace setup {

// Codes, most serious first: "issuer-empty", "issuer-has-blank" (also at either end), "issuer-is-default" (acme.com),
// "issuer-not-a-url", "issuer-has-trailing-slash", "issuer-has-capital-host", "issuer-not-https".
QStringList doubtsAbout(const QString &issuer);

} // namespace setup
