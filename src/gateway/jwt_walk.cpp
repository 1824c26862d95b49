// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/jwt_walk.h"

#include "gateway/jwt_claims.h"
#include "gateway/token.h"
#include "gateway/token_source.h"

#include "base/utf8.h"

namespace gateway {
namespace {

using Kind = CjsonValue::Kind;

using Step = std::optional<JwtStop>; // none: the gate is open

Step refused(const QByteArray &message)
{
    return JwtStop{JwtStop::As::Refused, messageJson(message)};
}

Step raised()
{
    return JwtStop{JwtStop::As::Raised, {}};
}

QString shown(const CjsonValue &value)
{
    switch (value.kind) {
    case Kind::Null: return QStringLiteral("null");
    case Kind::Boolean: return value.boolean ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Number: return QString::number(value.number, 'g', 17);
    case Kind::String: return base::textFromUtf8(value.text);
    case Kind::Array: return QStringLiteral("array");
    case Kind::Object: return QStringLiteral("object");
    }
    Q_UNREACHABLE();
}

// PostgreSQL takes no NUL and no broken UTF-8 in a query's text.
bool isStorableText(const QByteArray &text)
{
    return !text.contains('\0') && text.isValidUtf8();
}

// One request's way through the gates; each member function is a gate.
class Walk {
public:
    Walk(Passage &passage, const JwtConfig &config, const CredentialTable &credentials)
        : m_passage(passage)
        , m_config(config)
        , m_credentials(credentials)
    {}

    Step run()
    {
        for (auto gate : {&Walk::tokenGate, &Walk::decodesGate, &Walk::keyClaimGate, &Walk::credentialGate,
                          &Walk::algorithmGate, &Walk::keyGate, &Walk::signatureGate, &Walk::claimsGate,
                          &Walk::maximumExpirationGate, &Walk::consumerGate}) {
            if (Step stop = (this->*gate)())
                return stop;
        }
        return std::nullopt;
    }

private:
    Step tokenGate()
    {
        const QString sources = sourcesOf(m_config);
        const TokenSearch search = findTokens(m_passage.request, m_config, m_passage.behaviour);
        if (search.raises) {
            m_passage.tell(Gate::TokenFound, false, QStringLiteral("lists of names"), QStringLiteral("null"), sources);
            return raised();
        }
        QStringList places;
        for (const FoundToken &token : search.tokens)
            places.append(token.where);
        const QString where = places.join(QLatin1String(", "));
        m_passage.tell(Gate::TokenFound, !search.tokens.isEmpty(), sources, where, where);
        if (search.tokens.isEmpty())
            return JwtStop{JwtStop::As::Unauthorized, messageJson("Unauthorized")};
        m_passage.tell(Gate::Single, !search.several, QStringLiteral("1"), QString::number(search.tokens.size()),
                       where);
        if (search.several)
            return refused("Multiple tokens provided");
        if (!search.tokens.first().text) {
            m_passage.tell(Gate::Decodes, false, QStringLiteral("token"), QStringLiteral("no value"), where);
            return refused("Unrecognizable token");
        }
        m_text = *search.tokens.first().text;
        m_where = where;
        return std::nullopt;
    }

    Step decodesGate()
    {
        TokenReading reading = readToken(m_text, m_passage.behaviour);
        const bool good = reading.fault == TokenFault::None;
        m_passage.tell(Gate::Decodes, good, expectationFor(reading.fault), reading.part, m_where);
        m_token = std::move(reading.token);
        switch (reading.fault) {
        case TokenFault::None: return std::nullopt;
        case TokenFault::Json: return refused("Bad token; invalid JSON");
        case TokenFault::Algorithm: return refused("Bad token; invalid alg");
        case TokenFault::Claims: return refused("Bad token; invalid claims");
        case TokenFault::Signature: return refused("Bad token; invalid signature");
        case TokenFault::Raises: return raised();
        }
        Q_UNREACHABLE();
    }

    static QString expectationFor(TokenFault fault)
    {
        switch (fault) {
        case TokenFault::Algorithm: return QStringLiteral("known alg");
        case TokenFault::Signature: return QStringLiteral("base64url");
        case TokenFault::None:
        case TokenFault::Json: return QStringLiteral("three parts, base64url, JSON");
        case TokenFault::Claims:
        case TokenFault::Raises: return QStringLiteral("JSON object");
        }
        Q_UNREACHABLE();
    }

    // The payload's member wins over the header's; false is as good as absent.
    Step keyClaimGate()
    {
        const QByteArray name = m_config.keyClaimName.value_or(QByteArray());
        const auto tell = [&](bool passed, const QString &found, const char *where) {
            m_passage.tell(Gate::KeyClaim, passed, QString::fromUtf8(name), found, QLatin1String(where));
        };
        Indexed claim = indexed(m_token.claims, name);
        const char *where = "claims";
        if (claim.raises || !m_config.keyClaimName) {
            tell(false, shown(m_token.claims), where);
            return raised();
        }
        const auto isFalse = [](const Indexed &found) {
            return found.value != nullptr && found.value->kind == Kind::Boolean && !found.value->boolean;
        };
        const auto isThere = [&](const Indexed &found) {
            return found.isFunction || (found.value != nullptr && !isFalse(found));
        };
        if (!isThere(claim)) {
            claim = indexed(m_token.header, name);
            where = "header";
        }
        if (!isThere(claim)) {
            tell(false, claim.value == nullptr ? QString() : shown(*claim.value), "claims, header");
            return refused("No mandatory '" + name + "' in claims");
        }
        const bool text = !claim.isFunction && claim.value->kind == Kind::String;
        m_keyClaim = text ? claim.value->text : QByteArray();
        tell(text && !m_keyClaim.isEmpty(), claim.isFunction ? QStringLiteral("function") : shown(*claim.value), where);
        if (!text)
            return raised();
        if (m_keyClaim.isEmpty())
            return refused("Invalid '" + name + "' in claims");
        return std::nullopt;
    }

