// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Teaches Qt's parser a table of options.
#pragma once

#include "program.h"

#include <QCommandLineParser>

namespace options {

void teach(QCommandLineParser &parser, const Table &table);

} // namespace options
