// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "input/readers.h"

namespace input {

using base::Error;

base::Result<Pasted> readRawRequest(QByteArrayView text)
{
    QByteArray normal = text.toByteArray();
    normal.replace("\r\n", "\n");
    const qsizetype empty = normal.indexOf("\n\n");
    const QList<QByteArray> lines = normal.left(empty < 0 ? normal.size() : empty).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (first.size() < 2)
        return base::fail(Error::Kind::Malformed, QStringLiteral("request"), QStringLiteral("has no request line"));
    Pasted pasted;
    pasted.kind = Kind::RawRequest;
    pasted.request.method = first.at(0).toUpper();
    pasted.request.url = first.at(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (line.trimmed().isEmpty())
            continue;
        if (colon <= 0)
            return base::fail(Error::Kind::Malformed, QStringLiteral("request"),
                              QStringLiteral("a header's line has no colon"));
        pasted.request.headers.append(model::Header{line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    if (empty >= 0)
        pasted.request.body = normal.mid(empty + 2);
    return pasted;
}

} // namespace input
