// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The checks, a file a family. Each looks for its own faults whether or not the gateway came as far: what waits behind
// the first fault is found as well. Within a gate the more specific comes first.
#pragma once

#include "diagnosis/facts.h"

namespace diagnosis {

class Findings {
public:
    void add(Code code, gateway::Gate gate, const QList<Evidence> &evidence, Severity severity = Severity::Fault)
    {
        m_list.append({code, gate, severity, evidence, std::nullopt});
    }
    bool has(Code code) const;
    bool hasFaultAt(gateway::Gate gate) const;
    // Faults, risks and remarks by gate, in the order in which they were added within one.
    QList<Finding> inOrder() const;

private:
    QList<Finding> m_list;
};

void lookAtScope(const Facts &facts, Findings &findings);
void lookAtPresentation(const Facts &facts, Findings &findings);
void lookAtKeyClaim(const Facts &facts, Findings &findings);
void lookAtCredential(const Facts &facts, Findings &findings);
void lookAtAlgorithm(const Facts &facts, Findings &findings);
void lookAtKey(const Facts &facts, Findings &findings);
void lookAtSignature(const Facts &facts, Findings &findings);
void lookAtClaims(const Facts &facts, Findings &findings);
void lookAtRisks(const Facts &facts, Findings &findings);
// Last: what the others leave unexplained.
void lookAtRemainder(const Facts &facts, Findings &findings);

QString placeOf(const model::Credential &credential); // "credential 4e03d7ed-..."
QString placeOf(const model::Plugin &plugin);

} // namespace diagnosis
