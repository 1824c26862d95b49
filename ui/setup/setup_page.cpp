// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/setup_page.h"

#include "console/documents.h"
#include "ui/badges/badge.h"
#include "ui/setup/live_view.h"
#include "ui/setup/run_words.h"
#include "ui/setup/step_application.h"
#include "ui/setup/step_consumer.h"
#include "ui/setup/step_credential.h"
#include "ui/setup/step_issuer.h"
#include "ui/setup/step_login_key.h"
#include "ui/setup/step_protect.h"
#include "ui/setup/step_service.h"
#include "ui/setup/step_signing_key.h"
#include "ui/setup/step_test_user.h"
#include "ui/setup/walk_body.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/prompts.h"
#include "wording/errors.h"

#include <QDateTime>
#include <QPushButton>
#include <QStackedWidget>

namespace ui {

using console::Session;
using console::Wiring;
using Doing = console::Wiring::Doing;

SetupPage::SetupPage(Prompts *prompts, QWidget *parent)
    : Page(QStringLiteral("setupPage"), tr("Set up"),
           tr("Make FusionAuth's tokens open a service behind Kong. What exists is adopted, not deleted."), parent)
    , m_prompts(prompts)
    , m_documents(new console::Documents(this))
{
    m_open = addSecondary(QStringLiteral("openBlueprintButton"), tr("Open blueprint…"));
    m_save = addSecondary(QStringLiteral("saveBlueprintButton"), tr("Save blueprint…"));
    connect(m_open, &QPushButton::clicked, this, &SetupPage::openBlueprint);
    connect(m_save, &QPushButton::clicked, this, &SetupPage::saveBlueprint);
    QPushButton *primaryButton = setPrimary(QStringLiteral("primaryButton"), tr("Review"));
    connect(primaryButton, &QPushButton::clicked, this, &SetupPage::doPrimary);
    connect(this, &Page::changesActionChosen, this, &SetupPage::undo);
    makeBanners();
    makeBody();
    letGo();
}

SetupPage::~SetupPage() = default;

void SetupPage::makeBanners()
{
    m_readBanner = addBanner(QStringLiteral("readBanner"));
    m_runBanner = addBanner(QStringLiteral("runBanner"));
    m_fileBanner = addBanner(QStringLiteral("fileBanner"));
    m_fileBanner->setDismissible(true);
}

void SetupPage::makeBody()
{
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(new EmptyState(Icon::Environments, tr("No environment is open"),
                                      tr("Choose one on the left: what is set up is set up there."), m_stack));
    m_body = new WalkBody(m_stack);
    m_stack->addWidget(m_body);
    m_review = new Review(m_body);
    makeForms();
    m_live = new LiveView(m_body);
    m_body->add(Stop::Review, m_review);
    m_body->add(Stop::LiveTest, m_live);
    m_body->go(Stop::Service);
    setBody(m_stack);
    connect(m_body, &WalkBody::went, this, &SetupPage::go);
    connect(m_body, &WalkBody::anewWanted, this, &SetupPage::startAnew);
    connect(m_review, &Review::choiceMade, this, [this](const setup::Choice &choice) {
        if (const base::Outcome chosen = m_wiring->choose(choice); !chosen)
            tell(Severity::Problem, wording::textFor(chosen.error()).what);
    });
    connect(m_review, &Review::kongYmlWanted, this, &SetupPage::exportKongYml);
    connect(m_review, &Review::curlFileWanted, this, &SetupPage::exportCurl);
    connect(m_review, &Review::curlCopyWanted, this, &SetupPage::copyCurl);
    connect(m_review, &Review::otherPlanWanted, this, &SetupPage::otherPlanWanted);
    connect(m_review, &Review::moveWanted, this,
            [this](const QString &id) { emit moveWanted(id, m_wiring->blueprint()); });
    connect(m_live, &LiveView::reviewWanted, this, [this] { go(Stop::Review); });
    connect(m_live, &LiveView::summaryCopyWanted, this,
            [this](const QString &text) { copyText(text, tr("The summary was copied.")); });
    connect(m_live, &LiveView::summarySaveWanted, this, [this](const QString &text) {
        const FileQuestion question{tr("Save the summary"), QStringLiteral("wiring.md"), {tr("Markdown (*.md)")}};
        saveAs(question, text.toUtf8(), tr("The summary was saved."));
    });
}

void SetupPage::makeForms()
{
    auto *service = new ServiceForm(m_body);
    auto *user = new TestUserForm(m_body);
    m_keyForm = new SigningKeyForm(m_prompts, m_body);
    for (StepForm *form : QList<StepForm *>{service, new IssuerForm(m_body), new ApplicationForm(m_body), m_keyForm,
                                            new LoginKeyForm(m_body), user, new ConsumerForm(m_body),
                                            new CredentialForm(m_body), new ProtectForm(m_body)})
        addForm(form);
    connect(service, &ServiceForm::openCheckWanted, this, [this] { m_wiring->checkOpen(); });
    connect(user, &TestUserForm::passwordGiven, this,
            [this](const base::Secret &password) { m_wiring->setTestPassword(password); });
    connect(m_keyForm, &SigningKeyForm::fileChosen, this, &SetupPage::readKeyFile);
}

void SetupPage::addForm(StepForm *form)
{
    m_forms.append(form);
    m_body->add(form->stop(), form);
    connect(form, &StepForm::edited, this, [this](const setup::Blueprint &blueprint) {
        if (m_wiring)
            m_wiring->edit(blueprint);
    });
    connect(form, &StepForm::choiceMade, m_review, &Review::choiceMade);
}

void SetupPage::show(Session *session, Wiring *wiring)
{
    letGo();
    m_session = session;
    m_wiring = wiring;
    connect(session, &Session::readingChanged, this, &SetupPage::refresh);
    connect(session, &Session::reachabilityChanged, this, &SetupPage::showReadBanner);
    for (auto signal : {&Wiring::planChanged, &Wiring::doingChanged, &Wiring::progressChanged,
                        &Wiring::liveResultsChanged, &Wiring::openCheckChanged, &Wiring::lastRunChanged})
        connect(wiring, signal, this, &SetupPage::refresh);
    connect(wiring, &Wiring::draftNotSaved, this, [this](const base::Error &error) {
        const wording::ErrorText text = wording::textFor(error);
        tell(Severity::Warning, tr("What you entered is not kept on the disk: %1").arg(text.what), text.next);
    });
    setEnvironment(badgeOf(session->environment(), session->isSandbox()));
    m_stack->setCurrentWidget(m_body);
    m_open->setEnabled(true);
    m_save->setEnabled(true);
    refresh();
    showStop();
}

void SetupPage::letGo()
{
    if (m_session)
        m_session->disconnect(this);
    if (m_wiring)
        m_wiring->disconnect(this);
    m_session = nullptr;
    m_wiring = nullptr;
    m_situation = {};
    m_before.reset();
    m_news.reset();
    for (Banner *banner : {m_readBanner, m_runBanner, m_fileBanner})
        banner->hide();
    setEnvironment({});
    setChangesLine({});
    m_stack->setCurrentIndex(0);
    m_open->setEnabled(false);
    m_save->setEnabled(false);
    setPrimary(QStringLiteral("primaryButton"), tr("Review"))->setEnabled(false);
}

Situation SetupPage::situation() const
{
    Situation now;
    now.scene = m_wiring->scene();
    now.plan = m_wiring->plan();
    now.environment = m_session->environment();
    now.isSandbox = m_session->isSandbox();
    now.isRead = m_session->hasSnapshot();
    now.isReading = m_session->isReading();
    now.openCheck = m_wiring->openCheck();
    now.isCheckingOpen = m_wiring->isCheckingOpen();
    now.doing = m_wiring->doing();
    now.progress = m_wiring->progress();
    now.tookBack = now.doing == Doing::TakingBack || m_wiring->takenBack().has_value();
    now.live = m_wiring->liveResults();
    return now;
}

void SetupPage::refresh()
{
    if (!m_wiring || !m_session)
        return;
    m_situation = situation();
    showStop();
    showPrimary();
    showRunBanner();
    showReadBanner();
    const bool canUndo =
        m_wiring->lastRun() && m_situation.doing == Doing::Nothing && !m_situation.environment.readOnly;
    setChangesLine(changesLineOf(m_situation, *m_wiring), canUndo ? tr("Undo") : QString());
}

// Only what is in sight is brought up to date; the rest follows when somebody goes there.
void SetupPage::showStop()
{
    for (StepForm *form : m_forms) {
        if (form->stop() == m_body->current())
            form->take(m_situation);
    }
    if (m_body->current() == Stop::Review)
        m_review->take(m_situation);
    if (m_body->current() == Stop::LiveTest)
        m_live->take(m_situation, m_wiring->token(), QDateTime::currentMSecsSinceEpoch());
    m_body->take(m_situation);
}

Stop SetupPage::current() const
{
    return m_body->current();
}

void SetupPage::go(Stop stop)
{
    m_body->go(stop);
    if (!m_wiring)
        return;
    showStop();
    showPrimary();
}

void SetupPage::showReadBanner()
{
    if (!m_session)
        return;
    const auto failed = [](const console::Reachability &half) {
        return half.state == console::Reachability::State::Failed && half.error;
    };
    QStringList what;
    QStringList next;
    for (const console::Reachability &half : {m_session->fusionauth(), m_session->kong()}) {
        if (!failed(half))
            continue;
        const wording::ErrorText text = wording::textFor(*half.error);
        what.append(text.what);
        next.append(text.next);
    }
    what.removeDuplicates();
    next.removeDuplicates();
    if (what.isEmpty() || m_session->isReading()) {
        m_readBanner->setVisible(!what.isEmpty());
        return;
    }
    m_readBanner->removeActions();
    m_readBanner->setMessage(Severity::Problem, what.join(QLatin1Char('\n')), next.join(QLatin1Char('\n')));
    QPushButton *again = m_readBanner->addAction(QStringLiteral("readAgainButton"), tr("Read again"));
    connect(again, &QPushButton::clicked, this, [this] { m_session->readAgain(); });
}

void SetupPage::offerEnvironments(const QList<EnvironmentChoice> &environments)
{
    m_review->offer(environments);
}

void SetupPage::showOther(const QString &name, const setup::Plan &plan)
{
    m_review->showOther(name, plan);
}

void SetupPage::showOtherFailed(const base::Error &error)
{
    m_review->showOtherFailed(error);
}

} // namespace ui
