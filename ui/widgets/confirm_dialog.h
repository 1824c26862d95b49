// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The confirmation before a write that matters: what happens, and where asked for, its name typed once more.
#pragma once

#include "ui/widgets/prompts.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ui {

class ConfirmDialog : public QDialog {
    Q_OBJECT
public:
    explicit ConfirmDialog(const Question &question, QWidget *parent);

private:
    void addTexts(const Question &question);
    void addTyping(const QString &typed);
    void addButtons(const Question &question);

    QPushButton *m_yes = nullptr;
};

} // namespace ui
