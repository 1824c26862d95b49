// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/badges/badge.h"

#include <QCoreApplication>
#include <QUrl>

namespace ui {

EnvironmentBadge badgeOf(const storage::Environment &environment, bool isSandbox)
{
    EnvironmentBadge badge;
    badge.name = environment.name;
    badge.detail =
        isSandbox
            ? sandboxDetail()
            : QUrl(environment.kongAdminUrl.isEmpty() ? environment.fusionauthUrl : environment.kongAdminUrl).host();
    badge.colour = QColor(environment.colour);
    badge.production = environment.kind == storage::EnvironmentKind::Production;
    badge.readOnly = environment.readOnly;
    badge.sandbox = isSandbox;
    return badge;
}

QString sandboxDetail()
{
    return QCoreApplication::translate("ui::Badge", "embedded, nothing leaves this machine");
}

} // namespace ui
