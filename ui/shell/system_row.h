// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How one of the two systems answers, in one line: "FusionAuth  1.69.0 · 12 ms".
#pragma once

#include <QFrame>

#include "console/session.h"

class QLabel;

namespace ui {

class ElidedLabel;

class SystemRow : public QFrame {
    Q_OBJECT
public:
    SystemRow(const QString &name, const QString &system, QWidget *parent = nullptr);

    void setReachability(const console::Reachability &reachability);

private:
    QString m_system;
    QLabel *m_sign;
    ElidedLabel *m_detail;
};

// What the row says of it, and what its tooltip adds.
QString shortWords(const console::Reachability &reachability);
QString longWords(const console::Reachability &reachability);

// "Clocks agree within 1 s", "Kong's clock is 4 min ahead"; empty where neither was read.
QString clockWords(const console::Reachability &fusionauth, const console::Reachability &kong);

} // namespace ui
