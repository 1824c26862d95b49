// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/stop_words.h"

#include "ui/setup/call_text.h"

#include <QCoreApplication>

namespace ui {
namespace {

using setup::StepId;

class StopWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Stops)
};

const setup::Gap *firstGap(Stop stop, const Situation &situation)
{
    return gapIn(situation, stepsOf(stop).constFirst());
}

bool isNew(Stop stop, const Situation &situation)
{
    const setup::Gap *gap = firstGap(stop, situation);
    const setup::Change *change = gap ? changeOf(*gap) : nullptr;
    return change && change->verb == setup::Verb::Create;
}

QString newOr(Stop stop, const Situation &situation, const QString &what)
{
    return isNew(stop, situation) ? StopWords::tr("new: %1").arg(what) : what;
}

// In the list's own words for what stands in the way; empty where nothing does.
QString obstacle(Stop stop, const Situation &situation)
{
    for (StepId step : stepsOf(stop)) {
        const setup::Gap *gap = gapIn(situation, step);
        if (!gap)
            continue;
        if (std::holds_alternative<setup::Conflict>(*gap))
            return StopWords::tr("needs a decision");
        if (std::holds_alternative<setup::Unknown>(*gap))
            return StopWords::tr("could not be read");
        const auto *impossible = std::get_if<setup::Impossible>(gap);
        if (impossible && impossible->reason == QLatin1String("half-not-asked"))
            return StopWords::tr("not connected, left as it is");
        if (impossible)
            return impossible->optional ? StopWords::tr("not needed here") : StopWords::tr("not possible here");
    }
    return {};
}

QString service(const Situation &situation)
{
    const setup::Blueprint &blueprint = situation.scene.blueprint;
    if (blueprint.service.name.isEmpty())
        return StopWords::tr("choose a service");
    if (const QString text = obstacle(Stop::Service, situation); !text.isEmpty())
        return text;
    QStringList parts{newOr(Stop::Service, situation, blueprint.service.name)};
    const setup::Gap *route = gapIn(situation, StepId::Route);
    const auto *there = route ? std::get_if<setup::Holds>(route) : nullptr;
    const QJsonArray paths = there ? there->facts.value(QStringLiteral("paths")).toArray() : QJsonArray();
    const QString path = paths.isEmpty() ? blueprint.route.paths.value(0) : paths.first().toString();
    if (!path.isEmpty())
        parts.append(path);
    if (situation.openCheck && situation.openCheck->facts.contains(QStringLiteral("status")))
        parts.append(
            StopWords::tr("answers %1").arg(situation.openCheck->facts.value(QStringLiteral("status")).toInt()));
    return parts.join(QStringLiteral(" · "));
}

QString issuer(const Situation &situation)
{
    const QString &wanted = situation.scene.blueprint.tenant.issuer;
    const model::Tenant *tenant = tenantIn(situation);
    const QString now = tenant ? tenant->issuer : QString();
    if (wanted.isEmpty() && now == QLatin1String("acme.com"))
        return StopWords::tr("still FusionAuth's default");
    if (wanted.isEmpty() && now.isEmpty())
        return tenant ? StopWords::tr("the tenant has none") : StopWords::tr("needs a text");
    return wanted.isEmpty() ? now : wanted;
}

QString signingKey(const Situation &situation)
{
    const setup::Blueprint &blueprint = situation.scene.blueprint;
    if (!blueprint.publicKey.isEmpty())
        return StopWords::tr("imported public key");
    const setup::Gap *gap = gapIn(situation, StepId::SigningKey);
    const auto *holds = gap ? std::get_if<setup::Holds>(gap) : nullptr;
    if (holds)
        return QStringLiteral("%1 · %2").arg(holds->facts.value(QStringLiteral("algorithm")).toString(),
                                             holds->facts.value(QStringLiteral("kid")).toString());
    const bool rsa = blueprint.signingKey.algorithm.startsWith(QLatin1String("RS"));
    return rsa ? StopWords::tr("new: %1, %2 bit")
                     .arg(blueprint.signingKey.algorithm, QString::number(blueprint.signingKey.length))
               : StopWords::tr("new: %1").arg(blueprint.signingKey.algorithm);
}

QString waiting(const setup::WaitsFor &waits)
{
    QStringList names;
    for (StepId step : waits.steps) {
        for (Stop stop : allStops()) {
            if (stepsOf(stop).contains(step))
                names.append(titleOf(stop).toLower());
        }
    }
    return StopWords::tr("waits for %1").arg(names.join(QStringLiteral(", ")));
}

