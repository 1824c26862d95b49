// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Addresses below a base address.
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace http {

// base: "http://host:port/prefix", with or without a slash at the end; query and fragment are left out. path: begins
// with '/', percent-encoded, with query.
inline QByteArray addressOf(const QUrl &base, const QString &path)
{
    const auto parts = QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash | QUrl::FullyEncoded;
    QByteArray address = base.toString(parts).toLatin1();
    while (address.endsWith('/'))
        address.chop(1);
    return address + path.toLatin1();
}

} // namespace http
