// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/code_highlighter.h"

#include "ui/widgets/theme.h"

#include <QRegularExpression>

namespace ui {
namespace {

QTextCharFormat coloured(const QColor &colour, bool strong = false)
{
    QTextCharFormat format;
    format.setForeground(colour);
    if (strong)
        format.setFontWeight(QFont::Bold);
    return format;
}

// States of a block of HTTP: its head, or the body after the empty line.
constexpr int inHead = 1;
constexpr int inBody = 2;

} // namespace

CodeHighlighter::CodeHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{}

void CodeHighlighter::setKind(CodeKind kind)
{
    m_kind = kind;
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    if (m_kind == CodeKind::Http) {
        const bool body = previousBlockState() == inBody || (previousBlockState() == inHead && text.isEmpty());
        setCurrentBlockState(body ? inBody : inHead);
        if (body)
            colourJson(text);
        else
            colourHead(text);
    } else if (m_kind == CodeKind::Json) {
        colourJson(text);
    } else if (m_kind == CodeKind::Curl) {
        colourShell(text);
    }
    colourDots(text);
}

// "PATCH /api/tenant/1", "HTTP/1.1 401 Unauthorized", "Content-Type: application/json"
void CodeHighlighter::colourHead(const QString &text)
{
    const bool first = previousBlockState() != inHead;
    const qsizetype end = text.indexOf(first ? QLatin1Char(' ') : QLatin1Char(':'));
    if (end > 0)
        setFormat(0, static_cast<int>(end), coloured(colours().codeName, first));
}

void CodeHighlighter::colourJson(const QString &text)
{
    static const QRegularExpression string(QStringLiteral(R"("(?:[^"\\]|\\.)*"(\s*:)?)"));
    for (auto matches = string.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const bool isName = match.hasCaptured(1);
        const qsizetype length = match.capturedLength() - (isName ? match.capturedLength(1) : 0);
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(length),
                  coloured(isName ? colours().codeName : colours().codeValue));
    }
}

void CodeHighlighter::colourShell(const QString &text)
{
    static const QRegularExpression word(QStringLiteral(R"('[^']*'|"[^"]*"|(?<=^|\s)(curl|-{1,2}[A-Za-z-]+))"));
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                  coloured(match.hasCaptured(1) ? colours().codeName : colours().codeValue));
    }
}

void CodeHighlighter::colourDots(const QString &text)
{
    static const QRegularExpression dots(QStringLiteral("•+"));
    for (auto matches = dots.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                  coloured(colours().muted));
    }
}

} // namespace ui
