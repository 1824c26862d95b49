// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/facts.h"

#include "diagnosis/resemblance.h"

namespace diagnosis {
namespace {

using gateway::Gate;

const model::Plugin *jwtRowIn(const Facts &facts)
{
    for (const gateway::GateResult &step : facts.decision.trace) {
        if (step.gate == Gate::Plugin && step.found == QLatin1String("jwt"))
            return model::withId(facts.kong.plugins, step.where.mid(QStringLiteral("plugin ").size()));
    }
    return nullptr;
}

void addCarried(QList<Carried> &carried, QByteArrayView text, const QString &where)
{
    if (const auto token = tokenLikeIn(text))
        carried.append({*token, where});
}

QList<Carried> carriedBy(const gateway::HttpRequest &request)
{
    QList<Carried> carried;
    for (const model::Header &header : request.original().headers) {
        const QByteArray name = header.name.toLower();
        if (name != "cookie")
            addCarried(carried, header.value, QStringLiteral("header ") + QString::fromUtf8(name));
    }
    for (const QByteArray &line : request.headerLines("cookie")) {
        for (const QByteArray &pair : line.split(';'))
            addCarried(carried, pair.mid(pair.indexOf('=') + 1),
                       QStringLiteral("cookie ") + QString::fromUtf8(pair.left(pair.indexOf('=')).trimmed()));
    }
    for (const gateway::QueryArgument &argument : request.arguments()) {
        if (argument.value)
            addCarried(carried, *argument.value, QStringLiteral("query ") + QString::fromUtf8(argument.name));
    }
    return carried;
}

// What the plugin sees counts first; a text of its own is one too, such as "null".
std::optional<Carried> tokenIn(const Facts &facts)
{
    for (const gateway::FoundToken &found : facts.search.tokens) {
        if (found.text)
            return Carried{*found.text, found.where};
    }
    return facts.carried.isEmpty() ? std::nullopt : std::optional(facts.carried.first());
}

// The one whose key opens the token, else the one that looks like it, else the only one.
const model::Credential *meantBy(const Facts &facts)
{
    if (facts.credential || !facts.token)
        return facts.credential;
    for (const model::Credential &row : facts.kong.credentials) {
        if (fits(facts, row))
            return &row;
    }
    for (const model::Credential &row : facts.kong.credentials) {
        if (facts.keyClaim && likenessOf(*facts.keyClaim, row.key.toUtf8()) != Likeness::None)
            return &row;
    }
    return facts.kong.credentials.size() == 1 ? &facts.kong.credentials.first() : nullptr;
}

void lookAtFusionAuth(Facts &facts)
{
    if (!facts.inquiry.snapshot.fusionauth)
        return;
    const model::FusionAuthState &state = *facts.inquiry.snapshot.fusionauth;
    const auto claim = [&](const char *name) { return facts.loose.claims.value(QLatin1String(name)).toString(); };
    facts.application = model::withId(state.applications, claim("applicationId"));
    const QString tenant = claim("tid");
    facts.tenant =
        model::withId(state.tenants, tenant.isEmpty() && facts.application ? facts.application->tenantId : tenant);
    const QString kid = facts.loose.header.value(QLatin1String("kid")).toString();
    for (const model::SigningKey &key : state.keys) {
        if (!kid.isEmpty() && key.kid == kid)
            facts.signer = &key;
    }
}

// The claim as text: payload first, then header, as Kong looks; none where it is no text.
std::optional<QByteArray> textOfClaim(const Facts &facts, const QString &name)
{
    for (const QJsonObject *part : {&facts.loose.claims, &facts.loose.header}) {
        const QJsonValue value = part->value(name);
        if (value.isString())
            return value.toString().toUtf8();
        if (!value.isUndefined() && value != QJsonValue(false))
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Facts::Facts(const Inquiry &asked, const gateway::Decision &decided, qint64 moment)
    : inquiry(asked)
    , kong(*asked.snapshot.kong)
    , decision(decided)
    , behaviour(*gateway::behaviourOf(kong.version).behaviour)
    , at(moment)
{}

const model::Credential *credentialWithKey(const Facts &facts, const QByteArray &key)
{
    for (const model::Credential &row : facts.kong.credentials) {
        if (!row.key.isNull() && row.key.toUtf8() == key)
            return &row;
    }
    return nullptr;
}

bool isClosedAt(const Facts &facts, Gate gate)
{
    return facts.closed && facts.closed->gate == gate;
}

bool fits(const Facts &facts, const model::Credential &row)
{
    const gateway::ParsedToken &token = facts.strict.token;
    if (facts.strict.fault != gateway::TokenFault::None || token.algorithm == nullptr)
        return false;
    const QList<model::Credential> rows{row}; // which the table borrows
    const gateway::CredentialTable table(rows, facts.behaviour);
    const gateway::PreparedCredential *prepared = table.withKey(row.key.toUtf8());
    if (prepared == nullptr)
        return false;
    if (token.algorithm->family == gateway::SignatureFamily::Hmac) {
        const gateway::KeyChoice choice = gateway::keyFor(*prepared, facts.config.secretIsBase64, facts.behaviour);
        return choice.mac && gateway::verifyMac(*token.algorithm, choice.mac->reveal(), token.signingInput,
                                                token.signature) == gateway::SignatureVerdict::Right;
    }
    const gateway::KeyMaterial key = gateway::keyMaterialFrom(row.rsaPublicKey.toUtf8());
    return key && gateway::verifySignature(*token.algorithm, key, token.signingInput, token.signature,
                                           facts.behaviour) == gateway::SignatureVerdict::Right;
}

Facts factsOf(const Inquiry &inquiry, const gateway::Decision &decision, qint64 at)
{
    Facts facts(inquiry, decision, at);
    for (const gateway::GateResult &step : decision.trace) {
        if (!step.passed && !facts.closed)
            facts.closed = step;
    }
    facts.plugin = jwtRowIn(facts);
    facts.config = gateway::jwtConfigFrom(facts.plugin ? facts.plugin->config : QJsonObject());
    const gateway::HttpRequest request(inquiry.request);
    facts.search = gateway::findTokens(request, facts.config, facts.behaviour);
    facts.carried = carriedBy(request);
    facts.token = tokenIn(facts);
    if (!facts.token)
        return facts;
    facts.strict = gateway::readToken(facts.token->text, facts.behaviour);
    facts.loose = looselyRead(tokenLikeIn(facts.token->text).value_or(facts.token->text));
    facts.algorithm = facts.loose.header.value(QLatin1String("alg")).toString().toUtf8();
    facts.keyClaim = textOfClaim(facts, QString::fromUtf8(facts.config.keyClaimName.value_or(QByteArray())));
    if (facts.keyClaim)
        facts.credential = credentialWithKey(facts, *facts.keyClaim);
    facts.meant = meantBy(facts);
    lookAtFusionAuth(facts);
    return facts;
}

} // namespace diagnosis
