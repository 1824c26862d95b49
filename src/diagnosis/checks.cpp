// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/checks.h"

#include "base/sort.h"

#include <algorithm>

namespace diagnosis {

using gateway::Gate;

QString placeOf(const model::Credential &credential)
{
    return QStringLiteral("credential ") + credential.id;
}

QString placeOf(const model::Plugin &plugin)
{
    return QStringLiteral("plugin ") + plugin.id;
}

bool Findings::has(Code code) const
{
    return std::any_of(m_list.begin(), m_list.end(), [code](const Finding &finding) { return finding.code == code; });
}

bool Findings::hasFaultAt(Gate gate) const
{
    return std::any_of(m_list.begin(), m_list.end(), [gate](const Finding &finding) {
        return finding.gate == gate && finding.severity == Severity::Fault;
    });
}

QList<Finding> Findings::inOrder() const
{
    QList<Finding> sorted = m_list;
    base::sortStably(sorted, [](const Finding &a, const Finding &b) { return a.gate < b.gate; });
    return sorted;
}

} // namespace diagnosis
