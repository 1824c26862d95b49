// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_users.h"

#include "twins/fusionauth_defaults.h"
#include "twins/fusionauth_handlers.h"
#include "twins/fusionauth_passwords.h"
#include "twins/fusionauth_patch.h"
#include "twins/fusionauth_tokens.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

// Enough of a syntax check to tell an address from something else.
bool isEmail(const QString &text)
{
    static const QRegularExpression form(u"^[^\\s@]+@[^\\s@]+$"_s);
    return form.match(text).hasMatch();
}

void checkUnique(const Instance &instance, const QJsonObject &user, const char *member, Complaints &complaints)
{
    const QString value = textAt(user, QLatin1StringView(member));
    const QString path = u"user."_s + QLatin1StringView(member);
    for (const auto &[id, other] : instance.users) {
        const bool sameTenant = textAt(other.document, "tenantId"_L1) == textAt(user, "tenantId"_L1);
        const bool same = textAt(other.document, QLatin1StringView(member)).compare(value, Qt::CaseInsensitive) == 0;
        if (value.isEmpty() || id == textAt(user, "id"_L1) || !sameTenant || !same)
            continue;
        complaints.field(path, other.document.value("active"_L1).toBool(true) ? u"duplicate"_s : u"inactive"_s);
    }
}

void checkIdentities(const Instance &instance, const QJsonObject &user, const Ask &ask, Complaints &complaints)
{
    const QString email = textAt(user, "email"_L1);
    const bool hasPhone = !textAt(user, "phoneNumber"_L1).isEmpty();
    if (email.isEmpty() && textAt(user, "username"_L1).isEmpty() && !hasPhone) {
        complaints.field(u"user.email"_s, u"blank"_s);
        complaints.field(u"user.username"_s, u"blank"_s);
    }
    if (!email.isEmpty() && !isEmail(email))
        complaints.field(u"user.email"_s, u"notEmail"_s);
    const QJsonObject &tenant = instance.tenants.at(textAt(user, "tenantId"_L1));
    const QJsonArray blocked = at(tenant, "registrationConfiguration.blockedDomains"_L1).toArray();
    if (blocked.contains(email.section(u'@', -1)) && !ask.body.value("disableDomainBlock"_L1).toBool())
        complaints.field(u"user.email"_s, u"blocked"_s);
    checkUnique(instance, user, "email", complaints);
    checkUnique(instance, user, "username", complaints);
    checkUnique(instance, user, "phoneNumber", complaints);
}

// The factors without their secrets, each with an id.
QJsonObject settledFactors(const QJsonObject &twoFactor, const Ask &ask)
{
    QJsonArray methods;
    for (const QJsonValue &value : twoFactor.value("methods"_L1).toArray()) {
        QJsonObject method = value.toObject();
        method.remove(u"secret"_s);
        if (!method.contains("id"_L1))
            method.insert(u"id"_s, QString::fromLatin1(ask.world.randomBytes(2).toHex()).toUpper());
        methods.append(method);
    }
    return {{u"methods"_s, methods}};
}

// Members that only the server sets, and those that are never kept in the document.
void settle(QJsonObject &user, const QJsonObject &old, const Ask &ask)
{
    for (const char *member : {"id", "tenantId", "active", "insertInstant", "verified", "verifiedInstant",
                               "lastLoginInstant", "passwordLastUpdateInstant"})
        user.insert(QLatin1StringView(member), old.value(QLatin1StringView(member)));
    for (const char *member : {"password", "salt", "encryptionScheme", "factor", "registrations", "identities"})
        user.remove(QLatin1StringView(member));
    user.insert(u"twoFactor"_s, settledFactors(user.value("twoFactor"_L1).toObject(), ask));
    // E-mail addresses are kept in lower case.
    if (user.contains("email"_L1))
        user.insert(u"email"_s, textAt(user, "email"_L1).toLower());
    if (user.contains("username"_L1))
        user.insert(u"uniqueUsername"_s, user.value("username"_L1));
    user.insert(u"lastUpdateInstant"_s, ask.world.nowMs);
}

bool passwordIsNeeded(const Instance &instance, const Ask &ask)
{
    return instance.version < Version{1, 59, 0} && !ask.body.value("sendSetPasswordEmail"_L1).toBool();
}

void choosePassword(const Instance &instance, User &user, const QString &text, const Ask &ask, Complaints &complaints)
{
    const QJsonObject &tenant = instance.tenants.at(textAt(user.document, "tenantId"_L1));
    checkPassword(tenant, user, text, u"user.password"_s, ask.world, complaints);
    setPassword(tenant, user, text, ask.world);
}

model::Answer changedUser(Instance &instance, User &old, const QJsonObject &wanted, const Ask &ask)
{
    User user = old;
    user.document = merged(defaultUser(), wanted, Lists::Replace);
    settle(user.document, old.document, ask);
    Complaints complaints;
    checkIdentities(instance, user.document, ask, complaints);
    const QString password = textAt(wanted, "password"_L1);
    if (!password.isEmpty()) {
        choosePassword(instance, user, password, ask, complaints);
        user.document.insert(u"passwordChangeRequired"_s, wanted.value("passwordChangeRequired"_L1).toBool());
    }
    if (!complaints.isEmpty())
        return complaints.answer();
    old = user;
    return wrapped(u"user"_s, shownUser(instance, old));
}

} // namespace

