// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/jwt_plugin.h"

#include "gateway/jwt_walk.h"

namespace gateway {
namespace {

void nameScheme(Passage &passage, const JwtConfig &config, JwtStop::As as)
{
    if (!passage.behaviour.namesScheme || as == JwtStop::As::RefusedSilently)
        return;
    QByteArray value("Bearer");
    // No comma before "error", and quotes in the realm stay as they are: that is how Kong writes it.
    if (!config.realm.isNull())
        value += " realm=\"" + config.realm.toUtf8() + '"';
    if (as == JwtStop::As::Refused)
        value += " error=\"invalid_token\"";
    passage.decision.headers.append({"WWW-Authenticate", value});
}

} // namespace

Goes runJwt(Passage &passage, const JwtConfig &config, const CredentialTable &credentials)
{
    if (!config.runOnPreflight && passage.request.method() == "OPTIONS") {
        passage.tell(Gate::TokenFound, true, {}, QStringLiteral("OPTIONS"), QStringLiteral("run_on_preflight"));
        return Goes::On;
    }
    if (!config.anonymous.isNull() && passage.hasCredential)
        return Goes::On;

    const auto stop = walkJwtGates(passage, config, credentials);
    if (!stop)
        return Goes::On;
    if (stop->as == JwtStop::As::Raised)
        return raise(passage);
    if (!config.anonymous.isNull())
        return continueAnonymously(passage, config.anonymous);
    answerWithJson(passage.decision, 401, stop->json, passage.request);
    nameScheme(passage, config, stop->as);
    return Goes::Ended;
}

} // namespace gateway
