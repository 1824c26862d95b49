// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "flow/stage.h"
#include "journey/leaks.h"
#include "journey/program.h"
#include "support/suite.h"

#include "base/json.h"
#include "formats/curl.h"
#include "formats/snapshot_file.h"

#include <QUuid>

using namespace tests;
using sandbox::Half;

namespace {

// With everything in them that some encoding changes.
const QByteArray apiKey = "Kanarie\"nv\\ogel/41%2B+&<Amsel>=";
const QByteArray adminToken = "Zei\\sig\"im/Erlen%20bruch+&<1>=";
const QByteArray password = "Zaun\"k\\nig/7%2B+&<\xc3\xb6>Ast";

QByteArray bytesOf(const model::Headers &headers, const QByteArray &body)
{
    QByteArray bytes;
    for (const model::Header &header : headers)
        bytes += header.name + ": " + header.value + '\n';
    return bytes + '\n' + body + '\n';
}

QByteArray bytesOf(const model::Request &request)
{
    return request.method + ' ' + request.url + '\n' + bytesOf(request.headers, request.body);
}

// All that the activity log keeps of an exchange.
QByteArray bytesOf(const model::Exchange &exchange)
{
    QByteArray bytes = bytesOf(exchange.request) + exchange.system.toUtf8() + exchange.reason.toUtf8();
    if (exchange.answer)
        bytes += bytesOf(exchange.answer->headers, exchange.answer->body);
    return bytes + exchange.failure.toUtf8();
}

// All that has been received: the positive control reads it.
QByteArray received(const sandbox::Sandbox &sandbox)
{
    QByteArray bytes;
    for (const sandbox::Seen &seen : sandbox.seen())
        bytes += bytesOf(seen.request);
    return bytes;
}

bool isTo(const model::Request &request, const char *method, const char *path)
{
    return request.method == method && request.url.startsWith(path);
}

bool carriesToken(const model::Request &request)
{
    return model::headerValue(request.headers, "Authorization").value_or("").startsWith("Bearer ");
}

// A refusal, in the form of either product, that says all that was sent.
sandbox::Disturbance quoting(const model::Request &request, int status)
{
    const QString all = QString::fromUtf8(bytesOf(request));
    const QJsonObject complaint{{QStringLiteral("code"), QStringLiteral("[invalid]user")},
                                {QStringLiteral("message"), all}};
    const QJsonObject fields{{QStringLiteral("user"), QJsonArray{complaint}}};
    const QByteArray body =
        base::toBytes(QJsonObject{{QStringLiteral("message"), all},
                                  {QStringLiteral("fields"), QJsonObject{{QStringLiteral("name"), all}}},
                                  {QStringLiteral("fieldErrors"), fields},
                                  {QStringLiteral("generalErrors"), QJsonArray{complaint}}});
    return {sandbox::Disturbance::Kind::Answer, {status, {{"Content-Type", "application/json"}}, body}};
}

// The signature is what makes a token one; header and payload alone open nothing.
void addToken(QList<Canary> &canaries, const QByteArray &authorization)
{
    if (!authorization.startsWith("Bearer "))
        return;
    const Canary token{QStringLiteral("token"), authorization.sliced(authorization.lastIndexOf('.') + 1)};
    if (!token.text.isEmpty() && canaries.last().text != token.text)
        canaries.append(token);
}

// What was given to the program, and what it got on its way: the key that may only log in, and tokens.
QList<Canary> canariesAfter(const sandbox::Sandbox &sandbox)
{
    QList<Canary> canaries{{QStringLiteral("API key"), apiKey},
                           {QStringLiteral("admin token"), adminToken},
                           {QStringLiteral("password"), password}};
    for (const sandbox::Seen &seen : sandbox.seen()) {
        const QByteArray authorization = model::headerValue(seen.request.headers, "Authorization").value_or("");
        if (isTo(seen.request, "POST", "/api/login") && authorization != apiKey)
            canaries.append({QStringLiteral("login key"), authorization});
        if (seen.half == Half::KongProxy)
            addToken(canaries, authorization);
    }
    return canaries;
}

// The names of those that the sandbox has received.
QStringList namesIn(const QByteArray &text, const QList<Canary> &canaries)
{
    QStringList names;
    for (const Canary &canary : canaries) {
        if (!leaksIn(text, {canary}).isEmpty() && !names.contains(canary.name))
            names.append(canary.name);
    }
    return names;
}

const QStringList everything{QStringLiteral("API key"), QStringLiteral("admin token"), QStringLiteral("password"),
                             QStringLiteral("login key"), QStringLiteral("token")};

} // namespace

