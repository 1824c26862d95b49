// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The slim line at the top of a page that says which environment it works with.
#pragma once

#include "ui/widgets/page.h"

#include <QWidget>

namespace ui {

class Ribbon : public QWidget {
    Q_OBJECT
public:
    explicit Ribbon(QWidget *parent = nullptr);

    // Hidden while there is none.
    void setEnvironment(const EnvironmentBadge &badge);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EnvironmentBadge m_badge;
};

// "Production", "Read only", "Sandbox"...
QStringList kindsOf(const EnvironmentBadge &badge);
// Red for production, the sandbox's own, else the environment's.
QColor ribbonColour(const EnvironmentBadge &badge);

} // namespace ui
