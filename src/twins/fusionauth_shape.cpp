// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_shape.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

using Kind = Member::Kind;

bool isInteger(const QJsonValue &value)
{
    return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
}

template <class Check> bool everyItem(const QJsonValue &value, Check check)
{
    if (!value.isArray())
        return false;
    const QJsonArray items = value.toArray();
    return std::all_of(items.begin(), items.end(), check);
}

template <class Check> bool everyMember(const QJsonValue &value, Check check)
{
    if (!value.isObject())
        return false;
    const QJsonObject members = value.toObject();
    return std::all_of(members.begin(), members.end(), check);
}

bool isText(const QJsonValue &value)
{
    return value.isString();
}

bool isUuidText(const QJsonValue &value)
{
    return value.isString() && isUuid(value.toString());
}

bool isTextList(const QJsonValue &value)
{
    return everyItem(value, isText);
}

bool hasType(const QJsonValue &value, Kind kind)
{
    switch (kind) {
    case Kind::Text:
    case Kind::Option: return value.isString();
    case Kind::Uuid: return isUuidText(value);
    case Kind::Integer: return isInteger(value);
    case Kind::Number: return value.isDouble();
    case Kind::Flag: return value.isBool();
    case Kind::Object:
    case Kind::FreeForm: return value.isObject();
    case Kind::Objects:
    case Kind::FreeForms: return everyItem(value, [](const QJsonValue &item) { return item.isObject(); });
    case Kind::Texts: return isTextList(value);
    case Kind::Uuids: return everyItem(value, isUuidText);
    case Kind::TextMap: return everyMember(value, isText);
    case Kind::TextLists: return everyMember(value, isTextList);
    }
    Q_UNREACHABLE();
}

void checkValue(const QJsonValue &value, const Member &member, const Version &version, Complaints &complaints,
                const QString &path)
{
    if (!hasType(value, member.kind)) {
        complaints.field(path, u"invalidJSON"_s,
                         u"Unable to parse the value of the property [%1]. Possible conversion error."_s.arg(path));
        return;
    }
    if (member.kind == Kind::Option && !QString::fromLatin1(member.options).split(u' ').contains(value.toString()))
        complaints.field(path, u"invalidOption"_s);
    if (member.kind == Kind::Object)
        checkShape(value.toObject(), member.shape, version, complaints, path);
    if (member.kind == Kind::Objects) {
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            checkShape(items.at(i).toObject(), member.shape, version, complaints, path + u"[%1]"_s.arg(i));
    }
}

} // namespace

void checkShape(const QJsonObject &body, Shape shape, const Version &version, Complaints &complaints,
                const QString &path)
{
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QString memberPath = path.isEmpty() ? it.key() : path + u'.' + it.key();
        const auto member = std::find_if(shape.begin(), shape.end(),
                                         [&](const Member &known) { return it.key() == QLatin1String(known.name); });
        if (member == shape.end() || member->since > version) {
            complaints.general(u"[invalidJSON]"_s,
                               u"Invalid JSON in the request body. The property was [%1]. The error was [Unrecognized "
                               "property]."_s.arg(memberPath));
        } else if (!it.value().isNull()) {
            checkValue(it.value(), *member, version, complaints, memberPath);
        }
    }
}

bool isUuid(const QString &text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (hyphen ? c != u'-' : !hex)
            return false;
    }
    return true;
}

} // namespace twins::fusionauth