// No secret is left anywhere but where it was sent to.
class TestCanary : public QObject {
    Q_OBJECT

    // A sandbox that knows our API key, and the program that is to wire it.
    struct Scene {
        sandbox::Sandbox sandbox;
        sandbox::Addresses addresses;
        Program program{sandbox};
        QTemporaryDir folder;
        QString blueprint;

        Scene()
        {
            const auto started = sandbox.start();
            if (!started)
                qFatal("no sandbox");
            addresses = *started;
            sandbox.withFusionAuth([](twins::FusionAuthTwin &twin, const auto &) {
                const QString id = QStringLiteral("00000000-0000-4000-8000-00000000cafe");
                twin.addApiKey({base::Secret(apiKey), id, {}, true, {}});
            });
            blueprint = folder.filePath(QStringLiteral("guide.json"));
            QFile file(blueprint);
            if (!file.open(QIODevice::WriteOnly) || file.write(base::toBytes(setup::toJson(quickGuide()))) <= 0)
                qFatal("no blueprint");
        }

        Run run(QStringList arguments, const Program::Moment &deadly = {},
                const sandbox::Sandbox::Hook &disturbing = {})
        {
            const QString command = arguments.first();
            QMap<QString, QByteArray> variables{{QStringLiteral("LATCHKEY_FUSIONAUTH_API_KEY"), apiKey},
                                                {QStringLiteral("LATCHKEY_KONG_ADMIN_TOKEN"), adminToken}};
            if (QStringList{QStringLiteral("walk"), QStringLiteral("apply"), QStringLiteral("login")}.contains(command))
                variables.insert(QStringLiteral("LATCHKEY_TEST_PASSWORD"), password); // the others do not take it
            if (command != QLatin1String("undo")) // which finds its systems in the journal
                arguments += {QStringLiteral("--fusionauth"), addresses.fusionauth,
                              QStringLiteral("--kong-admin"), addresses.kongAdmin,
                              QStringLiteral("--kong-proxy"), addresses.kongProxy};
            return program.run(arguments, variables, deadly, disturbing);
        }
    };

    static QStringList leaksOf(const Run &run, const QList<Canary> &canaries)
    {
        return leaksIn(run.output, canaries) + leaksIn(run.errors, canaries) + leaksIn(run.process, canaries);
    }

private slots:
    void noCommandLeavesASecret()
    {
        Scene scene;
        const QString file = scene.folder.filePath(QStringLiteral("snapshot.json"));
        const QString json = QStringLiteral("--json");
        QList<Run> runs;
        for (const QStringList &arguments : {QStringList{QStringLiteral("status")},
                                             {QStringLiteral("plan"), scene.blueprint},
                                             {QStringLiteral("walk"), scene.blueprint},
                                             {QStringLiteral("walk"), scene.blueprint, json},
                                             {QStringLiteral("status"), json},
                                             {QStringLiteral("plan"), scene.blueprint, json},
                                             {QStringLiteral("apply"), scene.blueprint},
                                             {QStringLiteral("apply"), scene.blueprint, json},
                                             {QStringLiteral("snapshot")},
                                             {QStringLiteral("snapshot"), QStringLiteral("--output"), file}}) {
            runs.append(scene.run(arguments));
            QVERIFY2(runs.last().looks > 0, runs.last().errors);
            const int expected = arguments == QStringList{QStringLiteral("plan"), scene.blueprint} ? 1 : 0;
            QVERIFY2(runs.last().code == expected, runs.last().errors);
        }
        QCOMPARE(scene.program.journals().size(), 1);
        runs.append(scene.run({QStringLiteral("undo"), scene.program.journals().first()}));
        QVERIFY2(runs.last().code == 0, runs.last().errors);

        const QList<Canary> canaries = canariesAfter(scene.sandbox);
        QCOMPARE(namesIn(received(scene.sandbox), canaries), everything);
        for (const Run &run : std::as_const(runs)) {
            QCOMPARE(leaksOf(run, canaries).join(QStringLiteral("; ")), QString());
            QCOMPARE(run.children, 0);
        }
        QCOMPARE(leaksBelow(scene.program.home(), canaries).join(QStringLiteral("; ")), QString());
        QCOMPARE(leaksBelow(scene.folder.path(), canaries).join(QStringLiteral("; ")), QString());
    }

