// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The Login API and its gates, in the order in which FusionAuth asks: credentials, second factor, password change,
// verification, registration (contract: login).
#include "twins/fusionauth_handlers.h"
#include "twins/fusionauth_passwords.h"
#include "twins/fusionauth_sessions.h"
#include "twins/fusionauth_tokens.h"
#include "twins/fusionauth_users.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

struct Attempt {
    QString tenantId;
    QJsonObject *application = nullptr;  // none was named
    QJsonObject *registration = nullptr; // to that application
    User *user = nullptr;
};

QString randomId(const World &world)
{
    return QString::fromLatin1(
        world.randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

qint64 milliseconds(qint64 count, const QString &unit)
{
    static const QMap<QString, qint64> minutes{{u"MINUTES"_s, 1},   {u"HOURS"_s, 60},     {u"DAYS"_s, 1440},
                                               {u"WEEKS"_s, 10080}, {u"MONTHS"_s, 43200}, {u"YEARS"_s, 525600}};
    return count * minutes.value(unit, 1) * 60000;
}

// Without a user action to take, nothing happens however often it fails.
void countFailure(const QJsonObject &tenant, User &user, const World &world)
{
    const QJsonObject rules = tenant.value("failedAuthenticationConfiguration"_L1).toObject();
    if (textAt(rules, "userActionId"_L1).isEmpty())
        return;
    const qint64 window = 1000 * rules.value("resetCountInSeconds"_L1).toInteger(60);
    user.failedLogins.removeIf([&](qint64 instant) { return instant + window <= world.nowMs; });
    user.failedLogins.append(world.nowMs);
    if (user.failedLogins.size() < rules.value("tooManyAttempts"_L1).toInteger(5))
        return;
    user.failedLogins.clear();
    user.loginPreventedTill = world.nowMs + milliseconds(rules.value("actionDuration"_L1).toInteger(3),
                                                         textAt(rules, "actionDurationUnit"_L1));
}

model::Answer prevented(const QJsonObject &tenant, const User &user, const World &world)
{
    const QString configured = textAt(tenant, "failedAuthenticationConfiguration.userActionId"_L1);
    const QJsonObject action{{u"actionId"_s, configured.isEmpty() ? randomUuid(world) : configured},
                             {u"expiry"_s, user.loginPreventedTill},
                             {u"localizedName"_s, u"Prevent login"_s},
                             {u"name"_s, u"Prevent login"_s}};
    return withJson(409, {{u"actions"_s, QJsonArray{action}}});
}

// Wrong credentials and every state of the account that ends the attempt.
std::optional<model::Answer> refusedAccount(const Instance &instance, const Ask &ask, const Attempt &attempt)
{
    if (!attempt.user)
        return withoutBody(404);
    const QJsonObject &tenant = instance.tenants.at(attempt.tenantId);
    const QJsonObject &user = attempt.user->document;
    // A deactivated user is told apart even with a wrong password.
    if (!user.value("active"_L1).toBool())
        return withoutBody(423);
    if (ask.world.nowMs < attempt.user->loginPreventedTill)
        return prevented(tenant, *attempt.user, ask.world);
    if (!isPassword(*attempt.user, textAt(ask.body, "password"_L1))) {
        countFailure(tenant, *attempt.user, ask.world);
        return withoutBody(404);
    }
    attempt.user->failedLogins.clear();
    const qint64 expiry = user.value("expiry"_L1).toInteger();
    if (expiry != 0 && ask.world.nowMs >= expiry)
        return withoutBody(410);
    return std::nullopt;
}

std::optional<model::Answer> secondFactor(const Instance &instance, const Ask &ask, const Attempt &attempt)
{
    const QJsonObject &tenant = instance.tenants.at(attempt.tenantId);
    QString policy = textAt(tenant, "multiFactorConfiguration.loginPolicy"_L1);
    if (attempt.application && at(*attempt.application, "multiFactorConfiguration.loginPolicy"_L1).isString())
        policy = textAt(*attempt.application, "multiFactorConfiguration.loginPolicy"_L1);
    const QJsonArray methods = at(attempt.user->document, "twoFactor.methods"_L1).toArray();
    const bool isRequired = policy == "Required"_L1 && instance.version >= Version{1, 42, 0};
    if (policy == "Disabled"_L1 || (methods.isEmpty() && !isRequired))
        return std::nullopt;
    QJsonObject body{{u"twoFactorId"_s, randomId(ask.world)}, {u"methods"_s, methods}};
    if (methods.isEmpty())
        body.insert(u"configurableMethods"_s, QJsonArray{u"authenticator"_s});
    return withJson(242, body);
}

QString changeReason(const QJsonObject &tenant, const QJsonObject &user, const World &world)
{
    if (user.value("passwordChangeRequired"_L1).toBool())
        return user.value("passwordChangeReason"_L1).toString(u"Administrative"_s);
    const QJsonObject age = tenant.value("maximumPasswordAge"_L1).toObject();
    const qint64 oldest = world.nowMs - 86'400'000 * age.value("days"_L1).toInteger();
    const bool expired =
        age.value("enabled"_L1).toBool() && user.value("passwordLastUpdateInstant"_L1).toInteger() < oldest;
    return expired ? u"Expired"_s : QString();
}

std::optional<model::Answer> passwordChange(const Instance &instance, const Ask &ask, const Attempt &attempt)
{
    const QString reason = changeReason(instance.tenants.at(attempt.tenantId), attempt.user->document, ask.world);
    if (reason.isEmpty())
        return std::nullopt;
    return withJson(203, {{u"changePasswordId"_s, randomId(ask.world)}, {u"changePasswordReason"_s, reason}});
}

// 212, 213, 202 or 200; adds what the client needs for the next step.
int outcome(const Instance &instance, const Ask &ask, const Attempt &attempt, QJsonObject &body)
{
    const QJsonObject email = instance.tenants.at(attempt.tenantId).value("emailConfiguration"_L1).toObject();
    if (email.value("verifyEmail"_L1).toBool() && !attempt.user->document.value("verified"_L1).toBool()) {
        if (textAt(email, "verificationStrategy"_L1) == "FormField"_L1)
            body.insert(u"emailVerificationId"_s, randomId(ask.world));
        return 212;
    }
    const bool mustVerify = attempt.registration && attempt.application->value("verifyRegistration"_L1).toBool() &&
                            !attempt.registration->value("verified"_L1).toBool() &&
                            instance.version >= Version{1, 27, 0};
    if (mustVerify) {
        if (textAt(*attempt.application, "verificationStrategy"_L1) == "FormField"_L1)
            body.insert(u"registrationVerificationId"_s, randomId(ask.world));
        return 213;
    }
    return attempt.application && !attempt.registration ? 202 : 200;
}

// An unregistered user's token names no application and is signed by the tenant.
model::Answer loggedIn(Instance &instance, const Ask &ask, const Attempt &attempt)
{
    const qint64 now = ask.world.nowMs;
    attempt.user->document.insert(u"lastLoginInstant"_s, now);
    if (attempt.registration)
        attempt.registration->insert(u"lastLoginInstant"_s, now);
    QJsonObject body{{u"user"_s, shownUser(instance, *attempt.user)}};
    const int status = outcome(instance, ask, attempt, body);
    if (ask.body.value("noJWT"_L1).toBool())
        return withJson(status, body);

    Subject subject{attempt.user, attempt.registration ? attempt.application : nullptr};
    NewSession session;
    if (subject.application && at(*subject.application, "loginConfiguration.generateRefreshTokens"_L1).toBool()) {
        session = startSession(instance, textAt(attempt.user->document, "id"_L1), *subject.application, now / 1000,
                               ask.world);
        subject.refreshTokenId = session.id;
        body.insert(u"refreshToken"_s, QString::fromLatin1(session.text));
        if (instance.version >= Version{1, 37, 0})
            body.insert(u"refreshTokenId"_s, session.id);
    }
    const Token token = accessToken(instance, subject, ask.world);
    body.insert(u"token"_s, token.text);
    if (instance.version >= Version{1, 33, 0})
        body.insert(u"tokenExpirationInstant"_s, token.expiresMs);
    model::Answer answer = withJson(status, body);
    addCookies(answer, token.text, session.text);
    return answer;
}

tl::expected<Attempt, model::Answer> attemptOf(Instance &instance, const Ask &ask)
{
    Attempt attempt;
    const QString applicationId = textAt(ask.body, "applicationId"_L1).toLower();
    if (applicationId.isEmpty()) {
        attempt.tenantId = tenantOf(instance, ask);
        if (attempt.tenantId.isEmpty())
            return tl::unexpected(tenantIdRequired());
    } else {
        const auto application = instance.applications.find(applicationId);
        const bool usable = application != instance.applications.end() && isVisible(ask, application->second) &&
                            application->second.value("active"_L1).toBool();
        if (!usable)
            return tl::unexpected(refuse(u"applicationId"_s, u"invalid"_s));
        attempt.application = &application->second;
        attempt.tenantId = textAt(application->second, "tenantId"_L1);
    }
    Complaints complaints;
    for (const char *member : {"loginId", "password"}) {
        if (textAt(ask.body, QLatin1StringView(member)).isEmpty())
            complaints.field(QString::fromLatin1(member), u"blank"_s);
    }
    if (!complaints.isEmpty())
        return tl::unexpected(complaints.answer());
    return attempt;
}

void findUser(Instance &instance, const Ask &ask, Attempt &attempt)
{
    QStringList types;
    for (const QJsonValue &type : ask.body.value("loginIdTypes"_L1).toArray())
        types.append(type.toString());
    if (types.isEmpty())
        types = {u"email"_s, u"username"_s};
    const User *found = userWithLoginId(instance, attempt.tenantId, textAt(ask.body, "loginId"_L1), types);
    if (!found)
        return;
    const QString id = textAt(found->document, "id"_L1);
    attempt.user = &instance.users.at(id);
    if (!attempt.application)
        return;
    const auto registration = instance.registrations.find({id, textAt(*attempt.application, "id"_L1)});
    attempt.registration = registration == instance.registrations.end() ? nullptr : &registration->second;
}

} // namespace

model::Answer login(Instance &instance, const Ask &ask)
{
    auto attempt = attemptOf(instance, ask);
    if (!attempt)
        return attempt.error();
    findUser(instance, ask, *attempt);
    if (const auto answer = refusedAccount(instance, ask, *attempt))
        return *answer;
    if (const auto answer = secondFactor(instance, ask, *attempt))
        return *answer;
    if (const auto answer = passwordChange(instance, ask, *attempt))
        return *answer;
    return loggedIn(instance, ask, *attempt);
}

// Only notes that the user was here.
model::Answer loginPing(Instance &instance, const Ask &ask)
{
    User *user = visibleUser(instance, ask, ask.id("userId"));
    if (!user || !instance.applications.contains(ask.id("applicationId")))
        return withoutBody(404);
    user->document.insert(u"lastLoginInstant"_s, ask.world.nowMs);
    return withoutBody(instance.registrations.contains({ask.id("userId"), ask.id("applicationId")}) ? 200 : 202);
}

} // namespace twins::fusionauth
