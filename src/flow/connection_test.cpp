// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/connection_test.h"

#include "flow/connection_report.h"
#include "flow/connection_rights.h"
#include "http/exchange_log.h"
#include "http/reach.h"
#include "storage/environment_check.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace flow {
namespace {

using base::Error;
using model::Layer;
using model::LayerState;
using model::SystemTest;

// What all tests of one run share.
struct Bench {
    storage::Environment environment;
    base::Result<Ways> ways;
    http::Client *transport;
    LayerProgress progress;
};

bool checkAddress(Report &report, const Bench &bench)
{
    const QString fault = storage::faultOfUrl(report.test().url);
    if (!fault.isEmpty())
        return report.fail(Layer::Address, fault);
    if (!storage::maySendSecretsTo(bench.environment, report.test().url))
        return report.fail(Layer::Address, QStringLiteral("plain-http"));
    if (!bench.ways)
        return report.fail(Layer::Address, QStringLiteral("settings"), bench.ways.error());
    return true;
}

http::Task<bool> reachServer(Report *report, http::ReachWish wish)
{
    if (const auto usable = http::checkTlsOptions(wish.tls); !usable)
        co_return report->fail(Layer::Address, QStringLiteral("settings"), usable.error());
    report->pass(Layer::Address);
    const bool secure = wish.url.scheme() == QLatin1String("https");
    const http::Reached reached = co_await http::reach(std::move(wish));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    report->showCertificate(reached.certificate);
    co_return addName(*report, reached) && addConnection(*report, reached) && addTls(*report, reached, secure, now);
}

// The layers from HTTP on, from what a survey brought. True: the product answers, with or without a right.
template <class Survey> bool addAnswer(Report &report, const Survey &survey)
{
    report.time(survey.latencyMs, survey.clock);
    if (!survey.failure)
        return addHttp(report) && report.pass(Layer::Product);
    const Error &failure = *survey.failure;
    switch (failure.kind) {
    case Error::Kind::NotTheApi:
    case Error::Kind::WrongProduct: return addHttp(report) && addStranger(report, failure);
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden: return addHttp(report) && report.note(Layer::Product, "not-told");
    default: return addFailure(report, failure);
    }
}

void addVersion(Report &report, const QString &version)
{
    report.setVersion(version);
    if (version.isEmpty())
        report.note(Layer::Version, "not-told");
    else
        report.pass(Layer::Version, {{QStringLiteral("version"), version}});
}

http::Task<SystemTest> testFusionAuth(const Bench *bench, storage::Address address)
{
    Report report(address, bench->progress);
    if (!checkAddress(report, *bench))
        co_return report.closed();
    const fusionauth::Connection connection = *bench->ways->fusionauth;
    http::ReachWish wish{connection.url, QStringLiteral("fusionauth"), connection.tls, connection.proxy};
    const bool reached = co_await reachServer(&report, std::move(wish));
    if (!reached)
        co_return report.closed();
    const fusionauth::Client client(*bench->transport, connection);
    const fusionauth::SurveyWish nothingMore;
    const fusionauth::Survey survey = co_await client.survey(nothingMore);
    if (!addAnswer(report, survey))
        co_return report.closed();
    const QString tenant = bench->environment.tenantId;
    const model::LayerResult rights = co_await fusionAuthRights(client, survey, tenant);
    report.add(rights);
    if (survey.state)
        addVersion(report, survey.state->version);
    co_return report.closed();
}

http::Task<SystemTest> testKong(const Bench *bench, storage::Address address)
{
    Report report(address, bench->progress);
    if (!checkAddress(report, *bench))
        co_return report.closed();
    const kong::Connection connection = *bench->ways->kong;
    http::ReachWish wish{connection.admin, QStringLiteral("kong"), connection.tls, connection.proxy};
    const bool reached = co_await reachServer(&report, std::move(wish));
    if (!reached)
        co_return report.closed();
    const kong::Client client(*bench->transport, connection);
    const kong::Survey survey = co_await client.survey();
    if (!addAnswer(report, survey))
        co_return report.closed();
    report.add(kongRights(survey));
    if (survey.state)
        addVersion(report, survey.state->version);
    co_return report.closed();
}

http::Task<SystemTest> testProxy(const Bench *bench, storage::Address address, qsizetype index)
{
    Report report(address, bench->progress);
    if (!checkAddress(report, *bench))
        co_return report.closed();
    const kong::ProxyConnection connection = bench->ways->proxies.at(index);
    http::ReachWish wish{connection.url, QStringLiteral("proxy"), connection.tls, connection.proxy};
    const bool reached = co_await reachServer(&report, std::move(wish));
    if (!reached)
        co_return report.closed();
    const kong::Proxy proxy(*bench->transport, connection);
    QElapsedTimer clock;
    clock.start();
    const QString reason = QStringLiteral("test: proxy");
    const auto answer = co_await proxy.get("/", std::nullopt, reason);
    if (!answer) {
        addFailure(report, answer.error());
        co_return report.closed();
    }
    addGateway(report, *answer, clock.elapsed(), QDateTime::currentMSecsSinceEpoch());
    co_return report.closed();
}

// Each address is judged by itself: one that is refused must not keep the others from being tested.
storage::Environment agreedToAll(storage::Environment environment)
{
    for (const storage::Address &address : storage::addressesOf(environment))
        environment.plainHttpAccepted += QUrl(address.url).host().toLower();
    return environment;
}

} // namespace

http::Task<QList<SystemTest>> testConnection(storage::Environment environment, ConnectionSecrets secrets,
                                             http::ExchangeLog *log, LayerProgress progress)
{
    if (log) {
        for (const base::Secret &secret :
             {secrets.apiKey, secrets.adminToken, secrets.clientKey, secrets.proxyPassword})
            log->hide(secret);
    }
    http::Client transport(log); // of its own: what it saw of certificates begins here
    const Bench bench{environment, waysOf(agreedToAll(environment), secrets), &transport, progress};
    std::vector<http::Task<SystemTest>> tests;
    qsizetype proxies = 0;
    for (const storage::Address &address : storage::addressesOf(environment)) {
        if (address.field == QLatin1String("fusionauth"))
            tests.push_back(testFusionAuth(&bench, address));
        else if (address.field == QLatin1String("kong_admin"))
            tests.push_back(testKong(&bench, address));
        else
            tests.push_back(testProxy(&bench, address, proxies++));
    }
    http::WhenAll<SystemTest> all(std::move(tests));
    const std::vector<SystemTest> done = co_await all;
    co_return QList<SystemTest>(done.begin(), done.end());
}

} // namespace flow
