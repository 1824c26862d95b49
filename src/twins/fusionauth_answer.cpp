// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_answer.h"

#include "twins/fusionauth_authorization.h"
#include "twins/fusionauth_patch.h"

#include "base/json.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

struct Target {
    QString path;
    QUrlQuery query;
};

Target targetOf(const QByteArray &url)
{
    QByteArray target = url;
    if (const qsizetype scheme = target.indexOf("://"); scheme >= 0 && scheme < 8)
        target = target.mid(std::max(target.indexOf('/', scheme + 3), qsizetype(0)));
    const qsizetype mark = target.indexOf('?');
    QByteArray query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    query.replace('+', "%20"); // a form's blank, which QUrlQuery leaves alone
    return Target{QString::fromUtf8(QByteArray::fromPercentEncoding(mark < 0 ? target : target.left(mark))),
                  QUrlQuery(QString::fromUtf8(query))};
}

// What discovery documents name: the host that the client wrote, or a proxy in front of the server says it did.
QString baseUrlOf(const model::Request &request)
{
    const auto header = [&](const char *name) { return model::headerValue(request.headers, name); };
    const QByteArray scheme = header("X-Forwarded-Proto").value_or("http");
    QByteArray host = header("X-Forwarded-Host").value_or(header("Host").value_or("localhost:9011"));
    const QByteArray port = header("X-Forwarded-Port").value_or(QByteArray());
    const bool isUsual = port.isEmpty() || (scheme == "https" && port == "443") || (scheme == "http" && port == "80");
    if (header("X-Forwarded-Host") && !isUsual && !host.contains(':'))
        host += ':' + port;
    return QString::fromUtf8(scheme + "://" + host);
}

// Before 1.44 an unknown path of the API came back as the web site's page.
model::Answer unknownPath(const Instance &instance)
{
    if (instance.version >= Version{1, 44, 0})
        return withoutBody(404);
    return model::Answer{404,
                         {{"Content-Type", "text/html;charset=UTF-8"}},
                         "<!DOCTYPE html><html><head><title>FusionAuth</title></head><body>Not found</body></html>"};
}

bool isPatchMediaType(const QByteArray &mediaType)
{
    return mediaType == "application/merge-patch+json" || mediaType == "application/json-patch+json";
}

// null says that a member is not there; only a PATCH makes something of it.
QJsonObject withoutNulls(const QJsonObject &body)
{
    QJsonObject kept;
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (it.value().isObject())
            kept.insert(it.key(), withoutNulls(it.value().toObject()));
        else if (!it.value().isNull())
            kept.insert(it.key(), it.value());
    }
    return kept;
}

// The body as an object of the shape that the route wants. A JSON Patch is no object and is read where it is applied.
tl::expected<QJsonObject, model::Answer> bodyOf(const Instance &instance, const model::Request &request, Shape shape)
{
    if (request.body.isEmpty())
        return QJsonObject();
    const QByteArray mediaType = mediaTypeOf(request);
    const bool isPatch = request.method == "PATCH" && isPatchMediaType(mediaType);
    if (mediaType != "application/json" && !isPatch) {
        const QString code = request.method == "PATCH" ? u"[PatchNotSupported]"_s : u"[invalidContentType]"_s;
        return tl::unexpected(refuseGenerally(code, u"The [Content-Type] has to be [application/json]."_s));
    }
    if (isPatch && mediaType == "application/json-patch+json")
        return QJsonObject();
    const auto body = base::readJsonObject(request.body, u"body"_s, {64, base::Duplicates::KeepLast});
    if (!body) {
        return tl::unexpected(refuseGenerally(
            u"[invalidJSON]"_s, u"Invalid JSON in the request body. The error was [%1]."_s.arg(body.error().evidence)));
    }
    Complaints complaints;
    checkShape(*body, shape, instance.version, complaints);
    if (!complaints.isEmpty())
        return tl::unexpected(complaints.answer());
    return request.method == "PATCH" ? *body : withoutNulls(*body);
}

} // namespace

model::Answer answerTo(Instance &instance, const model::Request &request, const World &world)
{
    const Target target = targetOf(request.url);
    const Match match = routeOf(target.path, instance.version);
    if (!match.route)
        return unknownPath(instance);
    const auto verb = std::find_if(match.route->verbs.begin(), match.route->verbs.end(),
                                   [&](const Verb &candidate) { return request.method == candidate.method; });
    if (verb == match.route->verbs.end())
        return withoutBody(405);
    const auto admission = admit(instance, *match.route, *verb, request, world);
    if (!admission)
        return admission.error();
    Complaints complaints;
    const auto ids = idsFrom(match.captured, complaints);
    if (!complaints.isEmpty())
        return complaints.answer();
    const Shape shape = verb->body();
    const auto body = bodyOf(instance, request, shape);
    if (!body)
        return body.error();
    const Ask ask{world,
                  request,
                  request.method,
                  ids,
                  target.query,
                  *body,
                  shape,
                  admission->tenantId,
                  admission->apiKeyId,
                  admission->bearer,
                  baseUrlOf(request)};
    return verb->handler(instance, ask);
}

} // namespace twins::fusionauth
