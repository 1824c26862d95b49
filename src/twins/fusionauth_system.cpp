// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Whether the server is there, and which one it is.
#include "twins/fusionauth_handlers.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {

model::Answer getHealth(Instance &, const Ask &)
{
    return withoutBody(200);
}

// Only somebody whose key is good learns the version.
model::Answer getStatus(Instance &instance, const Ask &ask)
{
    QJsonObject body{{u"status"_s, u"ok"_s}};
    if (!ask.apiKeyId.isEmpty())
        body.insert(u"version"_s, instance.versionText);
    return withJson(200, body);
}

model::Answer getVersion(Instance &instance, const Ask &)
{
    return wrapped(u"version"_s, instance.versionText);
}

} // namespace twins::fusionauth
