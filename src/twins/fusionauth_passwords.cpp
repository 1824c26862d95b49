// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_passwords.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

// Enough for a sandbox whose users exist for an afternoon; nobody may read a password out of its memory or a snapshot.
QByteArray hashOf(const QByteArray &salt, const QString &text)
{
    return QCryptographicHash::hash(salt + text.toUtf8(), QCryptographicHash::Sha256);
}

bool fits(const Password &password, const QString &text)
{
    return hashOf(password.salt, text) == password.hash;
}

bool anyOf(const QString &text, bool (QChar::*is)() const)
{
    return std::any_of(text.begin(), text.end(), [&](QChar c) { return (c.*is)(); });
}

bool isLetters(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

int rememberedCount(const QJsonObject &tenant)
{
    const QJsonObject rule = at(tenant, "passwordValidationRules.rememberPreviousPasswords"_L1).toObject();
    return rule.value("enabled"_L1).toBool() ? rule.value("count"_L1).toInt() : 0;
}

void checkHistory(const QJsonObject &tenant, const User &user, const QString &text, const QString &field,
                  const World &world, Complaints &complaints)
{
    for (qsizetype i = 0; i < std::min(qsizetype(rememberedCount(tenant)), user.passwords.size()); ++i) {
        if (fits(user.passwords.at(i), text))
            complaints.field(field, u"previouslyUsed"_s);
    }
    const QJsonObject age = tenant.value("minimumPasswordAge"_L1).toObject();
    const qint64 changed = user.document.value("passwordLastUpdateInstant"_L1).toInteger();
    const bool tooYoung =
        !user.passwords.isEmpty() && world.nowMs < changed + 1000 * age.value("seconds"_L1).toInteger();
    if (age.value("enabled"_L1).toBool() && tooYoung)
        complaints.field(field, u"tooYoung"_s);
}

void checkLoginIds(const User &user, const QString &text, const QString &field, Complaints &complaints)
{
    const auto contains = [&](QLatin1StringView member) {
        const QString id = textAt(user.document, member);
        return !id.isEmpty() && text.contains(id, Qt::CaseInsensitive);
    };
    if (contains("email"_L1))
        complaints.field(field, u"containsEmail"_s);
    if (contains("username"_L1))
        complaints.field(field, u"containsUsername"_s);
    if (contains("phoneNumber"_L1))
        complaints.field(field, u"containsPhoneNumber"_s);
}

Password hashedPassword(const QString &text, const World &world)
{
    const QByteArray salt = world.randomBytes(16);
    return Password{salt, hashOf(salt, text)};
}

} // namespace

bool isPassword(const User &user, const QString &text)
{
    return !user.passwords.isEmpty() && fits(user.passwords.first(), text);
}

void checkPassword(const QJsonObject &tenant, const User &user, const QString &text, const QString &field,
                   const World &world, Complaints &complaints)
{
    const QJsonObject rules = tenant.value("passwordValidationRules"_L1).toObject();
    if (text.size() < rules.value("minLength"_L1).toInt(8))
        complaints.field(field, u"tooShort"_s);
    if (text.size() > rules.value("maxLength"_L1).toInt(256))
        complaints.field(field, u"tooLong"_s);
    if (rules.value("requireMixedCase"_L1).toBool() && !(anyOf(text, &QChar::isUpper) && anyOf(text, &QChar::isLower)))
        complaints.field(field, u"singleCase"_s);
    if (rules.value("requireNonAlpha"_L1).toBool() && isLetters(text))
        complaints.field(field, u"onlyAlpha"_s);
    if (rules.value("requireNumber"_L1).toBool() && !anyOf(text, &QChar::isDigit))
        complaints.field(field, u"requireNumber"_s);
    if (rules.value("disallowUserLoginId"_L1).toBool())
        checkLoginIds(user, text, field, complaints);
    checkHistory(tenant, user, text, field, world, complaints);
}

void setPassword(const QJsonObject &tenant, User &user, const QString &text, const World &world)
{
    user.passwords.prepend(hashedPassword(text, world));
    user.passwords = user.passwords.mid(0, std::max(1, rememberedCount(tenant)));
    user.document.insert(u"passwordLastUpdateInstant"_s, world.nowMs);
}

} // namespace twins::fusionauth
