// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_version.h"

#include <QStringList>

namespace twins::fusionauth {
namespace {

int leadingNumber(const QString &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && digits < 6 && text.at(digits) >= u'0' && text.at(digits) <= u'9')
        ++digits;
    return text.left(digits).toInt();
}

} // namespace

Version versionFrom(const QString &text)
{
    const QStringList parts = text.split(u'.');
    return Version{leadingNumber(parts.value(0)), leadingNumber(parts.value(1)), leadingNumber(parts.value(2))};
}

} // namespace twins::fusionauth
