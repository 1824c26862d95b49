// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/errors.h"

#include "model/certificate.h"
#include "wording/connection.h"
#include "wording/words.h"

#include "api/product.h"
#include "model/unreadable.h"

namespace wording {
namespace {

using base::Error;

QString refusedFields(const Error &error)
{
    QStringList texts;
    for (const base::FieldError &field : error.fields) {
        const QString message = field.code.isEmpty() ? field.message : field.code + QLatin1Char(' ') + field.message;
        texts.append(field.field.isEmpty() ? message : field.field + QStringLiteral(": ") + message);
    }
    QString all = texts.isEmpty() ? error.evidence : texts.join(QStringLiteral("; "));
    if (all.endsWith(QLatin1Char('.'))) // FusionAuth's messages are sentences, Kong's are not
        all.chop(1);
    return all;
}

QString productText(api::Product product)
{
    switch (product) {
    case api::Product::FusionAuth: return QStringLiteral("FusionAuth");
    case api::Product::KongAdmin: return Words::tr("Kong's Admin API");
    case api::Product::KongProxy: return Words::tr("Kong's proxy");
    case api::Product::KongManager: return Words::tr("Kong Manager");
    case api::Product::OtherApi: return Words::tr("some other API");
    case api::Product::OtherPage: return Words::tr("some other page");
    }
    Q_UNREACHABLE();
}

// The product that an address was given for.
std::optional<api::Product> wantedAt(const QString &subject)
{
    if (subject == QLatin1String("fusionauth"))
        return api::Product::FusionAuth;
    if (subject == QLatin1String("kong"))
        return api::Product::KongAdmin;
    return subject == QLatin1String("proxy") ? std::optional(api::Product::KongProxy) : std::nullopt;
}

QString whereToFind(api::Product product)
{
    switch (product) {
    case api::Product::FusionAuth: return Words::tr("FusionAuth listens on port 9011 unless it was told otherwise.");
    case api::Product::KongAdmin:
        return Words::tr("Kong's Admin API listens on port 8001, with TLS on 8444, unless it was told otherwise.");
    default: return Words::tr("Kong's proxy listens on port 8000, with TLS on 8443, unless it was told otherwise.");
    }
}

// evidence: what answers, and for strangers the beginning of what they said: "other-page: <html>...".
ErrorText strangerText(const Error &error)
{
    const qsizetype colon = error.evidence.indexOf(QLatin1String(": "));
    const auto found = api::productNamed(error.evidence.left(colon));
    const auto wanted = wantedAt(error.subject);
    if (!found || !wanted) {
        return error.kind == Error::Kind::WrongProduct
                   ? ErrorText{Words::tr("%1: another product answers here (%2).")
                                   .arg(systemNamed(error.subject), error.evidence),
                               Words::tr("Check which address belongs to which product.")}
                   : ErrorText{Words::tr("%1: something answers, but not the API (%2).")
                                   .arg(systemNamed(error.subject), error.evidence),
                               Words::tr("Check the address: a login page or another port may answer here.")};
    }
    if (*found == *wanted)
        return {Words::tr("%1: %2 answers at this host, but not below this path.")
                    .arg(systemNamed(error.subject), productText(*found)),
                Words::tr("Check the path of the address.")};
    const QString said = colon < 0 ? QString() : QStringLiteral(" (%1)").arg(error.evidence.mid(colon + 2));
    return {Words::tr("%1: %2 answers at this address, not %3%4.")
                .arg(systemNamed(error.subject), productText(*found), productText(*wanted), said),
            whereToFind(*wanted)};
}

// "causes=key-unknown,no-right": what remains of the causes that an empty 401 can have.
QString causesText(const QString &evidence)
{
    static const std::pair<const char *, const char *> texts[] = {
        {"key-missing", QT_TRANSLATE_NOOP("Latchkey", "no key was given")},
        {"key-unknown", QT_TRANSLATE_NOOP("Latchkey", "the key is unknown there")},
        {"key-expired", QT_TRANSLATE_NOOP("Latchkey", "it has expired")},
        {"key-not-yet-known", QT_TRANSLATE_NOOP("Latchkey", "it is so new that this node does not know it yet")},
        {"address-not-allowed", QT_TRANSLATE_NOOP("Latchkey", "it may not be used from this machine")},
        {"no-right", QT_TRANSLATE_NOOP("Latchkey", "it has no right for this endpoint and method")},
        {"not-key-manager", QT_TRANSLATE_NOOP("Latchkey", "it is no key manager")},
        {"tenant-scoped-key", QT_TRANSLATE_NOOP("Latchkey", "it belongs to a tenant, and this endpoint is global")},
        {"tenant-header", QT_TRANSLATE_NOOP("Latchkey", "a tenant was named, and this endpoint is global")},
    };
    const QString prefix = QStringLiteral("causes=");
    if (!evidence.startsWith(prefix))
        return {};
    QStringList causes;
    for (const QString &code : evidence.sliced(prefix.size()).split(QLatin1Char(','))) {
        const auto *known = std::find_if(std::begin(texts), std::end(texts),
                                         [&](const auto &text) { return code == QLatin1String(text.first); });
        causes += known == std::end(texts) ? code : Words::tr(known->second);
    }
    return causes.join(Words::tr("; or ", "between the possible causes of one refusal"));
}

// "503; no upstream"; without the status where it is not known, and without evidence where there is none.
QString seenText(const Error &error)
{
    QStringList parts;
    if (error.status != 0)
        parts += QString::number(error.status);
    if (!error.evidence.isEmpty())
        parts += error.evidence;
    return parts.join(QStringLiteral("; "));
}

ErrorText unauthorizedText(const Error &error)
{
    const QString causes = causesText(error.evidence);
    if (!causes.isEmpty())
        return {Words::tr("%1: the key was not accepted (401).").arg(systemNamed(error.subject)),
                Words::tr("What remains as the cause: %1.").arg(causes)};
    return {Words::tr("%1: the key was not accepted (%2).").arg(systemNamed(error.subject), seenText(error)),
            Words::tr("It may be wrong, expired, limited to other endpoints or to a tenant.")};
}

ErrorText tlsText(const Error &error)
{
    const auto refusal = model::tlsRefusalIn(error.evidence);
    if (!refusal || refusal->expected.isEmpty() || !refusal->certificate)
        return {
            Words::tr("%1: the TLS connection is not trusted (%2).").arg(systemNamed(error.subject), error.evidence),
            Words::tr("Give the right CA, or pin this certificate if it is known to be the server's.")};
    const QString expected = fingerprint(refusal->expected);
    const QString shown = fingerprint(refusal->certificate->sha256);
    if (refusal->checks.contains(QStringLiteral("changed")))
        return {Words::tr("%1: the server shows another certificate than before (before: %2; now: %3).")
                    .arg(systemNamed(error.subject), expected, shown),
                Words::tr("Several servers may answer here, or it was just renewed. Test the connection again.")};
    return {Words::tr("%1: the server shows another certificate than the pinned one (pinned: %2; shown: %3).")
                .arg(systemNamed(error.subject), expected, shown),
            Words::tr("Ask whoever runs it whether it was replaced; pin the new one only then.")};
}

ErrorText connectionText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NameNotFound:
        return {
            Words::tr("%1: the host name is not known to DNS (%2).").arg(systemNamed(error.subject), error.evidence),
            Words::tr("Check the spelling of the host.")};
    case Error::Kind::Unreachable:
        return {Words::tr("%1: cannot be reached (%2).").arg(systemNamed(error.subject), error.evidence),
                Words::tr("Check the address and the port, and whether the server runs.")};
    case Error::Kind::TimedOut:
        return {Words::tr("%1: no answer in time (%2).").arg(systemNamed(error.subject), error.evidence),
                Words::tr("Try again; check whether a firewall drops the connection.")};
    case Error::Kind::Cancelled: return {Words::tr("%1: cancelled.").arg(systemNamed(error.subject)), QString()};
    case Error::Kind::TlsRefused: return tlsText(error);
    case Error::Kind::Redirected:
        return {Words::tr("%1: the server points to another address (%2); no secret is sent there.")
                    .arg(systemNamed(error.subject), error.evidence),
                Words::tr("Use that address in the connection if it is the right one.")};
    case Error::Kind::Protocol:
        return {Words::tr("%1: the answer is broken (%2).").arg(systemNamed(error.subject), error.evidence),
                Words::tr("Look at what stands between this machine and the server.")};
    case Error::Kind::NotTheApi:
    case Error::Kind::WrongProduct: return strangerText(error);
    default: break;
    }
    return {Words::tr("%1: a write was sent and no answer came (%2).").arg(systemNamed(error.subject), error.evidence),
            Words::tr("Run it again: it reads back first and finishes what is missing.")};
}

