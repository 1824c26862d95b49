// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/environment.h"

#include "wording/words.h"

namespace wording {
namespace {

struct Sentence {
    const char *code;
    const char *text; // %1: the fact named after it
    const char *fact = "";
};

const Sentence sentences[] = {
    {"name-missing", QT_TRANSLATE_NOOP("Latchkey", "Give the environment a name.")},
    {"name-taken", QT_TRANSLATE_NOOP("Latchkey", "Another environment is called \"%1\" already."), "name"},
    {"no-system", QT_TRANSLATE_NOOP("Latchkey", "Give the address of FusionAuth, of Kong's Admin API, or both.")},
    {"no-first-proxy", QT_TRANSLATE_NOOP("Latchkey", "Give the proxy's first address: the live test uses it.")},
    {"url-malformed",
     QT_TRANSLATE_NOOP("Latchkey",
                       "This is no address. It looks like https://host:port, with a path where one is needed.")},
    {"url-not-web", QT_TRANSLATE_NOOP("Latchkey", "The address has to begin with https:// or http://.")},
    {"url-user-info",
     QT_TRANSLATE_NOOP("Latchkey", "Leave user name and password out of the address: it is shown in lists and logs.")},
    {"url-query", QT_TRANSLATE_NOOP("Latchkey", "Leave out everything from ? or # on.")},
    {"plain-http",
     QT_TRANSLATE_NOOP("Latchkey",
                       "Keys and tokens would travel to %1 unencrypted. Use https, or accept it for this host."),
     "host"},
    {"same-address", QT_TRANSLATE_NOOP("Latchkey", "The same address as %1. Is that meant?"), "as"},
    {"tenant-no-uuid",
     QT_TRANSLATE_NOOP("Latchkey", "A tenant id is a UUID; FusionAuth shows it in its list of tenants.")},
    {"header-malformed", QT_TRANSLATE_NOOP("Latchkey", "A header's name has letters, digits and - only.")},
    {"colour-malformed", QT_TRANSLATE_NOOP("Latchkey", "A colour is # and six hexadecimal digits.")},
    {"pin-malformed",
     QT_TRANSLATE_NOOP("Latchkey", "The pinned fingerprint for %1 is no SHA-256: it has 64 hexadecimal digits."),
     "place"},
    {"client-key-alone", QT_TRANSLATE_NOOP("Latchkey", "A client key is of no use without its certificate.")},
    {"http-proxy-host", QT_TRANSLATE_NOOP("Latchkey", "Give the name or address of the HTTP proxy's host.")},
    {"http-proxy-port", QT_TRANSLATE_NOOP("Latchkey", "Give the HTTP proxy's port, 1 to 65535.")},
};

} // namespace

QString addressName(const QString &field)
{
    if (field == QLatin1String("fusionauth"))
        return Words::tr("FusionAuth");
    if (field == QLatin1String("kong_admin"))
        return Words::tr("Kong's Admin API");
    if (field == QLatin1String("kong_proxy"))
        return Words::tr("Kong's proxy");
    const QString further = QStringLiteral("further_proxies.");
    if (field.startsWith(further))
        return Words::tr("Kong's proxy, address %1").arg(field.mid(further.size()).toInt() + 2);
    return field;
}

QString sentenceFor(const model::Problem &problem)
{
    for (const Sentence &sentence : sentences) {
        if (problem.code != QLatin1String(sentence.code))
            continue;
        const QString text = Words::tr(sentence.text);
        if (!text.contains(QLatin1String("%1")))
            return text;
        const QString fact = textOf(problem.facts.value(QLatin1String(sentence.fact)));
        return text.arg(problem.code == QLatin1String("same-address") ? addressName(fact) : fact);
    }
    return problem.code;
}

} // namespace wording
