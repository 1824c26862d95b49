// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The sentences for errors: what happened, to which system, and what to do next.
#pragma once

#include "base/error.h"
#include "model/snapshot.h"

#include <QString>

namespace wording {

struct ErrorText {
    QString what; // "Nothing listens at ..."
    QString next; // "Check the address and the port."
};
ErrorText textFor(const base::Error &error);

// "fusionauth", "kong" and "proxy" as people write them; anything else stays.
QString systemNamed(const QString &subject);

// Both in one line, for the command line.
QString lineFor(const base::Error &error);

// The same for a part of a snapshot that could not be read.
QString lineFor(const model::Unreadable &entry);

// What a status of FusionAuth's login means: 202, 404, 409, 423...
QString loginMeaning(int status);

} // namespace wording
