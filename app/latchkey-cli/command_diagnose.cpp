// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// diagnose [TEXT] [--url URL] [--method M] [--header 'K: V']... [--snapshot FILE] [--request FILE] [--probe]
#include "diagnosis_document.h"
#include "documents.h"
#include "input.h"
#include "session.h"

#include "base/json.h"
#include "diagnosis/token_text.h"
#include "flow/ask_again.h"
#include "flow/survey.h"
#include "formats/request_file.h"
#include "formats/snapshot_file.h"
#include "http/busy.h"
#include "input/pasted.h"

#include <QDateTime>

namespace cli {
namespace {

using base::Error;

base::Result<model::Snapshot> snapshotIn(const QString &name)
{
    const auto content = contentOf(name);
    if (!content)
        return base::fail(content.error());
    return formats::snapshotFromBytes(*content);
}

base::Result<formats::RequestFile> requestIn(const QString &name)
{
    const auto content = contentOf(name);
    if (!content)
        return base::fail(content.error());
    const auto json = base::readJsonObject(*content, QStringLiteral("request"));
    if (!json)
        return base::fail(json.error());
    return formats::requestFileFrom(*json);
}

base::Outcome addHeader(formats::RequestFile &file, const QString &line)
{
    const qsizetype colon = line.indexOf(QLatin1Char(':'));
    if (colon <= 0)
        return base::fail(Error::Kind::Malformed, QStringLiteral("--header"),
                          QStringLiteral("write it as 'Name: value'"));
    file.request.headers.append({line.left(colon).trimmed().toUtf8(), line.mid(colon + 1).trimmed().toUtf8()});
    return {};
}

// What was pasted: it fills in what the options leave open.
base::Outcome addPasted(formats::RequestFile &file, const QString &argument)
{
    QByteArray text = argument.toUtf8();
    if (argument == QLatin1String("-") || argument.startsWith(QLatin1Char('@'))) {
        const auto content = contentOf(argument == QLatin1String("-") ? argument : argument.mid(1));
        if (!content)
            return base::fail(content.error());
        text = *content;
    }
    auto pasted = input::readPasted(text);
    if (!pasted)
        return base::fail(pasted.error());
    file.request.headers += pasted->request.headers;
    if (file.request.url.isEmpty())
        file.request.url = pasted->request.url;
    if (file.request.method.isEmpty())
        file.request.method = pasted->request.method;
    file.at = file.at ? file.at : pasted->at;
    if (!file.observed)
        file.observed = std::move(pasted->observed);
    return {};
}

// The request file with what the options say on top.
base::Result<formats::RequestFile> asked(const QCommandLineParser &parser)
{
    formats::RequestFile file;
    if (parser.isSet(QStringLiteral("request"))) {
        auto read = requestIn(parser.value(QStringLiteral("request")));
        if (!read)
            return read;
        file = std::move(*read);
    }
    if (parser.isSet(QStringLiteral("url")))
        file.request.url = parser.value(QStringLiteral("url")).toUtf8();
    if (parser.isSet(QStringLiteral("method")))
        file.request.method = parser.value(QStringLiteral("method")).toUtf8().toUpper();
    for (const QString &line : parser.values(QStringLiteral("header"))) {
        if (const auto added = addHeader(file, line); !added)
            return base::fail(added.error());
    }
    if (parser.isSet(QStringLiteral("at"))) {
        bool isNumber = false;
        file.at = parser.value(QStringLiteral("at")).toLongLong(&isNumber);
        if (!isNumber)
            return base::fail(Error::Kind::Malformed, QStringLiteral("--at"), QStringLiteral("seconds since 1970"));
    }
    for (const QString &text : parser.positionalArguments()) {
        if (const auto added = addPasted(file, text); !added)
            return base::fail(added.error());
    }
    if (file.request.method.isEmpty())
        file.request.method = "GET";
    return file;
}

// A token among the arguments themselves, and not in a file: it can be read by others, and is good for as long as it
// lives.
bool holdsLivingToken(const QCommandLineParser &parser, qint64 now)
{
    const QStringList typed = parser.positionalArguments() + parser.values(QStringLiteral("header"));
    return std::any_of(typed.begin(), typed.end(), [now](const QString &text) {
        const auto token = diagnosis::tokenLikeIn(text.toUtf8());
        return token && !text.startsWith(QLatin1Char('@')) &&
               diagnosis::looselyRead(*token).claims.value(QLatin1String("exp")).toDouble() > double(now);
    });
}

// Nothing is known of the request: its answer can still be told.
bool isAnswerAlone(const formats::RequestFile &file)
{
    return file.observed && file.request.url.isEmpty() && file.request.headers.isEmpty();
}

// Reads both systems, and asks the gateway where that is wanted.
http::Task<base::Outcome> look(Invocation *invocation, diagnosis::Inquiry *inquiry)
{
    const auto session = co_await openSession(invocation);
    if (!session)
        co_return base::fail(session.error());
    const flow::Systems systems = (*session)->systems();
    if (invocation->parser.isSet(QStringLiteral("probe"))) {
        const model::Request request = inquiry->request;
        const auto answer = co_await flow::askAgain(systems, request);
        if (!answer)
            co_return base::fail(answer.error());
        inquiry->observed = *answer;
        const auto clock = http::serverClock(*answer);
        inquiry->at = clock ? *clock / 1000 : inquiry->now;
    }
    const setup::LookUps nobody;
    inquiry->snapshot = co_await flow::survey(systems, nobody);
    if (inquiry->snapshot.kong)
        co_return base::Outcome();
    const auto outage = flow::outageIn(inquiry->snapshot, QStringLiteral("kong"));
    co_return base::fail(outage.value_or(Error{Error::Kind::Missing, QStringLiteral("kong"), {}, 0, {}}));
}

} // namespace

options::Table diagnoseOptions()
{
    using options::Takes;
    return {
        {{"[TEXT]", "A token, a header, a curl command, HAR, a raw request, a log line, or an answer: - for standard "
                    "input, @FILE, or the text itself."}},
        {{"url", "Where the request went; without it the walk begins at the plugin.", Takes::Text, "url"},
         {"method", "The request's method; else GET.", Takes::Text, "method"},
         {"header", "A header of the request, as 'Name: value'; may be given several times.", Takes::Text, "header"},
         {"snapshot", "Both systems as they were saved; else they are read.", Takes::File, "file"},
         {"request", "The request, its time and the answer that came, as JSON.", Takes::File, "file"},
         {"probe", "Send it once more, through the gateway, and compare: GET, HEAD and OPTIONS alone."},
         {"at", "When it was sent (Unix seconds).", Takes::Text, "seconds"}},
        {connectionOptions()}};
}

http::Task<int> runDiagnose(Invocation *invocation)
{
    Output &output = *invocation->output;
    const auto request = asked(invocation->parser);
    if (!request)
        co_return refuse(output, request.error());
    if (invocation->parser.isSet(QStringLiteral("probe")) && invocation->parser.isSet(QStringLiteral("snapshot"))) {
        output.message(QStringLiteral("--probe asks the gateway itself: leave --snapshot out."));
        co_return Unusable;
    }
    if (isAnswerAlone(*request)) {
        showPossibleCauses(output, *request->observed);
        co_return No;
    }
    diagnosis::Inquiry inquiry;
    inquiry.request = request->request;
    inquiry.at = request->at;
    inquiry.observed = request->observed;
    inquiry.now = QDateTime::currentSecsSinceEpoch();
    if (holdsLivingToken(invocation->parser, inquiry.now))
        warnOfTypedToken(output);
    const QString file = invocation->parser.value(QStringLiteral("snapshot"));
    if (file.isEmpty()) {
        const auto seen = co_await look(invocation, &inquiry);
        if (!seen)
            co_return refuse(output, seen.error());
    } else {
        auto saved = snapshotIn(file);
        if (!saved)
            co_return refuse(output, saved.error());
        inquiry.snapshot = std::move(*saved);
    }
    const auto diagnosed = diagnosis::diagnose(inquiry);
    if (!diagnosed)
        co_return refuse(output, diagnosed.error());
    output.document(toJson(*diagnosed, inquiry.observed));
    showDiagnosis(output, *diagnosed);
    co_return diagnosed->cause ? No : Yes;
}

} // namespace cli
