// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What commands read: files, standard input, secrets from the environment.
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "setup/blueprint.h"

#include <QString>

namespace cli {

// "-": standard input; else a file.
base::Result<QByteArray> contentOf(const QString &nameOrDash);

base::Result<setup::Blueprint> blueprintIn(const QString &nameOrDash);

// A secret from the variable, else from the file (one line, its line break dropped); none where neither is given. The
// variable is taken out of the environment: no child and no memory image of the environment carries it on.
base::Result<std::optional<base::Secret>> secretFrom(const char *variable, const QString &fileName);

} // namespace cli
