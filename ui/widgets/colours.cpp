// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/colours.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

Colours makeLight()
{
    return {.dark = false,
            .window = rgb(0xf6f7f9),
            .panel = rgb(0xffffff),
            .raised = rgb(0xffffff),
            .sidebar = rgb(0xeef0f4),
            .hover = rgb(0xf0f2f6),
            .text = rgb(0x1c2230),
            .muted = rgb(0x5a6375),
            .disabled = rgb(0x848c9b),
            .accent = rgb(0x3457d5),
            .accentHover = rgb(0x2a49bb),
            .onAccent = rgb(0xffffff),
            .accentTint = rgb(0xe8edfd),
            .border = rgb(0xe1e4ea),
            .control = rgb(0xcbd0da),
            .focus = rgb(0x3457d5),
            .good = rgb(0x13733a),
            .goodTint = rgb(0xe7f5ec),
            .warn = rgb(0x8f5206),
            .warnTint = rgb(0xfdf3e1),
            .bad = rgb(0xb42318),
            .badTint = rgb(0xfdecea),
            .neutralTint = rgb(0xeef0f4),
            .code = rgb(0xf3f4f7),
            .codeText = rgb(0x1c2230),
            .codeName = rgb(0x3350bd),
            .codeValue = rgb(0x13693a),
            .production = rgb(0xb42318),
            .onProduction = rgb(0xffffff),
            .sandbox = rgb(0x6a45e0),
            .onSandbox = rgb(0xffffff)};
}

Colours makeDark()
{
    return {.dark = true,
            .window = rgb(0x16181d),
            .panel = rgb(0x1e2127),
            .raised = rgb(0x1e2127),
            .sidebar = rgb(0x1a1d22),
            .hover = rgb(0x272b33),
            .text = rgb(0xe6e9ef),
            .muted = rgb(0x9aa4b5),
            .disabled = rgb(0x6d7583),
            .accent = rgb(0x8aa4ff),
            .accentHover = rgb(0xa3b8ff),
            .onAccent = rgb(0x10131c),
            .accentTint = rgb(0x26305a),
            .border = rgb(0x333842),
            .control = rgb(0x454c59),
            .focus = rgb(0x8aa4ff),
            .good = rgb(0x5fd08a),
            .goodTint = rgb(0x15301f),
            .warn = rgb(0xf5c069),
            .warnTint = rgb(0x3a2c12),
            .bad = rgb(0xff8a80),
            .badTint = rgb(0x3b1c1a),
            .neutralTint = rgb(0x2a2e36),
            .code = rgb(0x15171b),
            .codeText = rgb(0xe6e9ef),
            .codeName = rgb(0x9db3ff),
            .codeValue = rgb(0x7fd6a0),
            .production = rgb(0xc0352b),
            .onProduction = rgb(0xffffff),
            .sandbox = rgb(0x6a45e0),
            .onSandbox = rgb(0xffffff)};
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QList<ColourPair> plainPairs(const Colours &c)
{
    return {{"text on window", c.text, c.window},
            {"text on panel", c.text, c.panel},
            {"text on card", c.text, c.raised},
            {"text on sidebar", c.text, c.sidebar},
            {"text on hovered", c.text, c.hover},
            {"text on chosen", c.text, c.accentTint},
            {"muted on window", c.muted, c.window},
            {"muted on panel", c.muted, c.panel},
            {"muted on card", c.muted, c.raised},
            {"muted on sidebar", c.muted, c.sidebar},
            {"muted on hovered", c.muted, c.hover},
            {"muted on chosen", c.muted, c.accentTint},
            {"muted on code", c.muted, c.code},
            {"placeholder in field", c.muted, c.raised},
            {"disabled on window", c.disabled, c.window, 3},
            {"disabled on panel", c.disabled, c.panel, 3},
            {"disabled in field", c.disabled, c.raised, 3}};
}

QList<ColourPair> accentPairs(const Colours &c)
{
    return {{"primary button", c.onAccent, c.accent},
            {"primary button, hovered", c.onAccent, c.accentHover},
            {"link on window", c.accent, c.window},
            {"link on panel", c.accent, c.panel},
            {"link on card", c.accent, c.raised},
            {"chosen workspace", c.accent, c.accentTint},
            {"link on good banner", c.accent, c.goodTint},
            {"link on warning banner", c.accent, c.warnTint},
            {"link on problem banner", c.accent, c.badTint},
            {"selected text", c.onAccent, c.accent},
            {"danger button", c.onProduction, c.production},
            {"production ribbon", c.onProduction, c.production},
            {"sandbox ribbon", c.onSandbox, c.sandbox}};
}

QList<ColourPair> judgingPairs(const Colours &c)
{
    return {{"good pill", c.good, c.goodTint},
            {"good on panel", c.good, c.panel},
            {"good on window", c.good, c.window},
            {"warning pill", c.warn, c.warnTint},
            {"warning on panel", c.warn, c.panel},
            {"warning on window", c.warn, c.window},
            {"problem pill", c.bad, c.badTint},
            {"problem on panel", c.bad, c.panel},
            {"problem on window", c.bad, c.window},
            {"neutral pill", c.muted, c.neutralTint},
            {"text on good banner", c.text, c.goodTint},
            {"text on warning banner", c.text, c.warnTint},
            {"text on problem banner", c.text, c.badTint},
            {"muted on good banner", c.muted, c.goodTint},
            {"muted on warning banner", c.muted, c.warnTint},
            {"muted on problem banner", c.muted, c.badTint}};
}

} // namespace

const Colours &lightColours()
{
    static const Colours light = makeLight();
    return light;
}

const Colours &darkColours()
{
    static const Colours dark = makeDark();
    return dark;
}

QList<ColourPair> colourPairs(const Colours &c)
{
    const QList<ColourPair> code{{"code", c.codeText, c.code},
                                 {"name in code", c.codeName, c.code},
                                 {"value in code", c.codeValue, c.code},
                                 {"tooltip", c.text, c.raised}};
    return plainPairs(c) + accentPairs(c) + judgingPairs(c) + code;
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor textOn(const QColor &background)
{
    const QColor white(Qt::white);
    const QColor black(Qt::black);
    return contrast(white, background) >= contrast(black, background) ? white : black;
}

} // namespace ui
