// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/exchange_panel.h"

#include "ui/activity/exchange_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"
#include "wording/errors.h"
#include "wording/reasons.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

// A code view is as high as its text; here it takes the height that is there and scrolls.
void fill(CodeView *view, const QString &code)
{
    view->setCode(code, CodeKind::Http);
    view->setMinimumHeight(6 * grid);
    view->setMaximumHeight(QWIDGETSIZE_MAX);
    view->textEdit()->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

QWidget *side(const QString &title, QWidget *content, QWidget *below)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setSpacing(grid / 2);
    layout->addWidget(headingLabel(title, box));
    layout->addWidget(content, 1);
    if (below)
        layout->addWidget(below, 1);
    return box;
}

} // namespace

ExchangePanel::ExchangePanel(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("exchangePanel"));
    m_stack->addWidget(makeHint());
    m_stack->addWidget(makeDetail());
    setMinimumHeight(18 * grid);
}

QWidget *ExchangePanel::makeHint()
{
    auto *hint = mutedLabel(tr("Choose an exchange to read its request and response."), this);
    hint->setObjectName(QStringLiteral("exchangeHint"));
    hint->setAlignment(Qt::AlignCenter);
    return hint;
}

QWidget *ExchangePanel::makeDetail()
{
    auto *detail = new QWidget(this);
    m_failure = textLabel({}, detail);
    m_failure->setObjectName(QStringLiteral("exchangeFailure"));
    setRole(m_failure, Role::Problem);
    m_cut = hintLabel(tr("Long bodies are kept up to 64 KB; what came after that is not shown."), detail);
    m_cut->setObjectName(QStringLiteral("exchangeCut"));
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(3 * grid, 12, 3 * grid, 2 * grid);
    layout->setSpacing(grid);
    layout->addLayout(makeHeadline(detail));
    layout->addWidget(m_failure);
    layout->addWidget(makeSides(detail), 1);
    layout->addWidget(m_cut);
    return detail;
}

QLayout *ExchangePanel::makeHeadline(QWidget *parent)
{
    m_method = monospaceLabel({}, parent);
    m_path = new ElidedLabel({}, Qt::ElideMiddle, parent);
    m_path->setObjectName(QStringLiteral("exchangePath"));
    m_path->setFont(monospace());
    m_status = new Pill({}, PillKind::Neutral, parent);
    m_timing = mutedLabel({}, parent);
    m_timing->setObjectName(QStringLiteral("exchangeTiming"));
    m_curl = plainButton(QStringLiteral("copyCurlButton"), tr("Copy as curl"), parent);
    m_curl->setToolTip(tr("Secrets stand in it as shell variables: set them before you run it."));
    m_curl->setMinimumWidth(m_curl->sizeHint().width()); // also while it says "Copied"
    m_curlBack.setSingleShot(true);
    m_curlBack.setInterval(1500);
    connect(&m_curlBack, &QTimer::timeout, this, [this] { m_curl->setText(tr("Copy as curl")); });
    connect(m_curl, &QPushButton::clicked, this, [this] { emit curlWanted(m_number); });
    auto *first = new QHBoxLayout;
    first->setSpacing(grid);
    first->addWidget(m_method);
    first->addWidget(m_path, 1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(first);
    texts->addWidget(m_timing);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_status, 0, Qt::AlignVCenter);
    row->addLayout(texts, 1);
    row->addWidget(m_curl, 0, Qt::AlignVCenter);
    return row;
}

QWidget *ExchangePanel::makeSides(QWidget *parent)
{
    m_request = new CodeView(QStringLiteral("requestView"), tr("request"));
    m_answer = new CodeView(QStringLiteral("responseView"), tr("response"));
    m_noAnswer = mutedLabel(tr("No response came."), nullptr);
    m_noAnswer->setObjectName(QStringLiteral("noResponse"));
    m_noAnswer->setAlignment(Qt::AlignCenter);
    auto *sides = new QSplitter(Qt::Horizontal, parent);
    sides->setObjectName(QStringLiteral("exchangeSides"));
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(1);
    QWidget *request = side(tr("Request"), m_request, nullptr);
    request->layout()->setContentsMargins(0, 0, grid, 0);
    sides->addWidget(request);
    QWidget *response = side(tr("Response"), m_answer, m_noAnswer);
    response->layout()->setContentsMargins(grid, 0, 0, 0);
    sides->addWidget(response);
    sides->setSizes({1000, 1000});
    return sides;
}

void ExchangePanel::showExchange(const model::Exchange *exchange)
{
    m_number = exchange ? exchange->number : 0;
    m_stack->setCurrentIndex(exchange ? 1 : 0);
    if (!exchange)
        return;
    showHeadline(*exchange);
    showSides(*exchange);
}

void ExchangePanel::confirmCurl()
{
    m_curl->setText(tr("Copied"));
    m_curlBack.start();
}

void ExchangePanel::showHeadline(const model::Exchange &exchange)
{
    m_method->setText(QString::fromLatin1(exchange.request.method));
    m_path->setText(pathOf(exchange));
    m_status->setPill(statusInWords(exchange), statusKind(exchange));
    const QStringList parts{systemInWords(exchange), hostOf(exchange), exactClock(exchange.startedAt, m_zone),
                            tr("took %1").arg(durationInWords(exchange.durationMs)), wording::whyMade(exchange.reason)};
    m_timing->setText(parts.join(QStringLiteral(" \u00b7 ")));
    m_failure->setVisible(!exchange.answer);
    if (!exchange.answer)
        m_failure->setText(wording::lineFor(failureOf(exchange)));
}

void ExchangePanel::showSides(const model::Exchange &exchange)
{
    fill(m_request, requestText(exchange));
    fill(m_answer, answerText(exchange));
    m_answer->setVisible(exchange.answer.has_value());
    m_noAnswer->setVisible(!exchange.answer);
    m_cut->setVisible(exchange.truncated);
}

} // namespace ui
