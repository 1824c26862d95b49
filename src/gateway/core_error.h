// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The errors that Kong itself answers with (not a plugin's refusals): 404, 426, 500, 503 and nginx's own.
#pragma once

#include "gateway/decision.h"
#include "gateway/http_request.h"
#include "gateway/versions.h"

namespace gateway {

enum class ErrorOrigin {
    Kong,   // 404, 426, 500, 503
    Plugin, // key-auth and acl: they ask Kong for the long form in every version
    Nginx,  // before any of Kong's own code
};

// Puts the answer into `decision`. The form follows the version and the request's Accept header.
void answerWithError(Decision &decision, int status, const QByteArray &message, ErrorOrigin origin,
                     const HttpRequest &request, const Behaviour &behaviour);

// Puts a plugin's refusal into `decision`: compact JSON whatever Accept says. `json` is the body.
void answerWithJson(Decision &decision, int status, const QByteArray &json, const HttpRequest &request);

// {"message":"..."} the way cjson writes it: a slash gets a backslash.
QByteArray messageJson(const QByteArray &message);
// A JSON string with its quotes, as cjson writes it; bytes above ASCII stay as they are.
QByteArray cjsonString(const QByteArray &text);

} // namespace gateway
