// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The path of a request as the router sees it, and as the upstream gets it.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace gateway {

// Decodes percent triplets of all but reserved characters (those become upper case), removes dot segments, merges
// slashes. What the router compares with.
QByteArray normalisedPath(QByteArrayView raw);

// Percent-encodes what may not stand in a request line; triplets stay as they are.
QByteArray escapedPath(QByteArrayView path);

// "%41+b" -> "A b": a component of a query string. A triplet that is none stays as it is.
QByteArray decodedComponent(QByteArrayView text);

} // namespace gateway
