// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A message above a page's body: what happened, what to do next, and the buttons that do it.
#pragma once

#include "ui/widgets/severity.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class SeverityIcon;

class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    // Its object name may be set by the caller ("unreachableBanner"). Shows it.
    void setMessage(Severity severity, const QString &what, const QString &next = {});
    // `name` is the button's object name.
    QPushButton *addAction(const QString &name, const QString &text);
    void removeActions();
    // A cross at the end that hides it.
    void setDismissible(bool on);

signals:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::Note;
    SeverityIcon *m_icon;
    QLabel *m_what;
    QLabel *m_next;
    QHBoxLayout *m_actions;
    QToolButton *m_dismiss;
};

} // namespace ui
