// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A password or key in a form: dots, an eye to look at it, nothing of it for screen readers.
#pragma once

#include "ui/widgets/field.h"

class QAction;
class QLineEdit;

namespace ui {

class SecretField : public Field {
    Q_OBJECT
public:
    SecretField(const QString &name, const QString &label, QWidget *parent = nullptr);

    // The caller puts it where secrets are kept, and clears the field.
    QString text() const;
    void setText(const QString &text);
    void clear();
    // "kept in the keychain" where a secret exists that the field does not hold.
    void setPlaceholder(const QString &text);
    bool isRevealed() const;
    void setRevealed(bool revealed);
    QLineEdit *lineEdit() const { return m_edit; }

signals:
    // With every keystroke of the user; without the text, which would pass through every connection.
    void edited();
    void editingFinished();

private:
    QLineEdit *m_edit;
    QAction *m_eye;
};

} // namespace ui
