// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/connection.h"

#include "wording/connection_names.h"
#include "wording/words.h"

namespace wording {
namespace {

using model::Layer;
using model::LayerResult;
using model::LayerState;

// A finding of one layer: its code, what it says, what to do. %{name}: a fact.
struct Row {
    Layer layer;
    LayerState state;
    const char *code;
    const char *what;
    const char *next = "";
};

const Row rows[] = {
    {Layer::Address, LayerState::Ok, "", QT_TRANSLATE_NOOP("Latchkey", "The address can be used.")},
    {Layer::Address, LayerState::Failed, "url-malformed", QT_TRANSLATE_NOOP("Latchkey", "This is no address."),
     QT_TRANSLATE_NOOP("Latchkey", "Write https://host:port, with a path where one is needed.")},
    {Layer::Address, LayerState::Failed, "url-not-web",
     QT_TRANSLATE_NOOP("Latchkey", "The address is neither http nor https."),
     QT_TRANSLATE_NOOP("Latchkey", "Begin it with https:// or http://.")},
    {Layer::Address, LayerState::Failed, "url-user-info",
     QT_TRANSLATE_NOOP("Latchkey", "The address contains a user name or a password."),
     QT_TRANSLATE_NOOP("Latchkey", "Leave it out: addresses are shown in lists and logs.")},
    {Layer::Address, LayerState::Failed, "url-query",
     QT_TRANSLATE_NOOP("Latchkey", "The address has a query or a fragment."),
     QT_TRANSLATE_NOOP("Latchkey", "Leave out everything from ? or # on.")},
    {Layer::Address, LayerState::Failed, "plain-http",
     QT_TRANSLATE_NOOP("Latchkey", "Keys and tokens would travel unencrypted; nothing was sent."),
     QT_TRANSLATE_NOOP("Latchkey", "Use https, or accept plain http for this host.")},
    {Layer::Address, LayerState::Failed, "settings",
     QT_TRANSLATE_NOOP("Latchkey", "A setting cannot be used: %{subject} (%{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "Choose another file or value; nothing was sent.")},

    {Layer::Name, LayerState::Ok, "", QT_TRANSLATE_NOOP("Latchkey", "The host is known.")},
    {Layer::Name, LayerState::NotTried, "proxy-resolves",
     QT_TRANSLATE_NOOP("Latchkey", "The HTTP proxy looks the host up.")},
    {Layer::Name, LayerState::Failed, "name-not-found",
     QT_TRANSLATE_NOOP("Latchkey", "DNS does not know the host (%{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "Check its spelling; a name of an internal network is known only inside it.")},
    {Layer::Name, LayerState::Failed, "timed-out",
     QT_TRANSLATE_NOOP("Latchkey", "DNS did not answer in time (%{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "Check this machine's network.")},

    {Layer::Connection, LayerState::Ok, "", QT_TRANSLATE_NOOP("Latchkey", "Connected to %{peer} in %{ms} ms.")},
    {Layer::Connection, LayerState::Failed, "unreachable",
     QT_TRANSLATE_NOOP("Latchkey", "No connection (%{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "Check the port, and whether the server runs and listens on this address.")},
    {Layer::Connection, LayerState::Failed, "name-not-found",
     QT_TRANSLATE_NOOP("Latchkey", "The HTTP proxy's host is not known (%{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "Check the HTTP proxy of this environment.")},
    {Layer::Connection, LayerState::Failed, "timed-out",
     QT_TRANSLATE_NOOP("Latchkey", "Nobody answers at this port (%{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "A firewall may drop the connection, or the host is off.")},

    {Layer::Tls, LayerState::Ok, "", QT_TRANSLATE_NOOP("Latchkey", "%{protocol}; the certificate is trusted.")},
    {Layer::Tls, LayerState::Ok, "pinned", QT_TRANSLATE_NOOP("Latchkey", "%{protocol}; it is the pinned certificate.")},
    {Layer::Tls, LayerState::Note, "expires-soon",
     QT_TRANSLATE_NOOP("Latchkey", "%{protocol}; the certificate is trusted, for %{days} more days."),
     QT_TRANSLATE_NOOP("Latchkey", "Have it renewed.")},
    {Layer::Tls, LayerState::NotTried, "plain", QT_TRANSLATE_NOOP("Latchkey", "Plain http: there is no certificate.")},
    {Layer::Tls, LayerState::Failed, "pin-changed",
     QT_TRANSLATE_NOOP(
         "Latchkey", "The server shows another certificate than the pinned one. Pinned: %{expected}. Shown: %{found}."),
     QT_TRANSLATE_NOOP("Latchkey", "Ask whoever runs the server whether it was replaced; pin the new one only then.")},
    {Layer::Tls, LayerState::Failed, "untrusted",
     QT_TRANSLATE_NOOP("Latchkey", "The certificate is not trusted: %{checks}."),
     QT_TRANSLATE_NOOP("Latchkey",
                       "Give the file of the CA that issued it, or pin it once its fingerprint has been compared.")},
    {Layer::Tls, LayerState::Failed, "not-tls", QT_TRANSLATE_NOOP("Latchkey", "The server does not speak TLS here."),
     QT_TRANSLATE_NOOP("Latchkey", "Use http://, or the port that has TLS.")},
    {Layer::Tls, LayerState::Failed, "client-certificate",
     QT_TRANSLATE_NOOP("Latchkey", "The server wants a certificate of ours."),
     QT_TRANSLATE_NOOP("Latchkey", "Give a client certificate and its key.")},
    {Layer::Tls, LayerState::Failed, "handshake",
     QT_TRANSLATE_NOOP("Latchkey", "The TLS handshake failed (%{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "The server may want a client certificate, or speak only versions before TLS 1.2.")},
    {Layer::Tls, LayerState::Failed, "closed",
     QT_TRANSLATE_NOOP("Latchkey", "The server closed the connection during the handshake (%{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "Check the port: one without TLS may listen here.")},
    {Layer::Tls, LayerState::Failed, "timed-out",
     QT_TRANSLATE_NOOP("Latchkey", "The TLS handshake did not end in time (%{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "Check the port: one without TLS may listen here.")},

    {Layer::Http, LayerState::Ok, "", QT_TRANSLATE_NOOP("Latchkey", "The first answer came after %{ms} ms.")},
    {Layer::Http, LayerState::Note, "clock-skew",
     QT_TRANSLATE_NOOP("Latchkey",
                       "The first answer came after %{ms} ms; the server's clock is %{seconds} s off ours."),
     QT_TRANSLATE_NOOP("Latchkey", "Set both clocks by NTP: tokens are judged by them.")},
    {Layer::Http, LayerState::Failed, "client-certificate",
     QT_TRANSLATE_NOOP("Latchkey", "The server wants a certificate of ours."),
     QT_TRANSLATE_NOOP("Latchkey", "Give a client certificate and its key.")},
    {Layer::Http, LayerState::Failed, "redirected",
     QT_TRANSLATE_NOOP("Latchkey", "The server points to another address (%{evidence}); no secret is sent there."),
     QT_TRANSLATE_NOOP("Latchkey", "Use that address if it is the right one.")},
    {Layer::Http, LayerState::Failed, "rate-limited", QT_TRANSLATE_NOOP("Latchkey", "Too many requests (429)."),
     QT_TRANSLATE_NOOP("Latchkey", "Wait, then try again.")},
    {Layer::Http, LayerState::Failed, "server-fault",
     QT_TRANSLATE_NOOP("Latchkey", "The server failed (%{status}; %{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "Look into its log, then try again.")},
    {Layer::Http, LayerState::Failed, "timed-out", QT_TRANSLATE_NOOP("Latchkey", "No answer in time (%{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "Try again; the server may be starting or overloaded.")},
    {Layer::Http, LayerState::Failed, "", QT_TRANSLATE_NOOP("Latchkey", "The answer cannot be used (%{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "Look at what stands between this machine and the server.")},

    {Layer::Product, LayerState::Ok, "", QT_TRANSLATE_NOOP("Latchkey", "It is %{system}.")},
    {Layer::Product, LayerState::Note, "not-told",
     QT_TRANSLATE_NOOP("Latchkey", "The answer does not show whether this is %{system}.")},
    {Layer::Product, LayerState::Failed, "wrong-product",
     QT_TRANSLATE_NOOP("Latchkey", "This is %{product}, not %{system}."),
     QT_TRANSLATE_NOOP("Latchkey", "Check which address belongs to which product.")},
    {Layer::Product, LayerState::Failed, "not-the-api",
     QT_TRANSLATE_NOOP("Latchkey", "Something answers, but it is not %{system}: %{product} %{excerpt}"),
     QT_TRANSLATE_NOOP("Latchkey", "Check the address, its port and path: a login page may answer in its place.")},

    {Layer::Rights, LayerState::Ok, "", QT_TRANSLATE_NOOP("Latchkey", "The key may read all that is needed.")},
    {Layer::Rights, LayerState::Note, "no-key-manager",
     QT_TRANSLATE_NOOP("Latchkey",
                       "The key may read all that is needed, but is no key manager: it cannot make API keys."),
     QT_TRANSLATE_NOOP("Latchkey",
                       "Logins then use this key. For a key of their own, make this one a key manager in FusionAuth.")},
    {Layer::Rights, LayerState::Note, "limited", QT_TRANSLATE_NOOP("Latchkey", "The key may not: %{missing}."),
     QT_TRANSLATE_NOOP("Latchkey", "Give it these endpoints, or use another key, to set everything up.")},
    {Layer::Rights, LayerState::Note, "no-such-tenant",
     QT_TRANSLATE_NOOP("Latchkey", "The key sees no tenant %{tenant}."),
     QT_TRANSLATE_NOOP("Latchkey", "Choose another tenant, or a key that is not limited to one.")},
    {Layer::Rights, LayerState::Note, "not-writable",
     QT_TRANSLATE_NOOP("Latchkey", "Everything can be read, but this Kong cannot be written: %{because}."),
     QT_TRANSLATE_NOOP("Latchkey", "Plans can be made and handed to whoever owns its configuration.")},
    {Layer::Rights, LayerState::Note, "no-jwt-plugin",
     QT_TRANSLATE_NOOP("Latchkey", "Everything can be read, but this Kong has not loaded its jwt plugin."),
     QT_TRANSLATE_NOOP("Latchkey", "Add jwt to its setting `plugins` and restart it.")},
    {Layer::Rights, LayerState::Failed, "unauthorized",
     QT_TRANSLATE_NOOP("Latchkey", "The key was not accepted (401). %{causes}"),
     QT_TRANSLATE_NOOP("Latchkey", "Compare it with the one in the product's list of keys.")},
    {Layer::Rights, LayerState::Failed, "forbidden",
     QT_TRANSLATE_NOOP("Latchkey", "The token may not do this (403; %{evidence})."),
     QT_TRANSLATE_NOOP("Latchkey", "Ask for the right, or use another token.")},

    {Layer::Version, LayerState::Ok, "", QT_TRANSLATE_NOOP("Latchkey", "%{version}.")},
    {Layer::Version, LayerState::Note, "not-told",
     QT_TRANSLATE_NOOP("Latchkey", "The version could not be read; what depends on it is tried.")},
};

// One named value of a sentence.
QString valueOf(const model::SystemTest &test, const LayerResult &result, const QString &name)
{
    const QJsonValue fact = result.facts.value(name);
    if (name == QLatin1String("system"))
        return systemName(test.field);
    if (name == QLatin1String("subject"))
        return result.error ? result.error->subject : QString();
    if (name == QLatin1String("evidence"))
        return result.error ? result.error->evidence : QString();
    if (name == QLatin1String("status"))
        return result.error ? QString::number(result.error->status) : QString();
    if (name == QLatin1String("checks"))
        return checksText(fact);
    if (name == QLatin1String("missing"))
        return callsText(fact);
    if (name == QLatin1String("causes"))
        return causesText(fact);
    if (name == QLatin1String("product"))
        return productName(fact.toString());
    if (name == QLatin1String("because"))
        return obstacleName(fact.toString());
    if (name == QLatin1String("expected") || name == QLatin1String("found"))
        return fingerprint(fact.toString());
    if (name == QLatin1String("excerpt"))
        return fact.isString() ? QStringLiteral("(%1)").arg(fact.toString()) : QString();
    return textOf(fact);
}

const Row *rowFor(const LayerResult &result)
{
    const Row *usual = nullptr;
    for (const Row &row : rows) {
        if (row.layer != result.layer || row.state != result.state)
            continue;
        if (result.code == QLatin1String(row.code))
            return &row;
        if (*row.code == '\0')
            usual = &row;
    }
    return usual;
}

} // namespace

QString titleOf(Layer layer)
{
    switch (layer) {
    case Layer::Address: return Words::tr("Address and settings");
    case Layer::Name: return Words::tr("Host name (DNS)");
    case Layer::Connection: return Words::tr("Connection (TCP)");
    case Layer::Tls: return Words::tr("Certificate (TLS)");
    case Layer::Http: return Words::tr("Answer (HTTP)");
    case Layer::Product: return Words::tr("Product");
    case Layer::Rights: return Words::tr("Rights of the key");
    case Layer::Version: return Words::tr("Version");
    }
    Q_UNREACHABLE();
}

QString sentenceFor(const model::SystemTest &test, const LayerResult &result)
{
    const Row *row = rowFor(result);
    if (!row)
        return result.state == LayerState::NotTried ? Words::tr("not tried") : result.code;
    // Each place is filled once, so that a fact that looks like a place stays as it is.
    const QString text = Words::tr(row->what);
    QString sentence;
    qsizetype from = 0;
    for (;;) {
        const qsizetype start = text.indexOf(QLatin1String("%{"), from);
        const qsizetype end = text.indexOf(QLatin1Char('}'), start);
        if (start < 0 || end < 0)
            return (sentence + text.mid(from)).trimmed();
        sentence += text.mid(from, start - from) + valueOf(test, result, text.mid(start + 2, end - start - 2));
        from = end + 1;
    }
}

QString nextFor(const LayerResult &result)
{
    const Row *row = rowFor(result);
    return row && *row->next != '\0' ? Words::tr(row->next) : QString();
}

} // namespace wording
