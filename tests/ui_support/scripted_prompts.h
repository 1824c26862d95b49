// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Prompts that a test answers beforehand, and that remember what was asked.
#pragma once

#include "ui/widgets/prompts.h"

namespace tests {

class ScriptedPrompts : public ui::Prompts {
public:
    bool sure = true;
    QString file; // the answer to the next files asked for; empty: none chosen

    QList<ui::Question> questions;
    QList<ui::FileQuestion> opened;
    QList<ui::FileQuestion> saved;

    void confirm(const ui::Question &question, QObject *context, Confirmed answer) override;
    void openFile(const ui::FileQuestion &question, QObject *context, FileChosen answer) override;
    void saveFile(const ui::FileQuestion &question, QObject *context, FileChosen answer) override;
};

} // namespace tests
