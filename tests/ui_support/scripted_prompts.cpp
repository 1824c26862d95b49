// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "scripted_prompts.h"

namespace tests {

// From the event loop, as a dialog would.
void ScriptedPrompts::confirm(const ui::Question &question, QObject *context, Confirmed answer)
{
    questions.append(question);
    QMetaObject::invokeMethod(context, [answer, given = sure] { answer(given); }, Qt::QueuedConnection);
}

void ScriptedPrompts::openFile(const ui::FileQuestion &question, QObject *context, FileChosen answer)
{
    opened.append(question);
    QMetaObject::invokeMethod(context, [answer, given = file] { answer(given); }, Qt::QueuedConnection);
}

void ScriptedPrompts::saveFile(const ui::FileQuestion &question, QObject *context, FileChosen answer)
{
    saved.append(question);
    QMetaObject::invokeMethod(context, [answer, given = file] { answer(given); }, Qt::QueuedConnection);
}

} // namespace tests
