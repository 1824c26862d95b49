// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The page's primary button, and what runs: apply, stop, resume, undo, test.
#include "ui/setup/setup_page.h"

#include "ui/setup/call_text.h"
#include "ui/setup/run_words.h"
#include "ui/setup/walk_body.h"
#include "ui/widgets/prompts.h"

#include <QPushButton>

namespace ui {

using Doing = console::Wiring::Doing;

SetupPage::Primary SetupPage::primary() const
{
    if (m_situation.doing != Doing::Nothing)
        return Primary::Stop;
    if (m_body->current() == Stop::LiveTest)
        return Primary::Test;
    if (m_body->current() != Stop::Review)
        return Primary::Review;
    if (setup::isDone(m_situation.plan))
        return Primary::Test;
    return m_situation.environment.readOnly ? Primary::Export : Primary::Apply;
}

void SetupPage::showPrimary()
{
    const int changes = int(setup::changesOf(m_situation.plan).size());
    QString text;
    bool enabled = true;
    switch (primary()) {
    case Primary::Review: text = changes > 0 ? tr("Review %1").arg(countOfChanges(changes)) : tr("Review"); break;
    case Primary::Apply:
        text = changes > 0 ? tr("Apply %1").arg(countOfChanges(changes)) : tr("Apply");
        enabled = canApply();
        break;
    case Primary::Export:
        text = tr("Copy as curl");
        enabled = !planAsCurl().isEmpty();
        break;
    case Primary::Stop: text = m_wiring->isStopping() ? tr("Stop at once") : tr("Stop"); break;
    case Primary::Test: text = tr("Run the live test"); break;
    }
    QPushButton *button = setPrimary(QStringLiteral("primaryButton"), text);
    button->setEnabled(enabled);
    button->setToolTip(primary() == Primary::Apply && !enabled && !setup::blockedOf(m_situation.plan).isEmpty()
                           ? tr("Something has to be decided first: see what is in the way.")
                           : QString());
}

// What cannot be written here hinders nobody; what is undecided or unknown does.
bool SetupPage::canApply() const
{
    const auto hinders = [](const setup::PlannedStep &planned) {
        return std::holds_alternative<setup::Conflict>(planned.gap) ||
               std::holds_alternative<setup::Unknown>(planned.gap);
    };
    const bool anyReady = setup::firstReady(m_situation.plan).has_value();
    return anyReady && std::none_of(m_situation.plan.steps.begin(), m_situation.plan.steps.end(), hinders);
}

void SetupPage::doPrimary()
{
    switch (primary()) {
    case Primary::Review: go(Stop::Review); break;
    case Primary::Apply: apply(); break;
    case Primary::Export: copyCurl(); break;
    case Primary::Stop: m_wiring->stop(); break;
    case Primary::Test: test(); break;
    }
}

void SetupPage::whenSure(const QString &title, const QString &text, const QString &yes,
                         const std::function<void()> &then)
{
    const storage::Environment &environment = m_session->environment();
    if (environment.kind != storage::EnvironmentKind::Production)
        return then();
    const Question question{title, text, tr("Journals keep what was changed, so that it can be taken back."),
                            yes,   true, environment.name};
    const QPointer<console::Wiring> asked = m_wiring;
    m_prompts->confirm(question, this, [this, asked, then](bool sure) {
        if (sure && asked && asked == m_wiring)
            then();
    });
}

void SetupPage::apply()
{
    const int changes = int(setup::changesOf(m_situation.plan).size());
    whenSure(tr("Write to production?"),
             tr("%1 will be sent to %2.").arg(countOfChanges(changes), m_situation.environment.name),
             tr("Apply %1").arg(countOfChanges(changes)), [this] { m_wiring->apply(); });
}

void SetupPage::resume()
{
    const int changes = int(setup::changesOf(m_situation.plan).size());
    go(Stop::Review);
    whenSure(tr("Write to production?"),
             tr("What is undecided is read back from %1, then %2 will be sent.")
                 .arg(m_situation.environment.name, countOfChanges(changes)),
             tr("Resume"), [this] { m_wiring->apply(); });
}

void SetupPage::undo()
{
    if (!m_wiring->lastRun())
        return;
    const int changes = m_wiring->lastRun()->changes;
    go(Stop::Review);
    whenSure(tr("Take back in production?"),
             tr("%1 in %2 will be taken back, those alone that nobody changed since.")
                 .arg(countOfChanges(changes), m_situation.environment.name),
             tr("Take back %1").arg(countOfChanges(changes)), [this] { m_wiring->takeBackLastRun(); });
}

void SetupPage::test()
{
    go(Stop::LiveTest);
    m_wiring->test();
}

void SetupPage::showRunBanner()
{
    auto news = newsOf(m_situation, *m_wiring);
    if (news && m_situation.environment.readOnly)
        news->canUndo = news->canResume = false;
    if (news == m_news)
        return;
    m_news = news;
    m_runBanner->removeActions();
    if (!news) {
        m_runBanner->hide();
        return;
    }
    m_runBanner->setMessage(news->severity, news->what, news->next);
    if (news->canTest)
        connect(m_runBanner->addAction(QStringLiteral("runTestButton"), tr("Run the live test")), &QPushButton::clicked,
                this, &SetupPage::test);
    if (news->canResume)
        connect(m_runBanner->addAction(QStringLiteral("resumeButton"), tr("Resume")), &QPushButton::clicked, this,
                &SetupPage::resume);
    if (news->canUndo)
        connect(m_runBanner->addAction(QStringLiteral("undoButton"), tr("Undo")), &QPushButton::clicked, this,
                &SetupPage::undo);
}

} // namespace ui
