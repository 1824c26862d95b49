// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What stands where nothing is yet: why, and the button that changes it.
#pragma once

#include "ui/widgets/icons.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(Icon icon, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);
    QPushButton *addAction(const QString &name, const QString &text, bool primary = false);

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QHBoxLayout *m_actions;
};

} // namespace ui