    // The look at the process is a look at something: it sees what stands on the command line.
    void theProcessIsSeen()
    {
        Scene scene;
        const Run run = scene.run({QStringLiteral("status")});
        QVERIFY(run.process.contains("status"));
        QVERIFY(run.process.contains(scene.addresses.kongAdmin.toLatin1()));
        QVERIFY(run.process.contains("XDG_STATE_HOME="));
        QVERIFY(run.output.contains("FusionAuth"));
    }

    void loginPrintsTheTokenAndNothingElse()
    {
        Scene scene;
        QCOMPARE(scene.run({QStringLiteral("walk"), scene.blueprint}).code, 0);
        const Run login = scene.run({QStringLiteral("login"), QStringLiteral("--blueprint"), scene.blueprint});
        QCOMPARE(login.code, 0);
        const QByteArray token = login.output.trimmed();
        QCOMPARE(token.count('.'), 2);

        QList<Canary> canaries = canariesAfter(scene.sandbox);
        QCOMPARE(leaksIn(login.output, canaries).join(QStringLiteral("; ")), QString());
        canaries.append({QStringLiteral("printed token"), token.sliced(token.lastIndexOf('.') + 1)});
        QCOMPARE(leaksIn(login.output, canaries), QStringList{QStringLiteral("printed token as itself")});
        QCOMPARE(leaksIn(login.errors + login.process, canaries).join(QStringLiteral("; ")), QString());
        QCOMPARE(leaksBelow(scene.program.home(), canaries).join(QStringLiteral("; ")), QString());
    }

