// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/curl.h"

#include "api/fusionauth_calls.h"
#include "api/kong_calls.h"
#include "api/placeholders.h"
#include "support/suite.h"

#include <QtTest>

namespace {

QString onLines(const QStringList &words)
{
    return words.join(QStringLiteral(" \\\n  "));
}

} // namespace

class TestCurl : public QObject {
    Q_OBJECT
private slots:
    void aQuoteLeavesTheQuotesForItself()
    {
        QCOMPARE(formats::shellQuoted(QStringLiteral("it's $HOME")), QStringLiteral("'it'\\''s $HOME'"));
    }

    void writesAKongCall()
    {
        const QStringList words{QStringLiteral("curl --fail-with-body --silent --show-error"), QStringLiteral("-X PUT"),
                                QStringLiteral("-H 'Content-Type: application/json'"),
                                QStringLiteral("--data-raw '{\"username\":\"o'\\''hara\"}'"),
                                QStringLiteral("\"$KONG_ADMIN_URL\"'/consumers/c1'")};
        QCOMPARE(formats::curlFor(api::kong::createConsumer(QStringLiteral("c1"), QStringLiteral("o'hara"))),
                 onLines(words));
    }

    void aCallWithoutBodyHasNoData()
    {
        const QStringList words{QStringLiteral("curl --fail-with-body --silent --show-error"),
                                QStringLiteral("-X DELETE"), QStringLiteral("\"$KONG_ADMIN_URL\"'/consumers/c1'")};
        QCOMPARE(formats::curlFor(api::kong::deleteConsumer(QStringLiteral("c1"))), onLines(words));
    }

    void placeholdersAreShellVariables()
    {
        const api::Call call = api::kong::createCredential(
            QStringLiteral("c1"), QStringLiteral("j1"),
            {{QStringLiteral("key"), QStringLiteral("https://idp/")},
             {QStringLiteral("rsa_public_key"), api::from(QStringLiteral("signing_key.publicKey"))}});
        const QString data = QStringLiteral(
            "--data-raw '{\"key\":\"https://idp/\",\"rsa_public_key\":\"'\"$SIGNING_KEY_PUBLICKEY\"'\"}'");
        const QStringList words{QStringLiteral("curl --fail-with-body --silent --show-error"), QStringLiteral("-X PUT"),
                                QStringLiteral("-H 'Content-Type: application/json'"), data,
                                QStringLiteral("\"$KONG_ADMIN_URL\"'/consumers/c1/jwt/j1'")};
        QCOMPARE(formats::curlFor(call), onLines(words));
    }

    void aFusionAuthCallNamesItsKeyAndTenant()
    {
        const api::Call call =
            api::fusionauth::login(QStringLiteral("t1"), QStringLiteral("a1"), QStringLiteral("jane@example.com"),
                                   api::secret(QStringLiteral("test_user.password")));
        const QString curl = formats::curlFor(call);
        QVERIFY(curl.contains(QStringLiteral("-H \"Authorization: $FUSIONAUTH_API_KEY\"")));
        QVERIFY(curl.contains(QStringLiteral("-H 'X-FusionAuth-TenantId: t1'")));
        QVERIFY(curl.contains(QStringLiteral("\"password\":\"'\"$TEST_USER_PASSWORD\"'\"")));
        QVERIFY(curl.endsWith(QStringLiteral("\"$FUSIONAUTH_URL\"'/api/login'")));
    }
};

LATCHKEY_TEST(TestCurl)
#include "test_curl.moc"
