// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "vectors.h"

#include "base/json.h"
#include "support/suite.h"

#include <QFileInfo>
#include <QtTest>

namespace vectors {
namespace {

struct Disputed {
    const char *file;
    int id;
    bool accept;
    const char *reason;
};

constexpr auto contradictingAlg =
    "valid upstream: the JWK says PS256, the token PS384; RFC 7517 4.4 ties the key to its alg, and cases like it are "
    "invalid elsewhere in the file. The example's key in RFC 7520 has no alg, and verifies (test_cookbook)";
constexpr auto unknownAlg =
    "valid upstream: the JWK says ES521, which no registry knows; json_web_key_test 19 wants just that refused. The "
    "example's key in RFC 7520 has no alg, and verifies (test_cookbook)";
constexpr auto sameAsValid =
    "invalid upstream for its padding, but there is none: the token is that of case 357, valid";
constexpr auto foreignCharacter =
    "valid upstream: a '?' inside the base64url, to be skipped. RFC 7515 2 knows no such character and 5.2 wants the "
    "token refused; an alphabet that may be sprinkled with others gives one token many texts";
constexpr auto missingNull =
    "acceptable: the DigestInfo lacks the NULL of its parameters. RFC 8017 A.2.4 has verifiers take both, RFC 7518 "
    "3.3 says nothing; OpenSSL, and so Kong, refuses";

constexpr Disputed table[] = {
    {"json_web_signature_test", 346, false, contradictingAlg},
    {"json_web_signature_test", 347, false, unknownAlg},
    {"json_web_signature_test", 350, false, contradictingAlg},
    {"json_web_signature_test", 351, false, unknownAlg},
    {"json_web_signature_test", 367, true, sameAsValid},
    {"json_web_signature_test", 370, true, sameAsValid},
    {"json_web_signature_test", 372, false, foreignCharacter},
    {"json_web_signature_test", 373, false, foreignCharacter},
    {"rsa_signature_2048_sha256_test", 8, false, missingNull},
    {"rsa_signature_2048_sha384_test", 8, false, missingNull},
    {"rsa_signature_2048_sha512_test", 8, false, missingNull},
    {"rsa_signature_3072_sha256_test", 8, false, missingNull},
    {"rsa_signature_4096_sha256_test", 8, false, missingNull},
};

const Disputed *disputed(const Case &one)
{
    for (const Disputed &row : table) {
        if (one.id == row.id && one.file == QLatin1String(row.file))
            return &row;
    }
    return nullptr;
}

} // namespace

bool arePresent()
{
    return QFileInfo::exists(pathOf(QStringLiteral("wycheproof")));
}

QString pathOf(const QString &relative)
{
    return support::sharedFolder() + QStringLiteral("/vectors/") + relative;
}

QJsonObject read(const QString &relative)
{
    const auto object = base::readJsonObject(support::contentsOf(pathOf(relative)), relative);
    if (!object)
        QTest::qFail(qPrintable(object.error().evidence), __FILE__, __LINE__);
    return object.value_or(QJsonObject());
}

QList<Case> casesOf(const QString &wycheproofFile)
{
    QList<Case> cases;
    const QJsonObject file = read(QStringLiteral("wycheproof/%1.json").arg(wycheproofFile));
    for (const QJsonValue member : file.value(QLatin1String("testGroups")).toArray()) {
        const QJsonObject group = member.toObject();
        for (const QJsonValue item : group.value(QLatin1String("tests")).toArray()) {
            const QJsonObject test = item.toObject();
            cases.append({wycheproofFile, test.value(QLatin1String("tcId")).toInt(),
                          test.value(QLatin1String("comment")).toString(), group, test});
        }
    }
    return cases;
}

bool isToBeAccepted(const Case &one)
{
    if (const Disputed *row = disputed(one))
        return row->accept;
    const QString result = one.test.value(QLatin1String("result")).toString();
    if (result == QLatin1String("acceptable"))
        QTest::qFail("acceptable, and not in the table", __FILE__, __LINE__);
    return result == QLatin1String("valid");
}

} // namespace vectors
