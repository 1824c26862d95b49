// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/filter_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace ui {

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_count(mutedLabel({}, this))
    , m_save(linkButton(QStringLiteral("saveShownButton"), tr("Save these as HAR…"), this))
{
    setObjectName(QStringLiteral("filterBar"));
    m_words->setObjectName(QStringLiteral("filterField"));
    m_words->setPlaceholderText(tr("Path, method, status, reason"));
    m_words->setAccessibleName(tr("Filter"));
    m_words->setAccessibleDescription(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(Icon::Search, Tint::Muted), QLineEdit::LeadingPosition);
    m_words->setMinimumWidth(20 * grid);
    m_words->setMaximumWidth(40 * grid);
    m_count->setObjectName(QStringLiteral("exchangeCount"));
    m_count->setWordWrap(false);
    m_save->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * grid, 12, 3 * grid, 12);
    row->setSpacing(6);
    row->addWidget(m_words, 1);
    row->addSpacing(6);
    m_systems = {
        {QStringLiteral("fusionauth"), addChip(row, QStringLiteral("fusionauthChip"), QStringLiteral("FusionAuth"),
                                               tr("Only exchanges with FusionAuth"))},
        {QStringLiteral("kong"),
         addChip(row, QStringLiteral("kongChip"), QStringLiteral("Kong"), tr("Only exchanges with Kong's Admin API"))},
        {QStringLiteral("proxy"),
         addChip(row, QStringLiteral("proxyChip"), tr("Proxy"), tr("Only requests through the gateway"))}};
    row->addSpacing(6);
    m_failures = addChip(row, QStringLiteral("failuresChip"), tr("Failures"), tr("Only refusals and missing answers"));
    m_writes = addChip(row, QStringLiteral("writesChip"), tr("Writes"), tr("Only what is not a GET"));
    row->addStretch(1);
    row->addWidget(m_save);
    row->addWidget(m_count);
    connect(m_words, &QLineEdit::textChanged, this, &FilterBar::filterChanged);
    connect(m_save, &QPushButton::clicked, this, &FilterBar::saveShownWanted);
}

QPushButton *FilterBar::addChip(QHBoxLayout *row, const QString &name, const QString &text, const QString &toolTip)
{
    QPushButton *chip = plainButton(name, text, this);
    chip->setCheckable(true);
    chip->setToolTip(toolTip);
    chip->setAccessibleDescription(toolTip);
    setRole(chip, Role::Segment);
    row->addWidget(chip);
    connect(chip, &QPushButton::toggled, this, &FilterBar::filterChanged);
    return chip;
}

ExchangeFilter FilterBar::filter() const
{
    ExchangeFilter filter;
    filter.words = m_words->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const auto &[system, chip] : m_systems) {
        if (chip->isChecked())
            filter.systems.insert(system);
    }
    filter.onlyFailures = m_failures->isChecked();
    filter.onlyWrites = m_writes->isChecked();
    return filter;
}

void FilterBar::clear()
{
    m_words->clear();
    for (const auto &[system, chip] : std::as_const(m_systems))
        chip->setChecked(false);
    m_failures->setChecked(false);
    m_writes->setChecked(false);
}

void FilterBar::setCounts(int shown, int total)
{
    const QLocale locale;
    const bool filtered = filter() != ExchangeFilter();
    m_save->setVisible(filtered && shown > 0);
    m_count->setText(filtered ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(total))
                              : (total == 1 ? tr("1 exchange") : tr("%1 exchanges").arg(locale.toString(total))));
}

void FilterBar::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

} // namespace ui
