// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Grey bars in the place of what is still being read.
#pragma once

#include <QWidget>

namespace ui {

class Skeleton : public QWidget {
    Q_OBJECT
public:
    // `what` is what a screen reader says: "Reading tenants".
    explicit Skeleton(const QString &what, int lines = 4, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_lines;
};

} // namespace ui
