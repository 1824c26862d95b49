// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The sign of a severity that changes.
#pragma once

#include "ui/widgets/severity.h"

#include <QWidget>

namespace ui {

class SeverityIcon : public QWidget {
    Q_OBJECT
public:
    explicit SeverityIcon(QWidget *parent);

    void setSeverity(Severity severity);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::Note;
};

} // namespace ui
