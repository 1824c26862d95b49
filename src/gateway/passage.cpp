// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/passage.h"

#include "gateway/upstream.h"

#include <QRegularExpression>

namespace gateway {
namespace {

void setOrClear(model::Headers &headers, const QByteArray &name, const QString &value)
{
    if (value.isNull())
        clearHeader(headers, name);
    else
        setHeader(headers, name, value.toUtf8());
}

bool looksLikeUuid(const QString &text)
{
    static const QRegularExpression uuid(QStringLiteral("\\A[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z"));
    return uuid.match(text).hasMatch();
}

} // namespace

void Passage::tell(Gate gate, bool passed, const QString &expected, const QString &found, const QString &where)
{
    decision.trace.append({gate, passed, expected, found, where});
}

void identify(Passage &passage, const model::Consumer *consumer, const std::optional<QByteArray> &identifier)
{
    model::Headers &headers = passage.upstreamHeaders;
    setOrClear(headers, "X-Consumer-ID", consumer->id);
    setOrClear(headers, "X-Consumer-Custom-ID", consumer->customId);
    setOrClear(headers, "X-Consumer-Username", consumer->username);
    if (identifier) {
        setHeader(headers, "X-Credential-Identifier", *identifier);
        clearHeader(headers, "X-Anonymous-Consumer");
    } else {
        clearHeader(headers, "X-Credential-Identifier");
        setHeader(headers, "X-Anonymous-Consumer", "true");
    }
    if (passage.behaviour.clearsCredentialUsername)
        clearHeader(headers, "X-Credential-Username");

    passage.consumer = consumer;
    passage.hasCredential = identifier.has_value();
    passage.decision.consumerId = consumer->id;
    passage.decision.anonymous = !identifier;
}

const model::Consumer *anonymousConsumer(const Passage &passage, const QString &named)
{
    if (looksLikeUuid(named)) {
        if (const model::Consumer *consumer = passage.consumers.value(named.toLower()))
            return consumer;
    }
    for (const model::Consumer &consumer : passage.state.consumers) {
        if (!consumer.username.isNull() && consumer.username == named)
            return &consumer;
    }
    return nullptr;
}

Goes continueAnonymously(Passage &passage, const QString &named)
{
    const model::Consumer *consumer = anonymousConsumer(passage, named);
    passage.tell(Gate::Consumer, consumer != nullptr, named, consumer != nullptr ? consumer->id : QString(),
                 QStringLiteral("anonymous"));
    if (consumer == nullptr)
        return raise(passage);
    passage.decision.credentialId.clear();
    identify(passage, consumer, std::nullopt);
    return Goes::On;
}

Goes raise(Passage &passage)
{
    answerWithError(passage.decision, 500, "An unexpected error occurred", ErrorOrigin::Kong, passage.request,
                    passage.behaviour);
    return Goes::Ended;
}

} // namespace gateway
