// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui_activity/samples.h"

#include "api/kong_calls.h"

namespace tests {
namespace {

Sample fusionauth(const char *method, const char *path, const char *reason, int status, const char *answer)
{
    Sample sample;
    sample.method = method;
    sample.url = QByteArray("https://auth.example.com") + path;
    sample.system = QStringLiteral("fusionauth");
    sample.reason = QString::fromLatin1(reason);
    sample.status = status;
    sample.answerBody = answer;
    sample.secret = "f4c2d1-super-secret-api-key-77";
    return sample;
}

Sample kong(const char *method, const char *path, const char *reason, int status, const char *answer)
{
    Sample sample;
    sample.method = method;
    sample.url = QByteArray("http://kong-admin.internal:8001") + path;
    sample.reason = QString::fromLatin1(reason);
    sample.status = status;
    sample.answerBody = answer;
    return sample;
}

Sample proxy(const char *reason, int status, const char *answer)
{
    Sample sample;
    sample.url = "https://api.example.com/mock/requests";
    sample.system = QStringLiteral("proxy");
    sample.reason = QString::fromLatin1(reason);
    sample.status = status;
    sample.answerBody = answer;
    return sample;
}

storage::Entry entry(int number, storage::EntryState state, setup::StepId step, const QString &object,
                     const api::Call &call)
{
    storage::Entry entry;
    entry.number = number;
    entry.run = 1;
    entry.state = state;
    entry.step = step;
    entry.object = object;
    entry.call = call;
    entry.inverse = call;
    entry.at = noon;
    return entry;
}

} // namespace

void add(console::Exchanges &exchanges, const Sample &sample)
{
    http::Outgoing outgoing;
    outgoing.request = {sample.method, sample.url, {}, sample.requestBody};
    if (!sample.requestBody.isEmpty())
        outgoing.request.headers += model::Header{"Content-Type", "application/json"};
    if (!sample.secret.isEmpty()) {
        outgoing.request.headers += model::Header{"Authorization", sample.secret};
        outgoing.secretHeaders += http::SecretHeader{"Authorization", base::Secret(sample.secret)};
    }
    outgoing.system = sample.system;
    outgoing.reason = sample.reason;
    if (sample.status == 0) {
        const base::Error error{sample.failure, sample.system, {}, 0, {}};
        exchanges.log().add(outgoing, base::fail(error), sample.startedAt, sample.durationMs);
        return;
    }
    const model::Answer answer{
        sample.status,
        {{"Content-Type", "application/json; charset=utf-8"}, {"Date", "Fri, 27 Nov 2026 12:00:00 GMT"}},
        sample.answerBody};
    exchanges.log().add(outgoing, answer, sample.startedAt, sample.durationMs);
}

QList<Sample> someSamples()
{
    QList<Sample> samples{
        fusionauth("GET", "/api/system/version", "survey: version", 200, R"({"version":"1.69.0"})"),
        fusionauth(
            "GET", "/api/tenant", "survey: tenants", 200,
            R"({"tenants":[{"id":"f004c1fe-484b-902c-0c1a-5b8a8a2c2f11","name":"Default","issuer":"acme.com"}]})"),
        fusionauth("GET", "/api/application", "survey: applications", 200, R"({"applications":[]})"),
        kong("GET", "/", "survey: node", 200, R"({"version":"3.9.1","configuration":{"database":"postgres"}})"),
        kong("GET", "/services?size=1000", "survey: services", 200,
             R"({"data":[{"name":"example_service","host":"upstream.internal"}],"next":null})"),
        kong("GET", "/routes?size=1000", "survey: routes", 200, R"({"data":[],"next":null})"),
        fusionauth("PATCH", "/api/tenant/f004c1fe-484b-902c-0c1a-5b8a8a2c2f11", "tenant_issuer", 200,
                   R"({"tenant":{"id":"f004c1fe-484b-902c-0c1a-5b8a8a2c2f11","issuer":"https://login.example.com"}})"),
        kong("PUT", "/consumers/9b0d1f8a-5a0f-4f37-8a55-1c1c8f6f2b10", "consumer", 201,
             R"({"id":"9b0d1f8a-5a0f-4f37-8a55-1c1c8f6f2b10","username":"fusionauth"})"),
        kong("PUT", "/services/example_service/plugins/0c6b2d0e-6a4c-4a63-9f5e-0c0b1d2e3f40", "jwt_plugin", 409,
             R"({"code":5,"name":"unique constraint violation","message":"UNIQUE violation detected"})"),
        proxy("live test: closed", 401, R"({"message":"Unauthorized"})"),
        fusionauth("POST", "/api/login", "login", 200,
                   R"({"token":"eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl"})"),
        proxy("live test: passes", 200, R"({"path":"/requests","consumer":"fusionauth"})"),
        kong("GET", "/status", "survey: status", 0, ""),
    };
    samples[6].requestBody = R"({"tenant":{"issuer":"https://login.example.com"}})";
    samples[7].requestBody = R"({"username":"fusionauth"})";
    samples[8].requestBody = R"({"name":"jwt","config":{"key_claim_name":"iss","claims_to_verify":["exp"]}})";
    samples[10].requestBody = R"({"loginId":"test@example.com","password":"correct horse battery staple"})";
    samples[11].secret = "Bearer eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl";
    for (int i = 0; i < samples.size(); ++i) {
        samples[i].startedAt = noon + i * 137;
        samples[i].durationMs = 4 + i * 7 % 60;
    }
    samples.last().durationMs = 1432;
    return samples;
}

console::RecordedRun mixedRun(const QString &environmentId)
{
    console::RecordedRun run;
    run.journal = QStringLiteral("/journals/a.jsonl");
    run.head.environmentId = environmentId;
    run.head.environmentName = QStringLiteral("Acme staging");
    run.head.fusionauthUrl = QStringLiteral("https://auth.example.com");
    run.head.kongAdminUrl = QStringLiteral("http://kong-admin.internal:8001");
    run.run = 1;
    run.at = noon;
    const QString consumer = QStringLiteral("9b0d1f8a-5a0f-4f37-8a55-1c1c8f6f2b10");
    run.entries = {entry(1, storage::EntryState::Done, setup::StepId::Consumer, QStringLiteral("fusionauth"),
                         api::kong::createConsumer(consumer, QStringLiteral("fusionauth"))),
                   entry(2, storage::EntryState::Undone, setup::StepId::Credential,
                         QStringLiteral("https://login.example.com"), api::kong::deleteConsumer(consumer)),
                   entry(3, storage::EntryState::Sent, setup::StepId::JwtPlugin, QStringLiteral("example_service"),
                         api::kong::deleteConsumer(consumer))};
    return run;
}

} // namespace tests
