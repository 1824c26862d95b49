// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Sorting that keeps in order what is equal. std::stable_sort borrows its memory from a function that C++17 deprecated,
// which clang reports where the standard headers come precompiled.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace base {

// less(a, b): whether a goes before b. The list's elements are moved, never copied.
template <class List, class Less> void sortStably(List &list, Less less)
{
    using Value = typename List::value_type;
    std::vector<std::pair<Value, std::size_t>> numbered;
    numbered.reserve(std::size_t(list.size()));
    for (Value &value : list) {
        const std::size_t number = numbered.size();
        numbered.emplace_back(std::move(value), number);
    }
    std::sort(numbered.begin(), numbered.end(), [&less](const auto &a, const auto &b) {
        if (less(a.first, b.first))
            return true;
        return !less(b.first, a.first) && a.second < b.second;
    });
    auto place = list.begin();
    for (auto &entry : numbered)
        *place++ = std::move(entry.first);
}

} // namespace base
