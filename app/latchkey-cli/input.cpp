// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "input.h"

#include "base/json.h"
#include "files/read.h"

#include <cstdlib>
#include <cstring>

namespace cli {
namespace {

const qint64 largestDocument = 16LL * 1024 * 1024;
const qint64 largestSecret = 64LL * 1024;

std::optional<base::Secret> takeVariable(const char *variable)
{
    char *value = std::getenv(variable);
    if (!value || *value == '\0')
        return std::nullopt;
    base::Secret secret{QByteArrayView(value)};
    base::wipe(value, std::strlen(value)); // the block that /proc shows
    qunsetenv(variable);
    return secret;
}

} // namespace

base::Result<QByteArray> contentOf(const QString &nameOrDash)
{
    if (nameOrDash == QLatin1String("-"))
        return files::readDescriptor(0, QStringLiteral("standard input"), largestDocument);
    return files::readFile(nameOrDash, largestDocument);
}

base::Result<setup::Blueprint> blueprintIn(const QString &nameOrDash)
{
    const auto content = contentOf(nameOrDash);
    if (!content)
        return base::fail(content.error());
    const auto json = base::readJsonObject(*content, nameOrDash);
    if (!json)
        return base::fail(json.error());
    return setup::blueprintFrom(*json);
}

base::Result<std::optional<base::Secret>> secretFrom(const char *variable, const QString &fileName)
{
    auto fromVariable = takeVariable(variable);
    if (fromVariable || fileName.isEmpty())
        return fromVariable;
    auto content = files::readFile(fileName, largestSecret);
    if (!content)
        return base::fail(content.error());
    QByteArrayView text(*content);
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    std::optional<base::Secret> secret{base::Secret(text)};
    base::wipe(content->data(), std::size_t(content->size()));
    return secret;
}

} // namespace cli
