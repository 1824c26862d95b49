// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A small badge: one or two words on a tint.
#pragma once

#include <QLabel>

namespace ui {

enum class PillKind { Neutral, Good, Warning, Problem, Accent };

class Pill : public QLabel {
    Q_OBJECT
public:
    explicit Pill(const QString &text = {}, PillKind kind = PillKind::Neutral, QWidget *parent = nullptr);

    void setPill(const QString &text, PillKind kind);
    PillKind kind() const { return m_kind; }

    // For delegates: the size of a pill with this text, and the pill itself, vertically centred and cut to the width.
    static QSize sizeOf(const QString &text, const QFont &base);
    static void paint(QPainter &painter, const QRect &rect, const QString &text, PillKind kind, const QFont &base);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillKind m_kind;
};

} // namespace ui
