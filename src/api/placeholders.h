// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Values that a planned call does not know yet, or must not hold: named places that are filled when its turn comes.
//
//   {"$from": "signing_key.publicKey"}   a value that a server is still to make
//   {"$secret": "test_user.password"}    a secret; plans, journals and exports only ever hold its name
#pragma once

#include "api/call.h"

#include "base/result.h"
#include "base/secret.h"

#include <QMap>
#include <QStringList>

namespace api {

QJsonObject from(const QString &name);
QJsonObject secret(const QString &name);

// The names of all placeholders of one kind in the body, sorted, each once.
QStringList valuesNeeded(const Call &call);
QStringList secretsNeeded(const Call &call);

struct Fillings {
    QMap<QString, QString> values;
    QMap<QString, base::Secret> secrets;
};

// The call as it is sent. Missing about the first name that is not known.
base::Result<Call> filled(const Call &call, const Fillings &fillings);

} // namespace api
