// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What stands in a step's way: notes, conflicts, rights.
#include "wording/steps.h"

#include "wording/errors.h"
#include "wording/words.h"

namespace wording {
namespace {

using setup::StepId;

struct Sentence {
    const char *code;
    const char *text; // %1, %2: the facts named after it
    const char *first = "";
    const char *second = "";
};

const Sentence notes[] = {
    {"credentials-stop-matching",
     QT_TRANSLATE_NOOP("Latchkey", "Credentials with the key \"%1\" stop matching new tokens: %2."), "key",
     "credentials"},
    {"old-tokens-keep-the-old-issuer",
     QT_TRANSLATE_NOOP("Latchkey", "Tokens that were issued before keep the old issuer for up to %1 seconds."),
     "seconds"},
    {"key-not-in-fusionauth",
     QT_TRANSLATE_NOOP("Latchkey", "FusionAuth does not have this key: only tokens that are signed elsewhere pass.")},
    {"tokens-change-their-key", QT_TRANSLATE_NOOP("Latchkey", "New tokens of \"%1\" are signed with another key."),
     "application"},
    {"tokens-of-the-old-key-stop",
     QT_TRANSLATE_NOOP("Latchkey", "Tokens that were signed with the old key are refused at once.")},
    {"password-stays-as-it-is", QT_TRANSLATE_NOOP("Latchkey", "The user exists: give its password for the live test.")},
    {"callers-without-token-are-refused",
     QT_TRANSLATE_NOOP("Latchkey", "From then on callers without a valid token get 401.")},
    {"expired-tokens-are-refused",
     QT_TRANSLATE_NOOP("Latchkey", "From then on expired tokens of every issuer are refused.")},
    {"issuer-empty", QT_TRANSLATE_NOOP("Latchkey", "The tenant has no issuer.")},
    {"issuer-is-default",
     QT_TRANSLATE_NOOP("Latchkey", "\"%1\" is FusionAuth's default: other installations have it too."), "issuer"},
    {"issuer-not-a-url", QT_TRANSLATE_NOOP("Latchkey", "\"%1\" is no URL; OpenID Connect libraries want one."),
     "issuer"},
    {"issuer-has-trailing-slash",
     QT_TRANSLATE_NOOP("Latchkey", "\"%1\" ends with a slash: it counts, and is easily lost."), "issuer"},
    {"issuer-has-blank", QT_TRANSLATE_NOOP("Latchkey", "\"%1\" contains a blank: it counts, and is not seen."),
     "issuer"},
    {"issuer-has-capital-host",
     QT_TRANSLATE_NOOP("Latchkey", "The host in \"%1\" has capital letters: they count at the gateway."), "issuer"},
    {"issuer-not-https", QT_TRANSLATE_NOOP("Latchkey", "\"%1\" is not https."), "issuer"},
};

const Sentence conflicts[] = {
    {"no-such-tenant", QT_TRANSLATE_NOOP("Latchkey", "there is no such tenant")},
    {"several-tenants", QT_TRANSLATE_NOOP("Latchkey", "there are several tenants: name one")},
    {"key-name-taken",
     QT_TRANSLATE_NOOP("Latchkey", "a key of this name exists and does not fit (%1 wanted, %2 found)"), "wanted",
     "found"},
    {"no-such-key", QT_TRANSLATE_NOOP("Latchkey", "there is no such key in FusionAuth")},
    {"key-cannot-sign",
     QT_TRANSLATE_NOOP("Latchkey",
                       "this key cannot sign here: FusionAuth has no private half of it, or it is symmetric")},
    {"public-key-not-given",
     QT_TRANSLATE_NOOP(
         "Latchkey", "no connection to FusionAuth is configured: give the public key that its tokens are signed with")},
    {"issuer-not-given",
     QT_TRANSLATE_NOOP("Latchkey", "the issuer is not known: give the text that tokens carry as iss")},
    {"kid-not-known",
     QT_TRANSLATE_NOOP("Latchkey", "the kid of this key is not known: it is FusionAuth that names its keys")},
    {"credential-key-taken",
     QT_TRANSLATE_NOOP("Latchkey", "the credential key belongs to the consumer \"%2\", not to \"%1\""), "wanted",
     "found"},
    {"credential-holds-another-key",
     QT_TRANSLATE_NOOP("Latchkey", "the credential holds another key (%2) than the one that signs (%1)"), "wanted",
     "found"},
    {"application-signs-otherwise",
     QT_TRANSLATE_NOOP("Latchkey", "the application signs with %2 already; %1 was asked for"), "wanted", "found"},
    {"application-inactive", QT_TRANSLATE_NOOP("Latchkey", "the application is deactivated in FusionAuth")},
    {"application-of-another-tenant",
     QT_TRANSLATE_NOOP("Latchkey", "the application belongs to the tenant %2, not to %1"), "wanted", "found"},
    {"user-inactive", QT_TRANSLATE_NOOP("Latchkey", "the user is locked in FusionAuth")},
    {"no-such-service", QT_TRANSLATE_NOOP("Latchkey", "there is no such service: give its url, or name another one")},
    {"service-points-elsewhere", QT_TRANSLATE_NOOP("Latchkey", "the service leads to %2, not to %1"), "wanted",
     "found"},
    {"no-such-route", QT_TRANSLATE_NOOP("Latchkey", "there is no such route: give its paths, or name another one")},
    {"route-has-other-paths", QT_TRANSLATE_NOOP("Latchkey", "the route has the paths %2, not %1"), "wanted", "found"},
    {"route-of-another-service", QT_TRANSLATE_NOOP("Latchkey", "the route leads to the service \"%2\", not to \"%1\""),
     "wanted", "found"},
    {"narrower-plugin-answers",
     QT_TRANSLATE_NOOP("Latchkey", "a jwt plugin on the %1 (%2) answers in place of this one"), "found", "id"},
    {"plugin-looks-at-another-claim",
     QT_TRANSLATE_NOOP("Latchkey", "the plugin that is there looks credentials up by \"%2\", not by \"%1\""), "wanted",
     "found"},
    {"plugin-lets-anonymous-in",
     QT_TRANSLATE_NOOP("Latchkey", "the plugin that is there lets callers without token in as \"%1\""), "found"},
};

const Sentence obstacles[] = {
    {"half-not-asked",
     QT_TRANSLATE_NOOP("Latchkey", "no connection to %1 is configured, so this half of the wiring stays as it is"),
     "product"},
    {"not-key-manager",
     QT_TRANSLATE_NOOP("Latchkey",
                       "this API key is no key manager, and only such a key may create API keys; logins use "
                       "the environment's own key")},
    {"algorithm-unknown-to-kong", QT_TRANSLATE_NOOP("Latchkey", "this Kong does not know %1"), "algorithm"},
    {"algorithm-unknown-to-fusionauth", QT_TRANSLATE_NOOP("Latchkey", "this FusionAuth does not know %1"), "algorithm"},
    {"jwt-plugin-not-loaded", QT_TRANSLATE_NOOP("Latchkey", "this Kong has the jwt plugin not loaded")},
    {"db-less", QT_TRANSLATE_NOOP("Latchkey", "this Kong has no database: hand the change to whoever owns its kong.yml "
                                              "(plan --as kong.yml)")},
    {"data-plane", QT_TRANSLATE_NOOP("Latchkey", "this Kong is a data plane: connect to its control plane")},
    {"managed-by", QT_TRANSLATE_NOOP("Latchkey", "another tool manages this Kong and would take the change back: hand "
                                                 "it to its owner (plan --as kong.yml)")},
    {"no-patch", QT_TRANSLATE_NOOP("Latchkey", "this gateway cannot change part of an object")},
    {"read-only", QT_TRANSLATE_NOOP("Latchkey", "this environment is read-only")},
};

const Sentence choices[] = {
    {"keep", QT_TRANSLATE_NOOP("Latchkey", "keep what is there")},
    {"replace", QT_TRANSLATE_NOOP("Latchkey", "replace it")},
    {"rename", QT_TRANSLATE_NOOP("Latchkey", "use another name")},
    {"kid", QT_TRANSLATE_NOOP("Latchkey", "look credentials up by kid: old and new keys work side by side")},
    {"iss", QT_TRANSLATE_NOOP("Latchkey", "look credentials up by iss")},
    {"use-consumer", QT_TRANSLATE_NOOP("Latchkey", "use that consumer")},
    {"route", QT_TRANSLATE_NOOP("Latchkey", "protect the route")},
    {"service", QT_TRANSLATE_NOOP("Latchkey", "protect the service")},
};

template <std::size_t N> QString say(const Sentence (&sentences)[N], const QString &code, const QJsonObject &facts = {})
{
    for (const Sentence &sentence : sentences) {
        if (code != QLatin1String(sentence.code))
            continue;
        QString text = Words::tr(sentence.text);
        const QString first = textOf(facts.value(QLatin1String(sentence.first)));
        const QString second = textOf(facts.value(QLatin1String(sentence.second)));
        // At once, so that a fact that contains "%2" stays as it is.
        if (text.contains(QLatin1String("%1")) && text.contains(QLatin1String("%2")))
            return text.arg(first, second);
        return text.contains(QLatin1String("%2")) ? text.replace(QLatin1String("%2"), second)
                                                  : text.replace(QLatin1String("%1"), first);
    }
    return code;
}

} // namespace

QString sentenceFor(const setup::Note &note)
{
    return say(notes, note.code, note.facts);
}

QString sentenceFor(StepId, const setup::Conflict &conflict)
{
    return Words::tr("\"%1\": %2").arg(conflict.object, say(conflicts, conflict.reason, conflict.facts));
}

QString sentenceFor(StepId step, const setup::Choice &choice)
{
    // The way out of an unclear tenant or service is one of a list of names.
    if (step == StepId::Service || say(choices, choice.name) == choice.name)
        return choice.name == QLatin1String("keep") ? say(choices, choice.name)
                                                    : Words::tr("use \"%1\"").arg(choice.name);
    return say(choices, choice.name);
}

QString sentenceFor(const setup::Impossible &impossible)
{
    return Words::tr("not here: %1").arg(say(obstacles, impossible.reason, impossible.facts));
}

QString sentenceFor(const setup::Unknown &unknown)
{
    return Words::tr("cannot tell: %1 could not be read (%2)").arg(systemNamed(unknown.what), unknown.why);
}

} // namespace wording
