// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_patch.h"

#include "twins/fusionauth_json_pointer.h"

#include "base/json.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

QJsonArray grown(QJsonArray items, const QJsonArray &more)
{
    for (const QJsonValue &item : more) {
        if (!items.contains(item))
            items.append(item);
    }
    return items;
}

model::Answer invalidJson(const QString &why)
{
    return refuseGenerally(u"[invalidJSON]"_s, u"Invalid JSON in the request body. The error was [%1]."_s.arg(why));
}

// One operation; the outcome is the answer that ends the request, or nothing.
std::optional<model::Answer> applyOperation(QJsonValue &document, const QJsonObject &operation)
{
    const QString op = textAt(operation, "op"_L1);
    const Pointer path = pointerFrom(textAt(operation, "path"_L1));
    const Pointer from = pointerFrom(textAt(operation, "from"_L1));
    QJsonValue value = operation.value("value"_L1);
    if (op == "test"_L1) {
        if (valueAt(document, path) == value)
            return std::nullopt;
        return refuseGenerally(u"[JSONPatchTestFailed]"_s, u"A test operation of the JSON Patch did not hold."_s);
    }
    bool done = op == "add"_L1 || op == "remove"_L1 || op == "replace"_L1 || op == "move"_L1 || op == "copy"_L1;
    if (op == "move"_L1 || op == "copy"_L1) {
        value = valueAt(document, from);
        done = !value.isUndefined();
    }
    if (done && op == "move"_L1)
        done = removeAt(document, from);
    if (done && (op == "remove"_L1 || op == "replace"_L1))
        done = removeAt(document, path);
    if (done && op != "remove"_L1)
        done = !value.isUndefined() && addAt(document, path, value);
    if (!done)
        return invalidJson(u"JSON Patch operation failed"_s);
    return std::nullopt;
}

bool mergePatchIsBroken(const Instance &instance, const QJsonObject &wrapper)
{
    return wrapper.contains("tenant"_L1) && instance.version >= Version{1, 62, 0} &&
           instance.version < Version{1, 67, 0};
}

tl::expected<QJsonObject, model::Answer> applied(const Instance &instance, const QJsonObject &wrapper, const Ask &ask)
{
    const QByteArray mediaType = mediaTypeOf(ask.request);
    if (mediaType == "application/json")
        return merged(wrapper, ask.body, Lists::Grow);
    if (instance.version < Version{1, 39, 0})
        return tl::unexpected(refuseGenerally(u"[PatchNotSupported]"_s, u"The media type is not supported."_s));
    if (mediaType == "application/merge-patch+json") {
        if (mergePatchIsBroken(instance, wrapper))
            return tl::unexpected(withoutBody(500));
        return merged(wrapper, ask.body, Lists::Replace);
    }
    const auto operations = base::readJson(ask.request.body, u"body"_s, {64, base::Duplicates::KeepLast});
    if (!operations || !operations->isArray())
        return tl::unexpected(invalidJson(u"expected a list of operations"_s));
    return jsonPatched(wrapper, operations->toArray());
}

} // namespace

QByteArray mediaTypeOf(const model::Request &request)
{
    const QByteArray value = model::headerValue(request.headers, "Content-Type").value_or(QByteArray());
    return value.split(';').first().trimmed().toLower();
}

QJsonObject merged(const QJsonObject &target, const QJsonObject &patch, Lists lists)
{
    QJsonObject result = target;
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        const QJsonValue old = target.value(it.key());
        if (it.value().isNull())
            result.remove(it.key());
        else if (it.value().isObject())
            result.insert(it.key(), merged(old.toObject(), it.value().toObject(), lists));
        else if (it.value().isArray() && lists == Lists::Grow)
            result.insert(it.key(), grown(old.toArray(), it.value().toArray()));
        else
            result.insert(it.key(), it.value());
    }
    return result;
}

tl::expected<QJsonObject, model::Answer> jsonPatched(const QJsonObject &document, const QJsonArray &operations)
{
    QJsonValue result = document;
    for (const QJsonValue &operation : operations) {
        if (const auto answer = applyOperation(result, operation.toObject()))
            return tl::unexpected(*answer);
    }
    return result.toObject();
}

tl::expected<QJsonObject, model::Answer> patched(const Instance &instance, const QJsonObject &wrapper, const Ask &ask)
{
    auto result = applied(instance, wrapper, ask);
    if (!result)
        return result;
    Complaints complaints;
    checkShape(*result, ask.shape, instance.version, complaints);
    if (!complaints.isEmpty())
        return tl::unexpected(complaints.answer());
    return result;
}

} // namespace twins::fusionauth
