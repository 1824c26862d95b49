// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Through the gateway: what the objects of the Admin API do to a caller.
#include <QtTest>

#include "contract/own_kong.h"
#include "flow/stage.h"
#include "support/suite.h"

#include "api/product.h"
#include "base/json.h"
#include "jose_making/private_key.h"

using namespace Qt::StringLiterals;
using namespace contract;

namespace {

// A gateway of several nodes may need that long to obey.
constexpr int patience = 60'000;

} // namespace

class TestKongProxy : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_kong.emplace(); }
    void init()
    {
        if (!m_kong->servers.missing().isEmpty())
            QSKIP(qPrintable(m_kong->servers.missing()));
        if (m_kong->servers.addresses().kongProxy.isEmpty() || m_kong->servers.addresses().upstream.isEmpty())
            QSKIP("LATCHKEY_LIVE_KONG_PROXY and LATCHKEY_LIVE_UPSTREAM are not both set");
        m_serviceId = m_kong->newService(m_kong->servers.addresses().upstream);
        m_kong->newRoute(m_serviceId, u"path"_s);
    }
    void cleanup() { QCOMPARE(m_kong->removeAll(), QStringList()); }

    void anOpenRouteLetsEverybodyThrough() { QTRY_COMPARE_WITH_TIMEOUT(statusOf(path()), 200, patience); }

    void aPathWithoutRouteIsKongsOwn404()
    {
        const auto answer = ask('/' + ownName(u"nowhere"_s).toLatin1(), std::nullopt);
        QVERIFY(answer);
        QCOMPARE(answer->status, 404);
        QCOMPARE(api::productBehind(*answer), api::Product::KongProxy);
    }

    void aGuardedRouteRefusesWithoutAToken()
    {
        guard();
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(path()), 401, patience);
        const auto answer = ask(path(), std::nullopt);
        QCOMPARE(answer->body, QByteArray(R"({"message":"Unauthorized"})"));
    }

    void aGuardedRouteLetsATokenOfACredentialThrough()
    {
        const auto key = jose::PrivateKey::generate(jose::Algorithm::ES256);
        QVERIFY(key);
        guard();
        addCredential(QString::fromLatin1(key->publicKey().pem()));
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(path(), tokenBy(*key)), 200, patience);
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(path()), 401, patience);
    }

    void aGuardedRouteRefusesATokenOfAnotherKey()
    {
        const auto key = jose::PrivateKey::generate(jose::Algorithm::ES256);
        const auto other = jose::PrivateKey::generate(jose::Algorithm::ES256);
        QVERIFY(key && other);
        guard();
        addCredential(QString::fromLatin1(key->publicKey().pem()));
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(path(), tokenBy(*key)), 200, patience);
        // Until the plugin is on everywhere, any token gets through.
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(path(), tokenBy(*other)), 401, patience);
        const auto answer = ask(path(), tokenBy(*other));
        QCOMPARE(answer->body, QByteArray(R"({"message":"Invalid signature"})"));
    }

    void theUpstreamIsToldTheConsumer()
    {
        const auto key = jose::PrivateKey::generate(jose::Algorithm::ES256);
        QVERIFY(key);
        guard();
        addCredential(QString::fromLatin1(key->publicKey().pem()));
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(path()), 401, patience);
        const auto answer = ask(path(), tokenBy(*key));
        const auto echo = base::readJsonObject(answer->body, u"echo"_s);
        if (!echo || !echo->value(u"headers"_s).isObject())
            QSKIP("this upstream does not echo the headers that it gets");
        QString consumer;
        const QJsonObject headers = echo->value(u"headers"_s).toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it) {
            if (it.key().compare(u"x-consumer-username"_s, Qt::CaseInsensitive) == 0)
                consumer = it.value().toString();
        }
        QCOMPARE(consumer, ownName(u"consumer"_s));
    }

    void theProxyIsKnownByItsAnswers()
    {
        const auto product = tests::finish(m_kong->servers.proxy().identify());
        QVERIFY(product);
        QCOMPARE(*product, api::Product::KongProxy);
    }

private:
    QByteArray path() const { return '/' + ownName(u"path"_s).toLatin1(); }

    void guard() { m_kong->newJwtPlugin(m_serviceId); }
    void addCredential(const QString &pem)
    {
        m_kong->newCredential(m_kong->newConsumer(), {{u"algorithm"_s, u"ES256"_s}, {u"rsa_public_key"_s, pem}});
    }
    static base::Secret tokenBy(const jose::PrivateKey &key)
    {
        const QByteArray payload = base::toBytes(QJsonObject{{u"iss"_s, ownName(u"issuer"_s)}});
        return base::Secret(
            jose::makeCompactJws(R"({"alg":"ES256","typ":"JWT"})", payload, key, jose::Algorithm::ES256));
    }

    base::Result<model::Answer> ask(const QByteArray &at, const std::optional<base::Secret> &token)
    {
        return tests::finish(m_kong->servers.proxy().get(at, token, u"test"_s));
    }
    int statusOf(const QByteArray &at, const std::optional<base::Secret> &token = std::nullopt)
    {
        const auto answer = ask(at, token);
        return answer ? answer->status : 0;
    }

    std::optional<OwnKong> m_kong;
    QString m_serviceId;
};

LATCHKEY_TEST(TestKongProxy)
#include "test_kong_proxy.moc"
