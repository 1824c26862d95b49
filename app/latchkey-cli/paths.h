// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Where this program keeps its files (XDG base directories; Qt 6.4 has no state location of its own).
#pragma once

#include <QString>

namespace cli {

QString environmentsFile(); // $XDG_CONFIG_HOME/latchkey/environments.json
QString journalsFolder();   // $XDG_STATE_HOME/latchkey/journals

} // namespace cli
