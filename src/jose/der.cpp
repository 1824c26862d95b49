// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/der.h"

namespace jose::der {

std::optional<QByteArrayView> Reader::take(unsigned char tag)
{
    if (m_rest.size() < 2 || nextTag() != tag)
        return std::nullopt;
    qsizetype at = 2;
    qsizetype length = static_cast<unsigned char>(m_rest[1]);
    if (length >= 0x80) {
        const qsizetype count = length & 0x7F;
        // 0 would be BER's indefinite form; four bytes are more than any input has.
        if (count == 0 || count > 4 || m_rest.size() < at + count)
            return std::nullopt;
        length = 0;
        for (qsizetype i = 0; i < count; ++i)
            length = length << 8 | static_cast<unsigned char>(m_rest[at++]);
        if (length < 0x80 || (count > 1 && length >> (8 * (count - 1)) == 0))
            return std::nullopt;
    }
    if (length > m_rest.size() - at)
        return std::nullopt;
    const QByteArrayView content = m_rest.sliced(at, length);
    m_rest = m_rest.sliced(at + length);
    return content;
}

std::optional<QByteArrayView> Reader::takePositive()
{
    Reader ahead = *this;
    const auto content = ahead.take(Integer);
    if (!content || content->isEmpty())
        return std::nullopt;
    const auto sign = static_cast<unsigned char>(content->front());
    if (sign >= 0x80)
        return std::nullopt;
    QByteArrayView number = *content;
    if (sign == 0) {
        if (content->size() < 2 || static_cast<unsigned char>(content->at(1)) < 0x80)
            return std::nullopt;
        number = content->sliced(1);
    }
    *this = ahead;
    return number;
}

std::optional<QByteArrayView> Reader::takeOctets()
{
    Reader ahead = *this;
    const auto content = ahead.take(BitString);
    if (!content || content->isEmpty() || content->front() != 0)
        return std::nullopt;
    *this = ahead;
    return content->sliced(1);
}

QByteArray element(Tag tag, QByteArrayView content)
{
    QByteArray out;
    out.reserve(content.size() + 6);
    out.append(char(tag));
    if (content.size() < 0x80) {
        out.append(char(content.size()));
    } else {
        int count = 1;
        while (content.size() >> (8 * count) != 0)
            ++count;
        out.append(char(0x80 | count));
        while (count > 0)
            out.append(char(content.size() >> (8 * --count)));
    }
    out.append(content.data(), content.size());
    return out;
}

QByteArray positive(QByteArrayView number)
{
    QByteArray content;
    content.reserve(number.size() + 1);
    if (number.isEmpty() || static_cast<unsigned char>(number.front()) >= 0x80)
        content.append('\0');
    content.append(number.data(), number.size());
    return element(Integer, content);
}

QByteArray octets(QByteArrayView content)
{
    QByteArray padded;
    padded.reserve(content.size() + 1);
    padded.append('\0');
    padded.append(content.data(), content.size());
    return element(BitString, padded);
}

} // namespace jose::der
