// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What readJson accepts, it writes in a form that reads as the same value and is written as the same bytes.
// Numbers with a fraction or an exponent whose value is a whole one beyond 2^53 are left out: Qt writes them as
// integers of 16 digits and zeros, so 9223372036854774784.0 comes back as 9223372036854775000.
#include "base/json.h"
#include "target.h"

#include <QJsonArray>

#include <cmath>

namespace {

bool hasHugeNumber(const QJsonValue &value)
{
    if (value.isDouble())
        return std::abs(value.toDouble()) >= 9007199254740992.0;
    const QJsonArray items = value.toArray();
    const QJsonObject members = value.toObject();
    return std::any_of(items.begin(), items.end(), hasHugeNumber) ||
           std::any_of(members.begin(), members.end(), hasHugeNumber);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text = fuzz::view(data, size);
    const QString subject = QStringLiteral("input");
    (void)base::readJson(text, subject, {8, base::Duplicates::KeepLast});
    const auto value = base::readJson(text, subject);
    if (!value || hasHugeNumber(*value))
        return 0;
    const QByteArray written = base::toBytes(*value);
    const auto again = base::readJson(written, subject);
    fuzz::promise(again.has_value(), "what was written is JSON");
    fuzz::promise(*again == *value, "it reads as the same value");
    fuzz::promise(base::toBytes(*again) == written, "it is written as the same bytes");
    fuzz::promise(base::readJson(base::toPrettyBytes(*value), subject) == value, "the form for people says the same");
    return 0;
}
