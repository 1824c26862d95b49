// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/live_test.h"

#include "wording/errors.h"
#include "wording/words.h"

namespace wording {
namespace {

using setup::LiveResult;
using setup::LiveState;
using setup::LiveStep;

QString fact(const LiveResult &result, const char *name)
{
    return textOf(result.facts.value(QLatin1String(name)));
}

struct Reason {
    const char *code;
    const char *text;
};
const Reason reasons[] = {
    {"route-is-new", QT_TRANSLATE_NOOP("Latchkey", "not tried: the route is still to be made")},
    {"protected-already", QT_TRANSLATE_NOOP("Latchkey", "not tried: the plugin is on already")},
    {"an-earlier-step-failed", QT_TRANSLATE_NOOP("Latchkey", "not tried: an earlier step failed")},
    {"kong-not-asked", QT_TRANSLATE_NOOP("Latchkey", "not tried: no connection to Kong is configured")},
    {"fusionauth-not-asked",
     QT_TRANSLATE_NOOP("Latchkey", "not tried: no connection to FusionAuth is configured, so there is no token")},
    {"signed-elsewhere",
     QT_TRANSLATE_NOOP("Latchkey", "not tried: FusionAuth does not have the key that signs, so there is no token")},
    {"no-proxy-address", QT_TRANSLATE_NOOP("Latchkey", "not tried: no address of Kong's proxy was given")},
    {"not-a-jwt", QT_TRANSLATE_NOOP("Latchkey", "what FusionAuth gave is no JWT")},
    {"kid-unknown-to-fusionauth", QT_TRANSLATE_NOOP("Latchkey", "FusionAuth lists no key with the token's kid")},
    {"fusionauth-key-does-not-fit", QT_TRANSLATE_NOOP("Latchkey", "the signature does not fit FusionAuth's key")},
    {"no-credential-for-this-token", QT_TRANSLATE_NOOP("Latchkey", "no credential at Kong has this token's key")},
    {"algorithm-differs", QT_TRANSLATE_NOOP("Latchkey", "the credential's algorithm is not the token's")},
    {"kong-key-does-not-fit", QT_TRANSLATE_NOOP("Latchkey", "the signature does not fit the key that Kong stores")},
    {"expired", QT_TRANSLATE_NOOP("Latchkey", "the token has expired by this machine's clock")},
};

QString answerText(const LiveResult &result)
{
    QString text = fact(result, "answered_by") == QLatin1String("gateway")
                       ? Words::tr("%1 from the gateway").arg(fact(result, "status"))
                       : Words::tr("%1 from the service behind it").arg(fact(result, "status"));
    if (result.facts.contains(QStringLiteral("message")))
        text += QStringLiteral(": ") + fact(result, "message");
    if (result.facts.contains(QStringLiteral("consumer")))
        text += Words::tr(", as the consumer \"%1\"").arg(fact(result, "consumer"));
    if (result.step != LiveStep::Open && result.facts.contains(QStringLiteral("obeyed_after_ms")))
        text += Words::tr(" (obeyed after %1 ms; %2 answers)")
                    .arg(fact(result, "obeyed_after_ms"), fact(result, "answers"));
    return text;
}

QString failureText(const LiveResult &result)
{
    if (result.error)
        return lineFor(*result.error);
    for (const Reason &reason : reasons) {
        if (result.reason == QLatin1String(reason.code))
            return Words::tr(reason.text);
    }
    if (result.step == LiveStep::Token)
        return QStringLiteral("%1: %2").arg(fact(result, "status"),
                                            loginMeaning(result.facts.value(QStringLiteral("status")).toInt()));
    if (result.reason == QLatin1String("blocked"))
        return Words::tr("something is in the way (%1)").arg(fact(result, "step"));
    return answerText(result);
}

} // namespace

QString titleOf(LiveStep step)
{
    switch (step) {
    case LiveStep::Open: return Words::tr("Open before");
    case LiveStep::Plan: return Words::tr("Plan");
    case LiveStep::Apply: return Words::tr("Apply");
    case LiveStep::Closed: return Words::tr("Closed without a token");
    case LiveStep::Token: return Words::tr("Token");
    case LiveStep::LocalVerification: return Words::tr("Local verification");
    case LiveStep::Passes: return Words::tr("Open with the token");
    }
    Q_UNREACHABLE();
}

QString sentenceFor(const LiveResult &result)
{
    if (result.state != LiveState::Ok)
        return failureText(result);
    switch (result.step) {
    case LiveStep::Plan: return Words::tr("%1 changes, nothing in the way").arg(fact(result, "changes"));
    case LiveStep::Apply: return Words::tr("%1 changes applied").arg(fact(result, "applied"));
    case LiveStep::Token:
        return result.facts.value(QStringLiteral("login_only_key")).toBool()
                   ? Words::tr("from the Login API, with the key that may only log in")
                   : Words::tr("from the Login API, with the environment's key");
    case LiveStep::LocalVerification:
        return (result.facts.contains(QStringLiteral("credential"))
                    ? Words::tr("%1 by the key %2: fits FusionAuth's key and the one that Kong stores; issuer %3")
                    : Words::tr("%1 by the key %2: fits FusionAuth's key; issuer %3"))
            .arg(fact(result, "algorithm"), fact(result, "kid"), fact(result, "issuer"));
    case LiveStep::Open:
    case LiveStep::Closed:
    case LiveStep::Passes: break;
    }
    return answerText(result);
}

} // namespace wording
