// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The closed pick field: what is chosen, its facts, and the sign that there are more.
#pragma once

#include "ui/widgets/pick_field.h"

#include <QPushButton>

#include <optional>

namespace ui {

class PickButton : public QPushButton {
    Q_OBJECT
public:
    explicit PickButton(QWidget *parent);

    void show(const PickItem &item, bool isPlaceholder, bool isNew);
    void setSeverity(std::optional<Severity> severity);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QColor outline() const;

    PickItem m_item;
    bool m_isPlaceholder = true;
    bool m_isNew = false;
    std::optional<Severity> m_severity;
};

// Title, facts and badge in one line, as button and list both show them. What does not fit is cut: facts first.
void paintPickItem(QPainter &painter, const QRect &rect, const PickItem &item, const QColor &titleColour,
                   const QColor &factsColour, const QFont &font);

} // namespace ui
