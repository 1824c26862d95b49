// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "keys.h"

#include "jose/openssl.h"
#include "jose_making/private_key.h"

#include <openssl/pem.h>

namespace keys {
namespace {

QByteArray textOf(BIO *bio)
{
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio, &text);
    return {text, qsizetype(size)};
}

QByteArray traditional(jose::Algorithm algorithm)
{
    const auto key = jose::PrivateKey::generate(algorithm);
    const jose::MemoryBio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey_traditional(bio.get(), key->handle(), nullptr, nullptr, 0, nullptr, nullptr);
    return textOf(bio.get());
}

} // namespace

const QByteArray rsaPem = "-----BEGIN PUBLIC KEY-----\n"
                          "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmUkOR8p0bZCJoAALniE0\n"
                          "1dqtGaIiWGJoPbMAQRyUO+YhzYxjmCV1IxvHv9CZORoxbzP+9RxlY5OdhYKXWgjQ\n"
                          "wS0V+PQdeYAYvZU+EJVKwCdPkLmwmtI3lRFuXxgR/KZVgOvjqxsq9N3xhdXd3PzO\n"
                          "gOmhm/dqhE6DimJm8KFXZ04+YZBzxhj7Rvpry467SQF3fRBFvXQV0+KY18bw42Pu\n"
                          "KlWzwe1MxRU7/YT0dWQhAOfQkVnXBApfowmQmPBsAj3DqHCoaI0Is6CxT/i9A/Gu\n"
                          "1YytlI9Td/mJfS2XiKpBkMFiH4JCO8AgH7VABz6KjsrJOKxw33YsexLACwfYSyZj\n"
                          "6QIDAQAB\n"
                          "-----END PUBLIC KEY-----\n";

const QByteArray rsaPkcs1Pem = "-----BEGIN RSA PUBLIC KEY-----\n"
                               "MIIBCgKCAQEAmUkOR8p0bZCJoAALniE01dqtGaIiWGJoPbMAQRyUO+YhzYxjmCV1\n"
                               "IxvHv9CZORoxbzP+9RxlY5OdhYKXWgjQwS0V+PQdeYAYvZU+EJVKwCdPkLmwmtI3\n"
                               "lRFuXxgR/KZVgOvjqxsq9N3xhdXd3PzOgOmhm/dqhE6DimJm8KFXZ04+YZBzxhj7\n"
                               "Rvpry467SQF3fRBFvXQV0+KY18bw42PuKlWzwe1MxRU7/YT0dWQhAOfQkVnXBApf\n"
                               "owmQmPBsAj3DqHCoaI0Is6CxT/i9A/Gu1YytlI9Td/mJfS2XiKpBkMFiH4JCO8Ag\n"
                               "H7VABz6KjsrJOKxw33YsexLACwfYSyZj6QIDAQAB\n"
                               "-----END RSA PUBLIC KEY-----\n";

const QByteArray rsaCertificatePem = "-----BEGIN CERTIFICATE-----\n"
                                     "MIIDBzCCAe+gAwIBAgIUQR7dlJLXgkopedgbYVttmwW4hyQwDQYJKoZIhvcNAQEL\n"
                                     "BQAwEzERMA8GA1UEAwwIYWNtZS5jb20wHhcNMjYxMTI1MDIwNDA5WhcNMzYxMTIy\n"
                                     "MDIwNDA5WjATMREwDwYDVQQDDAhhY21lLmNvbTCCASIwDQYJKoZIhvcNAQEBBQAD\n"
                                     "ggEPADCCAQoCggEBAJlJDkfKdG2QiaAAC54hNNXarRmiIlhiaD2zAEEclDvmIc2M\n"
                                     "Y5gldSMbx7/QmTkaMW8z/vUcZWOTnYWCl1oI0MEtFfj0HXmAGL2VPhCVSsAnT5C5\n"
                                     "sJrSN5URbl8YEfymVYDr46sbKvTd8YXV3dz8zoDpoZv3aoROg4piZvChV2dOPmGQ\n"
                                     "c8YY+0b6a8uOu0kBd30QRb10FdPimNfG8ONj7ipVs8HtTMUVO/2E9HVkIQDn0JFZ\n"
                                     "1wQKX6MJkJjwbAI9w6hwqGiNCLOgsU/4vQPxrtWMrZSPU3f5iX0tl4iqQZDBYh+C\n"
                                     "QjvAIB+1QAc+io7KyTiscN92LHsSwAsH2EsmY+kCAwEAAaNTMFEwHQYDVR0OBBYE\n"
                                     "FLkHFY5ybtKNLIwYWg5lKwC5AqUxMB8GA1UdIwQYMBaAFLkHFY5ybtKNLIwYWg5l\n"
                                     "KwC5AqUxMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQELBQADggEBAHgHyuG0\n"
                                     "zdLSWQDlfFT4lj/RpwqVaFw2lORflqSMCe3QITeXxXsKo+6sjZiOpDmXmK2gH/SS\n"
                                     "tpYUWmJU5HQkUgKRi46Bi6kcRcRorzji6JmGSf0Oaw6CD5Sx/OvAB2/RpnfZgfyO\n"
                                     "W5Zg7ftkNkF8jjVwFTZVQ5y0okXaFjqHC4HmPKTPOq+Bj+uPfWxrJLnKor58RiHq\n"
                                     "KT1kocB0Ewi3b0g0PKcBtziVxybxLuuoCqBi0zkrE2yBcW2x4y44elHvo3eHAMvW\n"
                                     "ipJU47bq0qToUNq8KUCbdQewAqShfLX1XiE4CEa7ouwBuSpGHgm+pBv67ZXqzlyj\n"
                                     "3JpFtRZRtXHA68I=\n"
                                     "-----END CERTIFICATE-----\n";

