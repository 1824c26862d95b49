// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// status
#include "documents.h"
#include "session.h"

#include "flow/connection_test.h"
#include "flow/survey.h"
#include "model/unreadable.h"
#include "wording/connection.h"
#include "wording/errors.h"

namespace cli {
namespace {

QString rightText(model::Right right)
{
    switch (right) {
    case model::Right::Yes: return QStringLiteral("yes");
    case model::Right::No: return QStringLiteral("no");
    case model::Right::Unknown: break;
    }
    return QStringLiteral("unknown");
}

// Whole seconds: a Date header has no more.
QJsonValue skewSeconds(const std::optional<model::ClockReading> &clock)
{
    if (!clock)
        return QJsonValue(QJsonValue::Null);
    return (clock->server - clock->local) / 1000;
}

QJsonArray problemsOf(const model::Snapshot &snapshot, const QString &system)
{
    QJsonArray problems;
    for (const model::Unreadable &entry : snapshot.unreadable) {
        if (entry.what == system || entry.what.startsWith(system + QLatin1Char('.')))
            problems.append(QJsonObject{{QStringLiteral("what"), entry.what}, {QStringLiteral("why"), entry.why}});
    }
    return problems;
}

QJsonObject fusionAuthStatus(const model::Snapshot &snapshot, qint64 latency)
{
    QJsonObject json{{QStringLiteral("ok"), snapshot.fusionauth.has_value()},
                     {QStringLiteral("latency_ms"), latency},
                     {QStringLiteral("clock_skew_seconds"), skewSeconds(snapshot.fusionauthClock)},
                     {QStringLiteral("unreadable"), problemsOf(snapshot, QStringLiteral("fusionauth"))}};
    if (!snapshot.fusionauth)
        return json;
    const model::FusionAuthCapabilities &can = snapshot.fusionauth->capabilities;
    json.insert(QStringLiteral("version"), snapshot.fusionauth->version);
    json.insert(QStringLiteral("rights"),
                QJsonObject{{QStringLiteral("key_manager"), rightText(can.keyManager)},
                            {QStringLiteral("keys"), rightText(can.readKeys)},
                            {QStringLiteral("applications"), rightText(can.readApplications)}});
    json.insert(QStringLiteral("tenants"), snapshot.fusionauth->tenants.size());
    json.insert(QStringLiteral("applications"), snapshot.fusionauth->applications.size());
    return json;
}

QJsonObject kongStatus(const model::Snapshot &snapshot, qint64 latency)
{
    QJsonObject json{{QStringLiteral("ok"), snapshot.kong.has_value()},
                     {QStringLiteral("latency_ms"), latency},
                     {QStringLiteral("clock_skew_seconds"), skewSeconds(snapshot.kongClock)},
                     {QStringLiteral("unreadable"), problemsOf(snapshot, QStringLiteral("kong"))}};
    if (!snapshot.kong)
        return json;
    const model::KongCapabilities &can = snapshot.kong->capabilities;
    json.insert(QStringLiteral("version"), snapshot.kong->version);
    json.insert(QStringLiteral("capabilities"),
                QJsonObject{{QStringLiteral("writable"), can.writable},
                            {QStringLiteral("not_writable_because"), can.notWritableBecause},
                            {QStringLiteral("managed_by"), can.managedBy},
                            {QStringLiteral("jwt_plugin"), can.jwtPluginAvailable},
                            {QStringLiteral("algorithms"), QJsonArray::fromStringList(can.credentialAlgorithms)},
                            {QStringLiteral("propagation_seconds"), can.propagationSeconds}});
    json.insert(QStringLiteral("services"), snapshot.kong->services.size());
    json.insert(QStringLiteral("routes"), snapshot.kong->routes.size());
    return json;
}

// A proxy that was told not to mark its answers looks like any other server.
QJsonObject proxyStatus(const base::Result<api::Product> &product)
{
    QJsonArray problems;
    const auto add = [&problems](const base::Error &error) {
        const model::Unreadable entry = model::unreadable(QStringLiteral("proxy"), error);
        problems.append(QJsonObject{{QStringLiteral("what"), entry.what}, {QStringLiteral("why"), entry.why}});
    };
    if (!product)
        add(product.error());
    else if (api::isNamed(*product) && *product != api::Product::KongProxy)
        add({base::Error::Kind::WrongProduct, QStringLiteral("proxy"), api::nameOf(*product), 0, {}});
    return {{QStringLiteral("ok"), problems.isEmpty()}, {QStringLiteral("unreadable"), problems}};
}

void show(Output &output, const QString &name, const QJsonObject &json)
{
    const bool ok = json.value(QStringLiteral("ok")).toBool();
    QString text = name;
    if (ok && json.contains(QStringLiteral("version"))) {
        text += QStringLiteral(" %1, %2 ms, clock %3 s off")
                    .arg(json.value(QStringLiteral("version")).toString())
                    .arg(json.value(QStringLiteral("latency_ms")).toInteger())
                    .arg(json.value(QStringLiteral("clock_skew_seconds")).toInteger());
    }
    output.line(text, ok ? Mark::Ok : Mark::Failed);
    for (const QJsonValue &problem : json.value(QStringLiteral("unreadable")).toArray()) {
        const model::Unreadable entry{problem[QLatin1String("what")].toString(),
                                      problem[QLatin1String("why")].toString()};
        output.line(QStringLiteral("            ") + wording::lineFor(entry));
    }
    const QJsonObject rights = json.value(QStringLiteral("rights")).toObject();
    for (auto it = rights.begin(); it != rights.end(); ++it)
        output.line(QStringLiteral("            may use %1: %2").arg(it.key(), it.value().toString()));
    const QJsonObject can = json.value(QStringLiteral("capabilities")).toObject();
    if (!can.isEmpty() && !can.value(QStringLiteral("writable")).toBool())
        output.line(QStringLiteral("            not writable: ") +
                    can.value(QStringLiteral("not_writable_because")).toString());
}

// Layer by layer to the one that failed, and what to do there.
void show(Output &output, const model::SystemTest &test)
{
    for (const model::LayerResult &result : test.layers) {
        if (result.state == model::LayerState::NotTried)
            continue;
        const bool failed = result.state == model::LayerState::Failed;
        output.line(QStringLiteral("  %1: %2").arg(wording::titleOf(result.layer), wording::sentenceFor(test, result)),
                    failed ? Mark::Failed : Mark::Ok);
        if (const QString next = wording::nextFor(result); failed && !next.isEmpty())
            output.line(QStringLiteral("            ") + next);
    }
    if (test.certificate && model::failedLayer(test) && model::failedLayer(test)->layer == model::Layer::Tls)
        output.line(QStringLiteral("            certificate %1, issued by %2, SHA-256 %3")
                        .arg(test.certificate->subject, test.certificate->issuer,
                             wording::fingerprint(test.certificate->sha256)));
}

// What a test of the same connections says about the halves that could not be read.
http::Task<> addTests(Session *session, Output *output, QJsonObject *document)
{
    const flow::LayerProgress nobody;
    const auto tests =
        co_await flow::testConnection(session->environment(), session->secrets(), &session->log(), nobody);
    for (const model::SystemTest &test : tests) {
        const QString half = test.field == QLatin1String("kong_admin") ? QStringLiteral("kong") : test.field;
        QJsonObject json = document->value(half).toObject();
        if (json.isEmpty() || json.value(QStringLiteral("ok")).toBool())
            continue;
        json.insert(QStringLiteral("test"), model::toJson(test));
        document->insert(half, json);
        output->line(test.url);
        show(*output, test);
    }
}

} // namespace

options::Table statusOptions()
{
    return {{}, {}, {connectionOptions()}};
}

http::Task<int> runStatus(Invocation *invocation)
{
    Output &output = *invocation->output;
    const auto session = co_await openSession(invocation);
    if (!session)
        co_return refuse(output, session.error());
    const flow::Systems systems = (*session)->systems();
    const setup::LookUps nobody;
    flow::Latencies latencies;
    const model::Snapshot snapshot = co_await flow::survey(systems, nobody, &latencies);

    QJsonObject document;
    bool all = true;
    if (systems.fusionauth) {
        const QJsonObject json = fusionAuthStatus(snapshot, latencies.fusionauthMs);
        document.insert(QStringLiteral("fusionauth"), json);
        show(output, QStringLiteral("FusionAuth"), json);
        all = all && snapshot.fusionauth.has_value();
    }
    if (systems.kong) {
        const QJsonObject json = kongStatus(snapshot, latencies.kongMs);
        document.insert(QStringLiteral("kong"), json);
        show(output, QStringLiteral("Kong"), json);
        all = all && snapshot.kong.has_value();
    }
    if (systems.proxy) {
        const auto product = co_await systems.proxy->identify();
        const QJsonObject json = proxyStatus(product);
        document.insert(QStringLiteral("proxy"), json);
        show(output, QStringLiteral("Kong's proxy"), json);
        all = all && json.value(QStringLiteral("ok")).toBool();
    }
    if (!all)
        co_await addTests(session->get(), &output, &document);
    output.document(document);
    co_return all ? Yes : Unreachable;
}

} // namespace cli
