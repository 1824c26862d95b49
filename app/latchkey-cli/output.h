// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a command says: one JSON document or lines on standard output, messages on standard error.
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QString>

namespace cli {

enum class Mark { Ok, Failed, Create, Change, Keep, Blocked, None };

class Output {
public:
    explicit Output(bool json);

    bool isJson() const { return m_json; }

    // The document, written at once; only with --json.
    void document(const QJsonObject &json);
    // One line for people; not with --json. Control characters of foreign text are shown escaped.
    void line(const QString &text, Mark mark = Mark::None);
    // Progress and remarks, on standard error.
    void message(const QString &text);
    void error(const base::Error &error);
    // Text as it is, on standard output: a file that was asked for.
    void raw(const QByteArray &bytes);

private:
    bool m_json;
    bool m_colour;
};

} // namespace cli
