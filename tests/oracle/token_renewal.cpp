// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "oracle/token_renewal.h"

#include "jose/compact_jws.h"

#include <algorithm>

namespace oracle {
namespace {

using jose::Algorithm;

// header.claims.signature with anything in the signature that is no separator; a dot may be percent-encoded.
const QRegularExpression &tokenPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(([\w+/-]+=*)(\.|%2[eE])([\w+/-]+=*)(\.|%2[eE])([^\s;&"]*))"));
    return pattern;
}

const QList<Algorithm> &macs()
{
    static const QList<Algorithm> algorithms{Algorithm::HS256, Algorithm::HS384, Algorithm::HS512};
    return algorithms;
}

// Only a signature of this length can be right; 0: not to be told beforehand.
qsizetype lengthOf(const RenewedKey &key, Algorithm algorithm)
{
    if (const auto *publicKey = std::get_if<jose::PublicKey>(&key.old)) {
        const int bytes = (publicKey->bits() + 7) / 8;
        return publicKey->type() == jose::KeyType::Rsa  ? bytes
               : publicKey->type() == jose::KeyType::Ec ? 2 * bytes
                                                        : 64;
    }
    return algorithm == Algorithm::HS256 ? 32 : algorithm == Algorithm::HS384 ? 48 : 64;
}

QList<Algorithm> algorithmsOf(const RenewedKey &key)
{
    const auto *publicKey = std::get_if<jose::PublicKey>(&key.old);
    return publicKey != nullptr ? publicKey->algorithms() : macs();
}

jose::Verifier verifierFor(const RenewedKey &key, Algorithm algorithm)
{
    return *std::visit([&](const auto &some) { return jose::Verifier::create(some, algorithm); }, key.old);
}

QByteArray signedBy(const std::variant<jose::PrivateKey, base::Secret> &key, const QByteArray &input,
                    Algorithm algorithm)
{
    return std::visit([&](const auto &some) { return jose::sign(input, some, algorithm); }, key);
}

// Keys that no credential of any world has, made once.
const jose::PrivateKey &foreignKey(Algorithm algorithm, int bits)
{
    static std::map<std::pair<int, int>, jose::PrivateKey> keys;
    const auto at = std::pair(int(algorithm), bits);
    auto it = keys.find(at);
    if (it == keys.end())
        it = keys.emplace(at, *jose::PrivateKey::generate(algorithm, bits)).first;
    return it->second;
}

} // namespace

TokenRenewal::TokenRenewal(std::vector<RenewedKey> keys, std::function<QByteArray(const QByteArray &)> renamed)
    : m_keys(std::move(keys))
    , m_renamed(std::move(renamed))
{
    for (const RenewedKey &key : m_keys) {
        std::vector<jose::Verifier> &verifiers = m_verifiers.emplace_back();
        for (const Algorithm algorithm : algorithmsOf(key))
            verifiers.push_back(verifierFor(key, algorithm));
    }
}

std::optional<TokenRenewal::Parts> TokenRenewal::partsOf(const QRegularExpressionMatch &match) const
{
    Parts parts{match.captured(1).toUtf8(), match.captured(3).toUtf8(), match.captured(5).toUtf8()};
    if (!jose::base64UrlDecoded(parts.header))
        return std::nullopt;
    return parts;
}

std::optional<std::pair<int, Algorithm>> TokenRenewal::signerOf(const QByteArray &input, const QByteArray &signature)
{
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const QList<Algorithm> algorithms = algorithmsOf(m_keys[i]);
        for (qsizetype j = 0; j < algorithms.size(); ++j) {
            if (signature.size() == lengthOf(m_keys[i], algorithms[j]) &&
                m_verifiers[i][std::size_t(j)].verify(input, signature))
                return std::pair(int(i), algorithms[j]);
        }
    }
    return std::nullopt;
}

TokenRenewal::Whole *TokenRenewal::wholeWith(const QByteArray &input, const QByteArray &signature)
{
    for (Whole &whole : m_wholes[input]) {
        if (whole.signature == signature)
            return &whole;
    }
    return nullptr;
}

void TokenRenewal::learn(const QByteArray &text)
{
    auto matches = tokenPattern().globalMatch(QString::fromUtf8(text));
    while (matches.hasNext()) {
        const auto parts = partsOf(matches.next());
        if (!parts)
            continue;
        const QByteArray input = parts->header + '.' + parts->claims;
        const auto signature = jose::base64UrlDecoded(parts->signature);
        if (!signature || wholeWith(input, parts->signature) != nullptr)
            continue;
        const auto signer = signerOf(input, *signature);
        if (!signer)
            continue;
        m_wholes[input].push_back({parts->signature, signer->first, signer->second, {}});
        m_inputOfWhole.insert(parts->signature, input);
    }
}

// base64url in canonical form is told again; what is already broken stays broken.
QByteArray TokenRenewal::renewedPart(const QByteArray &part) const
{
    const qsizetype padding = part.endsWith("==") ? 2 : part.endsWith('=') ? 1 : 0;
    const auto text = jose::base64UrlDecoded(part.chopped(padding));
    if (!text)
        return part;
    const QByteArray fresh = jose::base64UrlEncoded(m_renamed(*text));
    return padding == 0 ? fresh : fresh + QByteArray((4 - fresh.size() % 4) % 4, '=');
}

