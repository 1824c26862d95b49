// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What must hold before an answer may be believed. QNetworkAccessManager lets most of this pass as a success.
#pragma once

#include "base/result.h"
#include "model/http_message.h"

namespace http {

constexpr qint64 headerBytesLimit = 256 * 1024;
constexpr qsizetype headerCountLimit = 1000;

// Status line and header fields: status 200..599 (an interim answer is never the answer), one Content-Length at most
// and a good one, no transfer coding but chunked, no content coding (we ask for none). Protocol or TooLarge.
base::Outcome checkHead(int status, const model::Headers &headers);

// The body against its head: exactly as long as announced. Protocol.
base::Outcome checkLength(QByteArrayView method, const model::Answer &answer);

// A chunked body has no length to compare with, and a broken chunk ends it without an error. So its content has to
// tell: a GET that succeeded has one, and no JSON text is whole when it was cut. Protocol.
base::Outcome checkContent(QByteArrayView method, const model::Answer &answer);

} // namespace http
