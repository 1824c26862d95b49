// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth/unauthorized.h"

#include "api/version.h"

namespace fusionauth {
namespace {

bool isUnder(const QString &path, const char *prefix)
{
    const QLatin1String start(prefix);
    if (!path.startsWith(start))
        return false;
    const QString rest = path.sliced(start.size());
    return rest.isEmpty() || rest.startsWith(QLatin1Char('/')) || rest.startsWith(QLatin1Char('?'));
}

// Endpoints that from 1.65 on take global keys without a tenant header only (contract A.6).
bool isGlobal(const QString &path)
{
    return isUnder(path, "/api/key") || isUnder(path, "/api/status") || isUnder(path, "/api/tenant/search") ||
           isUnder(path, "/api/lambda") || isUnder(path, "/api/entity/type") ||
           isUnder(path, "/api/system-configuration");
}

// Where the version is not known, what newer ones do has to be thought of.
bool mayBeAtLeast(const QString &version, int major, int minor)
{
    return version.isEmpty() || api::isAtLeast(version, major, minor);
}

} // namespace

bool isKeyProven(const Rungs &rungs)
{
    // A login that is answered 400 proves nothing: a tenant may let everybody log in without a key.
    return rungs.statusTellsVersion || rungs.version == 200 || rungs.tenants == 200 || rungs.applications == 200;
}

QStringList causesOfUnauthorized(const api::Call &refused, const Rungs &rungs, const QString &version)
{
    if (!rungs.keyGiven)
        return {QStringLiteral("key-missing")};
    if (rungs.sameCallWithoutTenantHeader == 200)
        return {QStringLiteral("tenant-header")};
    QStringList causes;
    if (!isKeyProven(rungs)) {
        causes += QStringLiteral("key-unknown");
        if (mayBeAtLeast(version, 1, 55))
            causes += QStringLiteral("key-expired");
        causes += QStringLiteral("key-not-yet-known");
        if (mayBeAtLeast(version, 1, 30))
            causes += QStringLiteral("address-not-allowed");
    }
    if (isUnder(refused.path, "/api/api-key"))
        causes += QStringLiteral("not-key-manager");
    causes += QStringLiteral("no-right");
    if (isGlobal(refused.path) && mayBeAtLeast(version, 1, 65)) {
        causes += QStringLiteral("tenant-scoped-key");
        if (!refused.tenantId.isEmpty())
            causes += QStringLiteral("tenant-header");
    }
    return causes;
}

} // namespace fusionauth
