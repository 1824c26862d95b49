// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A line of text that is cut with an ellipsis where it does not fit, and shown whole as a tooltip.
#pragma once

#include "ui/widgets/icons.h"

#include <QFrame>
#include <QString>

namespace ui {

class ElidedLabel : public QFrame {
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText)
public:
    explicit ElidedLabel(const QString &text = {}, Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setMode(Qt::TextElideMode mode);
    // Instead of the text's colour.
    void setTint(Tint tint);
    void setMuted(bool on) { setTint(on ? Tint::Muted : Tint::Text); }
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_text;
    Qt::TextElideMode m_mode;
    Tint m_tint = Tint::Text;
};

} // namespace ui
