// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How this room writes its sentences: one translation context, named values instead of numbered places.
#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

namespace wording {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Latchkey)
};

// A fact as text: a list joined by commas, null as a dash.
QString textOf(const QJsonValue &value);

} // namespace wording
