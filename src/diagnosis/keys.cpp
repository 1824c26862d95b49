// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Algorithm, key material and signature: of the credential that is found, or of the one that would be.
#include "diagnosis/checks.h"

#include "jose/key_import.h"
#include "jose/weakness.h"

namespace diagnosis {
namespace {

using gateway::Gate;
using gateway::SignatureFamily;

const gateway::SignatureAlgorithm *algorithmOf(const Facts &facts)
{
    return gateway::algorithmNamed(facts.algorithm, facts.behaviour);
}

bool isAsymmetric(const gateway::SignatureAlgorithm &algorithm)
{
    return algorithm.family != SignatureFamily::Hmac;
}

// The public key as it is stored, read strictly; private keys and damaged texts give none.
std::optional<jose::PublicKey> storedKey(const model::Credential &row)
{
    const auto key = jose::importKey(row.rsaPublicKey.toUtf8());
    return key ? std::optional(*key) : std::nullopt;
}

bool canCheck(const jose::PublicKey &key, const gateway::SignatureAlgorithm &algorithm)
{
    const auto named = jose::algorithmNamed(algorithm.name);
    return named && key.algorithms().contains(*named);
}

QString shortened(const QByteArray &fingerprint)
{
    return QString::fromLatin1(fingerprint.left(16));
}

QString kindOf(const QString &text)
{
    static const QRegularExpression label(QStringLiteral("-----BEGIN ([A-Z ]+)-----"));
    QString found = label.match(text).captured(1);
    if (!found.isEmpty())
        return found;
    return text.trimmed().startsWith(QLatin1Char('{')) ? QStringLiteral("JWK") : QStringLiteral("no PEM");
}

// The algorithm's own length; of RSA the key's. 0: not known.
qsizetype wantedLength(const Facts &facts, const gateway::SignatureAlgorithm &algorithm)
{
    if (algorithm.family == SignatureFamily::Hmac)
        return algorithm.hashBits / 8;
    if (algorithm.signatureLength != 0)
        return algorithm.signatureLength;
    const auto key = facts.meant ? storedKey(*facts.meant) : std::nullopt;
    return key && key->type() == jose::KeyType::Rsa ? (key->bits() + 7) / 8 : 0;
}

bool secretFits(const Facts &facts, const QByteArray &secret)
{
    const gateway::ParsedToken &token = facts.strict.token;
    return gateway::verifyMac(*token.algorithm, secret, token.signingInput, token.signature) ==
           gateway::SignatureVerdict::Right;
}

void lookAtSecret(const Facts &facts, Findings &findings)
{
    if (!facts.meant->secret)
        return;
    const QByteArray secret = facts.meant->secret->reveal().toByteArray();
    const QByteArray decoded = QByteArray::fromBase64(secret);
    const std::pair<const char *, QByteArray> forms[] = {{"as it stands", secret},
                                                         {"decoded from base64", decoded},
                                                         {"with a line break", secret + '\n'},
                                                         {"without blanks around it", secret.trimmed()},
                                                         {"encoded in base64", secret.toBase64()}};
    for (const auto &[how, form] : forms) {
        if (!form.isEmpty() && secretFits(facts, form)) {
            findings.add(
                Code::HmacSecretForm, Gate::Signature,
                {{QLatin1String(how),
                  facts.config.secretIsBase64 ? QStringLiteral("decoded from base64") : QStringLiteral("as it stands"),
                  placeOf(*facts.meant)}});
            return;
        }
    }
}

const model::Application *applicationWith(const Facts &facts, const model::SigningKey &key)
{
    for (const model::Application &application : facts.inquiry.snapshot.fusionauth->applications) {
        if (application.jwtEnabled && application.accessTokenKeyId == key.id)
            return &application;
    }
    return nullptr;
}

const model::SigningKey *fusionAuthKey(const Facts &facts, const jose::PublicKey &stored)
{
    for (const model::SigningKey &key : facts.inquiry.snapshot.fusionauth->keys) {
        const auto read = jose::publicKeyFromPem(key.publicKey.toLatin1());
        if (read && *read == stored)
            return &key;
    }
    return nullptr;
}

// FusionAuth signed with a key that is not the application's own: the tenant's, or that of ID tokens.
bool issuerSignsOtherwise(const Facts &facts)
{
    if (!facts.signer)
        return false;
    const QString id = facts.signer->id;
    if (facts.application && facts.application->jwtEnabled && facts.application->accessTokenKeyId == id)
        return false;
    const bool tenants = facts.tenant && (facts.tenant->accessTokenKeyId == id || facts.tenant->idTokenKeyId == id);
    const bool forIds = facts.application && facts.application->idTokenKeyId == id;
    return tenants || forIds;
}

// The stored key is sound and does not fit: whose is it?
Code whoseKey(const Facts &facts, const jose::PublicKey &stored)
{
    if (!facts.inquiry.snapshot.fusionauth)
        return Code::AnotherKey;
    if (issuerSignsOtherwise(facts))
        return Code::IssuerSignsOtherwise;
    const model::SigningKey *key = fusionAuthKey(facts, stored);
    if (!key)
        return Code::AnotherKey;
    if (facts.signer && facts.signer->id == key->id)
        return Code::NotAWholeJwt; // the right key: the token was altered
    const model::Application *other = applicationWith(facts, *key);
    if (!other || (facts.application && other->id == facts.application->id))
        return Code::KeyRotated;
    const bool sameTenant = facts.application && other->tenantId == facts.application->tenantId;
    return sameTenant && facts.config.keyClaimName == QByteArray("iss") ? Code::CredentialKeyTaken : Code::AnotherKey;
}

// A signature of another length may be whole all the same: of an RSA key of another size, or of another kind of key.
bool isWholeOfAnother(const Facts &facts, const gateway::SignatureAlgorithm &algorithm, qsizetype wanted)
{
    const auto stored = storedKey(*facts.meant);
    if (stored && !canCheck(*stored, algorithm))
        return true;
    const bool rsa = algorithm.family == SignatureFamily::RsaPkcs1 || algorithm.family == SignatureFamily::RsaPss;
    const qsizetype found = facts.strict.token.signature.size();
    if (!rsa || found % 64 != 0 || found < 128 || found > 1024)
        return false;
    // Or the right one twice, or with something behind it.
    const gateway::KeyMaterial key = gateway::keyMaterialFrom(facts.meant->rsaPublicKey.toUtf8());
    return !key || gateway::verifySignature(algorithm, key, facts.strict.token.signingInput,
                                            facts.strict.token.signature.first(qMin(wanted, found)),
                                            facts.behaviour) != gateway::SignatureVerdict::Right;
}

void lookAtFit(const Facts &facts, const gateway::SignatureAlgorithm &algorithm, Findings &findings)
{
    const auto stored = storedKey(*facts.meant);
    if (!stored)
        return;
    if (!canCheck(*stored, algorithm)) {
        findings.add(
            Code::WrongKeyKind, Gate::Signature,
            {{QString::fromLatin1(algorithm.name),
              stored->type() == jose::KeyType::Rsa ? QStringLiteral("RSA") : QString::fromLatin1(stored->curve()),
              placeOf(*facts.meant)}});
        return;
    }
    findings.add(whoseKey(facts, *stored), Gate::Signature,
                 {{facts.signer ? QStringLiteral("kid ") + facts.signer->kid : QStringLiteral("the signer's key"),
                   QStringLiteral("SHA-256 ") + shortened(stored->spkiSha256()), placeOf(*facts.meant)}});
}

} // namespace

void lookAtAlgorithm(const Facts &facts, Findings &findings)
{
    const gateway::SignatureAlgorithm *used = algorithmOf(facts);
    if (!facts.plugin || !facts.meant || used == nullptr)
        return;
    const QString stored = facts.meant->algorithm.isNull() ? QStringLiteral("HS256") : facts.meant->algorithm;
    if (stored == QLatin1String(used->name))
        return;
    const auto key = storedKey(*facts.meant);
    const bool keyFits = (key && canCheck(*key, *used)) || (isAsymmetric(*used) && fits(facts, *facts.meant));
    findings.add(keyFits ? Code::CredentialAlgorithmDefault : Code::IssuerSignsOtherwise, Gate::Algorithm,
                 {{stored, QLatin1String(used->name), placeOf(*facts.meant)}});
}

void lookAtKey(const Facts &facts, Findings &findings)
{
    if (!facts.plugin || !facts.meant)
        return;
    const model::Credential &row = *facts.meant;
    const bool symmetric = model::isSymmetric(row);
    if (!symmetric && facts.config.secretIsBase64 && facts.behaviour.decodesPublicKeys)
        findings.add(Code::SecretBase64Flag, Gate::Key,
                     {{QStringLiteral("false"), QStringLiteral("true"), placeOf(*facts.plugin)}});
    if (symmetric && facts.config.secretIsBase64 && isClosedAt(facts, Gate::Key))
        findings.add(Code::HmacSecretForm, Gate::Key,
                     {{QStringLiteral("base64"), QStringLiteral("something else"), placeOf(row)}});
    if (symmetric)
        return;
    if (row.rsaPublicKey.isEmpty()) {
        findings.add(Code::KeyMissing, Gate::Key, {{QStringLiteral("rsa_public_key"), QString(), placeOf(row)}});
        return;
    }
    const auto strict = jose::importKeys(row.rsaPublicKey.toUtf8());
    const bool readable = gateway::keyMaterialFrom(row.rsaPublicKey.toUtf8()) != nullptr;
    const QString kind = kindOf(row.rsaPublicKey);
    const bool isOther = kind.contains(QLatin1String("CERTIFICATE")) || kind.contains(QLatin1String("PRIVATE"));
    if (!readable)
        findings.add(isOther ? Code::WrongKeyKind : Code::PemDamaged, Gate::Key,
                     {{QStringLiteral("PUBLIC KEY"), kind, placeOf(row)}});
    else if (!strict && strict.error().kind == base::Error::Kind::PrivateKey)
        findings.add(Code::WrongKeyKind, Gate::Key, {{QStringLiteral("PUBLIC KEY"), kind, placeOf(row)}},
                     Severity::Risk);
}

void lookAtSignature(const Facts &facts, Findings &findings)
{
    const gateway::SignatureAlgorithm *used = algorithmOf(facts);
    if (!facts.plugin || !facts.meant || used == nullptr || facts.strict.fault != gateway::TokenFault::None ||
        fits(facts, *facts.meant))
        return;
    // Nothing more can be told where the key is of no use, or of another algorithm than the token's.
    if (model::isSymmetric(*facts.meant) == isAsymmetric(*used) && !storedKey(*facts.meant))
        return;
    if (facts.decision.status == 500 && isClosedAt(facts, Gate::Signature))
        return; // told by what remains
    const qsizetype wanted = wantedLength(facts, *used);
    const qsizetype found = facts.strict.token.signature.size();
    if (wanted > 0 && found != wanted && !isWholeOfAnother(facts, *used, wanted)) {
        findings.add(Code::NotAWholeJwt, Gate::Signature,
                     {{QStringLiteral("%1 bytes").arg(wanted), QStringLiteral("%1 bytes").arg(found),
                       QStringLiteral("signature")}});
        return;
    }
    if (isAsymmetric(*used))
        lookAtFit(facts, *used, findings);
    else
        lookAtSecret(facts, findings);
    if (!findings.hasFaultAt(Gate::Signature) && isClosedAt(facts, Gate::Signature))
        findings.add(Code::AnotherKey, Gate::Signature,
                     {{QStringLiteral("the signer's key"), QString(), placeOf(*facts.meant)}});
}

} // namespace diagnosis
