// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pick_list.h"

namespace ui {

PickList::PickList(QObject *parent)
    : QAbstractListModel(parent)
{}

void PickList::setItems(const QList<PickItem> &items, const QString &createText)
{
    beginResetModel();
    m_items = items;
    m_createText = createText;
    m_searched.clear();
    fill();
    endResetModel();
}

void PickList::setFilter(const QString &words)
{
    beginResetModel();
    m_words = words.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    fill();
    endResetModel();
}

// What is looked through for words, once somebody types some.
void PickList::fold()
{
    if (m_words.isEmpty() || m_searched.size() == m_items.size())
        return;
    m_searched.reserve(m_items.size());
    for (const PickItem &item : std::as_const(m_items))
        m_searched += QStringList{item.title, item.facts, item.badge, item.id}.join(QLatin1Char('\n')).toCaseFolded();
}

void PickList::fill()
{
    fold();
    m_rows.clear();
    m_rows.reserve(m_items.size() + 1);
    if (!m_createText.isEmpty())
        m_rows += -1;
    for (int item = 0; item < m_items.size(); ++item) {
        const auto holds = [&](const QString &word) { return m_searched.at(item).contains(word); };
        if (std::all_of(m_words.begin(), m_words.end(), holds))
            m_rows += item;
    }
}

int PickList::rowOf(int item) const
{
    return static_cast<int>(m_rows.indexOf(item));
}

int PickList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PickList::data(const QModelIndex &index, int role) const
{
    const int at = m_rows.at(index.row());
    if (role == NewRole)
        return at < 0;
    if (at < 0)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(m_createText) : QVariant();
    const PickItem &item = m_items.at(at);
    switch (role) {
    case Qt::DisplayRole: return item.title;
    case Qt::ToolTipRole: return item.facts.isEmpty() ? item.title : item.title + QLatin1Char('\n') + item.facts;
    case FactsRole: return item.facts;
    case BadgeRole: return item.badge;
    case BadgeKindRole: return static_cast<int>(item.badgeKind);
    case Qt::AccessibleTextRole: {
        QStringList parts{item.title, item.facts, item.badge};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

} // namespace ui
