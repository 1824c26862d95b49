// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/draft.h"

#include "base/json.h"
#include "files/folder.h"
#include "files/read.h"
#include "files/write.h"

#include <QFile>
#include <QFileInfo>

namespace console {
namespace {

const qint64 largestDraft = 1024 * 1024;

QJsonObject merged(QJsonObject into, const QJsonObject &members)
{
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QJsonValue there = into.value(it.key());
        const QJsonValue wanted = it.value();
        if (there.isObject() && wanted.isObject())
            into.insert(it.key(), merged(there.toObject(), wanted.toObject()));
        else
            into.insert(it.key(), wanted);
    }
    return into;
}

} // namespace

QString draftPath(const storage::Places &places, const QString &environmentId)
{
    return places.draftsFolder + QLatin1Char('/') + environmentId + QStringLiteral(".json");
}

std::optional<setup::Blueprint> readDraft(const QString &path)
{
    const auto content = files::readFile(path, largestDraft);
    if (!content)
        return std::nullopt;
    const auto document = base::readJsonObject(*content, path);
    if (document) {
        auto blueprint = setup::blueprintFrom(*document, setup::Completeness::Draft);
        if (blueprint)
            return std::move(*blueprint);
    }
    QFile::remove(path + QStringLiteral(".bad"));
    QFile::rename(path, path + QStringLiteral(".bad"));
    return std::nullopt;
}

base::Outcome writeDraft(const QString &path, const setup::Blueprint &blueprint)
{
    const base::Outcome folder = files::privateFolder(QFileInfo(path).path());
    if (!folder)
        return folder;
    return files::writeFile(path, base::toPrettyBytes(setup::toJson(blueprint)), files::Access::Private);
}

base::Result<setup::Blueprint> withChoice(const setup::Blueprint &blueprint, const setup::Choice &choice)
{
    return setup::blueprintFrom(merged(setup::toJson(blueprint), choice.blueprint), setup::Completeness::Draft);
}

} // namespace console