ErrorText refusalText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Unauthorized: return unauthorizedText(error);
    case Error::Kind::Forbidden:
        return {Words::tr("%1: not allowed (403; %2).").arg(systemNamed(error.subject), error.evidence),
                Words::tr("Ask for the right, or use another key.")};
    case Error::Kind::NotFound:
        return {Words::tr("%1: not found (404).").arg(systemNamed(error.subject)),
                Words::tr("It may have been removed, or the base path of the address is wrong.")};
    case Error::Kind::Conflict:
        return {
            Words::tr("%1: something else is in the way (%2).").arg(systemNamed(error.subject), refusedFields(error)),
            Words::tr("Plan again and choose what to do with it.")};
    case Error::Kind::Refused:
        return {error.status == 0
                    ? Words::tr("%1: refused: %2.").arg(systemNamed(error.subject), refusedFields(error))
                    : Words::tr("%1: refused (%2): %3.")
                          .arg(systemNamed(error.subject), QString::number(error.status), refusedFields(error)),
                Words::tr("Change the named field.")};
    case Error::Kind::NotWritable:
        if (error.evidence == QLatin1String("read-only"))
            return {Words::tr("This environment is read-only: nothing was sent."),
                    Words::tr("Allow writing in the environment's settings first.")};
        return {Words::tr("%1: cannot be written here (%2).").arg(systemNamed(error.subject), error.evidence),
                Words::tr("Hand the plan to whoever owns the configuration (plan --as kong.yml).")};
    case Error::Kind::RateLimited:
        return {Words::tr("%1: too many requests (429).").arg(systemNamed(error.subject)),
                Words::tr("Wait, then try again.")};
    default: break;
    }
    return {Words::tr("%1: the server failed (%2).").arg(systemNamed(error.subject), seenText(error)),
            Words::tr("Look into its log, then try again.")};
}

