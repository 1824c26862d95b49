// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/live_row.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/severity_icon.h"
#include "ui/widgets/spinner.h"
#include "ui/widgets/theme.h"
#include "wording/live_test.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

LiveRow::LiveRow(setup::LiveStep step, const QString &expectation, QWidget *parent)
    : QWidget(parent)
    , m_step(step)
    , m_expectation(expectation)
    , m_circle(iconLabel(Icon::Circle, Tint::Muted, this))
    , m_spinner(new Spinner(tr("Asking"), this))
    , m_sign(new SeverityIcon(this))
    , m_sentence(mutedLabel({}, this))
{
    setObjectName(QStringLiteral("liveRow.") + setup::nameOf(step));
    m_sentence->setObjectName(objectName() + QStringLiteral(".sentence"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(headingLabel(wording::titleOf(step), this));
    texts->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, grid, 0, grid);
    row->setSpacing(grid + 4);
    for (QWidget *sign : QList<QWidget *>{m_circle, m_spinner, m_sign})
        row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    showPending();
}

void LiveRow::showOnly(QWidget *sign)
{
    for (QWidget *one : QList<QWidget *>{m_circle, m_spinner, m_sign})
        one->setVisible(one == sign);
}

void LiveRow::describe(const QString &state)
{
    setAccessibleName(wording::titleOf(m_step) + QStringLiteral(": ") + state);
    setAccessibleDescription(m_sentence->text());
}

void LiveRow::showPending()
{
    showOnly(m_circle);
    m_sentence->setText(m_expectation);
    describe(tr("not yet"));
}

void LiveRow::showRunning()
{
    showOnly(m_spinner);
    m_sentence->setText(m_expectation);
    describe(tr("going on"));
}

void LiveRow::showResult(const setup::LiveResult &result)
{
    const bool ok = result.state == setup::LiveState::Ok;
    const bool failed = result.state == setup::LiveState::Failed;
    m_sign->setSeverity(ok ? Severity::Good : failed ? Severity::Problem : Severity::Note);
    showOnly(m_sign);
    m_sentence->setText(wording::sentenceFor(result));
    describe(ok ? tr("passed") : failed ? tr("failed") : tr("not tried"));
}

} // namespace ui
