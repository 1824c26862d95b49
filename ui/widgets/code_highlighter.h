// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Light emphasis for HTTP, JSON and curl: names, strings, and the dots that stand for secrets.
#pragma once

#include "ui/widgets/code_view.h"

#include <QSyntaxHighlighter>

namespace ui {

class CodeHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit CodeHighlighter(QTextDocument *document);

    void setKind(CodeKind kind);

protected:
    void highlightBlock(const QString &text) override;

private:
    void colourHead(const QString &text);
    void colourJson(const QString &text);
    void colourShell(const QString &text);
    void colourDots(const QString &text);

    CodeKind m_kind = CodeKind::Plain;
};

} // namespace ui
