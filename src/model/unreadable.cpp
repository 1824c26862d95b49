// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "model/unreadable.h"

namespace model {
namespace {

const QString separator = QStringLiteral(": ");

} // namespace

Unreadable unreadable(const QString &what, const base::Error &error)
{
    const QString evidence = error.evidence.isEmpty() ? QStringLiteral("status %1").arg(error.status) : error.evidence;
    return {what, base::nameOf(error.kind) + separator + evidence};
}

base::Error errorOf(const Unreadable &entry)
{
    const qsizetype end = entry.why.indexOf(separator);
    const auto kind = base::kindNamed(entry.why.left(end));
    const QString evidence = kind && end >= 0 ? entry.why.sliced(end + separator.size()) : entry.why;
    return {kind.value_or(base::Error::Kind::Unreachable), entry.what, evidence, 0, {}};
}

} // namespace model
