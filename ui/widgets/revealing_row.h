// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A value and its copy button, which is seen while the pointer or the keyboard is in the row, and keeps its place.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace ui {

class CopyButton;

class RevealingRow : public QWidget {
    Q_OBJECT
public:
    // `name` is the button's object name without ".copy", `what` what it copies.
    RevealingRow(const QString &name, const QString &what, const QString &value, QWidget *parent);

    // Before the button.
    void add(QWidget *widget, int stretch = 0);
    void setCopyable(bool on);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QHBoxLayout *m_layout;
    CopyButton *m_copy;
};

} // namespace ui
