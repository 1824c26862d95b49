// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Kong's older router (2.x; "traditional" in 3.x). A first look at the request tells the category of routes that it
// might be meant for; the search starts there and goes down.
#include "base/sort.h"
#include "gateway/router.h"
#include "gateway/traditional_index.h"

#include <algorithm>
#include <bit>

namespace gateway {
namespace {

// What the first look found in all routes' attributes taken together.
struct Hits {
    unsigned category = 0;
    QByteArray host; // the wildcard that matched; empty: none
    QByteArray path; // the route path that matched
    QByteArray headerName;
};

struct RequestHost {
    QByteArray asSent;
    QByteArray withoutPort;
    QByteArray withPort;
};

class TraditionalRouter : public Router {
public:
    TraditionalRouter(const model::KongState &state, const Behaviour &behaviour)
        : m_index(traditionalIndex(routedPairs(state), behaviour))
    {
        collectPaths();
    }

    std::optional<RouteMatch> match(const HttpRequest &request) const override
    {
        const RequestHost host = hostOf(request);
        const Hits hits = firstLook(request, host);
        if (hits.category == 0)
            return std::nullopt;
        const auto started = std::find_if(m_index.categories.begin(), m_index.categories.end(),
                                          [&](const auto &category) { return category.first == hits.category; });
        const auto from = started == m_index.categories.end() ? m_index.categories.begin() : started;
        for (auto it = from; it != m_index.categories.end(); ++it) {
            for (const QList<int> &candidates : {reduced(*it, hits, request, host), it->second}) {
                if (auto match = firstOf(candidates, request, host))
                    return match;
            }
        }
        return std::nullopt;
    }

private:
    void collectPaths()
    {
        for (const TraditionalRoute &route : m_index.routes) {
            if (route.path && route.path->isRegex)
                m_patterns.append(*route.path);
            else if (route.path)
                m_prefixes.append(route.path->text);
        }
        base::sortStably(m_prefixes, [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    }

    static RequestHost hostOf(const HttpRequest &request)
    {
        const HostAndPort split = splitHost(request.host());
        const QByteArray port = QByteArray::number(split.port.value_or(request.isTls() ? 443 : 80));
        return {request.host(), split.host, split.host + ':' + port};
    }

    Hits firstLook(const HttpRequest &request, const RequestHost &host) const
    {
        Hits hits;
        bool plainHost = false;
        for (const TraditionalRoute &route : m_index.routes) {
            plainHost =
                plainHost || route.plainHosts.contains(host.withPort) || route.plainHosts.contains(host.withoutPort);
            if (route.methods.contains(request.method()))
                hits.category |= MethodRule;
            if (request.isTls() && route.serverNames.contains(request.serverName()))
                hits.category |= SniRule;
            for (const HeaderPattern &header : route.headers) {
                if (hits.headerName.isEmpty() && request.header(header.name))
                    hits.headerName = header.name;
            }
        }
        if (!hits.headerName.isEmpty())
            hits.category |= HeaderRule;
        hits.host = plainHost ? QByteArray() : wildcardFor(host);
        if (plainHost || !hits.host.isEmpty())
            hits.category |= HostRule;
        if (const auto path = pathHit(request.path())) {
            hits.path = *path;
            hits.category |= PathRule;
        }
        return hits;
    }

    QByteArray wildcardFor(const RequestHost &host) const
    {
        for (const TraditionalRoute &route : m_index.routes) {
            for (const WildcardHost &wildcard : route.wildcardHosts) {
                if (found(wildcard.pattern.get(), host.withPort))
                    return wildcard.text;
            }
        }
        return {};
    }

    // Patterns come before plain paths, the longest plain path before shorter ones.
    std::optional<QByteArray> pathHit(const QByteArray &path) const
    {
        for (const RoutePath &pattern : m_patterns) {
            if (matchedPart(pattern, path))
                return pattern.text;
        }
        for (const QByteArray &prefix : m_prefixes) {
            if (path.startsWith(prefix))
                return prefix;
        }
        return std::nullopt;
    }

    // The smallest set of the category's routes that share an attribute with the request; headers go before all.
    QList<int> reduced(const std::pair<unsigned, QList<int>> &category, const Hits &hits, const HttpRequest &request,
                       const RequestHost &host) const
    {
        const auto having = [&](auto predicate) {
            QList<int> some;
            std::copy_if(category.second.begin(), category.second.end(), std::back_inserter(some),
                         [&](int i) { return predicate(m_index.routes.at(i)); });
            return some;
        };
        const QByteArray hostKey = hits.host.isEmpty() ? host.asSent : hits.host;
        const auto hasHost = [&](const TraditionalRoute &route) {
            return route.plainHosts.contains(hostKey) ||
                   std::any_of(route.wildcardHosts.begin(), route.wildcardHosts.end(),
                               [&](const WildcardHost &wildcard) { return wildcard.text == hostKey; });
        };
        const auto hasHeader = [&](const TraditionalRoute &route) {
            return std::any_of(route.headers.begin(), route.headers.end(),
                               [&](const HeaderPattern &header) { return header.name == hits.headerName; });
        };
        if ((category.first & HeaderRule) != 0) {
            const QList<int> some = having(hasHeader);
            if (!some.isEmpty())
                return some;
        }
        QList<int> smallest;
        const auto offer = [&smallest](const QList<int> &some) {
            if (!some.isEmpty() && (smallest.isEmpty() || some.size() < smallest.size()))
                smallest = some;
        };
        if ((category.first & HostRule) != 0)
            offer(having(hasHost));
        if ((category.first & PathRule) != 0)
            offer(having([&](const TraditionalRoute &route) { return route.path && route.path->text == hits.path; }));
        if ((category.first & MethodRule) != 0)
            offer(having([&](const TraditionalRoute &route) { return route.methods.contains(request.method()); }));
        return smallest;
    }

    std::optional<RouteMatch> firstOf(const QList<int> &candidates, const HttpRequest &request,
                                      const RequestHost &host) const
    {
        std::optional<RouteMatch> first;
        const TraditionalRoute *winner = nullptr;
        for (const int i : candidates) {
            const TraditionalRoute &route = m_index.routes.at(i);
            if (first && !rankEqually(*winner, route))
                break;
            const auto match = matchOf(route, request, host);
            if (!match || (first && first->route == match->route))
                continue;
            if (first) {
                first->certain = false;
                break;
            }
            first = match;
            winner = &route;
        }
        return first;
    }

    std::optional<RouteMatch> matchOf(const TraditionalRoute &route, const HttpRequest &request,
                                      const RequestHost &host) const
    {
        if ((route.rules & HostRule) != 0 && !hostMatches(route, host))
            return std::nullopt;
        if ((route.rules & MethodRule) != 0 && !route.methods.contains(request.method()))
            return std::nullopt;
        if ((route.rules & SniRule) != 0 && request.isTls() && !route.serverNames.contains(request.serverName()))
            return std::nullopt;
        if (!headersMatch(route, request))
            return std::nullopt;
        RouteMatch match{route.pair.route, route.pair.service, std::nullopt, std::nullopt, true};
        if (!route.path)
            return match;
        match.prefix = matchedPart(*route.path, request.path());
        if (!match.prefix)
            return std::nullopt;
        match.postfix = request.path().mid(match.prefix->size());
        return match;
    }

    static bool hostMatches(const TraditionalRoute &route, const RequestHost &host)
    {
        return route.plainHosts.contains(host.asSent) || route.plainHosts.contains(host.withoutPort) ||
               std::any_of(route.wildcardHosts.begin(), route.wildcardHosts.end(),
                           [&](const WildcardHost &wildcard) { return found(wildcard.pattern.get(), host.withPort); });
    }

    static bool headersMatch(const TraditionalRoute &route, const HttpRequest &request)
    {
        return std::all_of(route.headers.begin(), route.headers.end(), [&](const HeaderPattern &header) {
            const QList<QByteArray> lines = request.headerLines(header.name);
            return std::any_of(lines.begin(), lines.end(), [&](const QByteArray &line) {
                const QByteArray lower = line.toLower();
                return header.values.contains(lower) || found(header.pattern.get(), lower);
            });
        });
    }

    TraditionalIndex m_index;
    QList<RoutePath> m_patterns;
    QList<QByteArray> m_prefixes;
};

} // namespace

std::unique_ptr<Router> makeTraditionalRouter(const model::KongState &state, const Behaviour &behaviour)
{
    return std::make_unique<TraditionalRouter>(state, behaviour);
}

} // namespace gateway
