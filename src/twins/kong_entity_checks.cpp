// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The rules that look at several fields of an entity at once.
#include "twins/kong_validation.h"

#include "twins/kong_text_rules.h"

namespace twins {
namespace {

QJsonValue valueAt(const QJsonObject &entity, const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('.'));
    QJsonValue value = entity;
    for (const QString &part : parts)
        value = value.toObject().value(part);
    return value;
}

const SchemaField *fieldAt(const Schema &schema, const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('.'));
    const SchemaField *field = schema.field(parts.first());
    for (qsizetype i = 1; field && i < parts.size(); ++i) {
        const auto &inner = field->fields;
        const auto found = std::find_if(inner.begin(), inner.end(),
                                        [&](const SchemaField &candidate) { return candidate.name == parts.at(i); });
        field = found == inner.end() ? nullptr : &*found;
    }
    return field;
}

void complain(QJsonObject &fields, const QString &path, const QJsonValue &text)
{
    const qsizetype dot = path.indexOf(QLatin1Char('.'));
    if (dot < 0) {
        fields.insert(path, text);
        return;
    }
    QJsonObject inner = fields.value(path.left(dot)).toObject();
    complain(inner, path.mid(dot + 1), text);
    fields.insert(path.left(dot), inner);
}

void complainAboutAll(QJsonObject &fields, const QString &text)
{
    QJsonArray texts = fields.value(QLatin1String("@entity")).toArray();
    texts.append(text);
    fields.insert(QLatin1String("@entity"), texts);
}

bool isNonEmpty(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: return false;
    case QJsonValue::String: return !value.toString().isEmpty();
    case QJsonValue::Array: return !value.toArray().isEmpty();
    case QJsonValue::Object: return !value.toObject().isEmpty();
    default: return true;
    }
}

QString quoted(const QJsonArray &names)
{
    QStringList texts;
    for (const QJsonValue &name : names)
        texts.append(QLatin1Char('\'') + name.toString() + QLatin1Char('\''));
    return texts.join(QLatin1String(", "));
}

bool noneOf(const QJsonValue &value, const QJsonArray &names)
{
    if (!value.isArray())
        return !names.contains(value);
    const QJsonArray items = value.toArray();
    return std::none_of(items.begin(), items.end(), [&](const QJsonValue &item) { return names.contains(item); });
}

// Whether a condition's if_match holds. Kong validates null against it, and null passes every validation.
bool matches(const QJsonObject &match, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return true;
    if (match.contains(QLatin1String("one_of")))
        return match.value(QLatin1String("one_of")).toArray().contains(value);
    if (match.contains(QLatin1String("not_one_of")))
        return noneOf(value, match.value(QLatin1String("not_one_of")).toArray());
    if (match.contains(QLatin1String("gt")))
        return value.isDouble() && value.toDouble() > match.value(QLatin1String("gt")).toDouble();
    if (match.contains(QLatin1String("elements"))) {
        const QJsonObject elements = match.value(QLatin1String("elements")).toObject();
        return noneOf(value, elements.value(QLatin1String("not_one_of")).toArray());
    }
    // match_any: the patterns are "^RS256$" and the like.
    const QJsonArray patterns =
        match.value(QLatin1String("match_any")).toObject().value(QLatin1String("patterns")).toArray();
    return patterns.contains(QLatin1Char('^') + value.toString() + QLatin1Char('$'));
}

// What is wrong with the other field under a condition's then_match; undefined where nothing is.
QJsonValue violationUnder(const QJsonObject &match, const SchemaField &field, const QJsonValue &value,
                          const KongVersion &version)
{
    if (value.isNull() || value.isUndefined()) {
        return match.value(QLatin1String("required")).toBool() ? QJsonValue(QStringLiteral("required field missing"))
                                                               : QJsonValue(QJsonValue::Undefined);
    }
    if (match.value(QLatin1String("eq")).isNull())
        return QStringLiteral("value must be null");
    if (match.contains(QLatin1String("len_eq")))
        return isNonEmpty(value) ? QJsonValue(QStringLiteral("length must be 0")) : QJsonValue(QJsonValue::Undefined);
    const QJsonValue own = violationOf(field, value, version);
    if (!own.isUndefined())
        return own;
    if (match.contains(QLatin1String("contains")) && !value.toArray().contains(match.value(QLatin1String("contains"))))
        return QStringLiteral("expected to contain: ") + match.value(QLatin1String("contains")).toString();
    const QString complaint = complaintAbout(value.toString(), match.value(QLatin1String("_rule")).toString(), version);
    return complaint.isNull() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(complaint);
}

void checkCondition(const Schema &schema, const QJsonObject &entity, const QJsonObject &condition,
                    const KongVersion &version, QJsonObject &fields)
{
    const QString ifField = condition.value(QLatin1String("if_field")).toString();
    const QString thenField = condition.value(QLatin1String("then_field")).toString();
    const SchemaField *field = fieldAt(schema, thenField);
    if (!field || !matches(condition.value(QLatin1String("if_match")).toObject(), valueAt(entity, ifField)))
        return;
    const QJsonValue violation = violationUnder(condition.value(QLatin1String("then_match")).toObject(), *field,
                                                valueAt(entity, thenField), version);
    if (violation.isUndefined())
        return;
    if (condition.contains(QLatin1String("then_err"))) {
        complain(fields, thenField, condition.value(QLatin1String("then_err")));
        return;
    }
    complainAboutAll(fields, QStringLiteral("failed conditional validation given value of field '%1'").arg(ifField));
    complain(fields, thenField, violation);
}

