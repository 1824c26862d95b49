// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The two palettes of the window, light and dark: every colour that is painted has a name here.
#pragma once

#include <QColor>
#include <QList>

namespace ui {

struct Colours {
    bool dark = false;
    QColor window;  // behind everything
    QColor panel;   // headers and side panels
    QColor raised;  // cards and fields
    QColor sidebar; // the workspaces' list
    QColor hover;   // a row or button below the pointer
    QColor text;
    QColor muted;
    QColor disabled;
    QColor accent; // primary buttons, links, the chosen row's text
    QColor accentHover;
    QColor onAccent;
    QColor accentTint; // background of what is chosen
    QColor border;     // between areas
    QColor control;    // around fields and buttons
    QColor focus;
    QColor good;
    QColor goodTint;
    QColor warn;
    QColor warnTint;
    QColor bad;
    QColor badTint;
    QColor neutralTint; // background of a pill that judges nothing
    QColor code;        // background of code
    QColor codeText;
    QColor codeName;   // members, header names, methods
    QColor codeValue;  // strings
    QColor production; // the ribbon of a production environment
    QColor onProduction;
    QColor sandbox; // the ribbon of the sandbox
    QColor onSandbox;
};

const Colours &lightColours();
const Colours &darkColours();

// Those of the theme that was applied last; light before.
const Colours &colours();

// A text and what it stands on, with the contrast that it needs (WCAG 2.2: 4.5, large and disabled text 3).
struct ColourPair {
    const char *what;
    QColor text;
    QColor background;
    double least = 4.5;
};

// Every pair that the window uses.
QList<ColourPair> colourPairs(const Colours &colours);

// WCAG's contrast ratio, 1 to 21.
double contrast(const QColor &one, const QColor &other);

// Black or white, whichever reads better on this background: for colours that people choose.
QColor textOn(const QColor &background);

} // namespace ui
