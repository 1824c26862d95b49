// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The environment that is open, by name and colour, and the menu of the others.
#pragma once

#include "ui/widgets/page.h"

#include <QPushButton>

class QMenu;

namespace ui {

// One entry of the menu.
struct EnvironmentEntry {
    QString id;
    EnvironmentBadge badge;

    bool operator==(const EnvironmentEntry &) const = default;
};

class EnvironmentSwitcher : public QPushButton {
    Q_OBJECT
public:
    explicit EnvironmentSwitcher(QWidget *parent = nullptr);

    // The last entry leads to the page on which they are managed.
    void setEntries(const QList<EnvironmentEntry> &entries);
    // opening: it is on its way, and not there yet.
    void setCurrent(const EnvironmentBadge &badge, bool opening);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void environmentChosen(const QString &id);
    void manageChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QMenu *m_menu;
    EnvironmentBadge m_badge;
    bool m_opening = false;
};

} // namespace ui