    void aKilledWalkLeavesNoSecret_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("withToken");
        QTest::newRow("at its first reading") << QByteArray("GET") << QByteArray("/api/") << false;
        QTest::newRow("making the signing key") << QByteArray("POST") << QByteArray("/api/key/") << false;
        QTest::newRow("making the login key") << QByteArray("POST") << QByteArray("/api/api-key") << false;
        QTest::newRow("making the user") << QByteArray("POST") << QByteArray("/api/user/registration") << false;
        QTest::newRow("making the consumer") << QByteArray("PUT") << QByteArray("/consumers/") << false;
        QTest::newRow("asking without a token") << QByteArray("GET") << QByteArray("/mock") << false;
        QTest::newRow("reading the login key") << QByteArray("GET") << QByteArray("/api/api-key") << false;
        QTest::newRow("logging in") << QByteArray("POST") << QByteArray("/api/login") << false;
        QTest::newRow("asking with the token") << QByteArray("GET") << QByteArray("/mock") << true;
    }
    void aKilledWalkLeavesNoSecret()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(bool, withToken);
        Scene scene;
        const Run killed =
            scene.run({QStringLiteral("walk"), scene.blueprint}, [&](Half, const model::Request &request) {
                return isTo(request, method, path) && carriesToken(request) == withToken;
            });
        QVERIFY(killed.killed);
        const QList<Canary> early = canariesAfter(scene.sandbox);
        QCOMPARE(leaksBelow(scene.program.home(), early).join(QStringLiteral("; ")), QString());

        const Run next = scene.run({QStringLiteral("walk"), scene.blueprint});
        QVERIFY2(next.code == 0, next.errors);
        QCOMPARE(scene.program.journals().size(), 1);
        const Run undo = scene.run({QStringLiteral("undo"), scene.program.journals().first()});
        QVERIFY2(undo.code == 0, undo.errors);

        const QList<Canary> canaries = canariesAfter(scene.sandbox);
        QCOMPARE(namesIn(received(scene.sandbox), canaries), everything);
        for (const Run &run : {killed, next, undo}) {
            QCOMPARE(leaksOf(run, canaries).join(QStringLiteral("; ")), QString());
            QCOMPARE(run.children, 0);
        }
        QCOMPARE(leaksBelow(scene.program.home(), canaries).join(QStringLiteral("; ")), QString());
    }

    // A server, or something before it, that quotes in its refusal what it was sent.
    void aRefusalThatQuotesSecretsIsNotRepeated_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("json");
        for (const bool json : {false, true}) {
            const char *how = json ? " with --json" : "";
            QTest::addRow("reading tenants%s", how) << QByteArray("GET") << QByteArray("/api/tenant") << 502 << json;
            QTest::addRow("reading keys%s", how) << QByteArray("GET") << QByteArray("/api/key") << 403 << json;
            QTest::addRow("reading services%s", how) << QByteArray("GET") << QByteArray("/services") << 502 << json;
            QTest::addRow("making the user%s", how) << QByteArray("POST") << QByteArray("/api/user") << 400 << json;
            QTest::addRow("making the consumer%s", how) << QByteArray("PUT") << QByteArray("/consumers") << 400 << json;
            QTest::addRow("logging in%s", how) << QByteArray("POST") << QByteArray("/api/login") << 400 << json;
            QTest::addRow("asking the service%s", how) << QByteArray("GET") << QByteArray("/mock") << 403 << json;
        }
    }
    void aRefusalThatQuotesSecretsIsNotRepeated()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QFETCH(bool, json);
        Scene scene;
        int quoted = 0;
        QStringList arguments{QStringLiteral("walk"), scene.blueprint};
        if (json)
            arguments.append(QStringLiteral("--json"));
        const Run run = scene.run(arguments, {}, [&](Half, const model::Request &request) {
            if (!isTo(request, method, path) || (path == "/mock" && !carriesToken(request)))
                return std::optional<sandbox::Disturbance>();
            ++quoted;
            return std::optional(quoting(request, status));
        });
        QVERIFY(quoted > 0);
        QVERIFY(run.code != 0);
        const QList<Canary> canaries = canariesAfter(scene.sandbox);
        QCOMPARE(leaksOf(run, canaries).join(QStringLiteral("; ")), QString());
        QCOMPARE(leaksBelow(scene.program.home(), canaries).join(QStringLiteral("; ")), QString());
    }

    // What can be shown, saved or copied of a walk inside this process.
    void nothingThatAWalkGivesOutHoldsASecret()
    {
        Stage stage;
        stage.sandbox.withFusionAuth([](twins::FusionAuthTwin &twin, const auto &) {
            const QString id = QStringLiteral("00000000-0000-4000-8000-00000000cafe");
            twin.addApiKey({base::Secret(apiKey), id, {}, true, {}});
        });
        Wires wires(stage.addresses, base::Secret(apiKey));
        QByteArray listened;
        const auto listening =
            wires.log.subscribe([&](const model::Exchange &exchange) { listened += bytesOf(exchange); });
        QByteArray given;
        flow::WalkOptions options;
        options.apply = stage.options(quickGuide());
        options.apply.password.given = base::Secret(password);
        options.apply.progress = [&](const flow::Progress &progress) { given += progress.object.toUtf8(); };
        options.step = [&](const setup::LiveResult &step) {
            given += base::toBytes(step.facts) + step.reason.toUtf8();
        };
        storage::Journal journal = stage.journal(quickGuide());
        const flow::WalkResult result = finish(flow::walk(wires.systems(), &journal, options));
        QVERIFY(result.ok);

        given += base::toBytes(setup::toJson(result.apply.plan)) + formats::snapshotBytes(result.apply.snapshot) +
                 formats::snapshotBytes(result.apply.snapshot, model::Secrets::Include);
        for (const storage::Entry &entry : journal.entries())
            given += formats::curlFor(entry.call).toUtf8() + formats::curlFor(entry.inverse).toUtf8();
        QByteArray logged;
        for (const model::Exchange &exchange : wires.log.exchanges())
            logged += bytesOf(exchange);

        const QList<Canary> canaries = canariesAfter(stage.sandbox);
        QStringList sent = everything;
        sent.removeOne(QStringLiteral("admin token")); // the stage's gateway wants none
        QCOMPARE(namesIn(received(stage.sandbox), canaries), sent);
        QVERIFY(logged.contains("/api/login"));
        QCOMPARE(leaksIn(logged, canaries).join(QStringLiteral("; ")), QString());
        QCOMPARE(leaksIn(listened, canaries).join(QStringLiteral("; ")), QString());
        QVERIFY(given.contains("latchkey-snapshot"));
        QCOMPARE(leaksIn(given, canaries).join(QStringLiteral("; ")), QString());
        QCOMPARE(leaksBelow(stage.folder.path(), canaries).join(QStringLiteral("; ")), QString());
    }
};

LATCHKEY_TEST(TestCanary)
#include "test_canary.moc"
