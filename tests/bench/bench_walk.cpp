// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How long the whole set-up takes on the embedded sandbox, from the first question to the token that passes, and how
// much of that is the one RSA key that it makes.
#include "plain_server.h"
#include "ratio.h"

#include "flow/walk.h"
#include "fusionauth/client.h"
#include "http/client.h"
#include "http/exchange_log.h"
#include "jose_making/private_key.h"
#include "kong/client.h"
#include "kong/proxy.h"
#include "sandbox/sandbox.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

const int rounds = 15;

void require(bool condition, const char *what)
{
    if (!condition) {
        std::fprintf(stderr, "%s failed\n", what);
        std::abort();
    }
}

double millisecondsOf(const std::function<void()> &work)
{
    const auto before = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before).count();
}

setup::Blueprint guide(const QString &algorithm)
{
    setup::Blueprint blueprint = *setup::blueprintFrom(setup::exampleBlueprint());
    blueprint.signingKey.algorithm = algorithm;
    return blueprint;
}

http::Task<> walkOnce(flow::Systems systems, storage::Journal *journal, flow::WalkOptions options,
                      std::optional<flow::WalkResult> *result)
{
    flow::WalkResult walked = co_await flow::walk(systems, journal, options);
    result->emplace(std::move(walked));
}

// Milliseconds of one walk on a sandbox of its own; starting that is not counted.
double walk(const QString &algorithm)
{
    sandbox::Sandbox sandbox;
    const auto addresses = sandbox.start();
    require(addresses.has_value(), "starting the sandbox");
    http::ExchangeLog log;
    http::Client client(&log);
    fusionauth::Client fusionauth(client, {QUrl(addresses->fusionauth), addresses->apiKey, {}, {}});
    kong::Client kong(client, {QUrl(addresses->kongAdmin), {}, {}, {}});
    kong::Proxy proxy(client, {QUrl(addresses->kongProxy), {}, {}});
    const QTemporaryDir folder;
    const auto store = storage::sessionStore();

    flow::WalkOptions options;
    options.apply.blueprint = guide(algorithm);
    options.apply.environmentId = QStringLiteral("bench");
    options.apply.password = {std::nullopt, store.get(), options.apply.blueprint.id};
    auto journal = storage::Journal::open(folder.filePath(QStringLiteral("journal.jsonl")), {QStringLiteral("bench"),
                                                                                             {},
                                                                                             addresses->fusionauth,
                                                                                             addresses->kongAdmin,
                                                                                             addresses->kongProxy,
                                                                                             options.apply.blueprint});
    require(journal.has_value(), "beginning a journal");

    std::optional<flow::WalkResult> result;
    http::TaskScope scope;
    const double taken = millisecondsOf([&] {
        scope.launch(walkOnce({&fusionauth, &kong, &proxy, &log}, &*journal, options, &result));
        bench::runUntil([&result] { return result.has_value(); });
    });
    require(result->ok, "the walk");
    return taken;
}

double medianWalk(const QString &algorithm)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(walk(algorithm));
    return bench::medianOf(times);
}

double medianKey(jose::Algorithm algorithm)
{
    std::vector<double> times;
    for (int round = 0; round < 4 * rounds + 1; ++round) {
        times.push_back(millisecondsOf(
            [algorithm] { require(jose::PrivateKey::generate(algorithm).has_value(), "making a key"); }));
    }
    return bench::medianOf(times);
}

void benchWalk(const QString &name, jose::Algorithm algorithm)
{
    const double whole = medianWalk(name);
    const double key = medianKey(algorithm);
    std::printf("%-34s %7.1f ms  key generation %.1f ms (%.0f %%)\n", qPrintable(name), whole, key, 100 * key / whole);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::puts("The whole walk on the sandbox in this process, medians");
    benchWalk(QStringLiteral("RS256"), jose::Algorithm::RS256);
    benchWalk(QStringLiteral("ES256"), jose::Algorithm::ES256);
    return 0;
}
