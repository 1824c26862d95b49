// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Searching for users as a server with the database for an engine does: at once, and with simple queries.
#include "twins/fusionauth_handlers.h"
#include "twins/fusionauth_search.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

// One term: "*", "field:text" (also "registrations.applicationId:UUID"), or a text that any of the names may contain.
bool fitsTerm(const Instance &instance, const User &user, const QString &term)
{
    const QString id = textAt(user.document, "id"_L1);
    const qsizetype colon = term.indexOf(u':');
    if (colon < 0) {
        const QString text = QString(term).remove(u'*').remove(u'"');
        for (const char *member : {"email", "username", "firstName", "lastName", "fullName", "id"}) {
            if (textAt(user.document, QLatin1StringView(member)).contains(text, Qt::CaseInsensitive))
                return true;
        }
        return text.isEmpty();
    }
    const QString field = term.left(colon);
    const QString wanted = term.mid(colon + 1).remove(u'"');
    if (field == "registrations.applicationId"_L1)
        return instance.registrations.contains({id, wanted.toLower()});
    const QJsonValue value = user.document.value(field);
    return fitsName(value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : value.toString(), wanted);
}

bool fitsQuery(const Instance &instance, const User &user, const QString &query)
{
    for (const QString &term : query.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (term != "AND"_L1 && !fitsTerm(instance, user, term))
            return false;
    }
    return true;
}

} // namespace

model::Answer searchUsers(Instance &instance, const Ask &ask)
{
    const Criteria criteria(ask);
    const QStringList ids = criteria.texts("ids");
    QList<QJsonObject> found;
    for (const auto &[id, user] : instance.users) {
        const bool fits = isVisible(ask, user.document) && (ids.isEmpty() || ids.contains(id, Qt::CaseInsensitive)) &&
                          fitsQuery(instance, user, criteria.text("queryString"));
        if (fits)
            found.append(shownUser(instance, user));
    }
    QJsonObject more;
    if (instance.version >= Version{1, 48, 0})
        more.insert(u"expandable"_s, QJsonArray{u"memberships"_s, u"registrations"_s});
    return pageOf(found, criteria, {{"name", "email"}}, u"users"_s, more);
}

// The index is the database here: there is nothing to flush.
model::Answer flushUserSearch(Instance &, const Ask &)
{
    return withoutBody(200);
}

} // namespace twins::fusionauth
