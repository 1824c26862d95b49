// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The request file: what was asked, when, and what came back.
#pragma once

#include "base/result.h"
#include "model/http_message.h"

#include <QJsonObject>

namespace formats {

struct RequestFile {
    model::Request request;   // an empty url: not known
    std::optional<qint64> at; // Unix seconds
    std::optional<model::Answer> observed;
};

// {"method","url","headers":[[name,value]...],"at","observed":{"status","headers","body"}|null}; a recording, which has
// the request in a member of its own, is taken too. Malformed about the member that is not what it should be.
base::Result<RequestFile> requestFileFrom(const QJsonObject &json);

} // namespace formats