const QByteArray rsaJwk =
    R"({"kty":"RSA","n":"mUkOR8p0bZCJoAALniE01dqtGaIiWGJoPbMAQRyUO-YhzYxjmCV1IxvHv9CZORoxbzP-9RxlY5OdhYKXWgjQwS0V-PQde)"
    R"(YAYvZU-EJVKwCdPkLmwmtI3lRFuXxgR_KZVgOvjqxsq9N3xhdXd3PzOgOmhm_dqhE6DimJm8KFXZ04-YZBzxhj7Rvpry467SQF3fRBFvXQV0-KY1)"
    R"(8bw42PuKlWzwe1MxRU7_YT0dWQhAOfQkVnXBApfowmQmPBsAj3DqHCoaI0Is6CxT_i9A_Gu1YytlI9Td_mJfS2XiKpBkMFiH4JCO8AgH7VABz6Kj)"
    R"(srJOKxw33YsexLACwfYSyZj6Q","e":"AQAB"})";
const QByteArray rsaSpkiSha256 = "159be5a6ebbbab1da1e2150af9f2daa5038a403ec8675dff0ce10d14d4a83b23";
const QByteArray rsaThumbprint = "B44RkQajYJcT_m0bZeoduuWrCXyJWRQLJlhFyWg2UCw";

const QByteArray ecPem = "-----BEGIN PUBLIC KEY-----\n"
                         "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEAMo4ifEXFRcIPKmtjvRIGKjeEzQo\n"
                         "9lydtrGp4tfbprKV76uGplLLBTIdBTIvCN95j6jY4PSo4R1FqrmkZRyFLg==\n"
                         "-----END PUBLIC KEY-----\n";
const QByteArray ecSpkiSha256 = "9f1ad43c2351eb4cadaeb775a35167fe715b96d1ce9803b48b57cfe8d54c0ba4";
const QByteArray ecThumbprint = "dq3RdFAxq-X6dq9Az6l-F1GVl8nteBm65Odgf208oMc";

QByteArray rsaJwkWith(const QByteArray &exponent)
{
    return QByteArray(rsaJwk).replace("\"AQAB\"", '"' + exponent + '"');
}

QByteArray bodyOf(const QByteArray &pem)
{
    QByteArrayList lines = pem.trimmed().split('\n');
    return lines.mid(1, lines.size() - 2).join();
}

QByteArray rsaPrivatePkcs1()
{
    return traditional(jose::Algorithm::RS256);
}

QByteArray ecPrivateSec1()
{
    return traditional(jose::Algorithm::ES256);
}

QByteArray encryptedPkcs8()
{
    const auto key = jose::PrivateKey::generate(jose::Algorithm::ES256);
    const jose::MemoryBio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key->handle(), EVP_aes_256_cbc(), "pass phrase", 11, nullptr, nullptr);
    return textOf(bio.get());
}

QByteArray ed448Private()
{
    const jose::KeyHandle key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED448"));
    const jose::MemoryBio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return textOf(bio.get());
}

} // namespace keys
