// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The views of the gallery.
#pragma once

class QWidget;

namespace gallery {

QWidget *makeDiagnosePage();
QWidget *makePlan();
QWidget *makeIcons();
QWidget *makeTable();
QWidget *makeEmpty();

} // namespace gallery
