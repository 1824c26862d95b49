// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The bash completion of a program.
#pragma once

#include "program.h"

#include <QByteArray>

namespace options {

// Needs nothing but bash itself.
QByteArray bashCompletion(const Program &program);

} // namespace options
