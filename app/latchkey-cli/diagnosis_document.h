// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A diagnosis as a document for scripts and as lines for people.
#pragma once

#include "output.h"

#include "diagnosis/diagnosis.h"

namespace cli {

QJsonObject toJson(const diagnosis::Diagnosis &diagnosis, const std::optional<model::Answer> &observed);
// What an answer alone can mean, as a document or as lines.
void showPossibleCauses(Output &output, const model::Answer &answer);
void showDiagnosis(Output &output, const diagnosis::Diagnosis &diagnosis);

} // namespace cli
