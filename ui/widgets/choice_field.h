// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One of a few, all of them in sight: beside each other, or below each other with what each leads to.
#pragma once

#include "ui/widgets/field.h"

#include <QList>

class QAbstractButton;
class QButtonGroup;

namespace ui {

struct Choice {
    QString id;
    QString title;
    QString consequence; // one line; without any in all choices, they stand beside each other
    bool enabled = true; // the consequence of one that is not should say why

    bool operator==(const Choice &) const = default;
};

class ChoiceField : public Field {
    Q_OBJECT
public:
    ChoiceField(const QString &name, const QString &label, QWidget *parent = nullptr);

    // What was chosen stays so where the new list has it.
    void setChoices(const QList<Choice> &choices);
    // Its id; empty: none.
    QString chosen() const;
    // Emits nothing. An unknown id leaves none chosen.
    void choose(const QString &id);
    // The button of a choice, "NAME.ID" among the objects.
    QAbstractButton *buttonOf(const QString &id) const;

signals:
    // By the user.
    void edited(const QString &id);

private:
    void addButton(QAbstractButton *button, int row);
    void addSegments();
    void addRadios();

    QList<Choice> m_choices;
    QWidget *m_box;
    QButtonGroup *m_group;
};

} // namespace ui
