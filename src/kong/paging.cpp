// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "kong/paging.h"

#include "api/answers.h"

#include <QUrl>
#include <QUrlQuery>

namespace kong {
namespace {

using base::Error;
using base::fail;

constexpr int mostPages = 1000;

// `next` is a path without host below whatever prefix the Admin API stands; its last part is the list's own.
bool leadsElsewhere(const QString &next, const QString &path)
{
    const QUrl url(next, QUrl::StrictMode);
    return !url.isValid() || !url.scheme().isEmpty() || !url.authority().isEmpty() ||
           next.startsWith(QLatin1String("//")) || !url.path(QUrl::FullyEncoded).endsWith(path);
}

QString offsetIn(const QString &next)
{
    return QUrlQuery(QUrl(next)).queryItemValue(QStringLiteral("offset"), QUrl::FullyDecoded);
}

} // namespace

base::Outcome Pages::add(const QJsonObject &body)
{
    const auto page = api::pageFrom(body);
    if (!page)
        return fail(page.error());
    for (const QJsonObject &item : page->items) {
        const QString id = item.value(QStringLiteral("id")).toString();
        if (!id.isEmpty() && m_ids.contains(id))
            continue;
        m_ids.insert(id);
        m_items += item;
    }
    const QString next = body.value(QStringLiteral("next")).toString();
    if (!next.isEmpty() && leadsElsewhere(next, m_path))
        return fail(Error::Kind::Protocol, m_path, QStringLiteral("the next page is elsewhere: ") + next.left(200));
    m_offset = page->offset.isEmpty() && !next.isEmpty() ? offsetIn(next) : page->offset;
    if (m_offset.isEmpty())
        return {};
    if (m_offsets.contains(m_offset))
        return fail(Error::Kind::Protocol, m_path, QStringLiteral("the same page again"));
    m_offsets.insert(m_offset);
    if (++m_count >= mostPages)
        return fail(Error::Kind::TooLarge, m_path, QStringLiteral("more than %1 pages").arg(mostPages));
    return {};
}

} // namespace kong
