// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// /api/jwt: validate, issue, refresh, vend (contract: JWT endpoints).
#include "twins/fusionauth_handlers.h"
#include "twins/fusionauth_jwt_configuration.h"
#include "twins/fusionauth_sessions.h"
#include "twins/fusionauth_tokens.h"
#include "twins/fusionauth_users.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

QJsonObject shownSession(const RefreshToken &session)
{
    return {{u"id"_s, session.id},
            {u"userId"_s, session.userId},
            {u"applicationId"_s, session.applicationId},
            {u"tenantId"_s, session.tenantId},
            {u"insertInstant"_s, session.startedMs},
            {u"startInstant"_s, session.startedMs}};
}

bool isVisibleSession(const Ask &ask, const RefreshToken &session)
{
    return ask.tenantId.isEmpty() || session.tenantId == ask.tenantId;
}

// A sliding window moves with every use, but not beyond its maximum.
void slide(RefreshToken &session, const QJsonObject &jwt, const World &world)
{
    const QString policy = textAt(jwt, "refreshTokenExpirationPolicy"_L1);
    if (!policy.startsWith("SlidingWindow"_L1))
        return;
    session.expiresMs = world.nowMs + 60000 * jwt.value("refreshTokenTimeToLiveInMinutes"_L1).toInteger(43200);
    if (policy == "SlidingWindowWithMaximumLifetime"_L1) {
        const qint64 minutes =
            at(jwt, "refreshTokenSlidingWindowConfiguration.maximumTimeToLiveInMinutes"_L1).toInteger(43200);
        session.expiresMs = std::min(session.expiresMs, session.startedMs + 60000 * minutes);
    }
}

} // namespace

model::Answer validateJwt(Instance &instance, const Ask &ask)
{
    const auto claims = believedClaims(instance, ask.bearer, ask.world);
    return claims ? wrapped(u"jwt"_s, *claims) : withoutBody(401);
}

// A token for another application of the same tenant; it ends when the given one does.
model::Answer issueJwt(Instance &instance, const Ask &ask)
{
    const auto claims = believedClaims(instance, ask.bearer, ask.world);
    const auto user = claims ? instance.users.find(textAt(*claims, "sub"_L1)) : instance.users.end();
    const auto application = instance.applications.find(ask.queryText("applicationId").toLower());
    if (user == instance.users.end() || application == instance.applications.end())
        return withoutBody(401);
    const bool sameTenant = application->second.value("tenantId"_L1) == user->second.document.value("tenantId"_L1);
    if (!sameTenant || !user->second.document.value("active"_L1).toBool())
        return withoutBody(401);
    const bool isRegistered = instance.registrations.contains({user->first, application->first});
    Subject subject{&user->second, isRegistered ? &application->second : nullptr, u"JWT_SSO"_s};
    subject.authTime = claims->value("auth_time"_L1).toInteger();
    subject.expiresAt = claims->value("exp"_L1).toInteger();
    QJsonObject body;
    const auto session = instance.refreshTokens.find(sessionKey(ask.queryText("refreshToken").toUtf8()));
    const bool wantsSession = isRegistered && session != instance.refreshTokens.end() &&
                              at(application->second, "loginConfiguration.generateRefreshTokens"_L1).toBool();
    if (wantsSession) {
        const NewSession started =
            startSession(instance, user->first, application->second, session->second.authTime, ask.world);
        subject.refreshTokenId = started.id;
        body.insert(u"refreshToken"_s, QString::fromLatin1(started.text));
    }
    body.insert(u"token"_s, accessToken(instance, subject, ask.world).text);
    return withJson(isRegistered ? 200 : 202, body);
}

