// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What Kong wants of single texts: names, tags, hosts, paths, keys.
#pragma once

#include <QString>

namespace twins {

struct KongVersion;

// Kong's complaint about `text` under the rule of that name (the tables' "_rule"), or null where there is none.
QString complaintAbout(const QString &text, const QString &rule, const KongVersion &version);

} // namespace twins
