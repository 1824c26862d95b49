// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The default router of 3.x ("traditional_compatible"): every route has one number, and the highest that matches wins.
#include "base/sort.h"
#include "gateway/request_path.h"
#include "gateway/route_parts.h"
#include "gateway/router.h"

#include <algorithm>

namespace gateway {
namespace {

struct HeaderRule {
    QByteArray name;
    QList<QByteArray> values; // lower case
    QList<std::shared_ptr<const re2::RE2>> patterns;
};

struct Entry {
    RoutedPair pair;
    quint64 priority = 0;
    bool isPart = false; // of a route whose paths were split: its own id is made up and not known here
    QList<RoutePath> paths;
    QList<HeaderRule> headers;
};

// Kong means to shift these into a 64-bit number, but shifts Lua numbers: only 32 bits, the count taken modulo 32, the
// result signed. Measured, and what the order of routes really follows.
quint64 shifted(qint64 value, unsigned by)
{
    return quint64(qint64(qint32(quint32(quint64(value)) << (by % 32))));
}

bool hasOnlyPlainHosts(const model::Route &route)
{
    return !route.hosts.isEmpty() && std::none_of(route.hosts.begin(), route.hosts.end(),
                                                  [](const QString &host) { return host.contains(QLatin1Char('*')); });
}

quint64 priorityOf(const model::Route &route, const QList<RoutePath> &paths)
{
    constexpr unsigned weightShift = 61;
    constexpr unsigned headerShift = 52;
    constexpr unsigned regexShift = 19;
    constexpr quint64 plainHostsBit = quint64(1) << 60;
    constexpr quint64 regexBit = quint64(1) << 51;
    constexpr qsizetype lengthMask = 0x7FFFF;

    const int weight = int(!route.methods.isEmpty()) + int(!route.hosts.isEmpty()) + int(!paths.isEmpty()) +
                       int(!route.headers.isEmpty()) + int(!route.snis.isEmpty());
    qsizetype longest = 0;
    bool regex = false;
    for (const RoutePath &path : paths) {
        regex = regex || path.isRegex;
        if (!path.isRegex)
            longest = qMax(longest, path.text.size());
    }
    quint64 priority = shifted(weight, weightShift) | shifted(qMin<qint64>(route.headers.size(), 255), headerShift);
    priority |= shifted(regex ? route.regexPriority : 0, regexShift) | quint64(longest & lengthMask);
    if (hasOnlyPlainHosts(route))
        priority |= plainHostsBit;
    if (regex)
        priority |= regexBit;
    return priority;
}

QList<HeaderRule> headerRules(const model::Route &route)
{
    QList<HeaderRule> rules;
    for (auto it = route.headers.begin(); it != route.headers.end(); ++it) {
        HeaderRule rule{it.key().toUtf8(), {}, {}};
        for (const QString &value : it.value()) {
            if (value.startsWith(QLatin1String("~*")))
                rule.patterns.append(compiled(value.mid(2).toLower().toUtf8()));
            else
                rule.values.append(value.toUtf8().toLower());
        }
        rules.append(rule);
    }
    return rules;
}

bool hostMatches(const model::Route &route, const HttpRequest &request)
{
    const HostAndPort sent = splitHost(request.host());
    return std::any_of(route.hosts.begin(), route.hosts.end(), [&](const QString &text) {
        const auto [host, port] = splitHost(text.toUtf8());
        if (port && *port != sent.port.value_or(request.listeningPort()))
            return false;
        if (host.startsWith('*'))
            return sent.host.endsWith(QByteArrayView(host).sliced(1));
        if (host.endsWith('*'))
            return sent.host.startsWith(QByteArrayView(host).chopped(1));
        return sent.host == host;
    });
}

bool headersMatch(const QList<HeaderRule> &rules, const HttpRequest &request)
{
    return std::all_of(rules.begin(), rules.end(), [&](const HeaderRule &rule) {
        const QList<QByteArray> lines = request.headerLines(rule.name);
        return std::any_of(lines.begin(), lines.end(), [&](const QByteArray &line) {
            const QByteArray lower = line.toLower();
            return rule.values.contains(lower) ||
                   std::any_of(rule.patterns.begin(), rule.patterns.end(),
                               [&](const auto &pattern) { return found(pattern.get(), lower); });
        });
    });
}

bool serverNameMatches(const model::Route &route, const HttpRequest &request)
{
    if (route.snis.isEmpty() || !request.isTls())
        return true;
    const QString sent = QString::fromUtf8(request.serverName());
    return std::any_of(route.snis.begin(), route.snis.end(), [&](const QString &sni) {
        return sni == sent || (sni.size() > 1 && sni.endsWith(QLatin1Char('.')) && sni.chopped(1) == sent);
    });
}

class CompatibleRouter : public Router {
public:
    CompatibleRouter(const model::KongState &state, const Behaviour &behaviour)
    {
        for (const RoutedPair &pair : routedPairs(state))
            add(pair, behaviour);
        base::sortStably(m_entries, [](const Entry &a, const Entry &b) {
            if (a.priority != b.priority)
                return a.priority > b.priority;
            return a.pair.route->id > b.pair.route->id;
        });
    }

