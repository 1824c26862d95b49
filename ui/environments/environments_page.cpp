// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environments_page.h"

#include "storage/environment_check.h"
#include "ui/badges/badge.h"
#include "ui/environments/environment_form.h"
#include "ui/environments/environment_list.h"
#include "ui/environments/test_card.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/colour_field.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "wording/errors.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QUuid>
#include <QVBoxLayout>

namespace ui {
namespace {

using storage::Environment;
using Place = console::RestingSecrets::Place;

} // namespace

EnvironmentsPage::EnvironmentsPage(console::Environments *environments, http::ExchangeLog *log, Prompts *prompts,
                                   QWidget *parent)
    : Page(QStringLiteral("environmentsPage"), tr("Environments"),
           tr("Where your FusionAuth and your Kong are. Secrets go to the system's keychain, never into a file."),
           parent)
    , m_environments(environments)
    , m_prompts(prompts)
    , m_check(log)
{
    m_removeButton = addSecondary(QStringLiteral("removeButton"), tr("Remove…"));
    m_testButton = addSecondary(QStringLiteral("testButton"), tr("&Test connection"));
    m_saveButton = addSecondary(QStringLiteral("saveButton"), tr("Sa&ve"));
    QPushButton *open = setPrimary(QStringLiteral("saveAndOpenButton"), tr("Save and &open"));
    m_banner = addBanner(QStringLiteral("environmentsBanner"));
    m_banner->setDismissible(true);
    m_secretsBanner = addBanner(QStringLiteral("secretsBanner"));
    setBody(makeBody(*prompts));
    connect(m_removeButton, &QPushButton::clicked, this, &EnvironmentsPage::remove);
    connect(m_testButton, &QPushButton::clicked, this, &EnvironmentsPage::test);
    connect(m_saveButton, &QPushButton::clicked, this, [this] { save(false); });
    connect(open, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_environments, &console::Environments::changed, this, &EnvironmentsPage::showList);
    connect(&m_environments->secrets(), &console::RestingSecrets::placeChanged, this,
            &EnvironmentsPage::showSecretsPlace);
    connect(&m_check, &console::ConnectionCheck::changed, this, &EnvironmentsPage::showTests);
    if (m_environments->notice()) {
        const wording::ErrorText text = wording::textFor(*m_environments->notice());
        m_banner->setMessage(Severity::Problem, text.what, text.next);
    }
    showList();
    pick(m_environments->all().isEmpty() ? QString() : m_environments->all().first().id);
    showSecretsPlace();
}

void EnvironmentsPage::show(console::Session *session)
{
    m_openId = session->isSandbox() ? QString() : session->environment().id;
    showList();
    if (m_current.isEmpty() && !m_openId.isEmpty())
        pick(m_openId);
}

void EnvironmentsPage::letGo()
{
    m_openId.clear();
    showList();
}

void EnvironmentsPage::startNew()
{
    Environment environment;
    environment.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QList<NamedColour> palette = environmentColours();
    environment.colour = palette.at(m_environments->all().size() % palette.size()).colour.name();
    m_drafts.insert(environment.id, environment);
    showList();
    pick(environment.id);
    m_form->setFocus();
    if (auto *name = m_form->findChild<Field *>(QStringLiteral("nameField")))
        name->editor()->setFocus();
}

void EnvironmentsPage::pick(const QString &id)
{
    m_current = id;
    m_check.clear();
    static_cast<QStackedWidget *>(m_empty->parentWidget())
        ->setCurrentWidget(id.isEmpty() ? m_empty : static_cast<QWidget *>(m_formScroll));
    m_list->choose(id);
    showButtons();
    if (id.isEmpty())
        return;
    const Environment *saved = m_environments->find(id);
    m_form->setEnvironment(m_drafts.contains(id) ? m_drafts.value(id) : *saved);
    m_form->setKnownSecrets({}, {});
    judge();
    if (!saved)
        return;
    m_environments->readSecrets(id, [this, id](const flow::ConnectionSecrets &secrets) {
        if (m_current == id)
            m_form->setKnownSecrets(secrets, m_environments->secrets().place() == Place::Keychain
                                                 ? tr("kept in the keychain")
                                                 : tr("kept until Latchkey is closed"));
    });
}

void EnvironmentsPage::formEdited()
{
    m_drafts.insert(m_current, m_form->environment());
    judge();
    showList();
    showButtons();
}

// A form that was not touched yet is not scolded.
void EnvironmentsPage::judge()
{
    const Environment environment = m_form->environment();
    QList<model::Problem> problems = storage::checkEnvironment(environment, m_environments->all());
    if (!isSaved(m_current)) {
        problems.removeIf([&](const model::Problem &problem) {
            return (problem.field == QLatin1String("name") && environment.name.isEmpty()) ||
                   problem.code == QLatin1String("no-system");
        });
    }
    m_form->setProblems(problems);
}

bool EnvironmentsPage::hasEdits() const
{
    const Environment *saved = m_environments->find(m_current);
    return m_drafts.contains(m_current) && (!saved || m_drafts.value(m_current) != *saved);
}

void EnvironmentsPage::showList()
{
    QList<ListedEnvironment> listed;
    for (const Environment &environment : m_environments->all()) {
        const Environment shown = m_drafts.value(environment.id, environment);
        listed.append({environment.id, badgeOf(shown), environment.id == m_openId, shown != environment});
    }
    for (const Environment &draft : std::as_const(m_drafts)) {
        if (!isSaved(draft.id))
            listed.append({draft.id, badgeOf(draft), false, true});
    }
    m_list->setEnvironments(listed);
    m_list->choose(m_current);
}

void EnvironmentsPage::showSecretsPlace()
{
    m_secretsBanner->setVisible(m_environments->secrets().place() == Place::Memory);
    if (m_environments->secrets().place() != Place::Memory)
        return;
    m_secretsBanner->setMessage(
        Severity::Warning,
        tr("The system's keychain cannot be used: secrets are kept until Latchkey is closed, and nowhere else."),
        tr("Unlock or install a Secret Service (GNOME Keyring, KWallet) and start Latchkey again to keep them."));
}

void EnvironmentsPage::showTests()
{
    const QList<model::SystemTest> &tests = m_check.tests();
    QSet<QString> fields;
    for (const model::SystemTest &test : tests)
        fields.insert(test.field);
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        if (fields.contains(it.key())) {
            ++it;
            continue;
        }
        delete it.value();
        it = m_cards.erase(it);
    }
    auto *layout = static_cast<QVBoxLayout *>(m_testSide->layout());
    const Environment environment = m_current.isEmpty() ? Environment{} : m_form->environment();
    for (const model::SystemTest &test : tests) {
        TestCard *&card = m_cards[test.field];
        if (!card) {
            card = new TestCard(test.field, m_testSide);
            connect(card, &TestCard::pinChosen, this, &EnvironmentsPage::setPin);
            connect(card, &TestCard::pinRemoved, this, [this](const QString &url) { setPin(url, {}); });
            layout->insertWidget(layout->count() - 1, card);
        }
        card->setTest(test, storage::pinFor(environment, test.url), m_check.isRunning());
    }
    showButtons();
}

