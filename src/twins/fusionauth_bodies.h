// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The request bodies that the twin knows, by the name of their type in FusionAuth's documents.
#pragma once

#include "twins/fusionauth_shape.h"

namespace twins::fusionauth {

Shape tenantRequest();
Shape tenantSearchRequest();
Shape applicationRequest(); // also of roles
Shape applicationSearchRequest();
Shape keyRequest();
Shape keySearchRequest();
Shape apiKeyRequest();
Shape userRequest();
Shape userSearchRequest();
Shape registrationRequest();
Shape loginRequest();
Shape refreshRequest();
Shape vendRequest();
Shape deleteRequest(); // bodies that a DELETE may have
Shape noBody();

} // namespace twins::fusionauth
