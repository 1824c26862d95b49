// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/route_parts.h"

namespace gateway {
namespace {

bool looksPlain(const QByteArray &path)
{
    for (const char c : path) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!word && !QByteArrayView("._~/%-").contains(c))
            return false;
    }
    return true;
}

re2::StringPiece piece(QByteArrayView text)
{
    return {text.data(), std::size_t(text.size())};
}

} // namespace

QList<RoutedPair> routedPairs(const model::KongState &state)
{
    QHash<QString, const model::Service *> services;
    for (const model::Service &service : state.services)
        services.insert(service.id, &service);
    QList<RoutedPair> pairs;
    for (const model::Route &route : state.routes) {
        const model::Service *service = services.value(route.serviceId);
        if (service != nullptr && !service->enabled)
            continue;
        pairs.append({&route, service});
    }
    return pairs;
}

std::shared_ptr<const re2::RE2> compiled(const QByteArray &pattern)
{
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_never_nl(false);
    QByteArray text = pattern;
    // Named groups: PCRE also knows "(?<name>", which RE2 and Rust's older regex do not.
    text.replace("(?<", "(?P<");
    auto expression = std::make_shared<const re2::RE2>(piece(text), options);
    return expression->ok() ? expression : nullptr;
}

bool found(const re2::RE2 *pattern, QByteArrayView text, re2::RE2::Anchor anchor)
{
    return pattern != nullptr && pattern->Match(piece(text), 0, std::size_t(text.size()), anchor, nullptr, 0);
}

RoutePath preparedPath(const QString &path, bool tildeMarksRegex, Anchoring anchoring)
{
    RoutePath prepared;
    const QByteArray text = path.toUtf8();
    prepared.isRegex = tildeMarksRegex ? text.startsWith('~') : !looksPlain(text);
    prepared.text = prepared.isRegex && tildeMarksRegex ? text.sliced(1) : text;
    if (prepared.isRegex) {
        const bool whole = anchoring == Anchoring::WholePattern;
        prepared.pattern = compiled(whole ? "^(?:" + prepared.text + ')' : '^' + prepared.text);
    }
    return prepared;
}

std::optional<QByteArray> matchedPart(const RoutePath &routePath, const QByteArray &path)
{
    if (!routePath.isRegex)
        return path.startsWith(routePath.text) ? std::optional(routePath.text) : std::nullopt;
    re2::StringPiece part;
    const re2::RE2 *pattern = routePath.pattern.get();
    if (pattern == nullptr || !pattern->Match(piece(path), 0, std::size_t(path.size()), re2::RE2::UNANCHORED, &part, 1))
        return std::nullopt;
    return QByteArray(part.data(), qsizetype(part.size()));
}

HostAndPort splitHost(const QByteArray &text)
{
    const qsizetype colon = text.indexOf(':');
    bool numeric = false;
    const int port = colon < 0 ? 0 : text.sliced(colon + 1).toInt(&numeric);
    if (!numeric)
        return {text, std::nullopt};
    return {text.first(colon), port};
}

} // namespace gateway
