// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/probe.h"

#include "base/json.h"
#include "http/delay.h"
#include "jose/key_import.h"
#include "jose/verifier.h"
#include "kong/proxy.h"

#include <QElapsedTimer>

namespace flow {
namespace {

using setup::LiveResult;
using setup::LiveState;
using setup::LiveStep;

// Kong marks what it forwarded; its own answers carry only its own latency.
QString answererOf(const model::Answer &answer)
{
    if (model::headerValue(answer.headers, "X-Kong-Upstream-Latency") || model::headerValue(answer.headers, "Via"))
        return QStringLiteral("upstream");
    return model::headerValue(answer.headers, "X-Kong-Response-Latency") ? QStringLiteral("gateway")
                                                                         : QStringLiteral("unknown");
}

// An echoing upstream says which consumer the gateway chose.
QString consumerIn(const QJsonObject &body)
{
    const QJsonObject headers = body.value(QStringLiteral("headers")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (it.key().compare(QLatin1String("x-consumer-username"), Qt::CaseInsensitive) == 0)
            return it.value().isArray() ? it.value().toArray().first().toString() : it.value().toString();
    }
    return {};
}

QJsonObject factsOf(const model::Answer &answer)
{
    QJsonObject facts{{QStringLiteral("status"), answer.status}, {QStringLiteral("answered_by"), answererOf(answer)}};
    const auto body = base::readJsonObject(answer.body, QStringLiteral("answer"));
    if (!body)
        return facts;
    if (answer.status >= 400)
        facts.insert(QStringLiteral("message"), QString::fromUtf8(base::toBytes(*body)));
    if (const QString consumer = consumerIn(*body); !consumer.isEmpty())
        facts.insert(QStringLiteral("consumer"), consumer);
    return facts;
}

bool fits(const QString &pem, const base::Secret &token)
{
    const auto key = jose::publicKeyFromPem(pem.toLatin1());
    return key && jose::verifyCompactJws(token.reveal(), *key);
}

// The stored credential that the gateway would find for this token.
const model::Credential *credentialFor(const model::Snapshot &snapshot, const QString &key)
{
    if (!snapshot.kong)
        return nullptr;
    for (const model::Credential &credential : snapshot.kong->credentials) {
        if (credential.key == key)
            return &credential;
    }
    return nullptr;
}

LiveResult failed(LiveResult result, const QString &reason)
{
    result.state = LiveState::Failed;
    result.reason = reason;
    return result;
}

// Why the gateway would refuse the token by what it stores; empty where it would not. Notes which credential it is.
QString whyRefused(const base::Secret &token, const jose::CompactJws &jws, const model::Credential *credential,
                   LiveResult &result)
{
    if (!credential)
        return QStringLiteral("no-credential-for-this-token");
    result.facts.insert(QStringLiteral("credential"), credential->id);
    if (credential->algorithm.toLatin1() != jws.algorithmName)
        return QStringLiteral("algorithm-differs");
    return fits(credential->rsaPublicKey, token) ? QString() : QStringLiteral("kong-key-does-not-fit");
}

} // namespace

http::Task<LiveResult> askUntil(Systems systems, LiveStep step, int status, std::optional<base::Secret> token,
                                ProbeOptions options)
{
    LiveResult result{step, LiveState::Failed, {}, {}, {}};
    if (!systems.proxy) {
        result.state = LiveState::NotTried;
        result.reason = QStringLiteral("no-proxy-address");
        co_return result;
    }
    QElapsedTimer clock;
    clock.start();
    int agreed = 0;
    int answers = 0;
    qint64 obeyedAfter = 0;
    while (agreed < options.agreeing) {
        const QString reason = QStringLiteral("live test: ") + setup::nameOf(step);
        const auto answer = co_await systems.proxy->get(options.path, token, reason);
        ++answers;
        if (answer && answer->status == status) {
            if (agreed++ == 0)
                obeyedAfter = clock.elapsed();
            result.error.reset();
            result.facts = factsOf(*answer);
            continue;
        }
        agreed = 0;
        result.error = answer ? kong::strangenessOf(*answer) : std::optional(answer.error());
        result.facts = answer ? factsOf(*answer) : QJsonObject{};
        if (answer && result.error)
            co_return failed(result, QStringLiteral("wrong-product"));
        if (clock.elapsed() > options.deadlineMs) {
            result.facts.insert(QStringLiteral("waited_ms"), clock.elapsed());
            co_return failed(result, answer ? QStringLiteral("another-status") : QStringLiteral("no-answer"));
        }
        http::Delay pause(options.pauseMs);
        co_await pause;
    }
    result.state = LiveState::Ok;
    result.facts.insert(QStringLiteral("obeyed_after_ms"), obeyedAfter);
    result.facts.insert(QStringLiteral("answers"), answers);
    co_return result;
}

http::Task<LiveResult> askOpen(Systems systems, ProbeOptions options)
{
    options.agreeing = 1;
    options.deadlineMs = 0;
    LiveResult result = co_await askUntil(systems, LiveStep::Open, 200, std::nullopt, options);
    co_return result;
}

LiveResult verifyLocally(const base::Secret &token, const model::Snapshot &snapshot, const setup::Scene &scene,
                         qint64 now)
{
    LiveResult result{LiveStep::LocalVerification, LiveState::Ok, {}, {}, {}};
    const auto jws = jose::decodeCompactJws(token.reveal());
    const auto claims = jws ? jose::claimsOf(*jws) : base::Result<QJsonObject>(base::fail(jws.error()));
    if (!claims) {
        result.error = claims.error();
        return failed(result, QStringLiteral("not-a-jwt"));
    }
    const QString kid = jws->header.value(QStringLiteral("kid")).toString();
    const bool byKid = scene.blueprint.keyClaim == setup::KeyClaim::Kid;
    const QString credentialKey = byKid ? kid : claims->value(QStringLiteral("iss")).toString();
    result.facts = {{QStringLiteral("algorithm"), QString::fromLatin1(jws->algorithmName)},
                    {QStringLiteral("kid"), kid},
                    {QStringLiteral("issuer"), claims->value(QStringLiteral("iss"))},
                    {QStringLiteral("expires"), claims->value(QStringLiteral("exp"))}};

    bool found = false;
    for (const model::SigningKey &key : snapshot.fusionauth ? snapshot.fusionauth->keys : QList<model::SigningKey>()) {
        if (key.kid != kid)
            continue;
        found = true;
        if (!fits(key.publicKey, token))
            return failed(result, QStringLiteral("fusionauth-key-does-not-fit"));
    }
    if (!found)
        return failed(result, QStringLiteral("kid-unknown-to-fusionauth"));
    const QString stored =
        snapshot.kong ? whyRefused(token, *jws, credentialFor(snapshot, credentialKey), result) : QString();
    if (!stored.isEmpty())
        return failed(result, stored);
    if (claims->value(QStringLiteral("exp")).toInteger() <= now)
        return failed(result, QStringLiteral("expired"));
    return result;
}

int obedienceMs(const model::Snapshot &snapshot)
{
    const qint64 seconds = snapshot.kong ? snapshot.kong->capabilities.propagationSeconds : 15;
    return int(qBound(qint64(1), seconds, qint64(120))) * 1000;
}

QByteArray probePathOf(const setup::Scene &scene)
{
    if (!scene.blueprint.probePath.isEmpty())
        return scene.blueprint.probePath.toUtf8();
    const model::Route *route = scene.snapshot.kong ? setup::routeOf(scene) : nullptr;
    const QStringList paths = route ? route->paths : scene.blueprint.route.paths;
    for (const QString &path : paths) {
        if (path.startsWith(QLatin1Char('/')))
            return path.toUtf8();
    }
    return {};
}

} // namespace flow
