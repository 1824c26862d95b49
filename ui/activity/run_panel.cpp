// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/run_panel.h"

#include "ui/activity/change_row.h"
#include "ui/activity/run_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

RunPanel::RunPanel(const QTimeZone &zone, QWidget *parent)
    : QScrollArea(parent)
    , m_zone(zone)
{
    setObjectName(QStringLiteral("runPanel"));
    setAccessibleName(tr("The chosen run"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(18 * grid);
    rebuild();
}

void RunPanel::showRun(const console::RecordedRun &run, const Surroundings &surroundings)
{
    if (m_run == run && m_surroundings == surroundings)
        return;
    const bool isSame = m_run && m_run->journal == run.journal && m_run->run == run.run;
    const Kept before = isSame ? kept() : Kept();
    m_run = run;
    m_surroundings = surroundings;
    rebuild();
    restore(before);
}

RunPanel::Kept RunPanel::kept() const
{
    Kept result;
    for (const ChangeRow *row : widget()->findChildren<ChangeRow *>()) {
        if (row->isUnfolded())
            result.unfolded.append(row->change());
    }
    result.scrolled = verticalScrollBar()->value();
    const QWidget *focus = QApplication::focusWidget();
    if (focus && widget()->isAncestorOf(focus))
        result.focused = focus->objectName();
    else if (focus == this)
        result.focused = m_focusLater;
    return result;
}

void RunPanel::restore(const Kept &kept)
{
    for (ChangeRow *row : widget()->findChildren<ChangeRow *>())
        row->setUnfolded(kept.unfolded.contains(row->change()));
    widget()->layout()->activate();
    verticalScrollBar()->setValue(kept.scrolled);
    m_focusLater.clear();
    if (kept.focused.isEmpty())
        return;
    auto *button = widget()->findChild<QWidget *>(kept.focused);
    if (button && button->isEnabled()) {
        button->setFocus();
        return;
    }
    m_focusLater = kept.focused;
    setFocus();
}

void RunPanel::showNothing()
{
    if (!m_run)
        return;
    m_run.reset();
    rebuild();
}

void RunPanel::rebuild()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(3 * grid, 12, 3 * grid, 2 * grid);
    column->setSpacing(grid);
    if (m_run) {
        column->addLayout(makeHeadline(content));
        addNotes(column, content);
        addChanges(column, content);
        column->addStretch(1);
    } else {
        auto *hint = mutedLabel(tr("Choose a run to see its changes."), content);
        hint->setAlignment(Qt::AlignCenter);
        column->addWidget(hint, 1);
    }
    // The button that asked for this may be in the old content: it goes from the event loop.
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    setWidget(content);
}

QLayout *RunPanel::makeHeadline(QWidget *parent)
{
    const QString exact =
        QDateTime::fromMSecsSinceEpoch(m_run->at, m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    const QString changes = changesInWords(static_cast<int>(m_run->entries.size()));
    auto *title = headingLabel(
        tr("%1 in %2", "8 changes in Staging").arg(changes, environmentName(m_surroundings, m_run->head)), parent);
    title->setObjectName(QStringLiteral("runTitle"));
    const QStringList parts{tr("Applied %1").arg(exact), countsInWords(countsOf(*m_run))};
    auto *facts = mutedLabel(parts.join(QStringLiteral(" \u00b7 ")), parent);
    facts->setObjectName(QStringLiteral("runFacts"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title);
    texts->addWidget(facts);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid);
    row->addLayout(texts, 1);
    row->addLayout(makeActions(parent));
    return row;
}

QLayout *RunPanel::makeActions(QWidget *parent)
{
    auto *actions = new QHBoxLayout;
    actions->setSpacing(grid);
    if (placeOf(m_surroundings, m_run->head) == Place::Other) {
        const QString name = environmentName(m_surroundings, m_run->head);
        QPushButton *open = plainButton(QStringLiteral("openEnvironmentButton"), tr("Open %1").arg(name), parent);
        connect(open, &QPushButton::clicked, this, [this] { emit environmentWanted(m_run->head.environmentId); });
        actions->addWidget(open, 0, Qt::AlignTop);
        return actions;
    }
    const QString why = whyNoUndo(m_surroundings, *m_run);
    QPushButton *undo = plainButton(QStringLiteral("undoRunButton"), tr("Undo this run"), parent);
    undo->setIcon(icon(Icon::Undo));
    undo->setEnabled(why.isEmpty());
    undo->setToolTip(why);
    connect(undo, &QPushButton::clicked, this, &RunPanel::undoRunWanted);
    actions->addWidget(undo, 0, Qt::AlignTop);
    return actions;
}

void RunPanel::addNotes(QVBoxLayout *column, QWidget *parent)
{
    const QString why = whyNoUndo(m_surroundings, *m_run);
    if (!why.isEmpty() && !countsOf(*m_run).isSettled()) {
        auto *note = textLabel(why, parent);
        note->setObjectName(QStringLiteral("whyNoUndo"));
        column->addWidget(note);
    }
    if (pointsElsewhere(m_surroundings, m_run->head)) {
        auto *note = textLabel(tr("The environment has other addresses now than it had then: %1 and %2.")
                                   .arg(m_run->head.fusionauthUrl, m_run->head.kongAdminUrl),
                               parent);
        note->setObjectName(QStringLiteral("otherAddresses"));
        setRole(note, Role::Warning);
        column->addWidget(note);
    }
    if (countsOf(*m_run).undecided > 0)
        column->addWidget(mutedLabel(tr("Undecided: sent, and no answer was kept. The next apply or undo reads back "
                                        "what became of it."),
                                     parent));
}

void RunPanel::addChanges(QVBoxLayout *column, QWidget *parent)
{
    const QString why = whyNoUndo(m_surroundings, *m_run);
    for (const storage::Entry &entry : std::as_const(m_run->entries)) {
        column->addWidget(separatorLine(parent));
        auto *row = new ChangeRow(entry, why, parent);
        connect(row, &ChangeRow::undoWanted, this, &RunPanel::undoChangeWanted);
        column->addWidget(row);
    }
    column->addWidget(separatorLine(parent));
    auto *journal = new ElidedLabel(m_run->journal, Qt::ElideMiddle, parent);
    journal->setObjectName(QStringLiteral("journalPath"));
    journal->setFont(monospace());
    journal->setMuted(true);
    auto *copy = new CopyButton(tr("the journal's path"), parent);
    copy->setObjectName(QStringLiteral("copyJournalPathButton"));
    copy->setText(m_run->journal);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid);
    row->addWidget(mutedLabel(tr("Journal"), parent));
    row->addWidget(journal, 1);
    row->addWidget(copy);
    column->addLayout(row);
}

} // namespace ui
