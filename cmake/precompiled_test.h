// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// For tests without a display.
#pragma once

#include "precompiled.h"

#include <QtTest>
