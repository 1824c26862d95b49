// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The forms of the gallery.
#pragma once

class QWidget;

namespace gallery {

QWidget *makeSetupPage();
QWidget *makeFields();
QWidget *makePickList();
QWidget *makeConfirmation();

} // namespace gallery