void checkOneOf(const QJsonObject &entity, const QJsonArray &names, bool atLeast, Moment moment, QJsonObject &fields)
{
    const auto count = std::count_if(names.begin(), names.end(), [&](const QJsonValue &name) {
        return isNonEmpty(valueAt(entity, name.toString()));
    });
    if (atLeast ? count >= 1 : count <= 1)
        return;
    const QString text = atLeast ? QStringLiteral("at least one of these fields must be non-empty: %1")
                                 : QStringLiteral("only one of these fields must be non-empty: %1");
    const QString prefix = moment == Moment::Update ? QStringLiteral("when updating, ") : QString();
    complainAboutAll(fields, prefix + text.arg(quoted(names)));
}

void forbid(const QJsonObject &route, const QStringList &names, const QString &protocols, QJsonObject &fields)
{
    for (const QString &name : names) {
        if (isNonEmpty(route.value(name)))
            fields.insert(name, QStringLiteral("cannot set '%1' when 'protocols' is %2").arg(name, protocols));
    }
}

void demandOneOf(const QJsonObject &route, const QStringList &names, const QString &protocols, QJsonObject &fields)
{
    const bool any =
        std::any_of(names.begin(), names.end(), [&](const QString &name) { return isNonEmpty(route.value(name)); });
    if (!any) {
        complainAboutAll(fields, QStringLiteral("must set one of %1 when 'protocols' is %2")
                                     .arg(quoted(QJsonArray::fromStringList(names)), protocols));
    }
}

// A route must say what it matches, in terms that its protocols know.
void checkRouteShape(const QJsonObject &route, QJsonObject &fields)
{
    static const QList<QStringList> groups{{QStringLiteral("http"), QStringLiteral("https")},
                                           {QStringLiteral("tcp"), QStringLiteral("tls"), QStringLiteral("udp")},
                                           {QStringLiteral("tls_passthrough")},
                                           {QStringLiteral("grpc"), QStringLiteral("grpcs")}};
    const QJsonArray protocols = route.value(QLatin1String("protocols")).toArray();
    QSet<qsizetype> used;
    for (const QJsonValue &protocol : protocols) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const QStringList &candidate) {
            return candidate.contains(protocol.toString());
        });
        if (group == groups.end()) {
            fields.insert(QLatin1String("protocols"), QStringLiteral("unknown type: ") + protocol.toString());
            return;
        }
        used.insert(group - groups.begin());
    }
    if (used.size() > 1) {
        fields.insert(QLatin1String("protocols"),
                      QStringLiteral("these sets are mutually exclusive: ('http', 'https'), ('tcp', 'tls', 'udp'), "
                                     "('tls_passthrough'), ('grpc', 'grpcs')"));
        return;
    }
    if (used.isEmpty())
        return;
    const QStringList matchers{QStringLiteral("methods"), QStringLiteral("hosts"), QStringLiteral("headers"),
                               QStringLiteral("paths")};
    const QStringList streamMatchers{QStringLiteral("sources"), QStringLiteral("destinations")};
    const QStringList snis{QStringLiteral("snis")};
    switch (*used.begin()) {
    case 0:
        forbid(route, streamMatchers, QStringLiteral("'http' or 'https'"), fields);
        protocols.contains(QStringLiteral("https"))
            ? demandOneOf(route, matchers + snis, QStringLiteral("'https'"), fields)
            : demandOneOf(route, matchers, QStringLiteral("'http'"), fields);
        break;
    case 1:
        forbid(route, matchers, QStringLiteral("'tcp', 'tls', 'tls_passthrough' or 'udp'"), fields);
        demandOneOf(route, streamMatchers + snis, QStringLiteral("'tcp', 'tls' or 'udp'"), fields);
        break;
    case 2:
        forbid(route, matchers, QStringLiteral("'tcp', 'tls', 'tls_passthrough' or 'udp'"), fields);
        demandOneOf(route, snis, QStringLiteral("'tls_passthrough'"), fields);
        break;
    default:
        forbid(route, streamMatchers, QStringLiteral("'grpc' or 'grpcs'"), fields);
        forbid(route, {QStringLiteral("methods")}, QStringLiteral("'grpc' or 'grpcs'"), fields);
        protocols.contains(QStringLiteral("grpcs"))
            ? demandOneOf(route, matchers.mid(1) + snis, QStringLiteral("'grpcs'"), fields)
            : demandOneOf(route, matchers.mid(1), QStringLiteral("'grpc'"), fields);
    }
}

} // namespace

void addEntityViolations(const Schema &schema, const QJsonObject &entity, Moment moment, const KongVersion &version,
                         QJsonObject &fields)
{
    for (const QJsonValue &item : schema.checks) {
        const QJsonObject check = item.toObject();
        if (check.contains(QLatin1String("conditional")))
            checkCondition(schema, entity, check.value(QLatin1String("conditional")).toObject(), version, fields);
        if (check.contains(QLatin1String("at_least_one_of")))
            checkOneOf(entity, check.value(QLatin1String("at_least_one_of")).toArray(), true, moment, fields);
        if (check.contains(QLatin1String("only_one_of")))
            checkOneOf(entity, check.value(QLatin1String("only_one_of")).toArray(), false, moment, fields);
    }
    if (schema.name == QLatin1String("routes"))
        checkRouteShape(entity, fields);
}

} // namespace twins
