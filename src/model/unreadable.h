// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Between errors and the parts of a snapshot that could not be read.
#pragma once

#include "model/snapshot.h"

namespace model {

Unreadable unreadable(const QString &what, const base::Error &error);

// The Error that it was, without status and fields.
base::Error errorOf(const Unreadable &entry);

} // namespace model
