// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_pages.h"

#include "twins/kong_validation.h"

#include "base/json.h"

#include <QUrl>

namespace twins {
namespace {

struct TagFilter {
    QStringList tags;
    bool all = true; // false: any of them
};

KongResult<std::optional<TagFilter>> tagFilter(const KongQuery &query)
{
    if (!query.contains(QStringLiteral("tags")))
        return std::nullopt;
    const QString text = query.value(QStringLiteral("tags"));
    if (text.isEmpty())
        return tl::unexpected(invalidOption(QStringLiteral("tags"), QStringLiteral("cannot be null")));
    TagFilter filter;
    filter.all = !text.contains(QLatin1Char('/'));
    filter.tags = text.split(QLatin1Char(filter.all ? ',' : '/'));
    const bool mixed = !filter.all && text.contains(QLatin1Char(','));
    if (mixed || filter.tags.contains(QString()))
        return tl::unexpected(invalidOption(QStringLiteral("tags"), QStringLiteral("invalid filter syntax")));
    if (filter.tags.size() > 5)
        return tl::unexpected(invalidOption(QStringLiteral("tags"), QStringLiteral("cannot query more than 5 tags")));
    return filter;
}

bool passes(const std::optional<TagFilter> &filter, const QJsonObject &row)
{
    if (!filter)
        return true;
    const QJsonArray tags = row.value(QLatin1String("tags")).toArray();
    const auto has = [&](const QString &tag) { return tags.contains(tag); };
    return filter->all ? std::all_of(filter->tags.begin(), filter->tags.end(), has)
                       : std::any_of(filter->tags.begin(), filter->tags.end(), has);
}

KongResult<qsizetype> pageSize(const KongQuery &query)
{
    if (!query.contains(QStringLiteral("size")))
        return 100;
    bool isNumber = false;
    const double size = query.value(QStringLiteral("size")).toDouble(&isNumber);
    if (!isNumber)
        return tl::unexpected(invalidSize(QStringLiteral("size must be a number")));
    if (size < 1 || size > 1000 || size != double(qsizetype(size)))
        return tl::unexpected(invalidSize(QStringLiteral("size must be an integer between 1 and 1000")));
    return qsizetype(size);
}

// An offset is the base64 of a JSON list with the id of the last row that was given.
KongResult<QString> lastIdGiven(const KongQuery &query)
{
    const QString offset = query.value(QStringLiteral("offset"));
    if (offset.isEmpty())
        return QString();
    const auto decoded = QByteArray::fromBase64Encoding(offset.toUtf8(), QByteArray::Base64Encoding |
                                                                             QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return tl::unexpected(invalidOffset(offset, QStringLiteral("bad base64 encoding")));
    const auto json = base::readJson(*decoded, QStringLiteral("offset"));
    if (!json)
        return tl::unexpected(invalidOffset(offset, QStringLiteral("bad json encoding")));
    const QString id = json->toArray().at(0).toString();
    if (!isUuid(id)) // the database refuses it
        return tl::unexpected(plainRefusal(500, QStringLiteral("An unexpected error occurred")));
    return id;
}

QString escaped(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

KongResult<QJsonObject> page(const QList<QJsonObject> &rows, const KongQuery &query, const QString &path, bool nested,
                             const KongVersion &version)
{
    const auto size = pageSize(query);
    if (!size)
        return tl::unexpected(size.error());
    const auto filter = tagFilter(query);
    if (!filter)
        return tl::unexpected(filter.error());
    const auto after = lastIdGiven(query);
    if (!after)
        return tl::unexpected(after.error());

    QJsonArray data;
    QString offset;
    for (const QJsonObject &row : rows) {
        const bool given = !after->isEmpty() && row.value(QLatin1String("id")).toString() <= *after;
        if (given || (!nested && !passes(*filter, row)))
            continue;
        if (data.size() == *size) {
            const QJsonArray last{data.last().toObject().value(QLatin1String("id"))};
            offset = QString::fromLatin1(base::toBytes(last).toBase64(QByteArray::OmitTrailingEquals));
            break;
        }
        data.append(row);
    }
    QJsonObject body{{QStringLiteral("data"), data}, {QStringLiteral("next"), QJsonValue::Null}};
    if (offset.isEmpty())
        return body;
    QString next = path + QStringLiteral("?offset=") + escaped(offset);
    if (!nested && query.contains(QStringLiteral("tags")))
        next += QStringLiteral("&tags=") + escaped(query.value(QStringLiteral("tags")));
    if (!nested && query.contains(QStringLiteral("size")) && version >= KongVersion{3, 1, 0})
        next += QStringLiteral("&size=") + escaped(query.value(QStringLiteral("size")));
    body.insert(QLatin1String("next"), next);
    body.insert(QLatin1String("offset"), offset);
    return body;
}

} // namespace twins
