// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/core_error.h"

#include <QByteArrayList>

namespace gateway {
namespace {

enum class Form { Json, Text, Html, Xml };

std::optional<Form> formNamed(QByteArrayView mediaType)
{
    if (mediaType == "application/json" || mediaType == "*/*" || mediaType == "application/*")
        return Form::Json;
    if (mediaType == "text/html" || mediaType == "text/*")
        return Form::Html;
    if (mediaType == "text/plain")
        return Form::Text;
    if (mediaType == "application/xml")
        return Form::Xml;
    return std::nullopt;
}

// The known media type with the highest quality; the first of equals.
std::optional<Form> formAccepted(const QByteArray &accept)
{
    std::optional<Form> best;
    double bestQuality = 0;
    for (const QByteArray &item : accept.toLower().split(',')) {
        const QByteArrayList parts = item.split(';');
        double quality = 1;
        for (const QByteArray &parameter : parts.mid(1)) {
            if (parameter.trimmed().startsWith("q="))
                quality = parameter.trimmed().sliced(2).toDouble();
        }
        const auto form = formNamed(parts.first().trimmed());
        if (form && quality > bestQuality) {
            best = form;
            bestQuality = quality;
        }
    }
    return best;
}

Form formFor(ErrorOrigin origin, const HttpRequest &request, const Behaviour &behaviour)
{
    if (origin == ErrorOrigin::Kong && !behaviour.negotiatesErrors)
        return Form::Json;
    if (const auto accept = request.header("accept"))
        return formAccepted(*accept).value_or(origin == ErrorOrigin::Nginx ? Form::Text : Form::Json);
    if (origin != ErrorOrigin::Nginx)
        return Form::Json;
    return formNamed(request.header("content-type").value_or("text/plain")).value_or(Form::Text);
}

QByteArray contentType(Form form)
{
    switch (form) {
    case Form::Json: return "application/json; charset=utf-8";
    case Form::Text: return "text/plain; charset=utf-8";
    case Form::Html: return "text/html; charset=utf-8";
    case Form::Xml: return "application/xml; charset=utf-8";
    }
    Q_UNREACHABLE();
}

QByteArray rendered(Form form, const QByteArray &message)
{
    switch (form) {
    case Form::Json: return "{\n  \"message\":" + cjsonString(message) + "\n}";
    case Form::Text: return message + '\n';
    case Form::Html:
        return "<!doctype html>\n<html>\n  <head>\n    <meta charset=\"utf-8\">\n    <title>Error</title>\n  </head>\n"
               "  <body>\n    <h1>Error</h1>\n    <p>" +
               message + ".</p>\n  </body>\n</html>\n";
    case Form::Xml:
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<error>\n  <message>" + message + "</message>\n</error>\n";
    }
    Q_UNREACHABLE();
}

void put(Decision &decision, int status, const QByteArray &type, const QByteArray &body, const HttpRequest &request)
{
    decision.answeredByGateway = true;
    decision.status = status;
    decision.headers.append({"Content-Type", type});
    decision.body = request.method() == "HEAD" ? QByteArray() : body;
}

} // namespace

QByteArray cjsonString(const QByteArray &text)
{
    QByteArray json("\"");
    for (const char c : text) {
        switch (c) {
        case '"': json.append("\\\""); break;
        case '\\': json.append("\\\\"); break;
        case '/': json.append("\\/"); break;
        case '\b': json.append("\\b"); break;
        case '\f': json.append("\\f"); break;
        case '\n': json.append("\\n"); break;
        case '\r': json.append("\\r"); break;
        case '\t': json.append("\\t"); break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
                json.append("\\u00" + QByteArray(1, c).toHex());
            else
                json.append(c);
        }
    }
    return json.append('"');
}

QByteArray messageJson(const QByteArray &message)
{
    return "{\"message\":" + cjsonString(message) + '}';
}

void answerWithError(Decision &decision, int status, const QByteArray &message, ErrorOrigin origin,
                     const HttpRequest &request, const Behaviour &behaviour)
{
    const Form form = formFor(origin, request, behaviour);
    const bool compact = origin == ErrorOrigin::Kong && !behaviour.negotiatesErrors;
    put(decision, status, contentType(form), compact ? messageJson(message) : rendered(form, message), request);
    decision.carriesRequestId = behaviour.errorsCarryRequestId && form != Form::Xml;
}

void answerWithJson(Decision &decision, int status, const QByteArray &json, const HttpRequest &request)
{
    put(decision, status, "application/json; charset=utf-8", json, request);
}

} // namespace gateway
