// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The set-up of one environment: the blueprint as it is edited, the plan that follows from it, and the runs that apply
// it, take it back and test it.
#pragma once

#include <QObject>

#include "console/session.h"
#include "flow/undo.h"
#include "flow/walk.h"
#include "storage/places.h"

#include <QTimer>

namespace console {

// The test token without its signature: enough to read, too little to use.
struct ReadToken {
    QJsonObject header;
    QJsonObject claims;

    bool operator==(const ReadToken &) const = default;
};

// The newest run of which something still stands, as pages show it: "8 changes applied at 15:32".
struct LastRun {
    int changes = 0;
    int run = 0;   // in the journal
    qint64 at = 0; // milliseconds since 1970
    QString journal;

    bool operator==(const LastRun &) const = default;
};

class Wiring : public QObject {
    Q_OBJECT

public:
    enum class Doing { Nothing, Applying, TakingBack, Testing };

    // The draft of the last time is taken up again. session and secrets outlive this object.
    Wiring(Session *session, storage::SecretStore *secrets, const storage::Places &places, QObject *parent = nullptr);
    ~Wiring() override;

    // The blueprint: every edit is kept on the disk and planned at once.
    const setup::Blueprint &blueprint() const { return m_blueprint; }
    void edit(const setup::Blueprint &blueprint);
    // Merges a conflict's choice into the blueprint.
    base::Outcome choose(const setup::Choice &choice);
    // A new, empty one under an id of its own; what the old one made stays in its journal.
    void startAnew();
    // The file's document, and one back. Errors as setup::blueprintFrom.
    QByteArray blueprintFile() const;
    base::Outcome openBlueprint(QByteArrayView file);
    // Used for the test user instead of one that is made up; kept in the secret store once a run needs it. Empty: none
    // was given after all.
    void setTestPassword(const base::Secret &password);

    // The plan: empty until the systems were read
    const setup::Plan &plan() const { return m_plan; }
    setup::Scene scene() const;
    const setup::PlannedStep *stepOf(setup::StepId step) const;
    // The same blueprint planned for another environment's snapshot.
    setup::Plan planFor(const model::Snapshot &other, const QString &environmentId) const;

    // Runs: one at a time; calls while one goes on do nothing.
    Doing doing() const { return m_doing; }
    void apply();
    // Asks the run to end after the write that is under way; what is done stays done. Asked once more while it waits
    // for an answer, it ends at once: that write is settled by reading back the next time.
    void stop();
    bool isStopping() const { return m_stopping; }
    void test();
    // One look through the gateway before anything is changed: 200, and who answered.
    void checkOpen();
    const std::optional<setup::LiveResult> &openCheck() const { return m_openCheck; }
    bool isCheckingOpen() const { return !m_openCheck && !m_openScope.isIdle(); }
    // Takes back the last run; or one run or single changes of any journal of this environment.
    void takeBackLastRun();
    void takeBack(const QString &journal, const flow::UndoOptions &options);

    // The changes of the run under way or the last one, each as it stands.
    const QList<flow::Progress> &progress() const { return m_progress; }
    const std::optional<flow::ApplyResult> &applied() const { return m_applied; }
    const std::optional<flow::UndoResult> &takenBack() const { return m_takenBack; }
    // Why the last run could not even begin: journal locked, password nowhere to put.
    const std::optional<base::Error> &problem() const { return m_problem; }
    const QList<setup::LiveResult> &liveResults() const { return m_live; }
    const std::optional<ReadToken> &token() const { return m_token; }
    const std::optional<LastRun> &lastRun() const { return m_lastRun; }
    // Changes of this blueprint's journal whose fate nobody knows: the next apply settles them.
    int undecided() const { return m_undecided; }
    QString journalPath() const;

signals:
    void blueprintChanged();
    void planChanged();
    void doingChanged();
    void progressChanged();
    void liveResultsChanged();
    void openCheckChanged();
    void lastRunChanged();
    void draftNotSaved(const base::Error &error);

private:
    setup::Blueprint emptyBlueprint() const;
    void forgetOpenCheck();
    void replan();
    void saveDraft();
    void lookIntoJournal();
    http::Task<base::Outcome> openJournal(QString path);
    flow::PasswordSource passwordSource() const;
    flow::ApplyOptions applyOptions();
    flow::WalkOptions walkOptions();
    void begin(Doing doing);
    void end();
    void took(const flow::Progress &progress);
    http::Task<> applying();
    http::Task<> testing();
    http::Task<> checkingOpen();
    void wantLookUps();
    void saw(const base::Secret &token);
    http::Task<> takingBack(QString journal, flow::UndoOptions options);

    Session *m_session;
    storage::SecretStore *m_secrets;
    storage::Places m_places;
    setup::Blueprint m_blueprint;
    setup::Plan m_plan;
    std::optional<base::Secret> m_testPassword;
    Doing m_doing = Doing::Nothing;
    bool m_stopping = false;
    QList<flow::Progress> m_progress;
    std::optional<flow::ApplyResult> m_applied;
    std::optional<flow::UndoResult> m_takenBack;
    std::optional<base::Error> m_problem;
    QList<setup::LiveResult> m_live;
    std::optional<ReadToken> m_token;
    std::optional<LastRun> m_lastRun;
    std::optional<setup::LiveResult> m_openCheck;
    int m_undecided = 0;
    QTimer m_draftTimer;
    QTimer m_lookUpTimer;
    std::optional<storage::Journal> m_journal; // while a run goes on
    http::TaskScope m_openScope;
    http::TaskScope m_scope;
};

} // namespace console
