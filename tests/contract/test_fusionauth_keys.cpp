// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Signing keys: published without a key of ours, used for tokens, kept while somebody names them.
#include <QtTest>

#include "contract/own_fusionauth.h"
#include "contract/replies.h"
#include "support/suite.h"

#include "api/fusionauth_calls.h"
#include "jose/key_import.h"
#include "jose/verifier.h"

using namespace Qt::StringLiterals;
using namespace contract;
namespace calls = api::fusionauth;

class TestFusionAuthKeys : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fusionauth.emplace(); }
    void init()
    {
        if (!m_fusionauth->servers.missing().isEmpty())
            QSKIP(qPrintable(m_fusionauth->servers.missing()));
    }
    void cleanup() { QCOMPARE(m_fusionauth->removeAll(), QStringList()); }

    void aGeneratedKeyIsWhatWasAskedFor_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("length");
        QTest::newRow("RS256") << u"RS256"_s << u"RSA"_s << 2048;
        QTest::newRow("ES256") << u"ES256"_s << u"EC"_s << 256;
        QTest::newRow("ES384") << u"ES384"_s << u"EC"_s << 384;
    }
    void aGeneratedKeyIsWhatWasAskedFor()
    {
        QFETCH(QString, algorithm);
        QFETCH(QString, type);
        QFETCH(int, length);
        const model::SigningKey key = read(m_fusionauth->newKey(algorithm));
        QCOMPARE(key.name, ownName(u"key"_s));
        QCOMPARE(key.algorithm, algorithm);
        QCOMPARE(key.type, type);
        QCOMPARE(key.length, length);
        QVERIFY(key.hasPrivateKey);
        QVERIFY(jose::publicKeyFromPem(key.publicKey.toLatin1()));
    }

    void anApplicationsKeyIsPublishedToEverybody()
    {
        const model::SigningKey key = read(m_fusionauth->newKey());
        const QString applicationId = newApplicationWith(key.id, m_fusionauth->newTenant());
        const api::Call call = calls::publicKeyOf(applicationId);
        const QJsonObject body = bodyOf(call, m_fusionauth->send(call, base::Secret()));
        QCOMPARE(body.value(u"publicKey"_s).toString(), key.publicKey);
    }

    void theKeySetHasTheKeyUnderItsKid()
    {
        const model::SigningKey key = read(m_fusionauth->newKey());
        const QJsonObject body = bodyOf(calls::jwks(), m_fusionauth->send(calls::jwks(), base::Secret()));
        QJsonObject published;
        for (const QJsonValue &item : body.value(u"keys"_s).toArray()) {
            if (item[u"kid"_s].toString() == key.kid)
                published = item.toObject();
        }
        QCOMPARE(published.value(u"kty"_s).toString(), u"EC"_s);
        QCOMPARE(published.value(u"crv"_s).toString(), u"P-256"_s);
        QVERIFY(!published.contains(u"d"_s));
    }

    void aTokenIsSignedByTheApplicationsKeyInTheNameOfTheTenantsIssuer()
    {
        const QString tenantId = m_fusionauth->newTenant(u"tenant"_s, {{u"issuer"_s, u"https://login.example.com/"_s}});
        const model::SigningKey key = read(m_fusionauth->newKey());
        const QString applicationId = newApplicationWith(key.id, tenantId);
        const QString userId = m_fusionauth->newUser(tenantId, applicationId);
        const api::Call call = calls::login(tenantId, applicationId, u"ann@example.com"_s, password());
        const QByteArray token = m_fusionauth->get(call).value(u"token"_s).toString().toLatin1();
        const auto publicKey = jose::publicKeyFromPem(key.publicKey.toLatin1());
        QVERIFY(publicKey);
        const auto jws = jose::verifyCompactJws(token, *publicKey);
        QVERIFY(jws);
        QCOMPARE(jws->header.value(u"kid"_s).toString(), key.kid);
        const auto claims = jose::claimsOf(*jws);
        QVERIFY(claims);
        QCOMPARE(claims->value(u"iss"_s).toString(), u"https://login.example.com/"_s);
        QCOMPARE(claims->value(u"sub"_s).toString(), userId);
        QCOMPARE(claims->value(u"applicationId"_s).toString(), applicationId);
        QCOMPARE(claims->value(u"exp"_s).toInteger() - claims->value(u"iat"_s).toInteger(), 600);
    }

    void aKeyThatAnApplicationNamesStays()
    {
        const QString id = m_fusionauth->newKey();
        newApplicationWith(id, m_fusionauth->newTenant());
        const base::Error error = m_fusionauth->refusalOf(calls::deleteKey(id));
        QCOMPARE(error.kind, base::Error::Kind::Refused);
        QVERIFY(!error.fields.isEmpty()); // which code it is, is not documented
        QCOMPARE(m_fusionauth->statusOf(calls::key(id)), 200);
    }

    void aKeyThatNobodyNamesGoes()
    {
        const QString id = m_fusionauth->newKey();
        QCOMPARE(m_fusionauth->statusOf(calls::deleteKey(id)), 200);
        QCOMPARE(m_fusionauth->statusOf(calls::key(id)), 404);
    }

private:
    model::SigningKey read(const QString &id)
    {
        const auto key = model::signingKeyFrom(m_fusionauth->get(calls::key(id)).value(u"key"_s).toObject());
        return key.value_or(model::SigningKey());
    }
    QString newApplicationWith(const QString &keyId, const QString &tenantId)
    {
        return m_fusionauth->newApplication(
            tenantId, {{u"jwtConfiguration"_s, QJsonObject{{u"enabled"_s, true},
                                                           {u"accessTokenKeyId"_s, keyId},
                                                           {u"idTokenKeyId"_s, keyId},
                                                           {u"timeToLiveInSeconds"_s, 600},
                                                           {u"refreshTokenTimeToLiveInMinutes"_s, 60}}}});
    }

    std::optional<OwnFusionAuth> m_fusionauth;
};

LATCHKEY_TEST(TestFusionAuthKeys)
#include "test_fusionauth_keys.moc"
