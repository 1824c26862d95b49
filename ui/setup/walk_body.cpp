// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/walk_body.h"

#include "ui/setup/step_form.h"
#include "ui/setup/will_be_sent.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int widestForm = 640;
constexpr int widestView = 1080;

QWidget *uprightLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setRole(line, Role::Line);
    line->setFixedWidth(1);
    return line;
}

} // namespace

WalkBody::WalkBody(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeList());
    row->addWidget(uprightLine(this));
    row->addWidget(makeMiddle(), 1);
    m_rightLine = uprightLine(this);
    m_sent = new WillBeSent(this);
    row->addWidget(m_rightLine);
    row->addWidget(m_sent);
}

QWidget *WalkBody::makeList()
{
    m_left = new QWidget(this);
    setRole(m_left, Role::Panel);
    m_list = new StepList(QStringLiteral("stepList"), tr("Steps of the set-up"), m_left);
    QPushButton *anew = linkButton(QStringLiteral("startAnewButton"), tr("Start anew"), m_left);
    auto *layout = new QVBoxLayout(m_left);
    layout->setContentsMargins(grid + 4, grid + 4, grid + 4, grid + 4);
    layout->setSpacing(grid);
    layout->addWidget(m_list, 1);
    layout->addWidget(anew, 0, Qt::AlignLeft);
    connect(m_list, &StepList::stepSelected, this, [this](const QString &id) {
        if (const auto stop = stopWithId(id))
            emit went(*stop);
    });
    connect(anew, &QPushButton::clicked, this, &WalkBody::anewWanted);
    return m_left;
}

QWidget *WalkBody::makeMiddle()
{
    auto *middle = new QWidget(this);
    m_column = new QWidget;
    auto *views = new QVBoxLayout(m_column);
    views->setContentsMargins(0, 0, 0, 0);
    auto *content = new QWidget;
    auto *beside = new QHBoxLayout(content);
    beside->setContentsMargins(3 * grid, 3 * grid - 4, 3 * grid, 2 * grid);
    beside->addWidget(m_column, 1000);
    beside->addStretch(1);
    m_area = new QScrollArea(middle);
    m_area->setObjectName(QStringLiteral("stepArea"));
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    setRole(content, Role::Window);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_area, 1);
    layout->addWidget(makeNavigation());
    return middle;
}

QWidget *WalkBody::makeNavigation()
{
    auto *bar = new QWidget(this);
    m_back = plainButton(QStringLiteral("backButton"), tr("Back"), bar);
    m_keep = plainButton(QStringLiteral("keepButton"), {}, bar);
    m_next = plainButton(QStringLiteral("nextButton"), {}, bar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(3 * grid, grid, 3 * grid, 2 * grid + 4);
    row->setSpacing(grid);
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_keep);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (StepForm *form = currentForm())
            form->keep();
    });
    return bar;
}

void WalkBody::add(Stop stop, QWidget *view)
{
    view->hide();
    m_views.insert(stop, view);
    m_column->layout()->addWidget(view);
}

void WalkBody::step(int by)
{
    const int index = qBound(0, int(m_current) + by, int(Stop::LiveTest));
    emit went(Stop(index));
}

StepForm *WalkBody::currentForm() const
{
    return qobject_cast<StepForm *>(m_views.value(m_current));
}

void WalkBody::go(Stop stop)
{
    m_current = stop;
    for (auto it = m_views.begin(); it != m_views.end(); ++it)
        it.value()->setVisible(it.key() == stop);
    const bool isForm = currentForm() != nullptr;
    m_column->setMaximumWidth(isForm ? widestForm : widestView);
    m_sent->setVisible(isForm);
    m_rightLine->setVisible(isForm);
    m_area->verticalScrollBar()->setValue(0);
    m_list->select(idOf(stop));
    showNavigation();
}

void WalkBody::take(const Situation &situation)
{
    m_list->setSteps(stepsFor(situation, m_current));
    if (m_list->selected() != idOf(m_current))
        m_list->select(idOf(m_current));
    if (currentForm())
        m_sent->take(m_current, situation);
    showNavigation();
}

void WalkBody::showNavigation()
{
    m_back->setEnabled(m_current != Stop::Service);
    m_next->setVisible(m_current != Stop::LiveTest);
    if (m_current != Stop::LiveTest)
        m_next->setText(isNarrow() ? tr("Next") : tr("Next: %1").arg(titleOf(Stop(int(m_current) + 1))));
    const StepForm *form = currentForm();
    const QString keep = form ? form->keepText() : QString();
    m_keep->setText(keep);
    m_keep->setVisible(!keep.isEmpty());
}

// Three columns leave the middle one little to be generous with.
bool WalkBody::isNarrow() const
{
    return width() < 900;
}

void WalkBody::fit()
{
    m_left->setFixedWidth(qBound(168, width() * 22 / 100, 236));
    m_sent->setFixedWidth(qBound(228, width() * (isNarrow() ? 30 : 34) / 100, 400));
    showNavigation();
}

void WalkBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void WalkBody::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace ui