const QByteArray &TokenRenewal::freshSignatureOf(const QByteArray &input, Whole &whole)
{
    if (whole.freshSignature.isEmpty()) {
        const qsizetype dot = input.indexOf('.');
        const QByteArray fresh = renewedPart(input.first(dot)) + '.' + renewedPart(input.mid(dot + 1));
        const auto &key = m_keys[std::size_t(whole.key)].fresh;
        whole.freshSignature = jose::base64UrlEncoded(signedBy(key, fresh, whole.algorithm));
    }
    return whole.freshSignature;
}

// Cut, prolonged, doubled, padded, in the other alphabet or with some characters changed.
std::optional<QByteArray> TokenRenewal::damagedAgain(const QByteArray &signature, const Whole &whole) const
{
    const QByteArray &old = whole.signature;
    const QByteArray &fresh = whole.freshSignature;
    if (!signature.isEmpty() && old.startsWith(signature))
        return fresh.first(qMin(signature.size(), fresh.size()));
    if (signature.startsWith(old)) {
        const QByteArray tail = signature.mid(old.size());
        return fresh + (tail == old ? fresh : tail);
    }
    if (signature.size() != old.size() || signature.size() != fresh.size())
        return std::nullopt;
    QByteArray otherAlphabet = signature;
    if (otherAlphabet.replace('+', '-').replace('/', '_') == old)
        return QByteArray(fresh).replace('-', '+').replace('_', '/');
    QByteArray changed = fresh;
    int changes = 0;
    for (qsizetype i = 0; i < old.size(); ++i) {
        if (signature[i] == old[i])
            continue;
        const bool inAlphabet = jose::base64UrlDecoded(QByteArray("AA") + signature[i]).has_value() ||
                                QByteArrayView("-_").contains(signature[i]) || std::isalnum(signature[i]) != 0;
        changed[i] = !inAlphabet ? signature[i] : fresh[i] == 'A' ? 'B' : 'A';
        ++changes;
    }
    constexpr int few = 8;
    return changes <= few ? std::optional(changed) : std::nullopt;
}

QByteArray TokenRenewal::foreignSignature(const QByteArray &signature, const QByteArray &freshInput)
{
    const auto bytes = jose::base64UrlDecoded(signature);
    const bool zeros = bytes && std::all_of(bytes->begin(), bytes->end(), [](char c) { return c == '\0'; });
    if (!bytes || zeros) {
        ++m_counts.kept;
        return signature;
    }
    const base::Secret foreignSecret(QByteArrayView("a secret of nobody's"));
    const auto fromKey = [&](Algorithm algorithm, int bits = 0) {
        return jose::base64UrlEncoded(jose::sign(freshInput, foreignKey(algorithm, bits), algorithm));
    };
    ++m_counts.foreign;
    switch (bytes->size()) {
    case 32: return jose::base64UrlEncoded(jose::sign(freshInput, foreignSecret, Algorithm::HS256));
    case 48: return jose::base64UrlEncoded(jose::sign(freshInput, foreignSecret, Algorithm::HS384));
    case 64: return fromKey(Algorithm::ES256);
    case 96: return fromKey(Algorithm::ES384);
    case 132: return fromKey(Algorithm::ES512);
    case 256: return fromKey(Algorithm::RS256, 2048);
    case 384: return fromKey(Algorithm::RS256, 3072);
    default: break;
    }
    // No signature has this length: any other bytes do.
    QByteArray other = *bytes;
    for (char &byte : other)
        byte = char(byte ^ 0x55);
    return jose::base64UrlEncoded(other);
}

QByteArray TokenRenewal::renewedSignature(const Parts &parts, const QByteArray &freshInput)
{
    const QByteArray input = parts.header + '.' + parts.claims;
    if (Whole *whole = wholeWith(input, parts.signature)) {
        ++m_counts.whole;
        return freshSignatureOf(input, *whole);
    }
    // The whole signature of another token.
    if (m_inputOfWhole.contains(parts.signature)) {
        const QByteArray other = m_inputOfWhole.value(parts.signature);
        ++m_counts.damaged;
        return freshSignatureOf(other, *wholeWith(other, parts.signature));
    }
    for (Whole &whole : m_wholes[input]) {
        freshSignatureOf(input, whole);
        if (const auto damaged = parts.signature.isEmpty() ? std::nullopt : damagedAgain(parts.signature, whole)) {
            ++m_counts.damaged;
            return *damaged;
        }
    }
    return foreignSignature(parts.signature, freshInput);
}

QByteArray TokenRenewal::renewed(const QByteArray &text)
{
    const QString old = QString::fromUtf8(text);
    QString fresh;
    qsizetype done = 0;
    auto matches = tokenPattern().globalMatch(old);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        fresh += old.mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const QByteArray token = match.captured().toUtf8();
        if (!m_renewed.contains(token)) {
            const auto parts = partsOf(match);
            QByteArray renewedToken = token;
            if (parts) {
                const QByteArray header = renewedPart(parts->header);
                const QByteArray claims = renewedPart(parts->claims);
                const QByteArray signature = renewedSignature(*parts, header + '.' + claims);
                renewedToken = header + match.captured(2).toUtf8() + claims + match.captured(4).toUtf8() + signature;
            } else {
                ++m_counts.opaque;
            }
            m_renewed.insert(token, renewedToken);
        }
        fresh += QString::fromUtf8(m_renewed.value(token));
    }
    fresh += old.mid(done);
    return fresh.toUtf8();
}

} // namespace oracle