model::Answer refreshJwt(Instance &instance, const Ask &ask)
{
    QByteArray text = cookieOf(ask.request, "refresh_token");
    if (text.isEmpty())
        text = textAt(ask.body, "refreshToken"_L1).toUtf8();
    if (text.isEmpty())
        return refuse(u"refreshToken"_s, u"blank"_s);
    const auto found = instance.refreshTokens.find(sessionKey(text));
    if (found == instance.refreshTokens.end() || ask.world.nowMs >= found->second.expiresMs)
        return refuse(u"refreshToken"_s, u"invalid"_s);
    RefreshToken session = found->second;
    const QJsonObject &application = instance.applications.at(session.applicationId);
    const User &user = instance.users.at(session.userId);
    const bool isAllowed = at(application, "loginConfiguration.allowTokenRefresh"_L1).toBool() &&
                           user.document.value("active"_L1).toBool() &&
                           instance.registrations.contains({session.userId, session.applicationId});
    if (!isAllowed)
        return refuse(u"refreshToken"_s, u"invalid"_s);
    const QJsonObject jwt = effectiveConfiguration(instance, session.tenantId, &application);
    const qint64 lifetime = ask.body.value("timeToLiveInSeconds"_L1).toInteger();
    if (lifetime < 0 || lifetime > jwt.value("timeToLiveInSeconds"_L1).toInteger(3600))
        return refuse(u"timeToLiveInSeconds"_s, u"invalid"_s);

    slide(session, jwt, ask.world);
    if (textAt(jwt, "refreshTokenUsagePolicy"_L1) == "OneTimeUse"_L1) {
        instance.refreshTokens.erase(found);
        text = ask.world.randomBytes(int(text.size() * 3 / 4))
                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    instance.refreshTokens[sessionKey(text)] = session;
    const Token token = accessToken(
        instance, {&user, &application, u"REFRESH_TOKEN"_s, session.id, session.authTime, 0, lifetime}, ask.world);
    QJsonObject body{{u"token"_s, token.text}, {u"refreshToken"_s, QString::fromUtf8(text)}};
    if (instance.version >= Version{1, 37, 0})
        body.insert(u"refreshTokenId"_s, session.id);
    model::Answer answer = withJson(200, body);
    addCookies(answer, token.text, text);
    return answer;
}

model::Answer listRefreshTokens(Instance &instance, const Ask &ask)
{
    Complaints complaints;
    const QString userId = queryId(ask, "userId", complaints);
    if (!complaints.isEmpty())
        return complaints.answer();
    QJsonArray sessions;
    for (const auto &[key, session] : instance.refreshTokens) {
        if (isVisibleSession(ask, session) && (session.userId == userId || session.id == ask.id("tokenId")))
            sessions.append(shownSession(session));
    }
    if (!ask.ids.contains(u"tokenId"_s))
        return wrapped(u"refreshTokens"_s, sessions);
    return sessions.isEmpty() ? withoutBody(404) : wrapped(u"refreshToken"_s, sessions.first());
}

model::Answer revokeRefreshTokens(Instance &instance, const Ask &ask)
{
    Complaints complaints;
    const auto named = [&](const char *name) {
        const QString inQuery = queryId(ask, name, complaints);
        return inQuery.isEmpty() ? ask.body.value(QLatin1StringView(name)).toString().toLower() : inQuery;
    };
    const QString userId = named("userId");
    const QString applicationId = named("applicationId");
    const QString inQuery = ask.queryText("token");
    const QString token = inQuery.isEmpty() ? textAt(ask.body, "token"_L1) : inQuery;
    if (!complaints.isEmpty())
        return complaints.answer();
    const bool byOwner = !userId.isEmpty() || !applicationId.isEmpty();
    const auto isMeant = [&](const auto &entry) {
        const RefreshToken &session = entry.second;
        const bool ofOwner = byOwner && (userId.isEmpty() || session.userId == userId) &&
                             (applicationId.isEmpty() || session.applicationId == applicationId);
        return isVisibleSession(ask, session) &&
               (ofOwner || session.id == ask.id("tokenId") || entry.first == sessionKey(token.toUtf8()));
    };
    const auto erased = std::erase_if(instance.refreshTokens, isMeant);
    return withoutBody(erased == 0 && ask.ids.contains(u"tokenId"_s) ? 404 : 200);
}

model::Answer vendJwt(Instance &instance, const Ask &ask)
{
    const QString tenantId = tenantOf(instance, ask);
    if (tenantId.isEmpty())
        return tenantIdRequired();
    const QJsonObject jwt = effectiveConfiguration(instance, tenantId, nullptr);
    QString keyId = textAt(ask.body, "keyId"_L1).toLower();
    if (keyId.isEmpty())
        keyId = textAt(jwt, "accessTokenKeyId"_L1);
    const QJsonValue wanted = ask.body.value("timeToLiveInSeconds"_L1);
    const qint64 lifetime =
        wanted.isDouble() ? wanted.toInteger() : jwt.value("timeToLiveInSeconds"_L1).toInteger(3600);
    Complaints complaints;
    const auto key = instance.keys.find(keyId);
    if (key == instance.keys.end() || !canSign(key->second))
        complaints.field(u"keyId"_s, u"invalid"_s);
    if (lifetime <= 0)
        complaints.field(u"timeToLiveInSeconds"_s, u"invalid"_s);
    if (!complaints.isEmpty())
        return complaints.answer();
    return wrapped(u"token"_s, vendedToken(instance, ask.member("claims"), keyId, lifetime, ask.world));
}

} // namespace twins::fusionauth