ErrorText localText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::PrivateKey:
        return {Words::tr("%1: this is a private key. It was not kept.").arg(systemNamed(error.subject)),
                Words::tr("Give the public key. If others saw this one, replace it.")};
    case Error::Kind::Unsupported:
        if (error.evidence == QLatin1String("plain-http"))
            return {Words::tr("%1: keys and tokens would travel unencrypted; nothing was sent.")
                        .arg(systemNamed(error.subject)),
                    Words::tr("Use https, or accept plain http for this host in the environment's settings.")};
        return {Words::tr("%1: cannot be used (%2).").arg(systemNamed(error.subject), error.evidence), QString()};
    case Error::Kind::TooLarge:
        return {Words::tr("%1: too large (%2).").arg(systemNamed(error.subject), error.evidence), QString()};
    case Error::Kind::Missing:
        return {Words::tr("%1 is missing (%2).").arg(systemNamed(error.subject), error.evidence), QString()};
    case Error::Kind::Storage:
        return {Words::tr("%1: cannot be read or written (%2).").arg(systemNamed(error.subject), error.evidence),
                Words::tr("Check the disk and the rights.")};
    case Error::Kind::Locked:
        return {Words::tr("%1: in use by another process (%2).").arg(systemNamed(error.subject), error.evidence),
                Words::tr("Wait until it has ended.")};
    default: break;
    }
    return {Words::tr("%1: not understood (%2).").arg(systemNamed(error.subject), error.evidence), QString()};
}

} // namespace

QString systemNamed(const QString &subject)
{
    if (subject == QLatin1String("fusionauth"))
        return QStringLiteral("FusionAuth");
    if (subject == QLatin1String("kong"))
        return QStringLiteral("Kong");
    return subject == QLatin1String("proxy") ? Words::tr("Kong's proxy") : subject;
}

ErrorText textFor(const Error &error)
{
    if (error.kind <= Error::Kind::OutcomeUnknown)
        return connectionText(error);
    return error.kind <= Error::Kind::ServerFault ? refusalText(error) : localText(error);
}

QString lineFor(const Error &error)
{
    const ErrorText text = textFor(error);
    return text.next.isEmpty() ? text.what : text.what + QLatin1Char(' ') + text.next;
}

QString lineFor(const model::Unreadable &entry)
{
    return lineFor(model::errorOf(entry));
}

QString loginMeaning(int status)
{
    switch (status) {
    case 200: return Words::tr("logged in and registered for the application");
    case 202: return Words::tr("the user is not registered for the application: the token carries no applicationId");
    case 203: return Words::tr("the password has to be changed first");
    case 212: return Words::tr("the e-mail address is not verified");
    case 213: return Words::tr("the registration is not verified");
    case 242: return Words::tr("a second factor is needed");
    case 400: return Words::tr("the request was refused");
    case 401: return Words::tr("the API key may not log users in");
    case 404: return Words::tr("no such user, or a wrong password");
    case 409: return Words::tr("an action on the user prevents the login");
    case 410: return Words::tr("the user has expired");
    case 423: return Words::tr("the user is locked");
    case 500:
    case 503:
    case 504:
    case 512: return Words::tr("FusionAuth failed; its log says why");
    default: return Words::tr("an answer that is not documented");
    }
}

} // namespace wording
