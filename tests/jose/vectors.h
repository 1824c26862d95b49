// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Public test vectors: they stay in the shared folder, tests that need them are skipped where it is absent.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace vectors {

// Whether the shared folder has vectors at all.
bool arePresent();

QString pathOf(const QString &relative);

// A JSON file below vectors/; fails the running test where it cannot be read.
QJsonObject read(const QString &relative);

// One test of a Wycheproof file with the group that it stands in.
struct Case {
    QString file;
    int id = 0;
    QString comment;
    QJsonObject group;
    QJsonObject test;
};
QList<Case> casesOf(const QString &wycheproofFile);

// Whether a correct implementation accepts the case: the file's word, or ours where the file leaves it open or where
// we see it otherwise (the table in vectors.cpp gives each reason).
bool isToBeAccepted(const Case &one);

} // namespace vectors
