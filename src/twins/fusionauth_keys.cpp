// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Key Master: keys of the whole instance. Private halves and secrets are never answered.
#include "twins/fusionauth_handlers.h"
#include "twins/fusionauth_jwt_configuration.h"
#include "twins/fusionauth_key_import.h"
#include "twins/fusionauth_key_making.h"
#include "twins/fusionauth_search.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

void checkName(const Instance &instance, const QString &name, const QString &id, Complaints &complaints)
{
    if (name.trimmed().isEmpty())
        complaints.field(u"key.name"_s, u"blank"_s);
    else if (name.size() > 191)
        complaints.field(u"key.name"_s, u"tooLong"_s);
    for (const auto &[otherId, other] : instance.keys) {
        if (otherId != id && textAt(other.document, "name"_L1).compare(name, Qt::CaseInsensitive) == 0)
            complaints.field(u"key.name"_s, u"duplicate"_s);
    }
}

void checkAlgorithm(const Instance &instance, const QJsonObject &wanted, Complaints &complaints)
{
    const QString algorithm = textAt(wanted, "algorithm"_L1);
    if (algorithm.isEmpty())
        complaints.field(u"key.algorithm"_s, u"blank"_s);
    else if (algorithm == "None"_L1)
        complaints.field(u"key.algorithm"_s, u"invalid"_s);
    else if (algorithm == "Ed25519"_L1 && instance.version < Version{1, 62, 0})
        complaints.field(u"key.algorithm"_s, u"invalidOption"_s);
    if (!algorithm.startsWith("RS"_L1))
        return;
    const QJsonValue length = wanted.value("length"_L1);
    if (!length.isDouble())
        complaints.field(u"key.length"_s, u"missing"_s);
    else if (!QList<qint64>{2048, 3072, 4096}.contains(length.toInteger()))
        complaints.field(u"key.length"_s, u"invalid"_s);
}

} // namespace

model::Answer listKeys(Instance &instance, const Ask &)
{
    QJsonArray keys;
    for (const auto &[id, key] : instance.keys)
        keys.append(pruned(key.document));
    return wrapped(u"keys"_s, keys);
}

model::Answer getKey(Instance &instance, const Ask &ask)
{
    const auto key = instance.keys.find(ask.id("keyId"));
    return key == instance.keys.end() ? withoutBody(404) : wrapped(u"key"_s, pruned(key->second.document));
}

model::Answer generateKey(Instance &instance, const Ask &ask)
{
    const QString id = ask.ids.value(u"keyId"_s, randomUuid(ask.world));
    const QJsonObject wanted = ask.member("key");
    const QString name = textAt(wanted, "name"_L1);
    Complaints complaints;
    if (instance.keys.contains(id))
        complaints.field(u"keyId"_s, u"duplicate"_s);
    checkName(instance, name, id, complaints);
    checkAlgorithm(instance, wanted, complaints);
    if (!complaints.isEmpty())
        return complaints.answer();
    const QString issuer = textAt(wanted, "issuer"_L1);
    const Key key = makeKey({id, name, textAt(wanted, "algorithm"_L1), wanted.value("length"_L1).toInt(),
                             issuer.isEmpty() ? certificateIssuer(instance) : issuer},
                            ask.world);
    instance.keys[id] = key;
    return wrapped(u"key"_s, pruned(key.document));
}

model::Answer importKey(Instance &instance, const Ask &ask)
{
    const QString id = ask.ids.value(u"keyId"_s, randomUuid(ask.world));
    const QJsonObject wanted = ask.member("key");
    Complaints complaints;
    if (instance.keys.contains(id))
        complaints.field(u"keyId"_s, u"duplicate"_s);
    checkName(instance, textAt(wanted, "name"_L1), id, complaints);
    Key key = importedKey(wanted, instance.version, complaints, ask.world);
    if (!complaints.isEmpty())
        return complaints.answer();
    key.document.insert(u"id"_s, id);
    instance.keys[id] = key;
    return wrapped(u"key"_s, pruned(key.document));
}

// Only the name can change; from 1.64 on also the text of an opaque secret.
model::Answer renameKey(Instance &instance, const Ask &ask)
{
    const auto key = instance.keys.find(ask.id("keyId"));
    if (key == instance.keys.end())
        return withoutBody(404);
    if (isShadowKey(key->first))
        return refuse(u"keyId"_s, u"invalid"_s);
    const QJsonObject wanted = ask.member("key");
    Complaints complaints;
    checkName(instance, textAt(wanted, "name"_L1), key->first, complaints);
    if (!complaints.isEmpty())
        return complaints.answer();
    const QString secret = textAt(wanted, "secret"_L1);
    if (textAt(key->second.document, "type"_L1) == "Secret"_L1 && !secret.isEmpty())
        key->second.secret = base::Secret(secret.toUtf8());
    key->second.document.insert(u"name"_s, wanted.value("name"_L1));
    key->second.document.insert(u"lastUpdateInstant"_s, ask.world.nowMs);
    return wrapped(u"key"_s, pruned(key->second.document));
}

model::Answer deleteKey(Instance &instance, const Ask &ask)
{
    const QString id = ask.id("keyId");
    if (!instance.keys.contains(id))
        return withoutBody(404);
    if (isShadowKey(id))
        return refuse(u"keyId"_s, u"invalid"_s, u"The key may not be deleted."_s);
    const QStringList uses = usesOf(instance, id);
    if (!uses.isEmpty())
        return refuse(u"keyId"_s, u"inUse"_s, u"The key is in use by: %1."_s.arg(uses.join(u", "_s)));
    instance.keys.erase(id);
    return withoutBody(200);
}

model::Answer searchKeys(Instance &instance, const Ask &ask)
{
    const Criteria criteria(ask);
    const QString algorithm = criteria.text("algorithm");
    const QString type = criteria.text("type");
    QList<QJsonObject> found;
    for (const auto &[id, key] : instance.keys) {
        if (fitsName(textAt(key.document, "name"_L1), criteria.text("name")) &&
            (algorithm.isEmpty() || textAt(key.document, "algorithm"_L1) == algorithm) &&
            (type.isEmpty() || textAt(key.document, "type"_L1) == type))
            found.append(key.document);
    }
    const QList<Column> columns{{"algorithm", "algorithm"},
                                {"expiration", "expirationInstant"},
                                {"id", "id"},
                                {"insertInstant", "insertInstant"},
                                {"name", "name"},
                                {"type", "type"}};
    return pageOf(found, criteria, columns, u"keys"_s);
}

} // namespace twins::fusionauth
