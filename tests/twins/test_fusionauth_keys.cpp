// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth_server.h"
#include "jose/key_import.h"
#include "jose_making/private_key.h"
#include "support/suite.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace tests;

namespace {

QJsonObject key(const QJsonObject &fields)
{
    return {{u"key"_s, fields}};
}

const QString generate = u"/api/key/generate/"_s + key1;
const QString import = u"/api/key/import/"_s + key1;

QByteArray derOf(const Server::Reply &reply)
{
    QByteArray text = reply.textAt(u"key.certificate"_s).toLatin1();
    return QByteArray::fromBase64(
        text.replace("-----BEGIN CERTIFICATE-----", "").replace("-----END CERTIFICATE-----", ""));
}

QString base64Url(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

class TestFusionAuthKeys : public QObject {
    Q_OBJECT
private slots:
    void beginsWithADefaultKeyAndThreeShadowKeys()
    {
        Server server;
        const auto reply = server.get(u"/api/key"_s);
        QCOMPARE(reply.at(u"keys"_s).toArray().size(), 4);
        for (const QString &id : {u"092dbedc-30af-4149-9c61-b578f2c72f59"_s, u"4b8f1c06-518e-45bd-9ac5-d549686ae02a"_s,
                                  u"c753a44d-7f2e-48d3-bc4e-c2c16488a23b"_s})
            QCOMPARE(server.get(u"/api/key/"_s + id).textAt(u"key.type"_s), u"HMAC"_s);
        const QString signing = server.get(u"/api/tenant"_s).textAt(u"tenants.0.jwtConfiguration.accessTokenKeyId"_s);
        QCOMPARE(server.get(u"/api/key/"_s + signing).textAt(u"key.algorithm"_s), u"RS256"_s);
    }

    void generates_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("length");
        QTest::newRow("RS256") << u"RSA"_s << 2048;
        QTest::newRow("RS384") << u"RSA"_s << 2048;
        QTest::newRow("RS512") << u"RSA"_s << 2048;
        QTest::newRow("ES256") << u"EC"_s << 256;
        QTest::newRow("ES384") << u"EC"_s << 384;
        QTest::newRow("ES512") << u"EC"_s << 521;
        QTest::newRow("Ed25519") << u"OKP"_s << 32;
    }
    void generates()
    {
        QFETCH(QString, type);
        QFETCH(int, length);
        Server server;
        server.generate(key1, QString::fromLatin1(QTest::currentDataTag()));
        const auto reply = server.get(u"/api/key/"_s + key1);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"key.type"_s), type);
        QCOMPARE(reply.at(u"key.length"_s).toInt(), length);
        QCOMPARE(reply.at(u"key.hasPrivateKey"_s), QJsonValue(true));
        QVERIFY(reply.textAt(u"key.publicKey"_s).startsWith(u"-----BEGIN PUBLIC KEY-----\n"));
        QVERIFY(!reply.json.value(u"key"_s).toObject().contains(u"privateKey"_s));
        const auto published = jose::publicKeyFromPem(reply.textAt(u"key.publicKey"_s).toLatin1());
        QVERIFY(published && *published == *jose::importKey(reply.textAt(u"key.certificate"_s).toLatin1()));
    }

    void generatesHmacWithoutTellingTheSecret()
    {
        Server server;
        server.generate(key1, u"HS256"_s);
        const QJsonObject made = server.get(u"/api/key/"_s + key1).at(u"key"_s).toObject();
        QCOMPARE(made.keys(), (QStringList{u"algorithm"_s, u"id"_s, u"insertInstant"_s, u"kid"_s,
                                           u"lastUpdateInstant"_s, u"name"_s, u"type"_s}));
        QCOMPARE(made.value(u"kid"_s).toString().size(), 10);
    }

    void takesTheThumbprintOfTheCertificateForKid()
    {
        Server server;
        server.generate(key1, u"ES256"_s);
        const auto reply = server.get(u"/api/key/"_s + key1);
        const QByteArray der = derOf(reply);
        const QString sha1 = base64Url(QCryptographicHash::hash(der, QCryptographicHash::Sha1));
        QCOMPARE(reply.textAt(u"key.kid"_s), sha1);
        QCOMPARE(sha1.size(), 27);
        QCOMPARE(reply.textAt(u"key.certificateInformation.sha1Thumbprint"_s), sha1);
        QCOMPARE(reply.textAt(u"key.certificateInformation.sha256Thumbprint"_s),
                 base64Url(QCryptographicHash::hash(der, QCryptographicHash::Sha256)));
    }

    void certifiesForTenYearsWithTheIdAsSerialNumber()
    {
        Server server;
        const QString id = u"ea751186-3678-48c0-8f08-11f0e3c1937b"_s;
        server.generate(id, u"ES256"_s);
        const auto reply = server.get(u"/api/key/"_s + id);
        QCOMPARE(reply.textAt(u"key.certificateInformation.serialNumber"_s),
                 u"00:EA:75:11:86:36:78:48:C0:8F:08:11:F0:E3:C1:93:7B"_s);
        QCOMPARE(reply.textAt(u"key.certificateInformation.subject"_s), u"CN=acme.com"_s);
        QCOMPARE(reply.textAt(u"key.certificateInformation.issuer"_s), u"CN=acme.com"_s);
        QCOMPARE(reply.at(u"key.certificateInformation.validFrom"_s).toInteger(), startMs);
        QCOMPARE(reply.at(u"key.certificateInformation.validTo"_s).toInteger(), 2'015'619'200'000);
        QCOMPARE(reply.at(u"key.expirationInstant"_s).toInteger(), 2'015'619'200'000);
        QVERIFY(derOf(reply).contains(QByteArray::fromHex("ea751186367848c08f0811f0e3c1937b")));
    }

    void certifiesInTheNameOfTheDefaultTenantsIssuer()
    {
        Server server;
        server.patch(u"/api/tenant/"_s + server.defaultTenant(),
                     {{u"tenant"_s, QJsonObject{{u"issuer"_s, u"https://auth.example.com"_s}}}});
        server.generate(key1, u"ES256"_s);
        QCOMPARE(server.get(u"/api/key/"_s + key1).textAt(u"key.issuer"_s), u"https://auth.example.com"_s);
    }

    void refusesToGenerate_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<QString>("error");
        const QJsonObject rsa{{u"name"_s, u"k"_s}, {u"algorithm"_s, u"RS256"_s}};
        QTest::newRow("without a name") << QJsonObject{{u"algorithm"_s, u"ES256"_s}} << u"key.name [blank]key.name"_s;
        QTest::newRow("without an algorithm")
            << QJsonObject{{u"name"_s, u"k"_s}} << u"key.algorithm [blank]key.algorithm"_s;
        QTest::newRow("RSA without a length") << rsa << u"key.length [missing]key.length"_s;
        QJsonObject weak = rsa;
        weak.insert(u"length"_s, 1024);
        QTest::newRow("RSA of 1024 bits") << weak << u"key.length [invalid]key.length"_s;
        QTest::newRow("no algorithm at all") << QJsonObject{{u"name"_s, u"k"_s}, {u"algorithm"_s, u"None"_s}}
                                             << u"key.algorithm [invalid]key.algorithm"_s;
        QTest::newRow("PS256") << QJsonObject{{u"name"_s, u"k"_s}, {u"algorithm"_s, u"PS256"_s}}
                               << u"key.algorithm [invalidOption]key.algorithm"_s;
        QTest::newRow("a name that is taken")
            << QJsonObject{{u"name"_s, u"Default signing key"_s}, {u"algorithm"_s, u"ES256"_s}}
            << u"key.name [duplicate]key.name"_s;
    }
    void refusesToGenerate()
    {
        QFETCH(QJsonObject, fields);
        QFETCH(QString, error);
        const auto reply = Server().post(generate, key(fields));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errors(), QStringList{error});
    }

    void refusesAnIdThatIsTaken()
    {
        Server server;
        server.generate(key1, u"ES256"_s);
        QCOMPARE(server.post(generate, key({{u"name"_s, u"other"_s}, {u"algorithm"_s, u"ES256"_s}})).errors(),
                 QStringList{u"keyId [duplicate]keyId"_s});
    }

    void knowsEd25519From162On()
    {
        const QJsonObject body = key({{u"name"_s, u"k"_s}, {u"algorithm"_s, u"Ed25519"_s}});
        QCOMPARE(Server(u"1.61.0"_s).post(generate, body).errors(),
                 QStringList{u"key.algorithm [invalidOption]key.algorithm"_s});
        QCOMPARE(Server(u"1.62.0"_s).post(generate, body).status, 200);
    }

    void importsAPair()
    {
        const auto pair = jose::PrivateKey::generate(jose::Algorithm::ES256);
        Server server;
        const auto reply =
            server.post(import, key({{u"name"_s, u"mine"_s},
                                     {u"kid"_s, u"my-kid"_s},
                                     {u"privateKey"_s, QString::fromLatin1(pair->pem().reveal().toByteArray())},
                                     {u"publicKey"_s, QString::fromLatin1(pair->publicKey().pem())}}));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.textAt(u"key.kid"_s), u"my-kid"_s);
        QCOMPARE(reply.textAt(u"key.algorithm"_s), u"ES256"_s);
        QCOMPARE(reply.at(u"key.hasPrivateKey"_s), QJsonValue(true));
        QVERIFY(!reply.text.contains("PRIVATE"));
    }

    void importsAPublicHalfWhichCannotSign()
    {
        const auto pair = jose::PrivateKey::generate(jose::Algorithm::ES256);
        Server server;
        const auto reply = server.post(
            import, key({{u"name"_s, u"theirs"_s}, {u"publicKey"_s, QString::fromLatin1(pair->publicKey().pem())}}));
        QCOMPARE(reply.at(u"key.hasPrivateKey"_s), QJsonValue(false));
        QCOMPARE(reply.textAt(u"key.kid"_s).size(), 27);
        const QJsonObject jwt{{u"accessTokenKeyId"_s, key1}};
        QCOMPARE(server
                     .patch(u"/api/tenant/"_s + server.defaultTenant(),
                            {{u"tenant"_s, QJsonObject{{u"jwtConfiguration"_s, jwt}}}})
                     .errors(),
                 QStringList{u"tenant.jwtConfiguration.accessTokenKeyId "
                             "[invalid]tenant.jwtConfiguration.accessTokenKeyId"_s});
    }

    void importsACertificateAndTakesItsThumbprintForKid()
    {
        Server source;
        source.generate(key2, u"ES256"_s);
        const auto made = source.get(u"/api/key/"_s + key2);
        Server server;
        const auto reply =
            server.post(import, key({{u"name"_s, u"theirs"_s}, {u"certificate"_s, made.textAt(u"key.certificate"_s)}}));
        QCOMPARE(reply.textAt(u"key.kid"_s), made.textAt(u"key.kid"_s));
        QCOMPARE(reply.textAt(u"key.publicKey"_s), made.textAt(u"key.publicKey"_s));
    }

    void importsASecretThatIsNeverTold()
    {
        Server server;
        const auto reply = server.post(import, key({{u"name"_s, u"shared"_s},
                                                    {u"type"_s, u"HMAC"_s},
                                                    {u"algorithm"_s, u"HS256"_s},
                                                    {u"secret"_s, u"not to be told to anybody"_s}}));
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.text.contains("not to be told"));
        QVERIFY(!server.get(u"/api/key/"_s + key1).text.contains("not to be told"));
    }

    void refusesPairsThatDoNotBelongTogether()
    {
        const auto pair = jose::PrivateKey::generate(jose::Algorithm::ES256);
        const auto other = jose::PrivateKey::generate(jose::Algorithm::ES256);
        const auto reply =
            Server().post(import, key({{u"name"_s, u"mine"_s},
                                       {u"privateKey"_s, QString::fromLatin1(pair->pem().reveal().toByteArray())},
                                       {u"publicKey"_s, QString::fromLatin1(other->publicKey().pem())}}));
        QCOMPARE(reply.errors(), QStringList{u"key.publicKey [mismatch]key.publicKey"_s});
    }

    void refusesToImportWhatIsNoKey()
    {
        const auto reply = Server().post(import, key({{u"name"_s, u"k"_s}, {u"publicKey"_s, u"nonsense"_s}}));
        QCOMPARE(reply.errors(), QStringList{u"key.publicKey [invalid]key.publicKey"_s});
        QCOMPARE(Server().post(import, key({{u"name"_s, u"k"_s}})).errors(),
                 QStringList{u"key.publicKey [blank]key.publicKey"_s});
    }

    void changesTheNameAndNothingElse()
    {
        Server server;
        server.generate(key1, u"ES256"_s);
        const QJsonObject before = server.get(u"/api/key/"_s + key1).at(u"key"_s).toObject();
        QJsonObject expected = before;
        expected.insert(u"name"_s, u"renamed"_s);
        const auto reply =
            server.put(u"/api/key/"_s + key1, key({{u"name"_s, u"renamed"_s}, {u"algorithm"_s, u"RS256"_s}}));
        QCOMPARE(reply.at(u"key"_s).toObject(), expected);
    }

    void searchesByNameTypeAndAlgorithm()
    {
        Server server;
        server.generate(key1, u"ES256"_s);
        const auto total = [&](const QString &query) {
            return server.get(u"/api/key/search?"_s + query).at(u"total"_s).toInt();
        };
        QCOMPARE(total(u"type=HMAC"_s), 3);
        QCOMPARE(total(u"algorithm=ES256"_s), 1);
        QCOMPARE(total(u"name=default*"_s), 1);
    }
};

LATCHKEY_TEST(TestFusionAuthKeys)
#include "test_fusionauth_keys.moc"
