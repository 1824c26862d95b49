// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A file's path in a form: typed, dropped or chosen.
#pragma once

#include "ui/widgets/field.h"
#include "ui/widgets/prompts.h"

class QLineEdit;

namespace ui {

class PathField : public Field {
    Q_OBJECT
public:
    PathField(const QString &name, const QString &label, Prompts &prompts, QWidget *parent = nullptr);

    QString path() const;
    void setPath(const QString &path);
    void setPlaceholder(const QString &text);
    // What the choose button asks; its `suggested` is the path that is there.
    void setQuestion(const FileQuestion &question);
    QLineEdit *lineEdit() const { return m_edit; }

signals:
    // By the user.
    void edited(const QString &path);

private:
    void ask();

    Prompts &m_prompts;
    FileQuestion m_question;
    QLineEdit *m_edit;
};

} // namespace ui
