// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/labels.h"

#include "ui/widgets/theme.h"

#include <QFrame>

namespace ui {
namespace {

QLabel *plain(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

} // namespace

QLabel *textLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plain(text, parent);
    label->setWordWrap(true);
    return label;
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = textLabel(text, parent);
    setRole(label, Role::Muted);
    return label;
}

QLabel *hintLabel(const QString &text, QWidget *parent)
{
    QLabel *label = mutedLabel(text, parent);
    label->setFont(smallFont());
    return label;
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plain(text, parent);
    label->setFont(strongFont());
    return label;
}

QLabel *monospaceLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plain(text, parent);
    label->setFont(monospace());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QWidget *separatorLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFixedHeight(1);
    setRole(line, Role::Line);
    return line;
}

QWidget *verticalLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFixedWidth(1);
    setRole(line, Role::Line);
    return line;
}

} // namespace ui
