// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Whatever a ticket contains, read as a request: a token, a header, curl, HAR, raw HTTP, a log's line, an answer alone.
#pragma once

#include "base/result.h"
#include "model/http_message.h"

#include <QString>
#include <QStringList>

namespace input {

enum class Kind { Token, Header, Curl, Har, RawRequest, LogLine, AnswerBody, RequestFile };
// "token", "header", "curl"...
QString nameOf(Kind kind);

struct Pasted {
    Kind kind = Kind::Token;
    model::Request request;   // an empty url: not known
    std::optional<qint64> at; // Unix seconds
    std::optional<model::Answer> observed;
    QStringList removed; // what was around the token and is not part of it: "quotes", "line breaks", "Bearer twice"
};

// The largest text that is looked at; files of tokens and logs are read line by line instead.
constexpr qsizetype longestPaste = 16 * 1024 * 1024;

// Errors: Missing where the text is empty, TooLarge, Malformed about the kind that it seems to be, Unsupported where it
// is none of them.
base::Result<Pasted> readPasted(QByteArrayView text);

} // namespace input
