// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// API keys about API keys: only a key manager gets here, and it hands out no more rights than it has.
#include "twins/fusionauth_authorization.h"
#include "twins/fusionauth_handlers.h"
#include "twins/fusionauth_patch.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

// Only where the caller's rights cover it.
ApiKey *manageableKey(Instance &instance, const Ask &ask)
{
    const auto key = instance.apiKeys.find(ask.id("keyId"));
    if (key == instance.apiKeys.end())
        return nullptr;
    const QJsonObject &caller = instance.apiKeys.at(ask.apiKeyId).document;
    return hasNoMoreRights(key->second.document, caller) ? &key->second : nullptr;
}

// The answer to the creating call is the one that always tells the key's text.
enum class Secrecy { New, Kept };

model::Answer shown(const ApiKey &key, const Version &version, Secrecy secrecy)
{
    QJsonObject document = pruned(key.document);
    if (secrecy == Secrecy::New || key.document.value("retrievable"_L1).toBool(true))
        document.insert(u"key"_s, QString::fromUtf8(key.text.reveal()));
    if (version < Version{1, 56, 0})
        document.remove(u"retrievable"_s);
    return wrapped(u"apiKey"_s, document);
}

void checkName(const Instance &instance, const QJsonObject &apiKey, Complaints &complaints)
{
    const QString name = textAt(apiKey, "name"_L1);
    if (name.trimmed().isEmpty()) {
        if (!apiKey.value("retrievable"_L1).toBool(true))
            complaints.field(u"apiKey.name"_s, u"blank"_s);
        return;
    }
    for (const auto &[id, other] : instance.apiKeys) {
        if (id != textAt(apiKey, "id"_L1) && textAt(other.document, "name"_L1) == name)
            complaints.field(u"apiKey.name"_s, u"duplicate"_s);
    }
}

void checkMethods(const QJsonObject &apiKey, Complaints &complaints)
{
    static const QStringList known{u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s};
    const QJsonObject endpoints = at(apiKey, "permissions.endpoints"_L1).toObject();
    for (const QJsonValue &methods : endpoints) {
        for (const QJsonValue &method : methods.toArray()) {
            if (!known.contains(method.toString())) {
                complaints.field(u"apiKey.permissions.endpoints"_s, u"invalid"_s);
                return;
            }
        }
    }
}

Complaints complaintsAbout(const Instance &instance, const QJsonObject &apiKey, const Ask &ask)
{
    Complaints complaints;
    checkName(instance, apiKey, complaints);
    checkMethods(apiKey, complaints);
    const QString tenantId = textAt(apiKey, "tenantId"_L1);
    if (!tenantId.isEmpty() && !instance.tenants.contains(tenantId))
        complaints.field(u"apiKey.tenantId"_s, u"invalid"_s);
    else if (!hasNoMoreRights(apiKey, instance.apiKeys.at(ask.apiKeyId).document))
        complaints.field(u"apiKey.permissions.endpoints"_s, u"invalid"_s);
    return complaints;
}

// What only the server says, and what cannot change any more.
void keep(QJsonObject &apiKey, const QJsonObject &old, const Ask &ask)
{
    for (const char *member : {"id", "keyManager", "retrievable", "tenantId", "insertInstant"})
        apiKey.insert(QLatin1StringView(member), old.value(QLatin1StringView(member)));
    apiKey.remove(u"key"_s);
    apiKey.insert(u"lastUpdateInstant"_s, ask.world.nowMs);
}

model::Answer stored(const Instance &instance, ApiKey &key, const QJsonObject &wanted, const Ask &ask)
{
    QJsonObject document = wanted;
    keep(document, key.document, ask);
    const Complaints complaints = complaintsAbout(instance, document, ask);
    if (!complaints.isEmpty())
        return complaints.answer();
    key.document = document;
    return shown(key, instance.version, Secrecy::Kept);
}

} // namespace

model::Answer getApiKey(Instance &instance, const Ask &ask)
{
    const ApiKey *key = manageableKey(instance, ask);
    return key ? shown(*key, instance.version, Secrecy::Kept) : withoutBody(404);
}

model::Answer createApiKey(Instance &instance, const Ask &ask)
{
    const QString id = ask.ids.value(u"keyId"_s, randomUuid(ask.world));
    QJsonObject wanted = ask.member("apiKey");
    const QString source = textAt(ask.body, "sourceKeyId"_L1).toLower();
    if (!source.isEmpty()) {
        const auto original = instance.apiKeys.find(source);
        if (original == instance.apiKeys.end())
            return refuse(u"sourceKeyId"_s, u"invalid"_s);
        QJsonObject copy = original->second.document;
        copy.remove(u"name"_s);
        wanted = merged(copy, wanted, Lists::Replace);
    }
    const QString text = textAt(wanted, "key"_L1);
    ApiKey key;
    key.text = text.isEmpty() ? base::Secret(ask.world.randomBytes(48).toBase64(QByteArray::Base64UrlEncoding))
                              : base::Secret(text.toUtf8());
    key.validFromMs = ask.world.nowMs + instance.switches.apiKeyDelayMs;
    const QJsonObject own{{u"id"_s, id},
                          {u"keyManager"_s, false},
                          {u"retrievable"_s, wanted.value("retrievable"_L1).toBool(true)},
                          {u"tenantId"_s, wanted.value("tenantId"_L1)},
                          {u"insertInstant"_s, ask.world.nowMs}};
    keep(wanted, own, ask);

    // An unknown tenant broke older servers.
    const QString tenantId = textAt(wanted, "tenantId"_L1);
    if (!tenantId.isEmpty() && !instance.tenants.contains(tenantId) && instance.version < Version{1, 52, 0})
        return withoutBody(500);
    Complaints complaints = complaintsAbout(instance, wanted, ask);
    if (instance.apiKeys.contains(id))
        complaints.field(u"keyId"_s, u"duplicate"_s);
    const bool isTaken = std::any_of(instance.apiKeys.begin(), instance.apiKeys.end(),
                                     [&](const auto &entry) { return entry.second.text == key.text; });
    if (isTaken)
        complaints.field(u"apiKey.key"_s, u"duplicate"_s);
    if (!complaints.isEmpty())
        return complaints.answer();
    key.document = wanted;
    instance.apiKeys[id] = key;
    return shown(key, instance.version, Secrecy::New);
}

model::Answer replaceApiKey(Instance &instance, const Ask &ask)
{
    ApiKey *key = manageableKey(instance, ask);
    return key ? stored(instance, *key, ask.member("apiKey"), ask) : withoutBody(404);
}

model::Answer patchApiKey(Instance &instance, const Ask &ask)
{
    ApiKey *key = manageableKey(instance, ask);
    if (!key)
        return withoutBody(404);
    const auto body = patched(instance, {{u"apiKey"_s, key->document}}, ask);
    if (!body)
        return body.error();
    return stored(instance, *key, body->value("apiKey"_L1).toObject(), ask);
}

model::Answer deleteApiKey(Instance &instance, const Ask &ask)
{
    if (!manageableKey(instance, ask))
        return withoutBody(404);
    instance.apiKeys.erase(ask.id("keyId"));
    return withoutBody(200);
}

} // namespace twins::fusionauth