    std::optional<RouteMatch> match(const HttpRequest &request) const override
    {
        for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
            auto hit = matchOf(*it, request);
            if (!hit)
                continue;
            hit->certain = hit->certain && !isRivalled(it, request);
            return hit;
        }
        return std::nullopt;
    }

private:
    // Plain paths of one length form a group, all patterns another; each group is ranked by itself.
    void add(const RoutedPair &pair, const Behaviour &behaviour)
    {
        QMap<qsizetype, QList<RoutePath>> groups;
        for (const QString &text : pair.route->paths) {
            const RoutePath path = preparedPath(text, true, Anchoring::FirstBranch);
            groups[!behaviour.splitsPaths ? 0 : path.isRegex ? -1 : path.text.size()].append(path);
        }
        if (groups.isEmpty())
            groups.insert(0, {});
        for (QList<RoutePath> &paths : groups) {
            base::sortStably(paths, [](const RoutePath &a, const RoutePath &b) { return a.isRegex && !b.isRegex; });
            m_entries.append(
                {pair, priorityOf(*pair.route, paths), groups.size() > 1, paths, headerRules(*pair.route)});
        }
    }

    static std::optional<RouteMatch> matchOf(const Entry &entry, const HttpRequest &request)
    {
        const model::Route &route = *entry.pair.route;
        if (!route.methods.isEmpty() && !route.methods.contains(QString::fromUtf8(request.method())))
            return std::nullopt;
        if (!route.hosts.isEmpty() && !hostMatches(route, request))
            return std::nullopt;
        if (!serverNameMatches(route, request) || !headersMatch(entry.headers, request))
            return std::nullopt;
        RouteMatch match{entry.pair.route, entry.pair.service, std::nullopt, std::nullopt, true};
        if (entry.paths.isEmpty())
            return match;
        for (const RoutePath &path : entry.paths) {
            match.certain = match.certain && (!path.isRegex || path.pattern);
            match.prefix = matchedPart(path, request.path());
            if (match.prefix) {
                match.postfix = request.path().mid(match.prefix->size());
                return match;
            }
        }
        return std::nullopt;
    }

    // Equal numbers are decided by the higher id. A split route has ids that Kong makes up, so that nobody can tell.
    bool isRivalled(QList<Entry>::const_iterator winner, const HttpRequest &request) const
    {
        for (auto it = winner + 1; it != m_entries.end() && it->priority == winner->priority; ++it) {
            const bool other = it->pair.route != winner->pair.route;
            if (other && (it->isPart || winner->isPart) && matchOf(*it, request))
                return true;
        }
        return false;
    }

    QList<Entry> m_entries;
};

} // namespace

std::unique_ptr<Router> makeCompatibleRouter(const model::KongState &state, const Behaviour &behaviour)
{
    return std::make_unique<CompatibleRouter>(state, behaviour);
}

std::unique_ptr<Router> makeRouter(const model::KongState &state, const Behaviour &behaviour)
{
    return behaviour.router == RouterFlavour::Traditional ? makeTraditionalRouter(state, behaviour)
                                                          : makeCompatibleRouter(state, behaviour);
}

} // namespace gateway
