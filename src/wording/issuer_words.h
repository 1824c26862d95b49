// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The sentences for an issuer as it is typed, and for what changing it does.
#pragma once

#include "setup/issuer.h"
#include "setup/issuer_impact.h"

#include <QStringList>

namespace wording {

QString sentenceFor(const setup::IssuerDoubt &doubt);

// What the button says that takes the better text: "Remove it"; empty where there is none.
QString remedyFor(const setup::IssuerDoubt &doubt);

// One sentence each, the gravest first. until: oldTokensUntil as the window writes times; not needed where nothing
// changes.
QStringList sentencesFor(const setup::IssuerImpact &impact, const QString &until);

} // namespace wording
