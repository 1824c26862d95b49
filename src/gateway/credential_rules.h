// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What Kong says about a credential that it is asked to store: the rules of its schema for algorithm, key and secret.
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace gateway {

// The values of "algorithm" that this version knows, in its schema's order.
QStringList credentialAlgorithms(const QString &version);

// Kong's complaints in its own words, in the order in which its message lists them ("@entity" first, then by name);
// empty: it stores the credential. `credential`: the row as it would be stored, defaults filled in; absent is null.
// Looked at are algorithm, key, secret and rsa_public_key, and their types; the rest is the general schema's business.
QList<base::FieldError> credentialComplaints(const QJsonObject &credential, const QString &version);

} // namespace gateway
