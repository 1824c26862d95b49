// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// As much of DER (X.690) as public keys need: definite, minimal lengths; low tag numbers.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace jose::der {

enum Tag : unsigned char {
    Integer = 0x02,
    BitString = 0x03,
    OctetString = 0x04,
    Null = 0x05,
    ObjectIdentifier = 0x06,
    Sequence = 0x30,
};

// Takes elements off the front of what is left. After a refusal the reader is where it was.
class Reader {
public:
    explicit Reader(QByteArrayView bytes)
        : m_rest(bytes)
    {}

    bool atEnd() const { return m_rest.isEmpty(); }
    // The tag that comes next, 0 at the end.
    unsigned char nextTag() const { return m_rest.isEmpty() ? 0 : static_cast<unsigned char>(m_rest.front()); }

    // The content of the next element if it has this tag.
    std::optional<QByteArrayView> take(unsigned char tag);
    // The bytes of a positive INTEGER, without the sign octet; refuses zero, negative and over-long ones.
    std::optional<QByteArrayView> takePositive();
    // The octets of a BIT STRING without unused bits.
    std::optional<QByteArrayView> takeOctets();

private:
    QByteArrayView m_rest;
};

// One element. `positive` takes an unsigned number, big-endian, and adds the sign octet where it is needed.
QByteArray element(Tag tag, QByteArrayView content);
QByteArray positive(QByteArrayView number);
QByteArray octets(QByteArrayView content);

} // namespace jose::der
