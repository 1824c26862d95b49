// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_service_url.h"

#include <QRegularExpression>

namespace twins {
namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

// Puts host and port of "user@host:8080" into `values`; the default port is the protocol's.
void addAuthority(QString authority, QJsonObject &values)
{
    authority = authority.mid(authority.lastIndexOf(QLatin1Char('@')) + 1);
    static const QRegularExpression withPort(QStringLiteral("\\A(.*):([0-9]*)\\z"));
    const auto match = withPort.match(authority);
    if (match.hasMatch() && !match.captured(2).isEmpty())
        values.insert(QLatin1String("port"), match.captured(2).toInt());
    const QString host = match.hasMatch() ? match.captured(1) : authority;
    values.insert(QLatin1String("host"), textOrNull(host));
}

} // namespace

tl::expected<QJsonObject, QJsonObject> withUrlExpanded(QJsonObject values)
{
    const QJsonValue url = values.take(QLatin1String("url"));
    if (url.isUndefined() || url.isNull())
        return values;
    if (!url.isString())
        return tl::unexpected(QJsonObject{{QStringLiteral("url"), QStringLiteral("expected a string")}});
    // Kong's URL parser takes everything before the first colon for the scheme, "127.0.0.1:9999" included.
    static const QRegularExpression parts(
        QStringLiteral("\\A(?:([A-Za-z0-9][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)"));
    const auto match = parts.match(url.toString());
    const QString scheme = match.captured(1);
    values.remove(QLatin1String("host"));
    values.remove(QLatin1String("port"));
    if (!scheme.isEmpty())
        values.insert(QLatin1String("protocol"), scheme);
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https"))
        values.insert(QLatin1String("port"), scheme == QLatin1String("http") ? 80 : 443);
    values.insert(QLatin1String("host"), QJsonValue::Null);
    addAuthority(match.captured(2), values);
    values.insert(QLatin1String("path"), textOrNull(match.captured(3)));
    return values;
}

} // namespace twins
