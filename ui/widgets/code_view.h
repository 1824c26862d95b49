// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// HTTP, JSON or curl to read and to copy: monospaced, coloured a little, never wrapped, secrets as dots.
#pragma once

#include <QFrame>

class QPlainTextEdit;

namespace ui {

class CodeHighlighter;
class CopyButton;

enum class CodeKind { Plain, Http, Json, Curl };

class CodeView : public QFrame {
    Q_OBJECT
public:
    // `what` says what it shows: "request".
    CodeView(const QString &name, const QString &what, QWidget *parent = nullptr);

    // Shows "[redacted]" as dots; the copy holds the text as it was given.
    void setCode(const QString &code, CodeKind kind);
    QString code() const { return m_code; }
    // As high as its text within these bounds.
    void setLines(int least, int most);
    QPlainTextEdit *textEdit() const { return m_edit; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QString m_code;
    QPlainTextEdit *m_edit;
    CodeHighlighter *m_highlighter;
    CopyButton *m_copy;
    int m_least = 3;
    int m_most = 24;
};

} // namespace ui
