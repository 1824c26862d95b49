// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/prompts.h"

#include "ui/widgets/confirm_dialog.h"

#include <QFileDialog>
#include <QFileInfo>

namespace ui {

DesktopPrompts::DesktopPrompts(QWidget *window)
    : m_window(window)
{}

void DesktopPrompts::confirm(const Question &question, QObject *context, Confirmed answer)
{
    auto *dialog = new ConfirmDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, context,
                     [answer = std::move(answer)](int result) { answer(result == QDialog::Accepted); });
    dialog->open();
}

void DesktopPrompts::openFile(const FileQuestion &question, QObject *context, FileChosen answer)
{
    chooseFile(question, Purpose::Open, context, answer);
}

void DesktopPrompts::saveFile(const FileQuestion &question, QObject *context, FileChosen answer)
{
    chooseFile(question, Purpose::Save, context, answer);
}

void DesktopPrompts::chooseFile(const FileQuestion &question, Purpose purpose, QObject *context,
                                const FileChosen &answer)
{
    const QFileInfo suggested(question.suggested);
    auto *dialog = new QFileDialog(m_window, question.title, suggested.isAbsolute() ? suggested.path() : QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(purpose == Purpose::Save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(purpose == Purpose::Save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setNameFilters(question.filters);
    if (!suggested.fileName().isEmpty())
        dialog->selectFile(suggested.fileName());
    QObject::connect(dialog, &QDialog::finished, context, [dialog, answer](int result) {
        const QStringList files = dialog->selectedFiles();
        answer(result == QDialog::Accepted && !files.isEmpty() ? files.first() : QString());
    });
    dialog->open();
}

} // namespace ui
