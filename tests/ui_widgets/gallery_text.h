// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Short for the many texts of the gallery.
#pragma once

#include <QString>

namespace gallery {

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace gallery
