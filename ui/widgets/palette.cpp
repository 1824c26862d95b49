// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/palette.h"

namespace ui {
namespace {

void setTexts(QPalette &palette, QPalette::ColorGroup group, const QColor &colour)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(group, role, colour);
}

} // namespace

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    const auto all = [&palette](QPalette::ColorRole role, const QColor &colour) {
        palette.setColor(QPalette::All, role, colour);
    };
    all(QPalette::Window, c.window);
    all(QPalette::Base, c.raised);
    all(QPalette::AlternateBase, c.hover);
    all(QPalette::ToolTipBase, c.raised);
    all(QPalette::Button, c.raised);
    all(QPalette::BrightText, c.onAccent);
    all(QPalette::PlaceholderText, c.muted);
    all(QPalette::Highlight, c.accent);
    all(QPalette::HighlightedText, c.onAccent);
    all(QPalette::Link, c.accent);
    all(QPalette::LinkVisited, c.accent);
    // Bevels: from the lightest to the darkest.
    all(QPalette::Light, c.dark ? c.control : c.panel);
    all(QPalette::Midlight, c.border);
    all(QPalette::Mid, c.control);
    all(QPalette::Dark, c.dark ? c.window.darker(130) : c.disabled);
    all(QPalette::Shadow, c.dark ? QColor(Qt::black) : c.muted);
    setTexts(palette, QPalette::All, c.text);
    setTexts(palette, QPalette::Disabled, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.control);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Disabled, QPalette::Link, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, c.disabled);
    return palette;
}

} // namespace ui
