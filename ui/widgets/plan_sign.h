// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The two ends of a plan's row: the sign of what is done, and how far it is.
#pragma once

#include "ui/widgets/plan_row.h"

#include <QWidget>

class QLabel;

namespace ui {

class PlanSignLabel : public QWidget {
    Q_OBJECT
public:
    explicit PlanSignLabel(QWidget *parent);

    void setSign(PlanSign sign);
    PlanSign sign() const { return m_sign; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlanSign m_sign = PlanSign::Keep;
};

class PlanProgressLabel : public QWidget {
    Q_OBJECT
public:
    explicit PlanProgressLabel(QWidget *parent);

    void setProgress(PlanProgress progress, const QString &words);
    // "done, 48 ms"
    QString spoken() const;

private:
    PlanProgress m_progress = PlanProgress::None;
    Spinner *m_spinner;
    QLabel *m_done;
    QLabel *m_failed;
    QLabel *m_undone;
    QLabel *m_words;
};

} // namespace ui
