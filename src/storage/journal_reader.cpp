// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/journal_reader.h"

#include "base/json.h"
#include "files/read.h"
#include "storage/journal_fold.h"

namespace storage {

base::Result<JournalContent> readJournal(const QString &path)
{
    const auto bytes = files::readFile(path);
    if (!bytes)
        return base::fail(bytes.error());
    JournalContent content;
    int records = 0;
    qsizetype begin = 0;
    for (qsizetype end = bytes->indexOf('\n'); end >= 0; end = bytes->indexOf('\n', begin)) {
        const QByteArrayView line = QByteArrayView(*bytes).sliced(begin, end - begin);
        const auto record = base::readJsonObject(line, QStringLiteral("journal"));
        if (!record)
            return base::fail(base::Error::Kind::Malformed, path, record.error().evidence);
        const base::Outcome taken = fold(content, records, *record, path);
        if (!taken)
            return base::fail(taken.error());
        ++records;
        begin = end + 1;
    }
    if (records == 0)
        return base::fail(base::Error::Kind::Malformed, path, QStringLiteral("holds no record"));
    return content;
}

} // namespace storage
