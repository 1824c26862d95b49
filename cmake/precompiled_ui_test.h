// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// For tests of widgets.
#pragma once

#include "precompiled_ui.h"

#include <QtTest>
