// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The first page of somebody who has not connected anything yet.
#pragma once

#include "ui/widgets/page.h"

namespace ui {

class WelcomePage : public Page {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    // The sandbox takes a moment to start; where it cannot, the reason is shown.
    void setSandboxStarting(bool starting);
    void setProblem(const QString &what, const QString &next);

signals:
    void sandboxChosen();
    void connectChosen();

private:
    QWidget *makeBody();

    QPushButton *m_try = nullptr;
    Banner *m_banner = nullptr;
};

} // namespace ui