QString credential(const Situation &situation)
{
    const setup::Gap *gap = gapIn(situation, StepId::Credential);
    if (const auto *waits = gap ? std::get_if<setup::WaitsFor>(gap) : nullptr)
        return waiting(*waits);
    if (const auto *holds = gap ? std::get_if<setup::Holds>(gap) : nullptr)
        return holds->object;
    const bool kid = situation.scene.blueprint.keyClaim == setup::KeyClaim::Kid;
    return kid ? StopWords::tr("found by kid") : StopWords::tr("found by iss");
}

QString protect(const Situation &situation)
{
    const setup::Gap *gap = gapIn(situation, StepId::JwtPlugin);
    if (gap && std::holds_alternative<setup::Holds>(*gap))
        return StopWords::tr("the jwt plugin is on");
    if (gap && std::holds_alternative<setup::WaitsFor>(*gap))
        return StopWords::tr("last, once the credential exists");
    return situation.scene.blueprint.protect == setup::Protect::Global ? StopWords::tr("jwt plugin, everywhere")
                                                                       : StopWords::tr("jwt plugin");
}

template <class Gap> qsizetype countOf(const setup::Plan &plan)
{
    return std::count_if(plan.steps.begin(), plan.steps.end(),
                         [](const setup::PlannedStep &planned) { return std::holds_alternative<Gap>(planned.gap); });
}

QString review(const Situation &situation)
{
    if (!situation.isRead)
        return StopWords::tr("once both systems were read");
    const qsizetype changes = setup::changesOf(situation.plan).size();
    if (situation.doing == console::Wiring::Doing::Applying)
        return StopWords::tr("applying");
    if (situation.doing == console::Wiring::Doing::TakingBack)
        return StopWords::tr("taking back");
    const QString obstacles = obstaclesInWords(situation.plan);
    if (!obstacles.isEmpty())
        return changes == 0 ? obstacles : obstacles + QStringLiteral(", ") + countOfChanges(changes);
    return changes == 0 ? StopWords::tr("nothing left to do") : countOfChanges(changes);
}

QString liveTest(const Situation &situation)
{
    if (situation.live.isEmpty())
        return StopWords::tr("401 without, 200 with a token");
    const auto ok = std::count_if(situation.live.begin(), situation.live.end(),
                                  [](const setup::LiveResult &result) { return result.state == setup::LiveState::Ok; });
    return StopWords::tr("%1 of %2 passed").arg(QString::number(ok), QString::number(situation.live.size()));
}

} // namespace

QString subtitleOf(Stop stop, const Situation &situation)
{
    const setup::Blueprint &blueprint = situation.scene.blueprint;
    if (stop == Stop::Service)
        return service(situation);
    if (stop == Stop::TestUser && blueprint.testUser.email.isEmpty())
        return StopWords::tr("needs an e-mail address");
    if (stop == Stop::Protect && blueprint.service.name.isEmpty())
        return StopWords::tr("once a service is chosen");
    if (const QString text = obstacle(stop, situation); !text.isEmpty())
        return text;
    switch (stop) {
    case Stop::Issuer: return issuer(situation);
    case Stop::Application: return newOr(stop, situation, blueprint.application.name);
    case Stop::SigningKey: return signingKey(situation);
    case Stop::LoginKey:
        return blueprint.loginApiKey == setup::LoginApiKey::No ? StopWords::tr("none, the environment's key logs in")
                                                               : StopWords::tr("POST /api/login only");
    case Stop::TestUser: return newOr(stop, situation, blueprint.testUser.email);
    case Stop::Consumer: return newOr(stop, situation, blueprint.consumer);
    case Stop::Credential: return credential(situation);
    case Stop::Protect: return protect(situation);
    case Stop::Review: return review(situation);
    case Stop::LiveTest: return liveTest(situation);
    case Stop::Service: break;
    }
    return {};
}

QString obstaclesInWords(const setup::Plan &plan)
{
    QStringList parts;
    if (const qsizetype conflicts = countOf<setup::Conflict>(plan); conflicts > 0)
        parts.append(StopWords::tr("%1 to decide").arg(conflicts));
    if (const qsizetype unknown = countOf<setup::Unknown>(plan); unknown > 0)
        parts.append(StopWords::tr("%1 not known").arg(unknown));
    const qsizetype impossible =
        setup::blockedOf(plan).size() - countOf<setup::Conflict>(plan) - countOf<setup::Unknown>(plan);
    if (impossible > 0)
        parts.append(StopWords::tr("%1 not possible here").arg(impossible));
    return parts.join(QStringLiteral(", "));
}

} // namespace ui
