// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Fields below each other with the distances of a form, under headings.
#pragma once

#include "ui/widgets/field.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

// A heading, a muted sentence, and what belongs below them.
class Section : public QWidget {
    Q_OBJECT
public:
    explicit Section(const QString &heading, const QString &sentence = {}, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    void setSentence(const QString &sentence);
    void add(QWidget *widget);

private:
    QLabel *m_heading;
    QLabel *m_sentence;
    QVBoxLayout *m_layout;
};

class Form : public QWidget {
    Q_OBJECT
public:
    explicit Form(QWidget *parent = nullptr);

    // The form owns it.
    void add(QWidget *widget);
    // Beside each other, as wide as each other.
    void addRow(const QList<QWidget *> &widgets);
    void addSpace(int pixels);
    // Pushes what came before to the top.
    void addStretch();

    // Sets the keyboard's focus to the first field whose message is a problem; false where there is none.
    bool focusFirstProblem();

private:
    QVBoxLayout *m_layout;
};

} // namespace ui
