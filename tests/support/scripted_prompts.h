// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Answers the window's questions in tests, at once, and remembers what was asked. For tests that use ui_widgets.
#pragma once

#include "ui/widgets/prompts.h"

#include <QList>

namespace support {

class ScriptedPrompts : public ui::Prompts {
public:
    bool confirmation = true;
    QString file; // empty: none is chosen

    QList<ui::Question> questions;
    QList<ui::FileQuestion> fileQuestions;

    void confirm(const ui::Question &question, QObject *, Confirmed answer) override
    {
        questions += question;
        answer(confirmation);
    }
    void openFile(const ui::FileQuestion &question, QObject *, FileChosen answer) override
    {
        fileQuestions += question;
        answer(file);
    }
    void saveFile(const ui::FileQuestion &question, QObject *, FileChosen answer) override
    {
        fileQuestions += question;
        answer(file);
    }
};

} // namespace support
