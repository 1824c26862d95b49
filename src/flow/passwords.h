// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The test user's password: given, kept from an earlier run, or made up and put away before it is used.
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "http/task.h"
#include "storage/secret_store.h"

namespace flow {

struct PasswordSource {
    std::optional<base::Secret> given;     // LATCHKEY_TEST_PASSWORD or the form
    storage::SecretStore *store = nullptr; // where one that is made up goes; nullptr: nowhere
    QString blueprintId;
};

// The password that is known, without making one. None is no error; a store that does not answer is.
http::Task<base::Result<std::optional<base::Secret>>> knownPassword(PasswordSource source);

// The known one or a new one. Missing about "test_user.password" where it could not be put away: it must never be sent
// to a server and then be lost.
http::Task<base::Result<base::Secret>> passwordForUse(PasswordSource source);

// 24 characters, upper and lower case, digits and punctuation: fits every usual rule. From the system's randomness.
base::Secret madeUpPassword();

} // namespace flow
