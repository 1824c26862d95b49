// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// base64url without padding (RFC 7515 appendix C), decoded strictly: one text for every sequence of bytes.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace jose {

// Refuses '=', '+', '/', white space, a length of 1 mod 4 and spare bits that are not zero.
std::optional<QByteArray> base64UrlDecoded(QByteArrayView text);
QByteArray base64UrlEncoded(QByteArrayView bytes);

// The same decoding into memory of the caller's, which must hold base64UrlRoom(text.size()) bytes. Returns how many
// bytes were decoded, -1 where the text is refused; what the memory holds then is unspecified.
qsizetype decodeBase64Url(QByteArrayView text, char *out);

// Some bytes more than the result needs: the decoder writes whole words.
constexpr qsizetype base64UrlRoom(qsizetype textSize)
{
    return textSize / 4 * 3 + 3 + 32;
}

// Why a text is refused, in words for evidence ("character '+' at 17"); empty where it is not.
QString whyNotBase64Url(QByteArrayView text);

} // namespace jose
