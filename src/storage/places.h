// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Where this user's files lie, as the XDG base directory specification says.
#pragma once

#include <QString>

namespace storage {

struct Places {
    QString environmentsFile; // ~/.config/latchkey/environments.json
    QString settingsFile;     // ~/.config/latchkey/window.ini: how the window looks; nothing that matters
    QString journalsFolder;   // ~/.local/state/latchkey/journals
    QString draftsFolder;     // ~/.local/state/latchkey/drafts: blueprints being edited, one an environment
};

// From XDG_CONFIG_HOME and XDG_STATE_HOME or their defaults. Nothing is made.
Places usualPlaces();

// All of them below one folder.
Places placesBelow(const QString &folder);

} // namespace storage
