// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The three ways in which FusionAuth takes a PATCH, told apart by the Content-Type (contract: PATCH).
#pragma once

#include "twins/fusionauth_ask.h"

namespace twins::fusionauth {

// Objects merge deeply, null removes; lists grow by what they do not hold yet (application/json) or are replaced
// (RFC 7396).
enum class Lists { Grow, Replace };
QJsonObject merged(const QJsonObject &target, const QJsonObject &patch, Lists lists);

// RFC 6902 on `document`. Errors: the answer to give.
tl::expected<QJsonObject, model::Answer> jsonPatched(const QJsonObject &document, const QJsonArray &operations);

// `wrapper` ({"tenant":{...}}) after the PATCH that is asked for, checked against its shape again.
tl::expected<QJsonObject, model::Answer> patched(const Instance &instance, const QJsonObject &wrapper, const Ask &ask);

// "application/json" out of "application/json; charset=UTF-8".
QByteArray mediaTypeOf(const model::Request &request);

} // namespace twins::fusionauth
