// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/traditional_index.h"

#include "base/sort.h"

#include <algorithm>
#include <bit>

namespace gateway {
namespace {

constexpr unsigned wildcardHostWithPort = 4;
constexpr unsigned plainHostsOnly = 2;
constexpr unsigned regexPath = 1;

void takeHosts(TraditionalRoute &entry, const model::Route &route)
{
    if (!route.hosts.isEmpty())
        entry.rules |= HostRule;
    for (const QString &text : route.hosts) {
        const QByteArray host = text.toUtf8();
        if (!host.contains('*')) {
            entry.plainHosts.append(host);
            continue;
        }
        const bool hasPort = splitHost(host).port.has_value();
        if (hasPort)
            entry.subWeight |= wildcardHostWithPort;
        QByteArray pattern = host;
        pattern.replace(".", "\\.").replace("*", ".+");
        entry.wildcardHosts.append({host, compiled('^' + pattern + (hasPort ? "$" : "(?::\\d+)?$"))});
    }
    if (!route.hosts.isEmpty() && entry.wildcardHosts.isEmpty())
        entry.subWeight |= plainHostsOnly;
}

void takeHeaders(TraditionalRoute &entry, const model::Route &route)
{
    for (auto it = route.headers.begin(); it != route.headers.end(); ++it) {
        HeaderPattern header{it.key().toUtf8().toLower(), {}, nullptr};
        for (const QString &value : it.value())
            header.values.append(value.toUtf8().toLower());
        // Only a list of one may hold a pattern; in a longer one "~*" is text like any other.
        if (it.value().size() == 1 && it.value().first().startsWith(QLatin1String("~*")))
            header.pattern = compiled(it.value().first().mid(2).toUtf8());
        entry.headers.append(header);
    }
    if (!entry.headers.isEmpty())
        entry.rules |= HeaderRule;
}

TraditionalRoute entryFor(const RoutedPair &pair, const std::optional<RoutePath> &path)
{
    const model::Route &route = *pair.route;
    TraditionalRoute entry;
    entry.pair = pair;
    takeHosts(entry, route);
    takeHeaders(entry, route);
    entry.path = path;
    if (path)
        entry.rules |= PathRule;
    if (path && path->isRegex)
        entry.subWeight |= regexPath;
    for (const QString &method : route.methods)
        entry.methods.append(method.toUtf8().toUpper());
    if (!entry.methods.isEmpty())
        entry.rules |= MethodRule;
    for (const QString &text : route.snis) {
        const QByteArray name = text.toUtf8();
        entry.serverNames.append(name.size() > 1 && name.endsWith('.') ? name.chopped(1) : name);
    }
    if (!entry.serverNames.isEmpty())
        entry.rules |= SniRule;
    return entry;
}

// Negative: a comes first. The age is the last criterion.
int compared(const TraditionalRoute &a, const TraditionalRoute &b)
{
    const auto order = [](auto greaterFirst, auto other) {
        return greaterFirst > other ? -1 : int(greaterFirst < other);
    };
    if (const int by = order(a.subWeight, b.subWeight))
        return by;
    if (const int by = order(a.headers.size(), b.headers.size()))
        return by;
    if ((a.subWeight & regexPath) != 0) {
        if (const int by = order(a.pair.route->regexPriority, b.pair.route->regexPriority))
            return by;
    }
    const auto length = [](const TraditionalRoute &entry) {
        return entry.path && !entry.path->isRegex ? entry.path->text.size() : 0;
    };
    if (const int by = order(length(a), length(b)))
        return by;
    return order(-a.pair.route->createdAt, -b.pair.route->createdAt);
}

} // namespace

bool rankEqually(const TraditionalRoute &a, const TraditionalRoute &b)
{
    return compared(a, b) == 0;
}

TraditionalIndex traditionalIndex(const QList<RoutedPair> &pairs, const Behaviour &behaviour)
{
    const bool tilde = behaviour.major >= 3;
    TraditionalIndex index;
    for (const RoutedPair &pair : pairs) {
        if (pair.route->paths.isEmpty())
            index.routes.append(entryFor(pair, std::nullopt));
        for (const QString &path : pair.route->paths)
            index.routes.append(entryFor(pair, preparedPath(path, tilde, Anchoring::WholePattern)));
    }
    base::sortStably(index.routes, [](const TraditionalRoute &a, const TraditionalRoute &b) {
        const int by = compared(a, b);
        return by != 0 ? by < 0 : a.pair.route->id < b.pair.route->id;
    });

    QMap<unsigned, QList<int>> byRules;
    for (int i = 0; i < index.routes.size(); ++i)
        byRules[index.routes.at(i).rules].append(i);
    for (auto it = byRules.begin(); it != byRules.end(); ++it)
        index.categories.append({it.key(), it.value()});
    std::sort(index.categories.begin(), index.categories.end(), [](const auto &a, const auto &b) {
        const int kindsOfA = std::popcount(a.first);
        const int kindsOfB = std::popcount(b.first);
        return kindsOfA != kindsOfB ? kindsOfA > kindsOfB : a.first > b.first;
    });
    return index;
}

} // namespace gateway
