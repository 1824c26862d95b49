// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The plugins beside jwt that may answer in its place: as much of them as shows in an answer.
#pragma once

#include "gateway/passage.h"

#include <QJsonObject>

namespace gateway {

Goes runCors(Passage &passage, const QJsonObject &config);
Goes runKeyAuth(Passage &passage, const QJsonObject &config);
Goes runAcl(Passage &passage, const QJsonObject &config);
Goes runRequestTermination(Passage &passage, const QJsonObject &config);

// A member of a plugin's configuration that is true or false.
bool flagIn(const QJsonObject &config, const char *member, bool otherwise);

} // namespace gateway
