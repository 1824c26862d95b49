// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Text that must not spread: wiped when it ends, compared in constant time, never printed and never serialised.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

class QDebug;

namespace base {

class Secret {
public:
    Secret() = default;
    // Copies the text; the caller wipes or drops its own copy.
    explicit Secret(QByteArrayView text)
        : m_bytes(text.begin(), text.end())
    {}
    Secret(const Secret &) = default;
    Secret(Secret &&other) noexcept
        : m_bytes(std::move(other.m_bytes))
    {
        other.m_bytes.clear();
    }
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret() { wipe(); }

    bool isEmpty() const { return m_bytes.empty(); }
    // The text itself, for the one place that sends it or signs with it. Valid while this object is.
    QByteArrayView reveal() const { return {m_bytes.data(), qsizetype(m_bytes.size())}; }

    friend bool operator==(const Secret &a, const Secret &b);
    friend QDebug operator<<(QDebug, const Secret &) = delete;

private:
    void wipe();

    std::vector<char> m_bytes; // not QByteArray: implicit sharing would leave copies behind
};

// Overwrites the bytes in a way that the optimiser must keep.
void wipe(char *bytes, std::size_t size);

} // namespace base
