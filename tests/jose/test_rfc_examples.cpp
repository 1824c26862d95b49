// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The worked examples of RFC 7515 appendix A.1 to A.5, RFC 8037 appendix A and RFC 7638 section 3.1.
#include "jose/key_import.h"
#include "jose/verifier.h"
#include "support/suite.h"

#include <QtTest>

using base::Error;

namespace {

// {"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}
const QByteArray joesClaims = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0"
                              "cnVlfQ";

QByteArray hmacExample()
{
    return "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9." + joesClaims + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
}

base::Result<jose::PublicKey> keyOf(const char *jwk)
{
    return jose::importKey(jwk);
}

} // namespace

class TestRfcExamples : public QObject {
    Q_OBJECT
private slots:
    void hmacOfRfc7515A1()
    {
        const auto key = jose::base64UrlDecoded(
            "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");
        const auto jws = jose::verifyCompactJws(hmacExample(), base::Secret(*key));
        QVERIFY(jws);
        const auto claims = jose::claimsOf(*jws);
        QVERIFY(claims);
        QCOMPARE(claims->value(QLatin1String("iss")).toString(), QStringLiteral("joe"));
        QCOMPARE(claims->value(QLatin1String("exp")).toInteger(), 1300819380);
        QVERIFY(!jose::verifyCompactJws(hmacExample(), base::Secret("another")));
    }

    void rsaOfRfc7515A2()
    {
        const auto key = keyOf(R"({"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-)"
                               R"(Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZ)"
                               R"(o9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsm)"
                               R"(tdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFk)"
                               R"(MLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"})");
        QVERIFY(key);
        const QByteArray token =
            "eyJhbGciOiJSUzI1NiJ9." + joesClaims +
            ".cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJ"
            "dbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN"
            "9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXL"
            "IhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
        QVERIFY(jose::verifyCompactJws(token, *key));
    }

    void ecdsaOfRfc7515A3()
    {
        const auto key = keyOf(R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                               R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})");
        QVERIFY(key);
        const QByteArray token =
            "eyJhbGciOiJFUzI1NiJ9." + joesClaims +
            ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
        QVERIFY(jose::verifyCompactJws(token, *key));
    }

    void ecdsaOfRfc7515A4()
    {
        const auto key =
            keyOf(R"({"kty":"EC","crv":"P-521",)"
                  R"("x":"AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk",)"
                  R"("y":"ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2"})");
        QVERIFY(key);
        const auto jws = jose::verifyCompactJws(
            "eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-KGD"
            "KB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn",
            *key);
        QVERIFY(jws);
        QCOMPARE(jws->payload, QByteArray("Payload"));
    }

    // It decodes, and no key in the world verifies it.
    void unsecuredOfRfc7515A5()
    {
        const QByteArray token = "eyJhbGciOiJub25lIn0." + joesClaims + '.';
        const auto jws = jose::decodeCompactJws(token);
        QVERIFY(jws);
        QCOMPARE(jws->algorithmName, QByteArray("none"));
        const auto verified = jose::verifyCompactJws(token, base::Secret("secret"));
        QVERIFY(!verified);
        QCOMPARE(verified.error().kind, Error::Kind::Unsupported);
        QCOMPARE(verified.error().subject, QStringLiteral("alg"));
        QCOMPARE(verified.error().evidence, QStringLiteral("none"));
    }

    void edwardsOfRfc8037()
    {
        const auto key = keyOf(R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})");
        QVERIFY(key);
        QCOMPARE(key->thumbprint(), QByteArray("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
        const auto jws = jose::verifyCompactJws("eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCj"
                                                "P0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_Mu"
                                                "M0KAg",
                                                *key);
        QVERIFY(jws);
        QCOMPARE(jws->payload, QByteArray("Example of Ed25519 signing"));
    }

    void thumbprintOfRfc7638()
    {
        const auto key =
            keyOf(R"({"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1)"
                  R"(RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_R)"
                  R"(N5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n)"
                  R"(91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-cs)"
                  R"(FCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256","kid":"2011-04-29"})");
        QVERIFY(key);
        QCOMPARE(key->thumbprint(), QByteArray("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
    }
};

LATCHKEY_TEST(TestRfcExamples)
#include "test_rfc_examples.moc"
