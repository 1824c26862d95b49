// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Looks for secrets in texts and files, in every encoding in which one may have got there.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace tests {

// A secret whose whereabouts are watched.
struct Canary {
    QString name;
    QByteArray text;
};

// "password as hex", once for each canary and encoding in which the text holds it: as it is, percent-encoded,
// JSON-escaped (whichever characters of it, also both), base64 and base64url at any offset, hex, UTF-16.
QStringList leaksIn(const QByteArray &text, const QList<Canary> &canaries);

// The same for every file below the folder, and for the files' names: "state/x.jsonl: password as hex".
QStringList leaksBelow(const QString &folder, const QList<Canary> &canaries);

} // namespace tests
