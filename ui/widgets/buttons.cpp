// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/buttons.h"

#include "ui/widgets/theme.h"

#include <QStyle>

namespace ui {
namespace {

QPushButton *button(const QString &name, const QString &text, QWidget *parent)
{
    auto *result = new QPushButton(text, parent);
    result->setObjectName(name);
    result->setAutoDefault(false);
    return result;
}

QPushButton *button(const QString &name, const QString &text, Role role, QWidget *parent)
{
    QPushButton *result = button(name, text, parent);
    setRole(result, role);
    return result;
}

} // namespace

QPushButton *plainButton(const QString &name, const QString &text, QWidget *parent)
{
    return button(name, text, parent);
}

QPushButton *primaryButton(const QString &name, const QString &text, QWidget *parent)
{
    return button(name, text, Role::Primary, parent);
}

QPushButton *dangerButton(const QString &name, const QString &text, QWidget *parent)
{
    return button(name, text, Role::Danger, parent);
}

QPushButton *linkButton(const QString &name, const QString &text, QWidget *parent)
{
    QPushButton *result = button(name, text, Role::Link, parent);
    result->setCursor(Qt::PointingHandCursor);
    result->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return result;
}

QToolButton *iconButton(const QString &name, Icon which, const QString &what, QWidget *parent)
{
    auto *result = new QToolButton(parent);
    result->setObjectName(name);
    result->setIcon(icon(which));
    result->setIconSize({16, 16});
    result->setToolTip(what);
    result->setAccessibleName(what);
    result->setFocusPolicy(Qt::StrongFocus);
    return result;
}

} // namespace ui