User *visibleUser(Instance &instance, const Ask &ask, const QString &id)
{
    const auto user = instance.users.find(id);
    return user == instance.users.end() || !isVisible(ask, user->second.document) ? nullptr : &user->second;
}

User newUser(const Instance &instance, const Ask &ask, const QString &tenantId, Complaints &complaints)
{
    const QJsonObject wanted = ask.member("user");
    const QJsonObject &tenant = instance.tenants.at(tenantId);
    const QString id = ask.ids.value(u"userId"_s, randomUuid(ask.world));
    if (instance.users.contains(id))
        complaints.field(u"userId"_s, u"duplicate"_s);
    const bool verified =
        ask.body.value("skipVerification"_L1).toBool() || !at(tenant, "emailConfiguration.verifyEmail"_L1).toBool();
    QJsonObject own{{u"id"_s, id},
                    {u"tenantId"_s, tenantId},
                    {u"active"_s, true},
                    {u"insertInstant"_s, ask.world.nowMs},
                    {u"verified"_s, verified}};
    if (verified)
        own.insert(u"verifiedInstant"_s, ask.world.nowMs);
    User user;
    user.document = merged(defaultUser(), wanted, Lists::Replace);
    settle(user.document, own, ask);
    checkIdentities(instance, user.document, ask, complaints);
    const QString password = textAt(wanted, "password"_L1);
    if (!password.isEmpty())
        choosePassword(instance, user, password, ask, complaints);
    else if (passwordIsNeeded(instance, ask))
        complaints.field(u"user.password"_s, u"blank"_s);
    return user;
}

const User *userWithLoginId(const Instance &instance, const QString &tenantId, const QString &loginId,
                            const QStringList &types)
{
    for (const auto &[id, user] : instance.users) {
        if (textAt(user.document, "tenantId"_L1) != tenantId)
            continue;
        for (const QString &type : types) {
            const QString value = user.document.value(type).toString();
            if (!value.isEmpty() && value.compare(loginId.trimmed(), Qt::CaseInsensitive) == 0)
                return &user;
        }
    }
    return nullptr;
}

model::Answer findUser(Instance &instance, const Ask &ask)
{
    const QString tenantId = tenantOf(instance, ask);
    if (tenantId.isEmpty())
        return tenantIdRequired();
    for (const char *member : {"email", "username"}) {
        const QString value = ask.queryText(member);
        if (value.isEmpty())
            continue;
        const User *user = userWithLoginId(instance, tenantId, value, {QString::fromLatin1(member)});
        return user ? wrapped(u"user"_s, shownUser(instance, *user)) : withoutBody(404);
    }
    QStringList types = ask.query.allQueryItemValues(u"loginIdTypes"_s);
    if (types.isEmpty())
        types = {u"email"_s, u"username"_s};
    const User *user = userWithLoginId(instance, tenantId, ask.queryText("loginId"), types);
    return user ? wrapped(u"user"_s, shownUser(instance, *user)) : withoutBody(404);
}

model::Answer getUser(Instance &instance, const Ask &ask)
{
    const User *user = visibleUser(instance, ask, ask.id("userId"));
    return user ? wrapped(u"user"_s, shownUser(instance, *user)) : withoutBody(404);
}

model::Answer createUser(Instance &instance, const Ask &ask)
{
    const QString tenantId = tenantOf(instance, ask);
    if (tenantId.isEmpty())
        return tenantIdRequired();
    Complaints complaints;
    const User user = newUser(instance, ask, tenantId, complaints);
    if (!complaints.isEmpty())
        return complaints.answer();
    instance.users[textAt(user.document, "id"_L1)] = user;
    const Token token = accessToken(instance, {&user, nullptr, u"USER_CREATE"_s}, ask.world);
    return withJson(200, {{u"user"_s, shownUser(instance, user)},
                          {u"token"_s, token.text},
                          {u"tokenExpirationInstant"_s, token.expiresMs}});
}

model::Answer replaceUser(Instance &instance, const Ask &ask)
{
    User *user = visibleUser(instance, ask, ask.id("userId"));
    if (!user)
        return withoutBody(404);
    if (!ask.queryFlag("reactivate"))
        return changedUser(instance, *user, ask.member("user"), ask);
    user->document.insert(u"active"_s, true);
    return wrapped(u"user"_s, shownUser(instance, *user));
}

model::Answer patchUser(Instance &instance, const Ask &ask)
{
    User *user = visibleUser(instance, ask, ask.id("userId"));
    if (!user)
        return withoutBody(404);
    const auto body = patched(instance, {{u"user"_s, user->document}}, ask);
    if (!body)
        return body.error();
    return changedUser(instance, *user, body->value("user"_L1).toObject(), ask);
}

// Deleting only deactivates: logging in is then 423.
model::Answer deleteUser(Instance &instance, const Ask &ask)
{
    User *user = visibleUser(instance, ask, ask.id("userId"));
    if (!user)
        return withoutBody(404);
    if (ask.queryFlag("hardDelete") || ask.body.value("hardDelete"_L1).toBool()) {
        eraseUser(instance, ask.id("userId"));
        return withoutBody(200);
    }
    if (!user->document.value("active"_L1).toBool())
        return withoutBody(404);
    user->document.insert(u"active"_s, false);
    user->document.insert(u"lastUpdateInstant"_s, ask.world.nowMs);
    return withoutBody(200);
}

} // namespace twins::fusionauth