void EnvironmentsPage::showButtons()
{
    const bool any = !m_current.isEmpty();
    for (QPushButton *button : {m_testButton, m_saveButton, m_removeButton})
        button->setEnabled(any);
    setPrimary({}, hasEdits() || !isSaved(m_current) ? tr("Save and &open") : tr("&Open"))->setEnabled(any);
    m_saveButton->setEnabled(any && (hasEdits() || !isSaved(m_current)));
    m_testButton->setText(m_check.isRunning() ? tr("&Stop the test") : tr("&Test connection"));
    m_removeButton->setText(isSaved(m_current) || !any ? tr("Remove…") : tr("Discard"));
}

void EnvironmentsPage::save(bool andOpen)
{
    const Environment environment = m_form->environment();
    const QList<model::Problem> problems = storage::checkEnvironment(environment, m_environments->all());
    m_form->setProblems(problems);
    const auto stops = [](const model::Problem &problem) {
        return problem.severity != model::Problem::Severity::Remark;
    };
    if (std::any_of(problems.begin(), problems.end(), stops)) {
        m_banner->setMessage(Severity::Problem, tr("Not saved: something in the form has to be put right first."));
        m_form->focusFirstProblem();
        return;
    }
    const base::Outcome saved = m_environments->save(environment);
    if (!saved) {
        const wording::ErrorText text = wording::textFor(saved.error());
        m_banner->setMessage(Severity::Problem, text.what, text.next);
        return;
    }
    m_banner->hide();
    m_drafts.remove(environment.id);
    storeSecrets(environment.id, andOpen);
}

void EnvironmentsPage::storeSecrets(const QString &id, bool andOpen)
{
    const flow::ConnectionSecrets typed = m_form->typedSecrets();
    m_environments->writeSecrets(id, typed, [this, id, andOpen](const base::Outcome &written) {
        if (!written) {
            const wording::ErrorText text = wording::textFor(written.error());
            m_banner->setMessage(Severity::Problem, text.what, text.next);
            return;
        }
        if (m_current == id) {
            m_form->forgetTyped();
            pick(id);
        }
        showList();
        if (andOpen)
            emit openWanted(id);
        else
            emit saved(id);
    });
}

// What was typed goes before what is kept.
void EnvironmentsPage::test()
{
    if (m_check.isRunning()) {
        m_check.stop();
        return;
    }
    const Environment environment = m_form->environment();
    const flow::ConnectionSecrets typed = m_form->typedSecrets();
    m_environments->readSecrets(m_current, [this, environment, typed](flow::ConnectionSecrets secrets) {
        if (m_current != environment.id)
            return;
        for (const auto member : {&flow::ConnectionSecrets::apiKey, &flow::ConnectionSecrets::adminToken,
                                  &flow::ConnectionSecrets::clientKey, &flow::ConnectionSecrets::proxyPassword}) {
            if (!(typed.*member).isEmpty())
                secrets.*member = typed.*member;
        }
        m_check.start(environment, secrets);
    });
}

void EnvironmentsPage::remove()
{
    const QString id = m_current;
    const auto next = [this] {
        m_drafts.remove(m_current);
        showList();
        pick(m_environments->all().isEmpty() ? QString() : m_environments->all().first().id);
    };
    if (!isSaved(id)) {
        next();
        return;
    }
    Question question;
    question.title = tr("Remove the environment \"%1\"?").arg(m_environments->find(id)->name);
    question.text = tr("Its addresses and its secrets are forgotten. Nothing changes at FusionAuth or Kong; the "
                       "journals of what was applied stay.");
    question.yes = tr("Remove it");
    question.dangerous = true;
    m_prompts->confirm(question, this, [this, id, next](bool yes) {
        if (!yes || m_current != id)
            return;
        const base::Outcome removed = m_environments->remove(id);
        if (!removed) {
            const wording::ErrorText text = wording::textFor(removed.error());
            m_banner->setMessage(Severity::Problem, text.what, text.next);
            return;
        }
        next();
    });
}

void EnvironmentsPage::setPin(const QString &url, const QString &sha256)
{
    Environment environment = m_form->environment();
    if (sha256.isEmpty())
        environment.pins.remove(storage::placeOf(url));
    else
        environment.pins.insert(storage::placeOf(url), sha256);
    m_form->setEnvironment(environment);
    formEdited();
    test();
}

} // namespace ui
