// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// sandbox [--fusionauth-port N] [--kong-admin-port N] [--kong-proxy-port N]
#include "command.h"
#include "documents.h"

#include "http/delay.h"
#include "sandbox/sandbox.h"

namespace cli {
namespace {

// 0: any free one. None where the text is no port.
std::optional<quint16> portOf(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return quint16(0);
    bool number = false;
    const uint port = parser.value(option).toUInt(&number);
    return number && port <= 65535 ? std::optional(quint16(port)) : std::nullopt;
}

} // namespace

options::Table sandboxOptions()
{
    using options::Takes;
    return {{},
            {{"fusionauth-port", "FusionAuth's port; else any free one.", Takes::Text, "number"},
             {"kong-admin-port", "The port of Kong's Admin API; else any free one.", Takes::Text, "number"},
             {"kong-proxy-port", "The port of Kong's proxy; else any free one.", Takes::Text, "number"}},
            {}};
}

http::Task<int> runSandbox(Invocation *invocation)
{
    Output &output = *invocation->output;
    sandbox::Options options;
    const auto fusionauth = portOf(invocation->parser, QStringLiteral("fusionauth-port"));
    const auto admin = portOf(invocation->parser, QStringLiteral("kong-admin-port"));
    const auto proxy = portOf(invocation->parser, QStringLiteral("kong-proxy-port"));
    if (!fusionauth || !admin || !proxy || !invocation->parser.positionalArguments().isEmpty()) {
        output.message(QStringLiteral("Usage: latchkey-cli sandbox [--fusionauth-port N] [--kong-admin-port N] "
                                      "[--kong-proxy-port N]"));
        co_return Unusable;
    }
    options.fusionauthPort = *fusionauth;
    options.kongAdminPort = *admin;
    options.kongProxyPort = *proxy;
    sandbox::Sandbox sandbox;
    const auto addresses = sandbox.start(options);
    if (!addresses)
        co_return refuse(output, addresses.error());

    // The key is of this sandbox alone and dies with it: telling it is what the command is for.
    const QString key = QString::fromUtf8(addresses->apiKey.reveal());
    output.document({{QStringLiteral("fusionauth"),
                      QJsonObject{{QStringLiteral("url"), addresses->fusionauth}, {QStringLiteral("api_key"), key}}},
                     {QStringLiteral("kong"), QJsonObject{{QStringLiteral("admin"), addresses->kongAdmin},
                                                          {QStringLiteral("proxy"), addresses->kongProxy}}},
                     {QStringLiteral("upstream"), addresses->upstream}});
    output.line(QStringLiteral("FusionAuth  %1  (API key %2)").arg(addresses->fusionauth, key));
    output.line(QStringLiteral("Kong        %1  (proxy %2)").arg(addresses->kongAdmin, addresses->kongProxy));
    output.line(QStringLiteral("Service     example_service, route /mock -> %1").arg(addresses->upstream));
    output.message(QStringLiteral("Running until Ctrl+C."));
    while (!invocation->isInterrupted()) {
        http::Delay pause(50);
        co_await pause;
    }
    sandbox.stop();
    co_return Yes;
}

} // namespace cli
