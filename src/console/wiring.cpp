// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/wiring.h"

#include "base/json.h"
#include "console/draft.h"
#include "files/folder.h"
#include "storage/journal_reader.h"

#include <QDateTime>
#include <QFileInfo>
#include <QUuid>

namespace console {
namespace {

const int draftPauseMs = 400;  // after the last keystroke
const int lookUpPauseMs = 700; // likewise, before the systems are asked about what was typed

bool sameLookUps(const setup::LookUps &a, const setup::LookUps &b)
{
    return a.apiKeyIds == b.apiKeyIds && a.userIds == b.userIds && a.emails == b.emails;
}

int undecidedIn(const QList<storage::Entry> &entries)
{
    return int(std::count_if(entries.begin(), entries.end(), [](const storage::Entry &entry) {
        return entry.state == storage::EntryState::Sent || entry.state == storage::EntryState::Undoing;
    }));
}

std::optional<LastRun> lastRunIn(const QString &path, const QList<storage::Entry> &entries)
{
    std::optional<LastRun> last;
    for (const storage::Entry &entry : entries) {
        if (entry.state != storage::EntryState::Done)
            continue;
        if (!last || last->run != entry.run)
            last = LastRun{0, entry.run, 0, path};
        ++last->changes;
        last->at = entry.at;
    }
    return last;
}

} // namespace

Wiring::Wiring(Session *session, storage::SecretStore *secrets, const storage::Places &places, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_secrets(secrets)
    , m_places(places)
{
    const auto draft = readDraft(draftPath(m_places, m_session->environment().id));
    m_blueprint = draft.value_or(emptyBlueprint());
    if (m_blueprint.tenant.id.isEmpty())
        m_blueprint.tenant.id = m_session->environment().tenantId;
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftPauseMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &Wiring::saveDraft);
    m_lookUpTimer.setSingleShot(true);
    m_lookUpTimer.setInterval(lookUpPauseMs);
    connect(&m_lookUpTimer, &QTimer::timeout, this, &Wiring::wantLookUps);
    connect(m_session, &Session::snapshotChanged, this, &Wiring::replan);
    lookIntoJournal();
    m_session->read(setup::lookUpsFor(m_blueprint, m_session->environment().id));
}

Wiring::~Wiring()
{
    if (m_draftTimer.isActive())
        saveDraft();
}

// The environment's tenant is the first guess, wherever a blueprint begins.
setup::Blueprint Wiring::emptyBlueprint() const
{
    setup::Blueprint blueprint;
    blueprint.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    blueprint.tenant.id = m_session->environment().tenantId;
    return blueprint;
}

// What answered there says nothing about another place.
void Wiring::forgetOpenCheck()
{
    m_openScope.cancel();
    m_openCheck.reset();
    emit openCheckChanged();
}

void Wiring::setTestPassword(const base::Secret &password)
{
    m_testPassword = password.isEmpty() ? std::nullopt : std::optional(password);
}

void Wiring::edit(const setup::Blueprint &blueprint)
{
    if (blueprint == m_blueprint)
        return;
    const bool elsewhere = blueprint.service != m_blueprint.service || blueprint.route != m_blueprint.route ||
                           blueprint.probePath != m_blueprint.probePath;
    m_blueprint = blueprint;
    if (elsewhere)
        forgetOpenCheck();
    m_draftTimer.start();
    m_lookUpTimer.start();
    emit blueprintChanged();
    replan();
}

base::Outcome Wiring::choose(const setup::Choice &choice)
{
    const auto merged = withChoice(m_blueprint, choice);
    if (!merged)
        return base::fail(merged.error());
    edit(*merged);
    return {};
}

void Wiring::startAnew()
{
    m_testPassword.reset();
    m_live.clear();
    m_token.reset();
    m_openCheck.reset();
    m_progress.clear();
    m_applied.reset();
    m_takenBack.reset();
    edit(emptyBlueprint());
    lookIntoJournal();
    emit liveResultsChanged();
    emit progressChanged();
}

QByteArray Wiring::blueprintFile() const
{
    return base::toPrettyBytes(setup::toJson(m_blueprint));
}

base::Outcome Wiring::openBlueprint(QByteArrayView file)
{
    const auto document = base::readJsonObject(file, QStringLiteral("blueprint"));
    if (!document)
        return base::fail(document.error());
    auto blueprint = setup::blueprintFrom(*document);
    if (!blueprint)
        return base::fail(blueprint.error());
    startAnew();
    edit(*blueprint);
    lookIntoJournal();
    return {};
}

setup::Scene Wiring::scene() const
{
    return {m_blueprint, m_session->snapshot(), m_session->environment().id};
}

const setup::PlannedStep *Wiring::stepOf(setup::StepId step) const
{
    for (const setup::PlannedStep &planned : m_plan.steps) {
        if (planned.step == step)
            return &planned;
    }
    return nullptr;
}

setup::Plan Wiring::planFor(const model::Snapshot &other, const QString &environmentId) const
{
    return setup::planFor({m_blueprint, other, environmentId});
}

void Wiring::replan()
{
    m_plan = m_session->hasSnapshot() ? setup::planFor(scene()) : setup::Plan{};
    emit planChanged();
}

void Wiring::wantLookUps()
{
    const setup::LookUps wanted = setup::lookUpsFor(m_blueprint, m_session->environment().id);
    if (m_doing == Doing::Nothing && !sameLookUps(wanted, m_session->lookUps()))
        m_session->read(wanted);
}

void Wiring::saveDraft()
{
    m_draftTimer.stop();
    const base::Outcome saved = writeDraft(draftPath(m_places, m_session->environment().id), m_blueprint);
    if (!saved)
        emit draftNotSaved(saved.error());
}

QString Wiring::journalPath() const
{
    return QStringLiteral("%1/%2-%3.jsonl").arg(m_places.journalsFolder, m_session->environment().id, m_blueprint.id);
}

void Wiring::lookIntoJournal()
{
    const auto content = storage::readJournal(journalPath());
    m_undecided = content ? undecidedIn(content->entries) : 0;
    m_lastRun = content ? lastRunIn(journalPath(), content->entries) : std::nullopt;
    emit lastRunChanged();
}

} // namespace console
