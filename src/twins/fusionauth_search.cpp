// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_search.h"

#include "base/sort.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

int compared(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isDouble() || b.isDouble())
        return a.toInteger() < b.toInteger() ? -1 : int(a.toInteger() > b.toInteger());
    return a.toString().compare(b.toString(), Qt::CaseInsensitive);
}

struct Order {
    QLatin1StringView member;
    bool descending = false;
};

std::optional<QList<Order>> orderFrom(const QString &text, const QList<Column> &columns)
{
    QList<Order> orders;
    for (const QString &part : text.split(u',')) {
        const QStringList words = part.simplified().split(u' ');
        const auto column = std::find_if(columns.begin(), columns.end(), [&](const Column &known) {
            return words.first() == QLatin1StringView(known.name);
        });
        const QString direction = words.value(1, u"ASC"_s).toUpper();
        if (column == columns.end() || words.size() > 2 || (direction != "ASC"_L1 && direction != "DESC"_L1))
            return std::nullopt;
        orders.append(Order{QLatin1StringView(column->member), direction == "DESC"_L1});
    }
    return orders;
}

} // namespace

Criteria::Criteria(const Ask &ask)
    : m_ask(ask)
    , m_search(ask.member("search"))
{}

QString Criteria::text(const char *name) const
{
    return m_ask.method == "GET" ? m_ask.queryText(name) : m_search.value(QLatin1String(name)).toString();
}

int Criteria::number(const char *name, int otherwise) const
{
    if (m_ask.method != "GET")
        return m_search.value(QLatin1String(name)).toInt(otherwise);
    bool isNumber = false;
    const int value = m_ask.queryText(name).toInt(&isNumber);
    return isNumber ? value : otherwise;
}

QStringList Criteria::texts(const char *name) const
{
    if (m_ask.method == "GET")
        return m_ask.query.allQueryItemValues(QLatin1String(name), QUrl::FullyDecoded);
    QStringList texts;
    for (const QJsonValue &item : list(name))
        texts.append(item.toString());
    return texts;
}

bool fitsName(const QString &name, const QString &pattern)
{
    if (pattern.isEmpty())
        return true;
    QStringList parts = pattern.split(u'*');
    for (QString &part : parts)
        part = QRegularExpression::escape(part);
    const QRegularExpression expression(QRegularExpression::anchoredPattern(parts.join(u".*"_s)),
                                        QRegularExpression::CaseInsensitiveOption |
                                            QRegularExpression::DotMatchesEverythingOption);
    return expression.match(name).hasMatch();
}

model::Answer pageOf(QList<QJsonObject> found, const Criteria &criteria, const QList<Column> &columns,
                     const QString &name, const QJsonObject &more)
{
    const QString wanted = criteria.text("orderBy");
    const auto orders = orderFrom(wanted.isEmpty() ? u"name ASC"_s : wanted, columns);
    if (!orders)
        return refuse(u"search.orderBy"_s, u"invalid"_s);
    base::sortStably(found, [&](const QJsonObject &a, const QJsonObject &b) {
        for (const Order &order : *orders) {
            const int difference = compared(a.value(order.member), b.value(order.member));
            if (difference != 0)
                return order.descending ? difference > 0 : difference < 0;
        }
        return false;
    });
    const int start = std::max(criteria.number("startRow", 0), 0);
    const int count = std::max(criteria.number("numberOfResults", 25), 0);
    QJsonArray page;
    for (const QJsonObject &document : found.mid(start, count))
        page.append(pruned(document));
    QJsonObject body = more;
    body.insert(name, page);
    body.insert(u"total"_s, found.size());
    return withJson(200, body);
}

} // namespace twins::fusionauth
