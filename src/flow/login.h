// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A token from FusionAuth's Login API for the blueprint's application and test user.
#pragma once

#include "flow/passwords.h"
#include "flow/survey.h"

namespace flow {

struct LoginOptions {
    setup::Blueprint blueprint;
    QString environmentId;
    PasswordSource password;
};

struct Login {
    int status = 0;     // FusionAuth's; what each means: wording::loginMeaning
    base::Secret token; // empty where none was given
    QString applicationId;
    bool withLoginKey = false; // the key that may only log in was used; else the environment's own
};

// Errors: Missing where no password is known; the conflict or what could not be read, where tenant or application
// cannot be told; else what the transport says. Every status is a Login.
http::Task<base::Result<Login>> login(Systems systems, model::Snapshot snapshot, LoginOptions options);

} // namespace flow
