// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "quick_blueprint.h"

namespace tests {

setup::Blueprint quickBlueprint()
{
    setup::Blueprint blueprint;
    blueprint.id = QStringLiteral("6f1d1a52-8a4e-4f57-9d55-0c6a3f0b7a11");
    blueprint.tenant.issuer = QStringLiteral("https://login.example.com");
    blueprint.service.name = QStringLiteral("example_service");
    blueprint.signingKey.algorithm = QStringLiteral("ES256");
    return blueprint;
}

} // namespace tests
