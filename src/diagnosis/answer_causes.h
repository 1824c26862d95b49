// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What an answer alone can mean, when nothing else is known.
#pragma once

#include "diagnosis/code.h"
#include "model/http_message.h"

#include <QList>

namespace diagnosis {

// The likeliest first, as reported cases have it. Kong's messages alone decide; another text is somebody else's.
QList<Code> possibleCauses(const model::Answer &answer);

} // namespace diagnosis
