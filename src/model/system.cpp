// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "model/system.h"

namespace model {

QString nameOf(System system)
{
    return system == System::FusionAuth ? QStringLiteral("fusionauth") : QStringLiteral("kong");
}

} // namespace model
