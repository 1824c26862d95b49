// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include "base/json.h"
#include "wording/errors.h"

#include <cstdio>
#include <unistd.h>

namespace cli {
namespace {

struct Sign {
    const char *text;
    const char *colour; // ANSI SGR
};

Sign signOf(Mark mark)
{
    switch (mark) {
    case Mark::Ok: return {"ok      ", "32"};
    case Mark::Failed: return {"failed  ", "31"};
    case Mark::Create: return {"+ create", "32"};
    case Mark::Change: return {"~ change", "33"};
    case Mark::Keep: return {"= keep  ", "2"};
    case Mark::Blocked: return {"! stop  ", "31"};
    case Mark::None: break;
    }
    return {"", ""};
}

// Names come from servers and files: none of them may move the cursor or end a line.
QByteArray printable(const QString &text)
{
    QString shown;
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            shown += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            shown += c;
    }
    return shown.toUtf8();
}

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

Output::Output(bool json)
    : m_json(json)
    , m_colour(qEnvironmentVariableIsEmpty("NO_COLOR") && isatty(STDOUT_FILENO) == 1)
{}

void Output::document(const QJsonObject &json)
{
    if (m_json)
        write(stdout, base::toPrettyBytes(json));
}

void Output::line(const QString &text, Mark mark)
{
    if (m_json)
        return;
    const Sign sign = signOf(mark);
    QByteArray start(sign.text);
    if (m_colour && !start.isEmpty())
        start = QByteArrayLiteral("\x1b[") + sign.colour + 'm' + start + QByteArrayLiteral("\x1b[0m");
    if (!start.isEmpty())
        start += "  ";
    write(stdout, start + printable(text) + '\n');
}

void Output::message(const QString &text)
{
    write(stderr, printable(text) + '\n');
}

void Output::error(const base::Error &error)
{
    message(wording::lineFor(error));
}

void Output::raw(const QByteArray &bytes)
{
    write(stdout, bytes);
}

} // namespace cli
