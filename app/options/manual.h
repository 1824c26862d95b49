// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The manual page of a program: man(7) in roff.
#pragma once

#include "program.h"

#include <QByteArray>

namespace options {

// Without a date, so that the same tables make the same page on any day.
QByteArray manualPage(const Program &program, const char *version);

} // namespace options