    Step credentialGate()
    {
        m_credential = m_credentials.withKey(m_keyClaim);
        const QString found = base::textFromUtf8(m_keyClaim);
        if (m_credential == nullptr) {
            m_passage.tell(Gate::Credential, false, {}, found, {});
            const bool database = m_passage.state.capabilities.database != QLatin1String("off");
            if (database && !isStorableText(m_keyClaim))
                return raised();
            return refused("No credentials found for given '" + *m_config.keyClaimName + '\'');
        }
        m_place = QStringLiteral("credential ") + m_credential->row->id;
        m_passage.tell(Gate::Credential, true, m_credential->row->key, found, m_place);
        return std::nullopt;
    }

    Step algorithmGate()
    {
        const QByteArray used = m_token.algorithm->name;
        const bool same = used == m_credential->algorithm;
        m_passage.tell(Gate::Algorithm, same, QString::fromUtf8(m_credential->algorithm), QString::fromUtf8(used),
                       m_place);
        return same ? Step() : refused("Invalid algorithm");
    }

    Step keyGate()
    {
        m_key = keyFor(*m_credential, m_config.secretIsBase64, m_passage.behaviour);
        const bool usable = m_key.mac || m_key.key;
        const QString wanted = m_credential->symmetric ? QStringLiteral("secret") : QStringLiteral("rsa_public_key");
        m_passage.tell(Gate::Key, usable, wanted, m_key.found, m_place);
        if (m_key.raises)
            return raised();
        return m_key.missing ? refused("Invalid key/secret") : Step();
    }

    Step signatureGate()
    {
        const SignatureAlgorithm &algorithm = *m_token.algorithm;
        const SignatureVerdict verdict =
            m_key.mac
                ? verifyMac(algorithm, m_key.mac->reveal(), m_token.signingInput, m_token.signature)
                : verifySignature(algorithm, m_key.key, m_token.signingInput, m_token.signature, m_passage.behaviour);
        const QString wanted =
            algorithm.signatureLength != 0 ? QStringLiteral("%1 bytes").arg(algorithm.signatureLength) : QString();
        m_passage.tell(Gate::Signature, verdict == SignatureVerdict::Right, wanted,
                       QStringLiteral("%1 bytes").arg(m_token.signature.size()), m_place);
        switch (verdict) {
        case SignatureVerdict::Right: return std::nullopt;
        case SignatureVerdict::Wrong: return refused("Invalid signature");
        case SignatureVerdict::Raises: return raised();
        }
        Q_UNREACHABLE();
    }

    Step claimsGate()
    {
        QByteArray complaints;
        for (const ClaimFinding &finding : checkClaims(m_token.claims, m_config.claimsToVerify, m_passage.now)) {
            const QString where = QStringLiteral("claim ") + QString::fromUtf8(finding.claim);
            m_passage.tell(Gate::Claims, finding.complaint.isEmpty(), finding.expected, finding.found, where);
            if (finding.complaint.isEmpty())
                continue;
            complaints += complaints.isEmpty() ? "{" : ",";
            complaints += cjsonString(finding.claim) + ':' + cjsonString(finding.complaint);
        }
        return complaints.isEmpty() ? Step() : JwtStop{JwtStop::As::Refused, complaints + '}'};
    }

    Step maximumExpirationGate()
    {
        if (!(m_config.maximumExpiration > 0))
            return std::nullopt;
        const LifetimeFinding finding = checkLifetime(m_token.claims, m_config.maximumExpiration, m_passage.now);
        m_passage.tell(Gate::MaximumExpiration, finding.verdict == LifetimeVerdict::Good, finding.expected,
                       finding.found, QStringLiteral("claim exp"));
        switch (finding.verdict) {
        case LifetimeVerdict::Good: return std::nullopt;
        case LifetimeVerdict::TooLong:
            return JwtStop{JwtStop::As::Refused, R"({"exp":"exceeds maximum allowed expiration"})"};
        case LifetimeVerdict::Raises: return raised();
        }
        Q_UNREACHABLE();
    }

    Step consumerGate()
    {
        const QString wanted = m_credential->row->consumerId;
        const model::Consumer *consumer = m_passage.consumers.value(wanted);
        m_passage.tell(Gate::Consumer, consumer != nullptr, wanted, consumer != nullptr ? consumer->id : QString(),
                       m_place);
        if (consumer == nullptr) {
            const QByteArray pair = *m_config.keyClaimName + '=' + m_keyClaim;
            return JwtStop{JwtStop::As::RefusedSilently, messageJson("Could not find consumer for '" + pair + '\'')};
        }
        m_passage.decision.credentialId = m_credential->row->id;
        identify(m_passage, consumer, m_credential->row->key.toUtf8());
        return std::nullopt;
    }

    Passage &m_passage;
    const JwtConfig &m_config;
    const CredentialTable &m_credentials;
    QByteArray m_text;
    QString m_where;
    ParsedToken m_token;
    QByteArray m_keyClaim;
    const PreparedCredential *m_credential = nullptr;
    QString m_place;
    KeyChoice m_key;
};

} // namespace

std::optional<JwtStop> walkJwtGates(Passage &passage, const JwtConfig &config, const CredentialTable &credentials)
{
    return Walk(passage, config, credentials).run();
}

} // namespace gateway
