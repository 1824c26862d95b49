// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Several lines in a form: a PEM, a token, a log line; files may be dropped on it.
#pragma once

#include "ui/widgets/field.h"

class QPlainTextEdit;

namespace ui {

class TextArea : public Field {
    Q_OBJECT
public:
    TextArea(const QString &name, const QString &label, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void setPlaceholder(const QString &text);
    void setMonospace(bool on);
    void setReadOnly(bool on);
    // Its height in lines; it scrolls beyond.
    void setLines(int lines);
    QPlainTextEdit *textEdit() const { return m_edit; }

    // Files beyond this are refused with a message.
    static constexpr qint64 largestFile = 4 * 1024 * 1024;

signals:
    // By the user, or by a file that was dropped.
    void edited(const QString &text);
    // A file's bytes as they are; where they are text, the field shows them too.
    void dropped(const QByteArray &content);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeFile(const QString &path);

    QPlainTextEdit *m_edit;
};

} // namespace ui
