// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A token out of what copying put around it.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace input {

struct Unwrapped {
    QByteArray token;
    QStringList removed; // see Pasted
};

// Removes quotes, line breaks, percent-encoding, the words Authorization and Bearer however often, and text around what
// begins with "eyJ". What is left may be no token all the same.
Unwrapped unwrapped(QByteArrayView text);

} // namespace input
