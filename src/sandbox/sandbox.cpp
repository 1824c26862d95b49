// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sandbox.h"

#include "sandbox/propagation.h"
#include "sandbox/server.h"
#include "sandbox/traffic.h"
#include "sandbox/upstream.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace sandbox {
namespace {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->generate() & 0xff);
    return bytes;
}

QString urlOf(const Server &server)
{
    return QStringLiteral("http://127.0.0.1:%1").arg(server.port());
}

base::Secret newKey()
{
    return base::Secret(randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

model::Request creation(const QByteArray &path, const QByteArray &json)
{
    return {"POST", path, {{"Content-Type", "application/json"}}, json};
}

} // namespace

struct Sandbox::Data {
    explicit Data(const Options &wanted)
        : options(wanted)
        , fusionauth(wanted.fusionauthVersion, world())
        , kong(wanted.kongVersion)
        , propagation(wanted.propagationDelayMs)
    {}

    twins::World world() const { return {QDateTime::currentMSecsSinceEpoch() + clockOffset, randomBytes}; }
    Server &serverOf(Half half);
    base::Outcome listen();
    Addresses handOut();
    void fillKong();

    std::optional<model::Answer> watched(Half half, const model::Request &request,
                                         const std::function<model::Answer()> &answer);
    std::optional<model::Answer> answerOf(Half half, const model::Request &request, const Wake &wake);
    model::Answer administered(const model::Request &request);
    model::Answer proxied(const model::Request &request, const Wake &wake);

    Options options;
    std::atomic<qint64> clockOffset = 0;
    mutable std::mutex mutex; // over both twins and what their proxy sees
    twins::FusionAuthTwin fusionauth;
    twins::KongTwin kong;
    Propagation propagation;
    Traffic traffic;

    Server fusionauthServer{
        [this](const auto &request, const Wake &wake) { return answerOf(Half::FusionAuth, request, wake); }};
    Server adminServer{
        [this](const auto &request, const Wake &wake) { return answerOf(Half::KongAdmin, request, wake); }};
    Server proxyServer{
        [this](const auto &request, const Wake &wake) { return answerOf(Half::KongProxy, request, wake); }};
    Server upstreamServer{
        [this](const auto &request, const Wake &wake) { return answerOf(Half::Upstream, request, wake); }};
};

Server &Sandbox::Data::serverOf(Half half)
{
    switch (half) {
    case Half::FusionAuth: return fusionauthServer;
    case Half::KongAdmin: return adminServer;
    case Half::KongProxy: return proxyServer;
    case Half::Upstream: return upstreamServer;
    }
    Q_UNREACHABLE();
}

base::Outcome Sandbox::Data::listen()
{
    const std::pair<Server *, quint16> wanted[] = {{&upstreamServer, options.upstreamPort},
                                                   {&fusionauthServer, options.fusionauthPort},
                                                   {&adminServer, options.kongAdminPort},
                                                   {&proxyServer, options.kongProxyPort}};
    for (const auto &[server, port] : wanted) {
        if (const auto started = server->start(port); !started)
            return started;
    }
    return {};
}

void Sandbox::Data::fillKong()
{
    const QByteArray service = R"({"name":"example_service","url":")" + urlOf(upstreamServer).toUtf8() + R"("})";
    const std::scoped_lock lock(mutex);
    kong.setPorts(adminServer.port(), proxyServer.port());
    kong.admin(creation("/services", service), world());
    kong.admin(creation("/services/example_service/routes", R"({"name":"example_route","paths":["/mock"]})"), world());
    propagation.note(kong.state(), world().nowMs);
}

Addresses Sandbox::Data::handOut()
{
    Addresses addresses{urlOf(fusionauthServer),
                        urlOf(adminServer),
                        urlOf(proxyServer),
                        urlOf(upstreamServer),
                        newKey(),
                        newKey(),
                        newKey()};
    const std::scoped_lock lock(mutex);
    using Key = twins::FusionAuthTwin::NewApiKey;
    Key manager{addresses.apiKey, twins::randomUuid(world()), {}, true, {}};
    Key plain{addresses.superKey, twins::randomUuid(world()), {}, false, {}};
    Key login{addresses.loginKey,
              twins::randomUuid(world()),
              {},
              false,
              {{QStringLiteral("/api/login"), {QStringLiteral("POST")}}}};
    for (const Key &key : {manager, plain, login})
        fusionauth.addApiKey(key);
    return addresses;
}

model::Answer Sandbox::Data::administered(const model::Request &request)
{
    const std::scoped_lock lock(mutex);
    model::Answer answer = kong.admin(request, world());
    if (!propagation.isImmediate() && isWrite(Half::KongAdmin, request))
        propagation.note(kong.state(), world().nowMs);
    return answer;
}

model::Answer Sandbox::Data::proxied(const model::Request &request, const Wake &wake)
{
    model::Request addressed = request;
    if (request.url.startsWith('/')) // the model takes the listening port from the address
        addressed.url = urlOf(proxyServer).toUtf8() + request.url;
    twins::KongTwin::Proxied decided;
    {
        const std::scoped_lock lock(mutex);
        const twins::KongTwin &gateway = propagation.isImmediate() ? kong : propagation.visible(world().nowMs);
        decided = gateway.proxy(addressed, world());
    }
    if (decided.answer)
        return *decided.answer;
    const auto answer = sendUpstream(decided.upstream, wake);
    const std::scoped_lock lock(mutex);
    return answer ? kong.passedOn(*answer, decided) : kong.upstreamFailure(answer.error(), decided);
}

std::optional<model::Answer> Sandbox::Data::watched(Half half, const model::Request &request,
                                                    const std::function<model::Answer()> &answer)
{
    Seen seen{half, request, isWrite(half, request), 0};
    const auto disturbance = traffic.disturbanceFor(half, request);
    if (disturbance && disturbance->kind == Disturbance::Kind::DropBefore) {
        traffic.note(seen);
        return std::nullopt;
    }
    const bool instead = disturbance && disturbance->kind == Disturbance::Kind::Answer;
    model::Answer given = instead ? disturbance->answer : answer();
    const bool dropped = disturbance && disturbance->kind == Disturbance::Kind::DropAfter;
    seen.status = dropped ? 0 : given.status;
    traffic.note(seen);
    return dropped ? std::nullopt : std::optional(std::move(given));
}

std::optional<model::Answer> Sandbox::Data::answerOf(Half half, const model::Request &request, const Wake &wake)
{
    return watched(half, request, [&]() -> model::Answer {
        switch (half) {
        case Half::FusionAuth: {
            const std::scoped_lock lock(mutex);
            return fusionauth.answer(request, world());
        }
        case Half::KongAdmin: return administered(request);
        case Half::KongProxy: return proxied(request, wake);
        case Half::Upstream: return echoed(request);
        }
        Q_UNREACHABLE();
    });
}

Sandbox::Sandbox() = default;

Sandbox::~Sandbox()
{
    stop();
}

base::Result<Addresses> Sandbox::start(const Options &options)
{
    stop();
    m_data = std::make_unique<Data>(options);
    if (const auto listening = m_data->listen(); !listening) {
        stop();
        return base::fail(listening.error());
    }
    m_data->fillKong();
    return m_data->handOut();
}

void Sandbox::stop()
{
    if (!m_data)
        return;
    // The proxy first: it may be waiting for the upstream.
    for (const Half half : {Half::KongProxy, Half::KongAdmin, Half::FusionAuth, Half::Upstream})
        m_data->serverOf(half).stop();
}

void Sandbox::stopHalf(Half half)
{
    m_data->serverOf(half).stop();
}

base::Outcome Sandbox::startHalf(Half half)
{
    Server &server = m_data->serverOf(half);
    return server.start(server.port());
}

QList<Seen> Sandbox::seen() const
{
    return m_data->traffic.seen();
}

QList<Seen> Sandbox::writes() const
{
    QList<Seen> writes = seen();
    writes.removeIf([](const Seen &seen) { return !seen.write; });
    return writes;
}

void Sandbox::forgetSeen()
{
    m_data->traffic.forget();
}

void Sandbox::setHook(Hook hook)
{
    m_data->traffic.setHook(std::move(hook));
}

void Sandbox::disturbWrite(Half half, int n, Disturbance disturbance)
{
    m_data->traffic.disturbWrite(half, n, std::move(disturbance));
}

void Sandbox::setClockOffset(qint64 milliseconds)
{
    m_data->clockOffset = milliseconds;
}

model::FusionAuthState Sandbox::fusionAuthState() const
{
    const std::scoped_lock lock(m_data->mutex);
    return m_data->fusionauth.state();
}

model::KongState Sandbox::kongState() const
{
    const std::scoped_lock lock(m_data->mutex);
    return m_data->kong.state();
}

void Sandbox::withFusionAuth(const std::function<void(twins::FusionAuthTwin &, const twins::World &)> &change)
{
    const std::scoped_lock lock(m_data->mutex);
    change(m_data->fusionauth, m_data->world());
}

void Sandbox::withKong(const std::function<void(twins::KongTwin &, const twins::World &)> &change)
{
    const std::scoped_lock lock(m_data->mutex);
    change(m_data->kong, m_data->world());
    m_data->propagation.note(m_data->kong.state(), m_data->world().nowMs);
}

} // namespace sandbox
