// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pick_popup.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/pick_button.h"
#include "ui/widgets/pick_list.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int mostRows = 9;

class PickDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 14};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &c = colours();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool marked = option.state.testFlag(QStyle::State_Selected);
        if (marked || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(marked ? c.accentTint : c.hover);
            painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 5, 5);
        }
        QRect inside = option.rect.adjusted(12, 0, -12, 0);
        const bool isNew = index.data(PickList::NewRole).toBool();
        if (isNew) {
            icon(Icon::Plus, Tint::Accent).paint(painter, QRect(inside.left(), inside.top(), 16, inside.height()));
            inside.setLeft(inside.left() + 16 + 6);
        }
        const PickItem item{{},
                            index.data(Qt::DisplayRole).toString(),
                            index.data(PickList::FactsRole).toString(),
                            index.data(PickList::BadgeRole).toString(),
                            static_cast<PillKind>(index.data(PickList::BadgeKindRole).toInt())};
        paintPickItem(*painter, inside, item, isNew ? c.accent : c.text, c.muted, option.font);
        painter->restore();
    }
};

QListView *makeView(QWidget *parent)
{
    auto *view = new QListView(parent);
    view->setUniformItemSizes(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setMouseTracking(true);
    // The keyboard stays in the line above; it moves the mark from there.
    view->setFocusPolicy(Qt::NoFocus);
    return view;
}

} // namespace

PickPopup::PickPopup(const QString &name, QWidget *field)
    : QFrame(field, Qt::Popup)
    , m_list(new PickList(this))
    , m_filter(new QLineEdit(this))
    , m_view(makeView(this))
    , m_nothing(mutedLabel(tr("Nothing matches."), this))
{
    setRole(this, Role::Popup);
    setRole(m_filter, Role::BareEdit);
    m_filter->setObjectName(name + QStringLiteral(".filter"));
    m_filter->setPlaceholderText(tr("Type to filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->addAction(icon(Icon::Search, Tint::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_view->setObjectName(name + QStringLiteral(".list"));
    m_view->setAccessibleName(tr("Choices"));
    m_view->setModel(m_list);
    m_view->setItemDelegate(new PickDelegate(m_view));
    m_nothing->setContentsMargins(12, 8, 12, 8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 2, 1, 4);
    layout->setSpacing(2);
    layout->addWidget(m_filter);
    layout->addWidget(separatorLine(this));
    layout->addWidget(m_view, 1);
    layout->addWidget(m_nothing);
    connect(m_filter, &QLineEdit::textEdited, this, &PickPopup::filterBy);
    connect(m_view, &QListView::clicked, this, &PickPopup::take);
}

void PickPopup::setItems(const QList<PickItem> &items, const QString &createText)
{
    m_list->setItems(items, createText);
}

void PickPopup::openAt(QWidget *button, int item)
{
    m_filter->clear();
    filterBy({});
    const int rowHeight = m_view->sizeHintForRow(0);
    const int rows = qBound(1, m_list->rowCount(), mostRows);
    const int height = rows * qMax(rowHeight, 1) + m_filter->sizeHint().height() + 14;
    const QPoint below = button->mapToGlobal(QPoint(0, button->height() + 2));
    QRect box(below, QSize(qMax(button->width(), 280), height));
    const QRect available = button->screen()->availableGeometry();
    if (box.bottom() > available.bottom() && box.top() - height - button->height() - 4 >= available.top())
        box.moveTop(below.y() - height - button->height() - 4);
    setGeometry(box);
    show();
    m_filter->setFocus(Qt::PopupFocusReason);
    mark(qMax(0, m_list->rowOf(item)));
}

void PickPopup::filterBy(const QString &words)
{
    m_list->setFilter(words);
    const bool any = m_list->rowCount() > 0;
    m_view->setVisible(any);
    m_nothing->setVisible(!any);
    // Behind the new one, which no words were meant for.
    const bool hasNew = any && m_list->itemAt(0) < 0;
    mark(hasNew && !words.isEmpty() && m_list->rowCount() > 1 ? 1 : 0);
}

void PickPopup::mark(int row)
{
    const QModelIndex index = m_list->index(qBound(0, row, m_list->rowCount() - 1));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void PickPopup::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const int item = m_list->itemAt(index.row());
    close();
    emit taken(item);
}

bool PickPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int row = m_view->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: mark(row + 1); return true;
    case Qt::Key_Up: mark(row - 1); return true;
    case Qt::Key_PageDown: mark(row + mostRows - 1); return true;
    case Qt::Key_PageUp: mark(row - mostRows + 1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_view->currentIndex()); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

} // namespace ui
