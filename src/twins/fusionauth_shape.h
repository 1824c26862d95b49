// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The members that a request body may have: FusionAuth refuses every other one, and every value of another type.
#pragma once

#include "twins/fusionauth_reply.h"
#include "twins/fusionauth_version.h"

#include <span>

namespace twins::fusionauth {

struct Member;
using Shape = std::span<const Member>;

struct Member {
    enum class Kind {
        Text,
        Uuid,
        Integer,
        Number,
        Flag,
        Object,  // with the members of `shape`
        Objects, // a list of them
        Texts,
        Uuids,
        TextMap,   // member names are free, values are texts
        TextLists, // member names are free, values are lists of texts
        FreeForm,  // an object that is taken as it is
        FreeForms, // a list of such objects
        Option,    // one of the words in `options`
    };

    const char *name;
    Kind kind;
    Shape shape{};
    const char *options = "";
    Version since{};
};

// Complains about members that are unknown (or newer than `version`) and about values of another type. null is right
// everywhere: it means that the member is not there.
void checkShape(const QJsonObject &body, Shape shape, const Version &version, Complaints &complaints,
                const QString &path = {});

// 8-4-4-4-12 hexadecimal digits.
bool isUuid(const QString &text);

} // namespace twins::fusionauth
