// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One step of the live test: not yet, going on, or what was seen.
#pragma once

#include "setup/live_test.h"

#include <QWidget>

class QLabel;

namespace ui {

class SeverityIcon;
class Spinner;

class LiveRow : public QWidget {
    Q_OBJECT
public:
    // `expectation`: what ought to be seen, shown until something was.
    LiveRow(setup::LiveStep step, const QString &expectation, QWidget *parent);

    setup::LiveStep step() const { return m_step; }
    void showPending();
    void showRunning();
    void showResult(const setup::LiveResult &result);

private:
    void showOnly(QWidget *sign);
    void describe(const QString &state);

    setup::LiveStep m_step;
    QString m_expectation;
    QLabel *m_circle;
    Spinner *m_spinner;
    SeverityIcon *m_sign;
    QLabel *m_sentence;
};

} // namespace ui
