// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/connection_rights.h"

#include "api/fusionauth_calls.h"

#include <QJsonArray>
#include <QUuid>

namespace flow {
namespace {

using base::Error;
using model::Layer;
using model::LayerResult;
using model::LayerState;
using model::Right;

QString textOf(Right right)
{
    switch (right) {
    case Right::Yes: return QStringLiteral("yes");
    case Right::No: return QStringLiteral("no");
    case Right::Unknown: break;
    }
    return QStringLiteral("unknown");
}

// What a right must be for any answer but a refusal: the server looks at the key before it looks at the question.
http::Task<Right> asked(fusionauth::Client client, api::Call call)
{
    const QString reason = QStringLiteral("test: rights");
    const auto answer = co_await client.send(std::move(call), reason);
    if (!answer || answer->status >= 500 || answer->status == 429)
        co_return Right::Unknown;
    co_return answer->status == 401 || answer->status == 403 ? Right::No : Right::Yes;
}

// A part that a survey could not read, by the error kind that stands in front of the reason.
Right readRight(const QList<model::Unreadable> &unreadable, const QString &what)
{
    for (const model::Unreadable &entry : unreadable) {
        if (entry.what != what)
            continue;
        const auto kind = base::kindNamed(entry.why.section(QStringLiteral(": "), 0, 0));
        return kind == Error::Kind::Unauthorized || kind == Error::Kind::Forbidden ? Right::No : Right::Unknown;
    }
    return Right::Yes;
}

struct CallRight {
    QString call;
    Right right;
};

QJsonObject callsFact(const QList<CallRight> &rights)
{
    QJsonObject calls;
    for (const CallRight &entry : rights)
        calls.insert(entry.call, textOf(entry.right));
    return calls;
}

QStringList missingIn(const QList<CallRight> &rights, const QStringList &optional)
{
    QStringList missing;
    for (const CallRight &entry : rights) {
        if (entry.right == Right::No && !optional.contains(entry.call))
            missing += entry.call;
    }
    return missing;
}

QStringList causesIn(const Error &error)
{
    const QString start = QStringLiteral("causes=");
    return error.evidence.startsWith(start) ? error.evidence.mid(start.size()).split(QLatin1Char(',')) : QStringList();
}

LayerResult result(LayerState state, const char *code, const QJsonObject &facts)
{
    return {Layer::Rights, state, QLatin1String(code), facts, {}};
}

LayerResult limited(QJsonObject facts, const QStringList &missing)
{
    facts.insert(QStringLiteral("missing"), QJsonArray::fromStringList(missing));
    return result(LayerState::Note, "limited", facts);
}

LayerResult judged(const fusionauth::Survey &survey, const QList<CallRight> &rights, const QString &tenantId)
{
    QJsonObject facts{{QStringLiteral("calls"), callsFact(rights)}};
    if (survey.failure) {
        facts.insert(QStringLiteral("causes"), QJsonArray::fromStringList(causesIn(*survey.failure)));
        LayerResult refused = result(LayerState::Failed, "unauthorized", facts);
        refused.error = survey.failure;
        return refused;
    }
    const QStringList missing = missingIn(rights, {QStringLiteral("api_keys"), QStringLiteral("version")});
    if (!missing.isEmpty())
        return limited(facts, missing);
    if (!tenantId.isEmpty() && !model::withId(survey.state->tenants, tenantId)) {
        facts.insert(QStringLiteral("tenant"), tenantId);
        return result(LayerState::Note, "no-such-tenant", facts);
    }
    if (survey.state->capabilities.keyManager == Right::No)
        return result(LayerState::Note, "no-key-manager", facts);
    return result(LayerState::Ok, "", facts);
}

} // namespace

http::Task<LayerResult> fusionAuthRights(fusionauth::Client client, fusionauth::Survey survey, QString tenantId)
{
    const QString nobodys = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString nobody = nobodys + QStringLiteral("@latchkey.invalid");
    const api::Call emptyLogin{
        model::System::FusionAuth, api::Method::Post, QStringLiteral("/api/login"), QJsonObject{}, {}};
    std::vector<http::Task<Right>> asking;
    asking.push_back(asked(client, api::fusionauth::userByEmail(nobody, tenantId)));
    asking.push_back(asked(client, api::fusionauth::usersOf(nobodys, tenantId)));
    asking.push_back(asked(client, emptyLogin));
    http::WhenAll<Right> all(std::move(asking));
    const std::vector<Right> answers = co_await all;

    QList<CallRight> rights{{QStringLiteral("users"), answers[0]},
                            {QStringLiteral("user_search"), answers[1]},
                            {QStringLiteral("login"), answers[2]}};
    const auto add = [&](const char *call, Right right) { rights += CallRight{QLatin1String(call), right}; };
    if (survey.state) {
        const model::FusionAuthCapabilities &can = survey.state->capabilities;
        add("tenants", readRight(survey.unreadable, QStringLiteral("fusionauth.tenants")));
        add("applications", can.readApplications);
        add("keys", can.readKeys);
        add("api_keys", can.keyManager);
        add("version", readRight(survey.unreadable, QStringLiteral("fusionauth.version")));
    } else {
        for (const char *call : {"tenants", "applications", "keys", "api_keys", "version"})
            add(call, Right::No);
    }
    co_return judged(survey, rights, tenantId);
}

LayerResult kongRights(const kong::Survey &survey)
{
    if (survey.failure) {
        const bool forbidden = survey.failure->kind == Error::Kind::Forbidden;
        LayerResult refused = result(LayerState::Failed, forbidden ? "forbidden" : "unauthorized", {});
        refused.error = survey.failure;
        return refused;
    }
    QList<CallRight> rights;
    for (const char *what : {"services", "routes", "plugins", "consumers", "jwts"})
        rights +=
            CallRight{QLatin1String(what), readRight(survey.unreadable, QStringLiteral("kong.") + QLatin1String(what))};
    QJsonObject facts{{QStringLiteral("calls"), callsFact(rights)}};
    const QStringList missing = missingIn(rights, {});
    if (!missing.isEmpty())
        return limited(facts, missing);
    const model::KongCapabilities &can = survey.state->capabilities;
    if (!can.writable) {
        facts.insert(QStringLiteral("because"), can.notWritableBecause);
        facts.insert(QStringLiteral("managed_by"), can.managedBy);
        return result(LayerState::Note, "not-writable", facts);
    }
    return can.jwtPluginAvailable ? result(LayerState::Ok, "", facts)
                                  : result(LayerState::Note, "no-jwt-plugin", facts);
}

} // namespace flow
