// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A small ring that turns while something runs; it stands still where nothing may move.
#pragma once

#include <QTimer>
#include <QWidget>

class QPainter;

namespace ui {

class Spinner : public QWidget {
    Q_OBJECT
public:
    // `what` is what a screen reader says: "Sending".
    explicit Spinner(const QString &what, QWidget *parent = nullptr);

    // For delegates: one picture of it; `step` counts twelfths of a turn.
    static void paint(QPainter &painter, const QRectF &rect, int step);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer m_timer;
    int m_step = 0;
};

} // namespace ui
