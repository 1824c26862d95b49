// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Something wrong with what was typed into a form, as data; the sentence lives in `wording`.
#pragma once

#include <QJsonObject>
#include <QString>

namespace model {

struct Problem {
    enum class Severity {
        Error,    // cannot be used as it is
        Question, // only with the user's consent
        Remark,   // may be meant
    };
    Severity severity = Severity::Error;
    QString code;  // "url-malformed"
    QString field; // as the file names it: "kong_admin", "further_proxies.0"
    QJsonObject facts;

    bool operator==(const Problem &) const = default;
};

} // namespace model
