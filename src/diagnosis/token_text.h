// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What could be meant as a token, read as leniently as possible: to say what is wrong with it, it has to be read first.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

#include <optional>

namespace diagnosis {

// The piece of `text` that looks like a JWT or JWE ("eyJ..."), percent-encoding undone; none where there is none.
std::optional<QByteArray> tokenLikeIn(QByteArrayView text);

struct LooseToken {
    int parts = 0; // counted by dots
    QJsonObject header;
    QJsonObject claims;
    QByteArray signature;         // decoded; empty where it cannot be
    bool foreignAlphabet = false; // '+', '/' or '=': base64 instead of base64url
};
LooseToken looselyRead(QByteArrayView token);

} // namespace diagnosis
