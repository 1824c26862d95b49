// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_sessions.h"

#include "twins/fusionauth_tokens.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace twins::fusionauth {

NewSession startSession(Instance &instance, const QString &userId, const QJsonObject &application, qint64 authTime,
                        const World &world)
{
    // 54 characters, 64 from 1.55.1 on.
    const int bytes = instance.version >= Version{1, 55, 1} ? 48 : 40;
    const QByteArray text =
        world.randomBytes(bytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QString tenantId = textAt(application, "tenantId"_L1);
    const QJsonObject jwt = effectiveConfiguration(instance, tenantId, &application);
    const qint64 minutes = jwt.value("refreshTokenTimeToLiveInMinutes"_L1).toInteger(43200);
    const QString id = randomUuid(world);
    instance.refreshTokens[sessionKey(text)] = RefreshToken{
        id, userId, textAt(application, "id"_L1), tenantId, world.nowMs, world.nowMs + minutes * 60000, authTime};
    return NewSession{id, text};
}

QByteArray sessionKey(QByteArrayView text)
{
    return QCryptographicHash::hash(text.toByteArray(), QCryptographicHash::Sha256);
}

void addCookies(model::Answer &answer, const QString &accessToken, const QByteArray &refreshToken)
{
    if (!accessToken.isEmpty())
        answer.headers.append({"Set-Cookie", "access_token=" + accessToken.toLatin1() + ";Path=/;HttpOnly"});
    if (!refreshToken.isEmpty())
        answer.headers.append({"Set-Cookie", "refresh_token=" + refreshToken + ";Path=/;HttpOnly"});
}

QByteArray cookieOf(const model::Request &request, QByteArrayView name)
{
    const QByteArray cookies = model::headerValue(request.headers, "Cookie").value_or(QByteArray());
    for (const QByteArray &cookie : cookies.split(';')) {
        const QByteArray trimmed = cookie.trimmed();
        const qsizetype equals = trimmed.indexOf('=');
        if (equals >= 0 && trimmed.left(equals) == name)
            return trimmed.mid(equals + 1);
    }
    return {};
}

} // namespace twins::fusionauth
