// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/passwords.h"

#include "flow/callback.h"

#include <QRandomGenerator>

namespace flow {
namespace {

using base::Error;
using ReadAnswer = base::Result<std::optional<base::Secret>>;

QString entryName(const PasswordSource &source)
{
    return QStringLiteral("blueprint ") + source.blueprintId + QStringLiteral(" test-user");
}

} // namespace

base::Secret madeUpPassword()
{
    // Without characters that shells, forms or eyes confuse.
    static const char letters[] = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    static const char others[] = "-_.+=";
    QByteArray text;
    for (int i = 0; i < 20; ++i)
        text.append(letters[QRandomGenerator::system()->bounded(int(sizeof letters) - 1)]);
    // One of each class at least, whatever the dice said.
    text.append('k').append('K').append('7');
    text.append(others[QRandomGenerator::system()->bounded(int(sizeof others) - 1)]);
    base::Secret secret{QByteArrayView(text)};
    base::wipe(text.data(), std::size_t(text.size()));
    return secret;
}

http::Task<base::Result<std::optional<base::Secret>>> knownPassword(PasswordSource source)
{
    if (source.given)
        co_return source.given;
    if (!source.store)
        co_return std::optional<base::Secret>();
    const QString name = entryName(source);
    Callback<ReadAnswer> reading([&](Callback<ReadAnswer>::Done done) { source.store->read(name, std::move(done)); });
    ReadAnswer read = co_await reading;
    co_return read;
}

http::Task<base::Result<base::Secret>> passwordForUse(PasswordSource source)
{
    const auto known = co_await knownPassword(source);
    if (known && *known)
        co_return **known;
    const QString subject = QStringLiteral("test_user.password");
    if (!source.store)
        co_return base::fail(Error::Kind::Missing, subject);
    if (!known)
        co_return base::fail(Error::Kind::Missing, subject, known.error().evidence);

    const base::Secret made = madeUpPassword();
    const QString name = entryName(source);
    Callback<base::Outcome> writing(
        [&](Callback<base::Outcome>::Done done) { source.store->write(name, made, std::move(done)); });
    const base::Outcome written = co_await writing;
    if (!written)
        co_return base::fail(Error::Kind::Missing, subject, written.error().evidence);
    co_return made;
}

} // namespace flow
