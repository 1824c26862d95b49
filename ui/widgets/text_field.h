// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One line of text in a form.
#pragma once

#include "ui/widgets/field.h"

class QLineEdit;

namespace ui {

class TextField : public Field {
    Q_OBJECT
public:
    TextField(const QString &name, const QString &label, QWidget *parent = nullptr);

    QString text() const;
    // Emits nothing.
    void setText(const QString &text);
    void setPlaceholder(const QString &text);
    // For issuers, ids and addresses, where every character counts.
    void setMonospace(bool on);
    void setReadOnly(bool on);
    QLineEdit *lineEdit() const { return m_edit; }

signals:
    // With every keystroke of the user.
    void edited(const QString &text);
    // Return, or the field was left after an edit.
    void editingFinished();

private:
    QLineEdit *m_edit;
};

} // namespace ui
