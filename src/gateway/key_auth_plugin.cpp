// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The key-auth plugin, as far as it decides beside jwt. Keys in request bodies are not looked for.
#include "gateway/neighbours.h"
#include "gateway/upstream.h"

#include <QJsonArray>

namespace gateway {
namespace {

struct KeySearch {
    std::optional<QByteArray> key;
    bool twice = false;
    QByteArray name;
    bool inHeader = false;
};

KeySearch findKey(const HttpRequest &request, const QJsonObject &config)
{
    const QList<QueryArgument> arguments = request.arguments();
    for (const QJsonValue &value : config.value(QLatin1String("key_names")).toArray()) {
        const QByteArray name = value.toString().toUtf8();
        QList<QByteArray> keys =
            flagIn(config, "key_in_header", true) ? request.headerLines(name) : QList<QByteArray>();
        const bool inHeader = !keys.isEmpty();
        if (!inHeader && flagIn(config, "key_in_query", true)) {
            for (const QueryArgument &argument : arguments) {
                if (argument.name == name && argument.value)
                    keys.append(*argument.value);
            }
        }
        if (!keys.isEmpty())
            return {keys.first(), keys.size() > 1, name, inHeader};
    }
    return {};
}

const model::KeyAuth *credentialFor(const model::KongState &state, const QByteArray &key)
{
    for (const model::KeyAuth &row : state.keyAuths) {
        if (row.key && row.key->reveal() == key)
            return &row;
    }
    return nullptr;
}

enum class Fault { NoKey, SeveralKeys, UnknownKey };

QByteArray messageFor(Fault fault, const Behaviour &behaviour)
{
    switch (fault) {
    case Fault::NoKey: return "No API key found in request";
    case Fault::SeveralKeys: return "Duplicate API key found";
    case Fault::UnknownKey: return behaviour.oldKeyAuth ? "Invalid authentication credentials" : "Unauthorized";
    }
    Q_UNREACHABLE();
}

QByteArray schemeFor(const QJsonObject &config, const Behaviour &behaviour)
{
    const QString realm = config.value(QLatin1String("realm")).toString();
    if (behaviour.oldKeyAuth)
        return "Key realm=\"kong\"";
    return realm.isNull() ? QByteArray("Key") : "Key realm=\"" + realm.toUtf8() + '"';
}

Goes refuse(Passage &passage, const QJsonObject &config, Fault fault)
{
    // Up to 3.6 the header is set as soon as no key is found, and stays on the answer of an anonymous request.
    const model::Header scheme{"WWW-Authenticate", schemeFor(config, passage.behaviour)};
    const bool early = passage.behaviour.oldKeyAuth && fault == Fault::NoKey;
    if (early)
        passage.decision.headers.append(scheme);
    const QString anonymous = config.value(QLatin1String("anonymous")).toString();
    if (!anonymous.isNull())
        return continueAnonymously(passage, anonymous);
    answerWithError(passage.decision, 401, messageFor(fault, passage.behaviour), ErrorOrigin::Plugin, passage.request,
                    passage.behaviour);
    if (!passage.behaviour.oldKeyAuth)
        passage.decision.headers.append(scheme);
    return Goes::Ended;
}

} // namespace

Goes runKeyAuth(Passage &passage, const QJsonObject &config)
{
    const bool anonymous = config.value(QLatin1String("anonymous")).isString();
    if (!flagIn(config, "run_on_preflight", true) && passage.request.method() == "OPTIONS")
        return Goes::On;
    if (anonymous && passage.hasCredential)
        return Goes::On;

    const QString where = QStringLiteral("key-auth");
    const KeySearch search = findKey(passage.request, config);
    if (flagIn(config, "key_in_body", false) && !search.key)
        passage.decision.certain = false;
    if (search.twice) {
        passage.tell(Gate::AfterJwt, false, QStringLiteral("1"), QStringLiteral("2"), where);
        return refuse(passage, config, Fault::SeveralKeys);
    }
    if (!search.key || search.key->isEmpty()) {
        passage.tell(Gate::AfterJwt, false, QStringLiteral("key"), {}, where);
        return refuse(passage, config, Fault::NoKey);
    }
    const model::KeyAuth *credential = credentialFor(passage.state, *search.key);
    passage.tell(Gate::AfterJwt, credential != nullptr, QStringLiteral("key"),
                 credential != nullptr ? credential->id : QStringLiteral("unknown key"), where);
    if (credential == nullptr)
        return refuse(passage, config, Fault::UnknownKey);
    const model::Consumer *consumer = passage.consumers.value(credential->consumerId);
    if (consumer == nullptr)
        return raise(passage);
    if (flagIn(config, "hide_credentials", false) && search.inHeader)
        clearHeader(passage.upstreamHeaders, search.name);
    else if (flagIn(config, "hide_credentials", false))
        passage.decision.certain = false; // the argument would be cut out of the query
    identify(passage, consumer, credential->id.toUtf8());
    return Goes::On;
}

} // namespace gateway
