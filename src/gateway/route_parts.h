// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What both routers share: paths and hosts made ready for comparing.
#pragma once

#include "model/snapshot.h"

#include <QByteArray>
#include <QByteArrayView>

#include <re2/re2.h>

#include <memory>
#include <optional>

namespace gateway {

// A route that takes part in routing, with its service.
struct RoutedPair {
    const model::Route *route;
    const model::Service *service;
};
QList<RoutedPair> routedPairs(const model::KongState &state);

struct RoutePath {
    QByteArray text;                         // plain prefix, or the pattern without '~'
    std::shared_ptr<const re2::RE2> pattern; // none: plain
    bool isRegex = false;                    // with a null pattern: it could not be compiled and never matches
};

enum class Anchoring {
    WholePattern, // as PCRE is called by the traditional router
    FirstBranch,  // '^' is put before the text: of "a|b" only "a" is bound to the start
};

// tildeMarksRegex false (2.x): a path is a pattern if it has any character that plain paths have not.
RoutePath preparedPath(const QString &path, bool tildeMarksRegex, Anchoring anchoring);

// The part of `path` that it matches, from the start; none: no match.
std::optional<QByteArray> matchedPart(const RoutePath &routePath, const QByteArray &path);

std::shared_ptr<const re2::RE2> compiled(const QByteArray &pattern);
bool found(const re2::RE2 *pattern, QByteArrayView text, re2::RE2::Anchor anchor = re2::RE2::UNANCHORED);

struct HostAndPort {
    QByteArray host;
    std::optional<int> port;
};
HostAndPort splitHost(const QByteArray &text);

} // namespace gateway
