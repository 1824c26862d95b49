// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The blueprint that is being edited, kept on the disk so that closing the window loses nothing.
#pragma once

#include "setup/blueprint.h"
#include "setup/gap.h"
#include "storage/places.h"

namespace console {

QString draftPath(const storage::Places &places, const QString &environmentId);

// None where there is no file. One that cannot be read is kept beside it as ".bad".
std::optional<setup::Blueprint> readDraft(const QString &path);
base::Outcome writeDraft(const QString &path, const setup::Blueprint &blueprint);

// The blueprint with a conflict's choice merged into it.
base::Result<setup::Blueprint> withChoice(const setup::Blueprint &blueprint, const setup::Choice &choice);

} // namespace console
