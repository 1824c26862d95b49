// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The pages' object names, in the order of the sidebar: they stand in the settings, too.
#pragma once

namespace ui {

constexpr char setupName[] = "setupPage";
constexpr char activityName[] = "activityPage";
constexpr char environmentsName[] = "environmentsPage";
constexpr char welcomeName[] = "welcomePage";

} // namespace ui
