// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The two products that Latchkey talks to.
#pragma once

#include <QString>

namespace model {

enum class System { FusionAuth, Kong };

// "fusionauth", "kong": in files, logs and JSON documents.
QString nameOf(System system);

} // namespace model
