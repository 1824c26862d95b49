// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The sentences for what undo left as it is.
#pragma once

#include <QString>
#include <QStringList>

namespace wording {

// reason, details: flow::Left's. "left as it is: in use by credential https://login.example.com"
QString whyLeft(const QString &reason, const QStringList &details);

} // namespace wording
