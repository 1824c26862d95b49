// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A line edit whose text the accessibility bus never sees, not even while it is revealed on the screen.
#pragma once

#include <QLineEdit>

namespace ui {

class SecretEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit SecretEdit(QWidget *parent);
};

} // namespace ui
