// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The guided set-up: what is wanted, step by step, with what will be sent beside it; then the plan, the run, the proof.
#pragma once

#include "ui/setup/review.h"
#include "ui/setup/run_words.h"
#include "ui/setup/stops.h"
#include "ui/widgets/page.h"

#include <QPointer>

class QStackedWidget;

namespace console {
class Documents;
}

namespace ui {

class LiveView;
class Prompts;
struct FileQuestion;
class SigningKeyForm;
class StepForm;
class WalkBody;

class SetupPage : public Page {
    Q_OBJECT
public:
    // prompts outlives the page.
    explicit SetupPage(Prompts *prompts, QWidget *parent = nullptr);
    ~SetupPage() override;

    using QWidget::show;
    // An environment opened: both stay until letGo().
    void show(console::Session *session, console::Wiring *wiring);
    void letGo();

    // What the same blueprint can be held against: all environments but the open one.
    void offerEnvironments(const QList<EnvironmentChoice> &environments);
    // The answers to otherPlanWanted.
    void showOther(const QString &name, const setup::Plan &plan);
    void showOtherFailed(const base::Error &error);

    Stop current() const;
    void go(Stop stop);

signals:
    void otherPlanWanted(const QString &environmentId);
    // To open that environment and go on there with this blueprint.
    void moveWanted(const QString &environmentId, const setup::Blueprint &blueprint);

private:
    enum class Primary { Review, Apply, Export, Stop, Test };

    void makeBody();
    void makeForms();
    void addForm(StepForm *form);
    void makeBanners();
    Situation situation() const;
    void refresh();
    void showStop();
    void showPrimary();
    void showReadBanner();
    Primary primary() const;
    void doPrimary();

    // setup_page_runs.cpp
    void showRunBanner();
    void apply();
    void undo();
    void resume();
    void test();
    // Asks first where the environment is production.
    void whenSure(const QString &title, const QString &text, const QString &yes, const std::function<void()> &then);
    bool canApply() const;

    // setup_page_files.cpp
    void openBlueprint();
    void takeBlueprint(const QString &path, const base::Result<QByteArray> &content);
    void saveBlueprint();
    void startAnew();
    void takeBack();
    void saveAs(const FileQuestion &question, const QByteArray &content, const QString &saved);
    void exportKongYml();
    void exportCurl();
    void copyCurl();
    QString planAsCurl() const;
    void readKeyFile(const QString &path);
    void copyText(const QString &text, const QString &said);
    void tell(Severity severity, const QString &what, const QString &next = {});

    Prompts *m_prompts;
    console::Documents *m_documents;
    QPointer<console::Session> m_session;
    QPointer<console::Wiring> m_wiring;
    Situation m_situation;

    QStackedWidget *m_stack = nullptr;
    WalkBody *m_body = nullptr;
    QList<StepForm *> m_forms;
    SigningKeyForm *m_keyForm = nullptr;
    Review *m_review = nullptr;
    LiveView *m_live = nullptr;
    Banner *m_readBanner = nullptr;
    Banner *m_runBanner = nullptr;
    Banner *m_fileBanner = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_save = nullptr;
    std::optional<setup::Blueprint> m_before; // the blueprint that "Start anew" put aside
    std::optional<RunNews> m_news;            // what the run's banner shows
};

} // namespace ui
