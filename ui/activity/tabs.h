// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The tabs of a page: quiet words with a line below the chosen one.
#pragma once

#include <QTabBar>

namespace ui {

class Tabs : public QTabBar {
    Q_OBJECT
public:
    Tabs(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
