// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A service's shorthand: "url" stands for protocol, host, port and path.
#pragma once

#include <QJsonObject>

#include <tl/expected.hpp>

namespace twins {

// `values` with "url" taken apart. The error holds the complaint about the field.
tl::expected<QJsonObject, QJsonObject> withUrlExpanded(QJsonObject values);

} // namespace twins
