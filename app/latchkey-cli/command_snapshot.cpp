// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// snapshot [--output FILE]
#include "documents.h"
#include "session.h"

#include "files/write.h"
#include "flow/survey.h"
#include "formats/snapshot_file.h"

namespace cli {

options::Table snapshotOptions()
{
    return {{},
            {{"output", "Where to write it; else standard output.", options::Takes::File, "file"}},
            {connectionOptions()}};
}

http::Task<int> runSnapshot(Invocation *invocation)
{
    Output &output = *invocation->output;
    const auto session = co_await openSession(invocation);
    if (!session)
        co_return refuse(output, session.error());
    const flow::Systems systems = (*session)->systems();
    const setup::LookUps nobody;
    const model::Snapshot snapshot = co_await flow::survey(systems, nobody);
    if (!snapshot.kong && !snapshot.fusionauth) {
        const QString why = snapshot.unreadable.isEmpty() ? QString() : snapshot.unreadable.first().why;
        co_return refuse(output, {base::Error::Kind::Unreachable, QStringLiteral("both systems"), why, 0, {}});
    }
    const QByteArray text = formats::snapshotBytes(snapshot);
    const QString path = invocation->parser.value(QStringLiteral("output"));
    if (path.isEmpty()) {
        output.raw(text);
    } else {
        const base::Outcome written = files::writeFile(path, text, files::Access::Private);
        if (!written)
            co_return refuse(output, written.error());
        output.document(model::toJson(snapshot, model::Secrets::LeaveOut));
        output.line(QStringLiteral("Written: ") + path);
    }
    for (const model::Unreadable &entry : snapshot.unreadable)
        output.message(QStringLiteral("%1 could not be read: %2").arg(entry.what, entry.why));
    const bool half = (systems.kong && !snapshot.kong) || (systems.fusionauth && !snapshot.fusionauth);
    co_return half ? Unreachable : Yes;
}

} // namespace cli
