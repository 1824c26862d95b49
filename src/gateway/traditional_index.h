// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The traditional router's routes, ranked and sorted into categories: which kinds of attributes they have.
#pragma once

#include "gateway/route_parts.h"
#include "gateway/versions.h"

#include <QMap>

namespace gateway {

enum MatchRule : unsigned { HostRule = 0x40, HeaderRule = 0x20, PathRule = 0x10, MethodRule = 0x08, SniRule = 0x04 };

struct WildcardHost {
    QByteArray text;
    std::shared_ptr<const re2::RE2> pattern;
};

struct HeaderPattern {
    QByteArray name;          // lower case
    QList<QByteArray> values; // lower case
    std::shared_ptr<const re2::RE2> pattern;
};

// A route with one of its paths; a route with several stands here several times.
struct TraditionalRoute {
    RoutedPair pair;
    unsigned rules = 0;
    unsigned subWeight = 0; // wildcard host with port 4, plain hosts only 2, regex path 1
    QList<QByteArray> plainHosts;
    QList<WildcardHost> wildcardHosts;
    QList<HeaderPattern> headers;
    std::optional<RoutePath> path;
    QList<QByteArray> methods;
    QList<QByteArray> serverNames;
};

struct TraditionalIndex {
    QList<TraditionalRoute> routes; // best first
    // Categories in the order in which they are tried, each with the positions of its routes.
    QList<std::pair<unsigned, QList<int>>> categories;
};

TraditionalIndex traditionalIndex(const QList<RoutedPair> &pairs, const Behaviour &behaviour);

// Whether the router has no other rule than chance to put one before the other.
bool rankEqually(const TraditionalRoute &a, const TraditionalRoute &b);

} // namespace gateway
