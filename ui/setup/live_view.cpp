// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/live_view.h"

#include "ui/setup/call_text.h"
#include "ui/setup/live_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/token_view.h"
#include "ui/widgets/words.h"
#include "wording/summary.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

using setup::LiveStep;

QString expectationOf(LiveStep step)
{
    switch (step) {
    case LiveStep::Closed: return LiveView::tr("Ask without a token: the gateway should answer 401.");
    case LiveStep::Token: return LiveView::tr("Log the test user in: FusionAuth should give a token.");
    case LiveStep::LocalVerification:
        return LiveView::tr("Check its signature here, with FusionAuth's key and with the one that Kong stores.");
    case LiveStep::Passes: return LiveView::tr("Ask with the token: the service behind it should answer 200.");
    case LiveStep::Open:
    case LiveStep::Plan:
    case LiveStep::Apply: break;
    }
    return {};
}

const int narrowest = 680; // for both columns

QString leadFor(const Situation &situation)
{
    const qsizetype changes = setup::changesOf(situation.plan).size();
    if (situation.isRead && changes > 0)
        return LiveView::tr("Still to be applied: %1. The test may fail for want of them.")
            .arg(countOfChanges(changes));
    return LiveView::tr("Proof instead of hope: closed without a token, open with one. It changes nothing.");
}

} // namespace

LiveView::LiveView(QWidget *parent)
    : QWidget(parent)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setObjectName(QStringLiteral("liveView"));
    auto *left = new QVBoxLayout;
    left->setSpacing(2 * grid);
    m_section = new Section(titleOf(Stop::LiveTest), {}, this);
    m_review = linkButton(QStringLiteral("backToReviewButton"), tr("Go to the plan"), this);
    connect(m_review, &QPushButton::clicked, this, &LiveView::reviewWanted);
    left->addWidget(m_section);
    left->addWidget(m_review, 0, Qt::AlignLeft);
    left->addWidget(makeRows());
    left->addWidget(makeSummary());
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->addWidget(makeToken());
    right->addStretch();
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(3 * grid);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
}

// The token stands below where beside it would be too narrow for an issuer.
void LiveView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() < narrowest ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget *LiveView::makeRows()
{
    auto *card = new Card({}, this);
    card->body()->setSpacing(0);
    for (LiveStep step : {LiveStep::Closed, LiveStep::Token, LiveStep::LocalVerification, LiveStep::Passes}) {
        if (!m_rows.isEmpty())
            card->add(separatorLine(card));
        m_rows.append(new LiveRow(step, expectationOf(step), card));
        card->add(m_rows.last());
    }
    return card;
}

QWidget *LiveView::makeToken()
{
    auto *card = new Card(tr("The token"), this);
    m_noToken = mutedLabel({}, card);
    m_tokenView = new TokenView(QStringLiteral("liveToken"), card);
    card->add(m_noToken);
    card->add(m_tokenView);
    card->add(hintLabel(tr("Its signature is not shown and not kept."), card));
    return card;
}

QWidget *LiveView::makeSummary()
{
    m_summaryCard = new Card(tr("Summary"), this);
    m_summary = new TextArea(QStringLiteral("summaryField"), tr("As Markdown, without secrets"), m_summaryCard);
    m_summary->setReadOnly(true);
    m_summary->setMonospace(true);
    m_summary->setLines(10);
    auto *row = new QWidget(m_summaryCard);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid);
    QPushButton *copy = plainButton(QStringLiteral("copySummaryButton"), tr("Copy"), row);
    QPushButton *save = plainButton(QStringLiteral("saveSummaryButton"), tr("Save as Markdown…"), row);
    layout->addWidget(copy);
    layout->addWidget(save);
    layout->addStretch();
    m_summaryCard->add(m_summary);
    m_summaryCard->add(row);
    connect(copy, &QPushButton::clicked, this, [this] { emit summaryCopyWanted(m_summary->text()); });
    connect(save, &QPushButton::clicked, this, [this] { emit summarySaveWanted(m_summary->text()); });
    return m_summaryCard;
}

void LiveView::take(const Situation &situation, const std::optional<console::ReadToken> &token, qint64 now)
{
    m_section->setSentence(leadFor(situation));
    m_review->setVisible(situation.isRead && !setup::changesOf(situation.plan).isEmpty());
    showRows(situation);
    showToken(token, now);
    showSummary(situation, now);
}

void LiveView::showRows(const Situation &situation)
{
    const bool testing = situation.doing == console::Wiring::Doing::Testing;
    bool nextIsRunning = testing;
    for (LiveRow *row : m_rows) {
        const auto found = std::find_if(situation.live.begin(), situation.live.end(),
                                        [row](const auto &result) { return result.step == row->step(); });
        if (found != situation.live.end())
            row->showResult(*found);
        else if (std::exchange(nextIsRunning, false))
            row->showRunning();
        else
            row->showPending();
    }
}

void LiveView::showToken(const std::optional<console::ReadToken> &token, qint64 now)
{
    m_noToken->setText(tr("It is shown here once FusionAuth gave it."));
    m_noToken->setVisible(!token);
    m_tokenView->setVisible(token.has_value());
    if (token == m_shown)
        return;
    m_shown = token;
    if (token)
        m_tokenView->setToken(token->header, token->claims, now);
    else
        m_tokenView->clear();
}

void LiveView::showSummary(const Situation &situation, qint64 now)
{
    const bool ended = !situation.live.isEmpty() && situation.doing == console::Wiring::Doing::Nothing;
    m_summaryCard->setVisible(ended);
    if (!ended || m_summarised == situation.live)
        return;
    m_summarised = situation.live;
    const QString date = QDateTime::fromMSecsSinceEpoch(now).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_summary->setText(wording::summaryMarkdown({situation.environment.name, date, situation.scene, situation.live}));
}

} // namespace ui
