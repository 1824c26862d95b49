// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/request_path.h"

#include <QByteArrayList>

namespace gateway {
namespace {

constexpr QByteArrayView reserved = "!*'();:@&=+$,/?%#[]";

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The byte that a triplet at `at` stands for; -1 where there is none.
int tripletAt(QByteArrayView text, qsizetype at)
{
    if (at + 2 >= text.size() || text[at] != '%')
        return -1;
    const int high = hexDigit(text[at + 1]);
    const int low = hexDigit(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

QByteArray withTripletsDecoded(QByteArrayView raw)
{
    QByteArray text;
    text.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const int byte = tripletAt(raw, i);
        if (byte < 0) {
            text.append(raw[i]);
            continue;
        }
        if (reserved.contains(char(byte)))
            text.append(raw.sliced(i, 3).toByteArray().toUpper());
        else
            text.append(char(byte));
        i += 2;
    }
    return text;
}

bool isPlainInPath(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("-._~").contains(c) || reserved.contains(c);
}

} // namespace

QByteArray normalisedPath(QByteArrayView raw)
{
    const QByteArray text = withTripletsDecoded(raw);
    if (!text.contains('.') && !text.contains("//"))
        return text;

    // RFC 3986 section 5.2.4 on segments, with empty ones (double slashes) left out on the way.
    const bool absolute = text.startsWith('/');
    const QByteArrayList segments = text.split('/');
    QByteArrayList kept;
    bool endsWithSlash = false;
    for (qsizetype i = absolute ? 1 : 0; i < segments.size(); ++i) {
        const QByteArray &segment = segments.at(i);
        const bool last = i == segments.size() - 1;
        if (segment == "..") {
            if (!kept.isEmpty())
                kept.removeLast();
        } else if (!segment.isEmpty() && segment != ".") {
            kept.append(segment);
            endsWithSlash = false;
            continue;
        }
        endsWithSlash = last;
    }
    QByteArray path = (absolute ? QByteArray("/") : QByteArray()) + kept.join('/');
    if (endsWithSlash && !path.endsWith('/'))
        path.append('/');
    return path;
}

QByteArray escapedPath(QByteArrayView path)
{
    QByteArray text;
    text.reserve(path.size());
    for (const char c : path) {
        if (isPlainInPath(c))
            text.append(c);
        else
            text.append('%').append(QByteArray(1, c).toHex().toUpper());
    }
    return text;
}

QByteArray decodedComponent(QByteArrayView text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int byte = tripletAt(text, i);
        if (byte >= 0) {
            decoded.append(char(byte));
            i += 2;
        } else {
            decoded.append(text[i] == '+' ? ' ' : text[i]);
        }
    }
    return decoded;
}

} // namespace gateway
