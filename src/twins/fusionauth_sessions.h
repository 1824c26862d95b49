// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Refresh tokens: opaque texts of which the instance keeps the hash.
#pragma once

#include "twins/entropy.h"
#include "twins/fusionauth_instance.h"

#include "model/http_message.h"

namespace twins::fusionauth {

struct NewSession {
    QString id;
    QByteArray text;
};

NewSession startSession(Instance &instance, const QString &userId, const QJsonObject &application, qint64 authTime,
                        const World &world);

QByteArray sessionKey(QByteArrayView text);

// Set-Cookie headers for whichever of the two is not empty.
void addCookies(model::Answer &answer, const QString &accessToken, const QByteArray &refreshToken);

// A cookie of the request; empty: none of that name.
QByteArray cookieOf(const model::Request &request, QByteArrayView name);

} // namespace twins::fusionauth
