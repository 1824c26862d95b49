// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The parts of a connection test's sentences that stand for codes. A code that is not known stands for itself.
#pragma once

#include <QJsonValue>
#include <QString>

namespace wording {

// "Kong's Admin API", by api::nameOf(Product).
QString productName(const QString &code);
// By an environment's field: what ought to be there.
QString systemName(const QString &field);
// Why a Kong cannot be written.
QString obstacleName(const QString &code);

// Lists of codes as one text.
QString callsText(const QJsonValue &codes);
QString checksText(const QJsonValue &codes);
// "Possible reasons: ..."; empty where there are none.
QString causesText(const QJsonValue &codes);

} // namespace wording
