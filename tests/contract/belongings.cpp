// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "contract/belongings.h"

#include <QRandomGenerator>
#include <QUuid>

namespace contract {

QString ownName(const QString &noun)
{
    static const QString run = QString::number(QRandomGenerator::system()->generate(), 16);
    return QStringLiteral("latchkey-contract-%1-%2").arg(run, noun);
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

base::Result<model::Answer> Belongings::make(const api::Call &creation, const api::Call &removal)
{
    m_removals.append(removal);
    return m_send(creation);
}

QStringList Belongings::removeAll()
{
    QStringList left;
    while (!m_removals.isEmpty()) {
        const api::Call removal = m_removals.takeLast();
        const auto answer = m_send(removal);
        if (!answer)
            left.append(removal.path + QStringLiteral(": ") + base::nameOf(answer.error().kind));
        else if (answer->status > 299 && answer->status != 404)
            left.append(QStringLiteral("%1: %2").arg(removal.path).arg(answer->status));
    }
    return left;
}

} // namespace contract
