// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/connection_names.h"

#include "wording/connection.h"
#include "wording/words.h"

#include <QJsonArray>

namespace wording {
namespace {

struct Name {
    const char *code;
    const char *text;
};

const Name calls[] = {
    {"tenants", QT_TRANSLATE_NOOP("Latchkey", "read tenants")},
    {"applications", QT_TRANSLATE_NOOP("Latchkey", "read applications")},
    {"keys", QT_TRANSLATE_NOOP("Latchkey", "read signing keys")},
    {"api_keys", QT_TRANSLATE_NOOP("Latchkey", "read and make API keys")},
    {"users", QT_TRANSLATE_NOOP("Latchkey", "read users")},
    {"user_search", QT_TRANSLATE_NOOP("Latchkey", "search users")},
    {"login", QT_TRANSLATE_NOOP("Latchkey", "log users in")},
    {"version", QT_TRANSLATE_NOOP("Latchkey", "read the version")},
    {"services", QT_TRANSLATE_NOOP("Latchkey", "read services")},
    {"routes", QT_TRANSLATE_NOOP("Latchkey", "read routes")},
    {"plugins", QT_TRANSLATE_NOOP("Latchkey", "read plugins")},
    {"consumers", QT_TRANSLATE_NOOP("Latchkey", "read consumers")},
    {"jwts", QT_TRANSLATE_NOOP("Latchkey", "read credentials")},
};

const Name checks[] = {
    {"expired", QT_TRANSLATE_NOOP("Latchkey", "it has expired")},
    {"not-yet-valid", QT_TRANSLATE_NOOP("Latchkey", "it is not valid yet (compare the clocks)")},
    {"wrong-host", QT_TRANSLATE_NOOP("Latchkey", "it was made for another host name")},
    {"self-signed", QT_TRANSLATE_NOOP("Latchkey", "it is signed by itself")},
    {"unknown-authority", QT_TRANSLATE_NOOP("Latchkey", "its authority is not known here")},
    {"untrusted", QT_TRANSLATE_NOOP("Latchkey", "its authority is not trusted for this")},
    {"revoked", QT_TRANSLATE_NOOP("Latchkey", "it was revoked")},
    {"distrusted", QT_TRANSLATE_NOOP("Latchkey", "it is on the list of distrusted ones")},
    {"issuer-is-no-authority", QT_TRANSLATE_NOOP("Latchkey", "its issuer is no authority")},
    {"wrong-purpose", QT_TRANSLATE_NOOP("Latchkey", "it was made for another purpose")},
    {"bad-signature", QT_TRANSLATE_NOOP("Latchkey", "its signature is wrong")},
    {"no-certificate", QT_TRANSLATE_NOOP("Latchkey", "the server has none")},
    {"changed", QT_TRANSLATE_NOOP("Latchkey", "it is another one than before")},
    {"other", QT_TRANSLATE_NOOP("Latchkey", "the TLS library refused it")},
};

const Name causes[] = {
    {"key-missing", QT_TRANSLATE_NOOP("Latchkey", "no key is set")},
    {"key-unknown", QT_TRANSLATE_NOOP("Latchkey", "the server does not know it")},
    {"key-expired", QT_TRANSLATE_NOOP("Latchkey", "it has expired")},
    {"key-not-yet-known", QT_TRANSLATE_NOOP("Latchkey", "it is new, and this node has not heard of it yet")},
    {"address-not-allowed", QT_TRANSLATE_NOOP("Latchkey", "its IP access list leaves this machine out")},
    {"no-right", QT_TRANSLATE_NOOP("Latchkey", "it is limited to other endpoints")},
    {"not-key-manager", QT_TRANSLATE_NOOP("Latchkey", "it is no key manager")},
    {"tenant-scoped-key", QT_TRANSLATE_NOOP("Latchkey", "it belongs to one tenant")},
    {"tenant-header", QT_TRANSLATE_NOOP("Latchkey", "the call names a tenant and must not")},
};

const Name products[] = {
    {"fusionauth", QT_TRANSLATE_NOOP("Latchkey", "FusionAuth")},
    {"kong-admin", QT_TRANSLATE_NOOP("Latchkey", "Kong's Admin API")},
    {"kong-proxy", QT_TRANSLATE_NOOP("Latchkey", "Kong's proxy")},
    {"kong-manager", QT_TRANSLATE_NOOP("Latchkey", "Kong Manager")},
    {"other-api", QT_TRANSLATE_NOOP("Latchkey", "another API")},
    {"other-page", QT_TRANSLATE_NOOP("Latchkey", "a web page")},
};

const Name obstacles[] = {
    {"db-less", QT_TRANSLATE_NOOP("Latchkey", "it has no database")},
    {"data-plane", QT_TRANSLATE_NOOP("Latchkey", "it is a data plane")},
    {"managed-by", QT_TRANSLATE_NOOP("Latchkey", "another tool manages it")},
};

template <std::size_t N> QString named(const Name (&names)[N], const QString &code)
{
    for (const Name &name : names) {
        if (code == QLatin1String(name.code))
            return Words::tr(name.text);
    }
    return code;
}

template <std::size_t N> QString listed(const Name (&names)[N], const QJsonValue &codes)
{
    QStringList texts;
    for (const QJsonValue &code : codes.toArray())
        texts += named(names, code.toString());
    return texts.join(QStringLiteral(", "));
}

} // namespace

QString productName(const QString &code)
{
    return named(products, code);
}

QString obstacleName(const QString &code)
{
    return named(obstacles, code);
}

QString systemName(const QString &field)
{
    if (field == QLatin1String("fusionauth"))
        return named(products, field);
    return named(products,
                 field == QLatin1String("kong_admin") ? QStringLiteral("kong-admin") : QStringLiteral("kong-proxy"));
}

QString causesText(const QJsonValue &codes)
{
    const QString text = listed(causes, codes);
    return text.isEmpty() ? QString() : Words::tr("Possible reasons: %1.").arg(text);
}

QString callsText(const QJsonValue &codes)
{
    return listed(calls, codes);
}

QString checksText(const QJsonValue &codes)
{
    return listed(checks, codes);
}

QString callName(const QString &call)
{
    return named(calls, call);
}

QString fingerprint(const QString &sha256)
{
    QString text;
    for (qsizetype i = 0; i < sha256.size(); i += 2)
        text += (i > 0 ? QStringLiteral(":") : QString()) + sha256.mid(i, 2);
    return text;
}

} // namespace wording
