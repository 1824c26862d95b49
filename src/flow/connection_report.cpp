// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/connection_report.h"

#include "api/product.h"
#include "http/busy.h"

#include <QJsonArray>

namespace flow {
namespace {

using base::Error;
using model::Layer;
using model::LayerResult;
using model::LayerState;
using Stage = http::Reached::Stage;

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 soonMs = 14 * dayMs;
constexpr qint64 farOffMs = 30'000; // tokens are judged by these clocks

QJsonObject fact(const char *name, const QJsonValue &value)
{
    return {{QLatin1String(name), value}};
}

// In TLS 1.3 a server tells after the handshake that it wanted a certificate.
bool wantsClientCertificate(const QString &said)
{
    return said.contains(QLatin1String("certificate required"), Qt::CaseInsensitive);
}

bool addRefusal(Report &report, const Error &error)
{
    const auto refusal = model::tlsRefusalIn(error.evidence);
    if (!refusal)
        return report.fail(Layer::Tls, QStringLiteral("closed"), error);
    QJsonObject facts = fact("checks", QJsonArray::fromStringList(refusal->checks));
    if (refusal->certificate)
        facts.insert(QStringLiteral("found"), refusal->certificate->sha256);
    if (refusal->checks.contains(QStringLiteral("pin"))) {
        facts.insert(QStringLiteral("expected"), refusal->expected);
        return report.fail(Layer::Tls, QStringLiteral("pin-changed"), error, facts);
    }
    if (wantsClientCertificate(refusal->said))
        return report.fail(Layer::Tls, QStringLiteral("client-certificate"), error, facts);
    const QString first = refusal->checks.value(0);
    const bool early = first == QLatin1String("not-tls") || first == QLatin1String("handshake");
    return report.fail(Layer::Tls, early ? first : QStringLiteral("untrusted"), error, facts);
}

bool isKongs(const model::Answer &answer)
{
    const QByteArray server = model::headerValue(answer.headers, "Server").value_or(QByteArray()).toLower();
    const QByteArray via = model::headerValue(answer.headers, "Via").value_or(QByteArray()).toLower();
    const bool told = server.startsWith("kong/") || via.contains("kong/") ||
                      model::headerValue(answer.headers, "X-Kong-Proxy-Latency").has_value() ||
                      model::headerValue(answer.headers, "X-Kong-Response-Latency").has_value() ||
                      model::headerValue(answer.headers, "X-Kong-Upstream-Latency").has_value();
    return told && !model::headerValue(answer.headers, "X-Kong-Admin-Latency").has_value();
}

bool hasRights(const QString &field)
{
    return field == QLatin1String("fusionauth") || field == QLatin1String("kong_admin");
}

} // namespace

Report::Report(const storage::Address &address, std::function<void(const model::SystemTest &)> progress)
    : m_progress(std::move(progress))
{
    m_test.field = address.field;
    m_test.url = address.url;
}

bool Report::pass(Layer layer, const QJsonObject &facts)
{
    return add({layer, LayerState::Ok, {}, facts, {}});
}

bool Report::note(Layer layer, const char *code, const QJsonObject &facts)
{
    return add({layer, LayerState::Note, QLatin1String(code), facts, {}});
}

bool Report::skip(Layer layer, const char *code)
{
    return add({layer, LayerState::NotTried, QLatin1String(code), {}, {}});
}

bool Report::fail(Layer layer, const QString &code, std::optional<Error> error, const QJsonObject &facts)
{
    return add({layer, LayerState::Failed, code, facts, std::move(error)});
}

bool Report::add(const LayerResult &result)
{
    m_test.layers += result;
    if (m_progress)
        m_progress(m_test);
    return result.state != LayerState::Failed;
}

void Report::time(qint64 latencyMs, const std::optional<model::ClockReading> &clock)
{
    m_test.latencyMs = latencyMs;
    if (clock)
        m_test.skewMs = clock->server - clock->local;
}

model::SystemTest Report::closed() const
{
    model::SystemTest test = m_test;
    const Layer last = hasRights(test.field) ? Layer::Version : Layer::Product;
    for (int layer = test.layers.isEmpty() ? 0 : int(test.layers.last().layer) + 1; layer <= int(last); ++layer)
        test.layers += LayerResult{Layer(layer), LayerState::NotTried, {}, {}, {}};
    return test;
}

bool addName(Report &report, const http::Reached &reached)
{
    if (!reached.proxy.isEmpty())
        return report.skip(Layer::Name, "proxy-resolves");
    if (reached.stage == Stage::Name && reached.error)
        return report.fail(Layer::Name, base::nameOf(reached.error->kind), reached.error);
    return report.pass(Layer::Name);
}

bool addConnection(Report &report, const http::Reached &reached)
{
    QJsonObject facts;
    if (!reached.proxy.isEmpty())
        facts.insert(QStringLiteral("proxy"), reached.proxy);
    if (reached.stage != Stage::Tls && reached.error)
        return report.fail(Layer::Connection, base::nameOf(reached.error->kind), reached.error, facts);
    facts.insert(QStringLiteral("peer"), reached.peer);
    facts.insert(QStringLiteral("ms"), reached.connectionMs);
    return report.pass(Layer::Connection, facts);
}

bool addTls(Report &report, const http::Reached &reached, bool secure, qint64 now)
{
    if (!secure)
        return report.skip(Layer::Tls, "plain");
    if (reached.error)
        return reached.error->kind == Error::Kind::TimedOut
                   ? report.fail(Layer::Tls, base::nameOf(reached.error->kind), reached.error)
                   : addRefusal(report, *reached.error);
    QJsonObject facts{{QStringLiteral("protocol"), reached.protocol}, {QStringLiteral("ms"), reached.tlsMs}};
    if (reached.pinned)
        return report.add({Layer::Tls, LayerState::Ok, QStringLiteral("pinned"), facts, {}});
    const qint64 left = reached.certificate ? reached.certificate->to - now : soonMs;
    if (left >= soonMs)
        return report.pass(Layer::Tls, facts);
    facts.insert(QStringLiteral("days"), left / dayMs);
    return report.note(Layer::Tls, "expires-soon", facts);
}

bool addHttp(Report &report)
{
    QJsonObject facts = fact("ms", report.test().latencyMs.value_or(0));
    const qint64 skew = report.test().skewMs.value_or(0);
    if (qAbs(skew) < farOffMs)
        return report.pass(Layer::Http, facts);
    facts.insert(QStringLiteral("seconds"), skew / 1000);
    return report.note(Layer::Http, "clock-skew", facts);
}

bool addFailure(Report &report, const Error &error)
{
    const bool certificate = wantsClientCertificate(error.evidence);
    return report.fail(Layer::Http, certificate ? QStringLiteral("client-certificate") : base::nameOf(error.kind),
                       error);
}

bool addStranger(Report &report, const Error &error)
{
    const QString product = error.evidence.section(QStringLiteral(": "), 0, 0);
    QJsonObject facts = fact("product", product);
    if (const QString excerpt = error.evidence.mid(product.size() + 2); !excerpt.isEmpty())
        facts.insert(QStringLiteral("excerpt"), excerpt);
    return report.fail(Layer::Product, base::nameOf(error.kind), error, facts);
}

bool addGateway(Report &report, const model::Answer &answer, qint64 latencyMs, qint64 now)
{
    const auto server = http::serverClock(answer);
    report.time(latencyMs, server ? std::optional(model::ClockReading{*server, now}) : std::nullopt);
    addHttp(report);
    if (isKongs(answer))
        return report.pass(Layer::Product);
    const api::Product product = api::productBehind(answer);
    if (product == api::Product::KongProxy)
        return report.pass(Layer::Product);
    const QString name = api::nameOf(product);
    // A gateway may be told to leave its headers out: what could be an upstream is no proof against it.
    if (product == api::Product::OtherApi || product == api::Product::OtherPage)
        return report.note(Layer::Product, "not-told", fact("product", name));
    return report.fail(Layer::Product, base::nameOf(Error::Kind::WrongProduct),
                       Error{Error::Kind::WrongProduct, QStringLiteral("proxy"), name, answer.status, {}},
                       fact("product", name));
}

} // namespace flow
