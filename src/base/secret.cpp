// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <cstring>

namespace base {

void wipe(char *bytes, std::size_t size)
{
    if (size != 0)
        explicit_bzero(bytes, size);
}

void Secret::wipe()
{
    base::wipe(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

Secret &Secret::operator=(const Secret &other)
{
    if (this == &other)
        return *this;
    std::vector<char> copy(other.m_bytes);
    wipe();
    m_bytes = std::move(copy);
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this == &other)
        return *this;
    wipe();
    m_bytes = std::move(other.m_bytes);
    other.m_bytes.clear();
    return *this;
}

bool operator==(const Secret &a, const Secret &b)
{
    if (a.m_bytes.size() != b.m_bytes.size())
        return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < a.m_bytes.size(); ++i)
        difference = static_cast<unsigned char>(difference | (a.m_bytes[i] ^ b.m_bytes[i]));
    return difference == 0;
}

} // namespace base
