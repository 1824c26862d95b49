// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/token_text.h"

#include "base/json.h"

namespace diagnosis {
namespace {

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '+' || c == '/' || c == '=' || c == '%';
}

QByteArray decoded(QByteArrayView part)
{
    QByteArray text = part.toByteArray();
    text.replace('+', '-').replace('/', '_').replace("=", "");
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

QJsonObject objectIn(QByteArrayView part)
{
    const base::JsonLimits lenient{64, base::Duplicates::KeepLast};
    const auto object = base::readJsonObject(decoded(part), QStringLiteral("token"), lenient);
    return object ? *object : QJsonObject();
}

} // namespace

std::optional<QByteArray> tokenLikeIn(QByteArrayView text)
{
    const qsizetype start = text.indexOf("eyJ");
    if (start < 0)
        return std::nullopt;
    qsizetype end = start;
    while (end < text.size() && isTokenCharacter(text.at(end)))
        ++end;
    return QByteArray::fromPercentEncoding(text.sliced(start, end - start).toByteArray());
}

LooseToken looselyRead(QByteArrayView token)
{
    LooseToken read;
    read.foreignAlphabet = token.contains('+') || token.contains('/') || token.contains('=');
    const qsizetype first = token.indexOf('.');
    read.parts = 1 + int(token.count('.'));
    read.header = objectIn(first < 0 ? token : token.first(first));
    if (first < 0)
        return read;
    const QByteArrayView rest = token.sliced(first + 1);
    const qsizetype second = rest.indexOf('.');
    read.claims = objectIn(second < 0 ? rest : rest.first(second));
    if (second >= 0)
        read.signature = decoded(rest.sliced(second + 1));
    return read;
}

} // namespace diagnosis
