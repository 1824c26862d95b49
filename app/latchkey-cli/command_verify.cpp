// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// verify TOKEN --key FILE
#include "command.h"
#include "documents.h"
#include "input.h"

#include "jose/key_import.h"
#include "jose/verifier.h"

#include <QDateTime>

namespace cli {
namespace {

using base::Error;

struct Verdict {
    QStringList reasons; // empty: valid
    QJsonObject header;
    QJsonObject claims;
    std::optional<Error> unusable;
};

// TOKEN is "-", "@FILE" or the text itself.
base::Result<base::Secret> tokenFrom(const QString &argument)
{
    if (argument != QLatin1String("-") && !argument.startsWith(QLatin1Char('@')))
        return base::Secret(argument.toUtf8());
    const auto content = contentOf(argument == QLatin1String("-") ? argument : argument.mid(1));
    if (!content)
        return base::fail(content.error());
    return base::Secret(content->trimmed());
}

// exp and nbf as seconds since 1970 (RFC 7519 section 4.1); valid until the second before exp.
void checkTimes(const QJsonObject &claims, qint64 now, QStringList &reasons)
{
    const QJsonValue exp = claims.value(QStringLiteral("exp"));
    const QJsonValue nbf = claims.value(QStringLiteral("nbf"));
    if (!exp.isUndefined() && !exp.isDouble())
        reasons.append(QStringLiteral("exp-is-no-number"));
    else if (exp.isDouble() && exp.toDouble() <= double(now))
        reasons.append(QStringLiteral("expired"));
    if (!nbf.isUndefined() && !nbf.isDouble())
        reasons.append(QStringLiteral("nbf-is-no-number"));
    else if (nbf.isDouble() && nbf.toDouble() > double(now))
        reasons.append(QStringLiteral("not-valid-yet"));
}

// The keys that may have signed: those with the token's kid where the file tells kids, else all.
QList<jose::ImportedKey> candidates(const QList<jose::ImportedKey> &keys, const QByteArray &kid)
{
    QList<jose::ImportedKey> named;
    for (const jose::ImportedKey &key : keys) {
        if (!kid.isEmpty() && key.kid == kid)
            named.append(key);
    }
    return named.isEmpty() ? keys : named;
}

Verdict verdictOn(const base::Secret &token, const QList<jose::ImportedKey> &keys, qint64 now)
{
    Verdict verdict;
    const auto jws = jose::decodeCompactJws(token.reveal());
    if (!jws) {
        verdict.unusable = jws.error();
        return verdict;
    }
    verdict.header = jws->header;
    const QByteArray kid = jws->header.value(QStringLiteral("kid")).toString().toUtf8();
    bool fits = false;
    bool canVerify = false;
    for (const jose::ImportedKey &candidate : candidates(keys, kid)) {
        const auto verified = jose::verifyCompactJws(token.reveal(), candidate.key);
        fits = fits || verified;
        canVerify = canVerify || verified || verified.error().kind == Error::Kind::Refused;
    }
    if (!fits)
        verdict.reasons.append(canVerify ? QStringLiteral("signature")
                                         : QStringLiteral("algorithm-does-not-fit-the-key"));
    const auto claims = jose::claimsOf(*jws);
    if (!claims) {
        verdict.reasons.append(QStringLiteral("claims-are-no-json-object"));
        return verdict;
    }
    verdict.claims = *claims;
    checkTimes(*claims, now, verdict.reasons);
    return verdict;
}

bool isStillValid(const Verdict &verdict, qint64 now)
{
    return verdict.claims.value(QStringLiteral("exp")).toDouble() > double(now);
}

} // namespace

options::Table verifyOptions()
{
    using options::Takes;
    return {{{"TOKEN", "- for standard input, @FILE, or the token itself."}},
            {{"key", "The public key: PEM, DER, certificate, JWK or JWKS.", Takes::File, "file"},
             {"at", "Judge the times at this moment (Unix seconds); else now.", Takes::Text, "seconds"}},
            {}};
}

http::Task<int> runVerify(Invocation *invocation)
{
    Output &output = *invocation->output;
    const QStringList arguments = invocation->parser.positionalArguments();
    bool number = true;
    qint64 now = QDateTime::currentSecsSinceEpoch();
    const qint64 realNow = now;
    if (invocation->parser.isSet(QStringLiteral("at")))
        now = invocation->parser.value(QStringLiteral("at")).toLongLong(&number);
    if (arguments.size() != 1 || !invocation->parser.isSet(QStringLiteral("key")) || !number) {
        output.message(QStringLiteral("Usage: latchkey-cli verify TOKEN --key FILE [--at UNIX_SECONDS]"));
        co_return Unusable;
    }
    const auto token = tokenFrom(arguments.first());
    if (!token)
        co_return refuse(output, token.error());
    const auto content = contentOf(invocation->parser.value(QStringLiteral("key")));
    if (!content)
        co_return refuse(output, content.error());
    const auto keys = jose::importKeys(*content);
    if (!keys)
        co_return refuse(output, keys.error());

    const Verdict verdict = verdictOn(*token, *keys, now);
    if (verdict.unusable)
        co_return refuse(output, *verdict.unusable);
    const bool typed = arguments.first() != QLatin1String("-") && !arguments.first().startsWith(QLatin1Char('@'));
    if (typed && isStillValid(verdict, realNow))
        warnOfTypedToken(output);
    output.document({{QStringLiteral("valid"), verdict.reasons.isEmpty()},
                     {QStringLiteral("reasons"), QJsonArray::fromStringList(verdict.reasons)},
                     {QStringLiteral("header"), verdict.header},
                     {QStringLiteral("claims"), verdict.claims}});
    output.line(verdict.reasons.isEmpty() ? QStringLiteral("valid") : verdict.reasons.join(QStringLiteral(", ")),
                verdict.reasons.isEmpty() ? Mark::Ok : Mark::Failed);
    co_return verdict.reasons.isEmpty() ? Yes : No;
}

} // namespace cli
