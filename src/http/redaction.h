// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Takes secrets out of HTTP messages: by the name of a header, by the name of a JSON or form field, by value in every
// encoding in which it may come back, and the signature of every token.
#pragma once

#include "base/secret.h"
#include "model/exchange.h"

#include <QByteArray>
#include <QList>

namespace http {

using model::cutSignatureMark;
using model::redactedMark;

class Redaction {
public:
    // Looks for this text from now on: raw, percent-encoded, JSON-escaped (also mixed), as base64 and base64url at any
    // offset, and as hex. Texts under 4 bytes are left out: they would be found everywhere.
    void hide(const base::Secret &secret);

    // secretHeaders: names whose values are secret beside the well-known ones.
    model::Request request(const model::Request &request, const QList<QByteArray> &secretHeaders = {}) const;
    // path: the request's, because it decides what "key" means in a body.
    model::Answer answer(const model::Answer &answer, QByteArrayView path) const;

    // Any text: known values, tokens' signatures, private keys in PEM.
    QByteArray text(const QByteArray &text) const;

private:
    struct Known {
        base::Secret plain;
        QList<base::Secret> literal; // base64 forms
        base::Secret hex;
    };
    QByteArray withoutValues(QByteArray text) const;
    QByteArray body(const QByteArray &body, QByteArrayView path) const;

    std::vector<Known> m_known;
};

// Whether a header of that name carries a secret.
bool isSecretHeader(QByteArrayView name);

} // namespace http
