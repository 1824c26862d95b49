// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The runs of a wiring: apply, take back, test. One at a time; each leaves the journal closed behind it.
#include "console/wiring.h"

#include "files/folder.h"
#include "http/delay.h"
#include "http/elsewhere.h"
#include "jose/compact_jws.h"

#include <QDateTime>

namespace console {
namespace {

storage::JournalHead headFor(const storage::Environment &environment, bool isSandbox, const setup::Blueprint &blueprint)
{
    return {environment.id,
            isSandbox ? QString() : environment.name,
            environment.fusionauthUrl,
            environment.kongAdminUrl,
            environment.kongProxyUrl,
            blueprint};
}

} // namespace

void Wiring::begin(Doing doing)
{
    m_doing = doing;
    m_stopping = false;
    m_problem.reset();
    m_lookUpTimer.stop();
    if (doing != Doing::Testing) {
        m_progress.clear();
        emit progressChanged();
    }
    emit doingChanged();
}

void Wiring::end()
{
    m_journal.reset();
    m_doing = Doing::Nothing;
    m_stopping = false;
    lookIntoJournal();
    emit doingChanged();
}

flow::PasswordSource Wiring::passwordSource() const
{
    return {m_testPassword, m_secrets, m_blueprint.id};
}

flow::ApplyOptions Wiring::applyOptions()
{
    flow::ApplyOptions options;
    options.blueprint = m_blueprint;
    options.environmentId = m_session->environment().id;
    options.password = passwordSource();
    options.progress = [this](const flow::Progress &progress) { took(progress); };
    options.stopAsked = [this] { return m_stopping; };
    return options;
}

void Wiring::took(const flow::Progress &progress)
{
    if (progress.moment == flow::Progress::Moment::Sending || m_progress.isEmpty())
        m_progress.append(progress);
    else
        m_progress.last() = progress;
    emit progressChanged();
}

void Wiring::apply()
{
    if (m_doing != Doing::Nothing)
        return;
    begin(Doing::Applying);
    m_applied.reset();
    m_takenBack.reset();
    m_scope.launch(applying());
}

// The journal of that path, opened for a run; begun where it does not exist yet.
http::Task<base::Outcome> Wiring::openJournal(QString path)
{
    const storage::JournalHead head = headFor(m_session->environment(), m_session->isSandbox(), m_blueprint);
    http::Elsewhere<base::Outcome> open([&]() -> base::Outcome {
        base::Outcome folder = files::privateFolder(m_places.journalsFolder);
        if (!folder)
            return folder;
        auto journal = storage::Journal::open(path, head);
        if (!journal)
            return base::fail(journal.error());
        m_journal.emplace(std::move(*journal));
        return {};
    });
    const base::Outcome opened = co_await open;
    co_return opened;
}

http::Task<> Wiring::applying()
{
    const QString path = journalPath();
    const base::Outcome opened = co_await openJournal(path);
    if (!opened) {
        m_problem = opened.error();
        end();
        co_return;
    }
    m_session->stopReading();
    const flow::Systems systems = m_session->systems();
    const flow::ApplyOptions options = applyOptions();
    flow::ApplyResult result = co_await flow::apply(systems, &*m_journal, options);
    m_session->take(result.snapshot);
    // Who shows it has a turn for what is there now, and another one for what the run came to.
    http::Delay turn(0);
    co_await turn;
    m_applied = std::move(result);
    end();
}

void Wiring::stop()
{
    if (m_doing == Doing::Nothing)
        return;
    const bool again = std::exchange(m_stopping, true);
    if (m_doing == Doing::Testing || again) {
        m_scope.cancel();
        end();
        return;
    }
    emit doingChanged();
}

void Wiring::takeBackLastRun()
{
    if (m_lastRun) {
        flow::UndoOptions options;
        options.onlyRun = m_lastRun->run;
        takeBack(m_lastRun->journal, options);
    }
}

void Wiring::takeBack(const QString &journal, const flow::UndoOptions &options)
{
    if (m_doing != Doing::Nothing)
        return;
    begin(Doing::TakingBack);
    m_applied.reset();
    m_takenBack.reset();
    m_live.clear();
    m_token.reset();
    emit liveResultsChanged();
    m_scope.launch(takingBack(journal, options));
}

http::Task<> Wiring::takingBack(QString journal, flow::UndoOptions options)
{
    const base::Outcome opened = co_await openJournal(journal);
    if (!opened) {
        m_problem = opened.error();
        end();
        co_return;
    }
    options.stopAsked = [this] { return m_stopping; };
    options.progress = [this](const flow::Progress &progress) { took(progress); };
    m_session->stopReading();
    const flow::Systems systems = m_session->systems();
    flow::UndoResult result = co_await flow::undo(systems, &*m_journal, options);
    m_takenBack = std::move(result);
    end();
    m_session->readAgain();
}

void Wiring::test()
{
    if (m_doing != Doing::Nothing)
        return;
    begin(Doing::Testing);
    m_live.clear();
    m_token.reset();
    emit liveResultsChanged();
    m_scope.launch(testing());
}

flow::WalkOptions Wiring::walkOptions()
{
    flow::WalkOptions options;
    options.apply = applyOptions();
    options.step = [this](const setup::LiveResult &result) {
        m_live.append(result);
        emit liveResultsChanged();
    };
    options.token = [this](const base::Secret &token) { saw(token); };
    return options;
}

void Wiring::saw(const base::Secret &token)
{
    const auto jws = jose::decodeCompactJws(token.reveal());
    const auto claims = jws ? jose::claimsOf(*jws) : base::Result<QJsonObject>(base::fail(jws.error()));
    if (claims)
        m_token = ReadToken{jws->header, *claims};
}

http::Task<> Wiring::testing()
{
    const flow::Systems systems = m_session->systems();
    const flow::WalkOptions options = walkOptions();
    const QList<setup::LiveResult> results = co_await flow::liveTest(systems, m_session->snapshot(), options);
    m_live = results;
    emit liveResultsChanged();
    end();
}

void Wiring::checkOpen()
{
    m_openScope.cancel();
    m_openCheck.reset();
    m_openScope.launch(checkingOpen());
    emit openCheckChanged();
}

http::Task<> Wiring::checkingOpen()
{
    flow::ProbeOptions options;
    options.path = flow::probePathOf(scene());
    const flow::Systems systems = m_session->systems();
    const setup::LiveResult result = co_await flow::askOpen(systems, options);
    m_openCheck = result;
    emit openCheckChanged();
}

} // namespace console
