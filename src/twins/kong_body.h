// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The arguments of an Admin API request: JSON as it is, forms and multipart as texts that the schema gives a type.
#pragma once

#include "twins/kong_schema.h"

#include "model/http_message.h"

#include <variant>

namespace twins {

struct KongArguments {
    QJsonObject values;
    bool typed = true; // false: a form, every value is a text
    bool sent = false; // there was a body
};

// What is answered instead, where the body cannot be read.
enum class UnreadableBody { UnsupportedType, NotJson, NotAnObject, TooMany };

std::variant<KongArguments, UnreadableBody> argumentsOf(const model::Request &request);

// A form's texts as the values that the schema wants: numbers, booleans, lists of one; empty is null.
QJsonObject typedBySchema(const Schema &schema, const QJsonObject &texts);

// "a=1&b=2" decoded, in order. '+' is a blank.
QList<std::pair<QString, QString>> formPairs(const QByteArray &text);

} // namespace twins
