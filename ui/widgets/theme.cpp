// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/theme.h"

#include "ui/widgets/palette.h"
#include "ui/widgets/style_sheet.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>
#include <QWidget>

namespace ui {
namespace {

const Colours *current = nullptr;

QFont scaled(double factor, QFont::Weight weight = QFont::Normal)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

// Asked before we set a palette of our own, which would hide the platform's.
bool platformIsDark()
{
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() <
                             QApplication::palette().color(QPalette::WindowText).lightness();
    return dark;
}

} // namespace

const Colours &colours()
{
    return current ? *current : lightColours();
}

std::optional<Theme> themeNamed(const QString &name)
{
    if (name == QLatin1String("system"))
        return Theme::System;
    if (name == QLatin1String("light"))
        return Theme::Light;
    if (name == QLatin1String("dark"))
        return Theme::Dark;
    return std::nullopt;
}

void applyTheme(QApplication &application, Theme theme)
{
    const bool systemIsDark = platformIsDark();
    const bool dark = theme == Theme::Dark || (theme == Theme::System && systemIsDark);
    current = dark ? &darkColours() : &lightColours();
    if (application.styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QPalette palette = paletteOf(*current);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    application.setStyleSheet(styleSheetOf(*current));
}

QFont monospace()
{
    QFont font = scaled(0.95);
    // Fira Code, JetBrains Mono and Cascadia Code draw != as one sign; these do not.
    font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Liberation Mono"),
                      QStringLiteral("Noto Sans Mono"), QStringLiteral("Ubuntu Mono"), QStringLiteral("monospace")});
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setKerning(false);
    return font;
}

QFont pageTitleFont()
{
    return scaled(1.45, QFont::DemiBold);
}

QFont sectionFont()
{
    return scaled(1.2, QFont::DemiBold);
}

QFont strongFont()
{
    return scaled(1.0, QFont::DemiBold);
}

QFont smallFont()
{
    return scaled(0.9);
}

void polishAgain(QWidget *widget)
{
    // Before it was polished for the first time there is nothing to repeat, and doing so would lose its font.
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    const QFont font = widget->font();
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    if (widget->testAttribute(Qt::WA_SetFont))
        widget->setFont(font);
    widget->update();
}

void setRole(QWidget *widget, Role role)
{
    const QString name = nameOf(role);
    if (widget->property("role").toString() == name)
        return;
    widget->setProperty("role", name);
    polishAgain(widget);
    if (role == Role::Panel || role == Role::Sidebar || role == Role::Window)
        widget->setAttribute(Qt::WA_StyledBackground);
    widget->update();
}

} // namespace ui
