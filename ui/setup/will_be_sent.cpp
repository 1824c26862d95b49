// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/will_be_sent.h"

#include "formats/curl.h"
#include "ui/setup/call_text.h"
#include "ui/setup/there_now.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/theme.h"
#include "wording/steps.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

QPushButton *segment(const QString &name, const QString &text, QButtonGroup *group, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoDefault(false);
    setRole(button, Role::Segment);
    group->addButton(button);
    return button;
}

const int narrowest = 290; // for the heading and both ways beside it

QList<const setup::Change *> changesAt(Stop stop, const Situation &situation)
{
    QList<const setup::Change *> changes;
    for (setup::StepId step : stepsOf(stop)) {
        const setup::Gap *gap = gapIn(situation, step);
        if (const setup::Change *change = gap ? changeOf(*gap) : nullptr)
            changes.append(change);
    }
    return changes;
}

} // namespace

WillBeSent::WillBeSent(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("willBeSent"));
    setRole(this, Role::Panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(makeBody(), 1);
    showAs(As::Http);
}

QWidget *WillBeSent::makeHeader()
{
    auto *header = new QWidget(this);
    auto *group = new QButtonGroup(this);
    m_http = segment(QStringLiteral("asHttpButton"), tr("HTTP"), group, header);
    m_curl = segment(QStringLiteral("asCurlButton"), tr("curl"), group, header);
    m_http->setChecked(true);
    m_header = new QBoxLayout(QBoxLayout::LeftToRight, header);
    m_header->setContentsMargins(2 * grid, 2 * grid, 2 * grid, grid);
    m_header->setSpacing(grid / 2);
    m_header->addWidget(headingLabel(tr("What will be sent"), header), 1);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(grid / 2);
    ways->addWidget(m_http);
    ways->addWidget(m_curl);
    ways->addStretch();
    m_header->addLayout(ways);
    connect(m_http, &QPushButton::clicked, this, [this] { showAs(As::Http); });
    connect(m_curl, &QPushButton::clicked, this, [this] { showAs(As::Curl); });
    return header;
}

// Below each other where both do not fit into one line.
void WillBeSent::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_header->setDirection(width() < narrowest ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget *WillBeSent::makeBody()
{
    auto *content = new QWidget;
    m_code = new CodeView(QStringLiteral("willBeSentCode"), tr("calls"), content);
    m_nothing = mutedLabel({}, content);
    m_nothing->setObjectName(QStringLiteral("willBeSentNothing"));
    m_hint = hintLabel({}, content);
    m_hint->setObjectName(QStringLiteral("willBeSentHint"));
    m_now = new Facts(QStringLiteral("thereNow"), content);
    m_nothingNow = mutedLabel({}, content);
    m_nothingNow->setObjectName(QStringLiteral("thereNowNothing"));
    m_reading = new Skeleton(tr("Reading both systems"), 5, content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(2 * grid, 0, 2 * grid, 2 * grid);
    layout->setSpacing(grid);
    layout->addWidget(m_code);
    layout->addWidget(m_nothing);
    layout->addWidget(m_hint);
    layout->addSpacing(grid);
    layout->addWidget(separatorLine(content));
    layout->addSpacing(grid);
    layout->addWidget(headingLabel(tr("There now"), content));
    layout->addWidget(m_now);
    layout->addWidget(m_nothingNow);
    layout->addWidget(m_reading);
    layout->addStretch();

    auto *area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    setRole(content, Role::Panel);
    return area;
}

void WillBeSent::take(Stop stop, const Situation &situation)
{
    m_stop = stop;
    m_situation = situation;
    showCalls();
    showNow();
}

void WillBeSent::showAs(As as)
{
    m_as = as;
    showCalls();
}

void WillBeSent::showCalls()
{
    QStringList texts;
    QStringList hints;
    for (const setup::Change *change : changesAt(m_stop, m_situation)) {
        texts.append(m_as == As::Curl ? formats::curlFor(change->call)
                                      : httpTextOf(change->call, m_situation.environment.kongAdminHeader));
        hints.append(undoTextOf(*change));
    }
    hints.removeDuplicates();
    const bool any = !texts.isEmpty();
    m_code->setVisible(any);
    m_hint->setVisible(any);
    m_nothing->setVisible(!any);
    if (any) {
        m_code->setCode(texts.join(QStringLiteral("\n\n")), m_as == As::Curl ? CodeKind::Curl : CodeKind::Http);
        m_hint->setText(tr("Nothing is sent before you review and apply. %1").arg(hints.join(QLatin1Char(' '))));
        return;
    }
    const setup::Gap *gap = stepsOf(m_stop).isEmpty() ? nullptr : gapIn(m_situation, stepsOf(m_stop).constFirst());
    if (!m_situation.isRead)
        m_nothing->setText(tr("Known once both systems were read."));
    else if (gap && !std::holds_alternative<setup::Holds>(*gap))
        m_nothing->setText(tr("Nothing yet: this step needs a decision first."));
    else
        m_nothing->setText(gap ? tr("Nothing: it is there already.") : tr("Nothing: this set-up does not need it."));
}

void WillBeSent::showNow()
{
    const QList<Fact> facts = thereNow(m_stop, m_situation);
    const bool reading = !m_situation.isRead && m_situation.isReading;
    m_reading->setVisible(reading);
    m_now->setFacts(facts);
    m_now->setVisible(!facts.isEmpty() && !reading);
    m_nothingNow->setVisible(facts.isEmpty() && !reading);
    m_nothingNow->setText(m_situation.isRead ? tr("Nothing of it yet.") : tr("Not read."));
}

} // namespace ui
