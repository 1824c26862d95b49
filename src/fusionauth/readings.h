// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// From answers to a FusionAuthState: what was read, and what was not, with the reason.
#pragma once

#include "api/call.h"
#include "base/result.h"
#include "fusionauth/survey.h"
#include "fusionauth/unauthorized.h"

namespace fusionauth {

// One call and what became of it.
struct Reading {
    QString what; // "tenants", "keys"...: the part of the state that it is for
    api::Call call;
    base::Result<model::Answer> answer;
};

// The answers that every survey gets.
struct Readings {
    Reading version;
    Reading status;
    Reading tenants;
    Reading applications;
    Reading inactiveApplications;
    Reading keys;
    Reading keyManager; // GET of an API key that cannot exist: 404 to a key manager, 401 to others
    QList<Reading> apiKeys;
};

// What the answers say about the key.
Rungs rungsFrom(const Readings &readings);

QString versionFrom(const Readings &readings);

// Everything but users.
Survey surveyFrom(const Readings &readings);

// Adds who was found to the state, and what could not be looked up to `unreadable`.
void addUsers(Survey &survey, const QList<Reading> &users, const Rungs &rungs);

// Adds what the discovery documents say to the first tenants, in their order. One that could not be read is no failure.
void addDiscoveries(Survey &survey, const QList<Reading> &documents, const Rungs &rungs);

// The Error that an answer means, or that came in its place; a 401 with the causes that remain as evidence:
// "causes=key-unknown,no-right".
base::Error errorOf(const Reading &reading, const Rungs &rungs, const QString &version);

} // namespace fusionauth
