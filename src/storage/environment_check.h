// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What is wrong with an environment before anything is sent anywhere.
#pragma once

#include "model/problem.h"
#include "storage/environment.h"

namespace storage {

// others: the saved ones; one with the same id is the environment itself before it was edited. Looks at values alone:
// whether files are there and servers answer is told by a connection test.
QList<model::Problem> checkEnvironment(const Environment &environment, const QList<Environment> &others);

// What is wrong with one address by itself; empty: nothing. "url-malformed", "url-not-web", "url-user-info",
// "url-query".
QString faultOfUrl(const QString &url);

} // namespace storage
