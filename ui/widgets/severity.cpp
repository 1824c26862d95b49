// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/severity.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace ui {

Icon iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Good: return Icon::Check;
    case Severity::Note: return Icon::Information;
    case Severity::Warning: return Icon::Warning;
    case Severity::Problem: return Icon::Problem;
    }
    Q_UNREACHABLE();
}

Tint tintOf(Severity severity)
{
    switch (severity) {
    case Severity::Good: return Tint::Good;
    case Severity::Note: return Tint::Accent;
    case Severity::Warning: return Tint::Warning;
    case Severity::Problem: return Tint::Problem;
    }
    Q_UNREACHABLE();
}

QColor backgroundOf(Severity severity)
{
    switch (severity) {
    case Severity::Good: return colours().goodTint;
    case Severity::Note: return colours().accentTint;
    case Severity::Warning: return colours().warnTint;
    case Severity::Problem: return colours().badTint;
    }
    Q_UNREACHABLE();
}

QString wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Good: return QCoreApplication::translate("ui::Severity", "Good");
    case Severity::Note: return QCoreApplication::translate("ui::Severity", "Note");
    case Severity::Warning: return QCoreApplication::translate("ui::Severity", "Warning");
    case Severity::Problem: return QCoreApplication::translate("ui::Severity", "Problem");
    }
    Q_UNREACHABLE();
}

} // namespace ui
