// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/step_list.h"

#include "ui/widgets/motion.h"
#include "ui/widgets/step_delegate.h"
#include "ui/widgets/step_model.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>

namespace ui {

QString wordOf(StepState state)
{
    switch (state) {
    case StepState::Done: return StepList::tr("done");
    case StepState::Current: return StepList::tr("to do now");
    case StepState::Open: return StepList::tr("open");
    case StepState::Waiting: return StepList::tr("waits");
    case StepState::Problem: return StepList::tr("problem");
    case StepState::Running: return StepList::tr("running");
    case StepState::NotNeeded: return StepList::tr("not needed");
    }
    Q_UNREACHABLE();
}

StepList::StepList(const QString &name, const QString &accessibleName, QWidget *parent)
    : QListView(parent)
    , m_model(new StepModel(this))
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    auto *delegate = new StepDelegate(this);
    setItemDelegate(delegate);
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setMouseTracking(true);
    m_turning.setInterval(80);
    connect(&m_turning, &QTimer::timeout, this, [this, delegate] {
        delegate->turn();
        viewport()->update();
    });
}

void StepList::setSteps(const QList<Step> &steps)
{
    const QString before = selected();
    m_quiet = true;
    m_model->setSteps(steps);
    m_quiet = false;
    if (selected() != before)
        select(before);
    turnWhileRunning();
}

const QList<Step> &StepList::steps() const
{
    return m_model->steps();
}

QString StepList::selected() const
{
    const int row = currentIndex().row();
    return row < 0 ? QString() : m_model->steps().at(row).id;
}

void StepList::select(const QString &id)
{
    m_quiet = true;
    setCurrentIndex(m_model->index(m_model->rowOf(id)));
    m_quiet = false;
}

QSize StepList::sizeHint() const
{
    return {212, 400};
}

QSize StepList::minimumSizeHint() const
{
    return {160, 160};
}

void StepList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit stepSelected(m_model->steps().at(current.row()).id);
}

void StepList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

// A banner above takes of the list's height: where one is must not go out of sight.
void StepList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scrollTo(currentIndex());
}

void StepList::turnWhileRunning()
{
    const QList<Step> &all = m_model->steps();
    const bool runs =
        std::any_of(all.begin(), all.end(), [](const Step &step) { return step.state == StepState::Running; });
    if (runs && animationsOn())
        m_turning.start();
    else
        m_turning.stop();
}

} // namespace ui
