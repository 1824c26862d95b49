// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What every input of a form is made of: label, editor, hint and message, tied together for keyboard and screen reader.
#pragma once

#include "ui/widgets/severity.h"

#include <QPointer>
#include <QString>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class SeverityIcon;

// A form's row. The field's object name is the noun ("issuerField"); its parts are "issuerField.editor", ".message" and
// ".action". The editor's accessible name is the label, its description the hint and the message.
class Field : public QWidget {
    Q_OBJECT
public:
    QString label() const;
    void setLabel(const QString &label);

    // One muted line below the editor that says what the value is for; wraps. Empty: none.
    void setHint(const QString &hint);
    QString hint() const;

    // One line below with a sign, and a link behind it that can put it right ("Remove it"). Empty text: none.
    void setMessage(Severity severity, const QString &text, const QString &action = {});
    void clearMessage();
    QString message() const;
    Severity messageSeverity() const { return m_severity; }

    // What takes the keyboard: the label's buddy.
    QWidget *editor() const { return m_editor; }

signals:
    // The link behind the message was pressed.
    void messageActionChosen();

protected:
    // Where the text of a check box or radio button begins: its ring, the box and the distance.
    static constexpr int textBesideBox = 26;

    Field(const QString &name, const QString &label, QWidget *parent);

    // `shown` is put below the label; it is or holds the editor. To be called once.
    void setEditor(QWidget *editor, QWidget *shown = nullptr);
    // Where the editor itself says the label (a check box).
    void hideLabel();
    // Hint and message begin so far from the left.
    void indentTexts(int pixels);
    // The message concerns the whole field: its editor's outline tells as well.
    virtual void showSeverity(std::optional<Severity> severity);
    // For editors that are no text to a screen reader: what is chosen.
    virtual QString valueInWords() const { return {}; }
    // Tells the screen reader's part again, after the value in words changed.
    void describe();

private:
    void makeMessageRow();

    QVBoxLayout *m_layout;
    QLabel *m_label;
    QPointer<QWidget> m_editor;
    QLabel *m_hint = nullptr;
    QWidget *m_messageRow = nullptr;
    SeverityIcon *m_messageIcon = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_action = nullptr;
    Severity m_severity = Severity::Note;
    int m_indent = 0;
};

} // namespace ui
