// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_ask.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {

QString Ask::queryText(const char *name) const
{
    return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

QString tenantOf(const Instance &instance, const Ask &ask)
{
    if (!ask.tenantId.isEmpty())
        return ask.tenantId;
    return instance.tenants.size() == 1 ? instance.tenants.begin()->first : QString();
}

bool isVisible(const Ask &ask, const QJsonObject &document)
{
    return ask.tenantId.isEmpty() || textAt(document, "tenantId"_L1) == ask.tenantId;
}

QString queryId(const Ask &ask, const char *name, Complaints &complaints)
{
    const QString text = ask.queryText(name);
    if (text.isEmpty() || isUuid(text))
        return text.toLower();
    complaints.field(QString::fromLatin1(name), u"couldNotConvert"_s,
                     u"The value [%1] must be a valid UUID string."_s.arg(text));
    return {};
}

} // namespace twins::fusionauth
