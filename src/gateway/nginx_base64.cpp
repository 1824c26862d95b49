// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/nginx_base64.h"

namespace gateway {
namespace {

int sextetOf(char c, Base64Alphabet alphabet)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '-' || (c == '+' && alphabet == Base64Alphabet::Both))
        return 62;
    if (c == '_' || (c == '/' && alphabet == Base64Alphabet::Both))
        return 63;
    return -1;
}

} // namespace

std::optional<QByteArray> nginxBase64Decoded(QByteArrayView text, Base64Alphabet alphabet)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 3 / 4);
    unsigned bits = 0;
    int filled = 0;
    qsizetype length = 0;
    for (const char c : text) {
        if (c == '=')
            break;
        const int sextet = sextetOf(c, alphabet);
        if (sextet < 0)
            return std::nullopt;
        ++length;
        bits = (bits << 6) | unsigned(sextet);
        filled += 6;
        if (filled >= 8) {
            filled -= 8;
            bytes.append(char((bits >> filled) & 0xFFU));
        }
    }
    if (length % 4 == 1)
        return std::nullopt;
    return bytes;
}

} // namespace gateway
