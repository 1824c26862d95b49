// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Something done in a process of its own: with another user's rights, a limit, a disk that is full, or to be killed.
#pragma once

#include <QString>

#include <functional>

namespace child {

// Runs the function in a forked process and gives its result (0 to 255); -1 where it ended in another way.
int run(const std::function<int()> &inside);

// For the inside: gives up the rights of root, so that file modes count. False where that is not allowed.
bool becomeNobody();

// For the inside: mounts a disk of this many KiB at the folder, seen by this process alone. False where that is not
// allowed.
bool mountSmallDisk(const char *folder, int kibibytes);

// The permission bits of a file or folder, here; -1 where there is none.
int modeOf(const QString &path);

} // namespace child
