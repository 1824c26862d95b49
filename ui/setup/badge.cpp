// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/badge.h"

#include <QCoreApplication>
#include <QUrl>

namespace ui {

EnvironmentBadge badgeFor(const storage::Environment &environment, bool isSandbox)
{
    EnvironmentBadge badge;
    badge.name = environment.name;
    badge.detail =
        isSandbox
            ? QCoreApplication::translate("ui::SetupPage", "embedded, nothing leaves this machine")
            : QUrl(environment.kongAdminUrl.isEmpty() ? environment.fusionauthUrl : environment.kongAdminUrl).host();
    badge.colour = QColor(environment.colour);
    badge.production = environment.kind == storage::EnvironmentKind::Production;
    badge.readOnly = environment.readOnly;
    badge.sandbox = isSandbox;
    return badge;
}

} // namespace ui
