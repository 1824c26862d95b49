// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "input/unwrap.h"

namespace input {
namespace {

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '+' || c == '/' || c == '=';
}

bool startsWithWord(const QByteArray &text, const char *word)
{
    return text.left(qsizetype(qstrlen(word))).toLower() == word;
}

void note(Unwrapped &result, const QString &what)
{
    if (!result.removed.contains(what))
        result.removed.append(what);
}

void removeQuotes(Unwrapped &result)
{
    static const QByteArray quotes("\"'`");
    QByteArray &text = result.token;
    while (text.size() >= 2 && quotes.contains(text.front()) && text.front() == text.back()) {
        text = text.sliced(1, text.size() - 2).trimmed();
        note(result, QStringLiteral("quotes"));
    }
}

// "Authorization: Bearer", each as often as it stands there; once is how it is sent.
void removeWords(Unwrapped &result)
{
    int bearers = 0;
    for (bool found = true; found;) {
        found = false;
        removeQuotes(result);
        if (startsWithWord(result.token, "authorization:")) {
            result.token = result.token.sliced(14).trimmed();
            found = true;
        }
        if (startsWithWord(result.token, "bearer ") || startsWithWord(result.token, "bearer\t")) {
            result.token = result.token.sliced(7).trimmed();
            found = true;
            ++bearers;
        }
    }
    if (bearers > 1)
        note(result, QStringLiteral("Bearer twice"));
}

void removeBreaks(Unwrapped &result)
{
    const qsizetype before = result.token.size();
    QByteArray joined;
    joined.reserve(before);
    for (char c : std::as_const(result.token)) {
        if (c != '\n' && c != '\r')
            joined += c;
    }
    // The continuation lines of a mail or a terminal are indented, too.
    if (joined.size() != before) {
        joined.replace(' ', "").replace('\t', "");
        result.token = joined;
        note(result, QStringLiteral("line breaks"));
    }
}

void removeSurroundings(Unwrapped &result)
{
    const qsizetype start = result.token.indexOf("eyJ");
    if (start < 0)
        return;
    qsizetype end = start;
    while (end < result.token.size() && isTokenCharacter(result.token.at(end)))
        ++end;
    if (start > 0 || end < result.token.size())
        note(result, QStringLiteral("text around it"));
    result.token = result.token.sliced(start, end - start);
}

} // namespace

Unwrapped unwrapped(QByteArrayView text)
{
    Unwrapped result{text.toByteArray().trimmed(), {}};
    removeWords(result);
    removeBreaks(result);
    if (result.token.contains('%')) {
        const QByteArray decoded = QByteArray::fromPercentEncoding(result.token);
        if (decoded != result.token)
            note(result, QStringLiteral("URL encoding"));
        result.token = decoded.trimmed();
        removeWords(result);
    }
    removeSurroundings(result);
    return result;
}

} // namespace input
