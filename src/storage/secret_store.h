// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Where secrets rest: the system's keychain, or nowhere but this session's memory.
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QMap>
#include <QString>

#include <functional>
#include <memory>

namespace storage {

class SecretStore {
public:
    using ReadDone = std::function<void(base::Result<std::optional<base::Secret>>)>;
    using Done = std::function<void(base::Outcome)>;

    virtual ~SecretStore() = default;

    // name: "environment <id> fusionauth", "blueprint <id> test-user"... An absent entry is no error. The answer comes
    // from the event loop, once, and never after the store is gone. Errors: Storage with what the keychain said;
    // TimedOut where it stays silent (a locked keychain asks its user and may never answer).
    virtual void read(const QString &name, ReadDone done) = 0;
    virtual void write(const QString &name, const base::Secret &secret, Done done) = 0;
    virtual void remove(const QString &name, Done done) = 0;

    // Whether what is written is still there after this program ends.
    virtual bool isPersistent() const = 0;
};

// timeoutMs: how long the keychain may take for one answer.
std::unique_ptr<SecretStore> systemKeychain(int timeoutMs = 15'000);

// Forgets with the program.
std::unique_ptr<SecretStore> sessionStore();

} // namespace storage
