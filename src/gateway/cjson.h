// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// JSON as Kong's parser (lua-cjson) reads it. It is laxer than RFC 8259 in numbers and stricter in NUL, and a token
// that Kong takes must be taken here, byte for byte: so neither Qt's nor simdjson's reader will do.
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace gateway {

struct CjsonMember;

struct CjsonValue {
    enum class Kind { Null, Boolean, Number, String, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    double number = 0;
    QByteArray text;                  // any bytes: NUL and broken UTF-8 are kept
    std::vector<CjsonMember> members; // of an object, in order, repeated names kept
    std::vector<CjsonValue> items;    // of an array

    // The member that Lua would find: the last of that name; nullptr in anything but an object.
    const CjsonValue *member(const QByteArray &name) const;
};

struct CjsonMember {
    QByteArray name;
    CjsonValue value;
};

// Accepts NaN, Infinity, hexadecimal, leading zeros, '+', raw control characters in strings; a NUL outside a string
// ends the text. None for anything else that is not JSON, and for more than 1000 levels.
std::optional<CjsonValue> readCjson(const QByteArray &text);

// The whole of `text` as a number the way C and Lua read one, surrounding white space allowed.
std::optional<double> luaNumber(const QByteArray &text);

} // namespace gateway
