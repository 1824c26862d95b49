// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/resting_secrets.h"

namespace console {

RestingSecrets::RestingSecrets(std::unique_ptr<storage::SecretStore> keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
    , m_memory(storage::sessionStore())
{}

void RestingSecrets::read(const QString &name, ReadDone done)
{
    m_memory->read(name, [this, name, done = std::move(done)](auto inMemory) {
        if ((inMemory && *inMemory) || m_place == Place::Memory) {
            done(std::move(inMemory));
            return;
        }
        m_keychain->read(name, [this, done](auto inKeychain) {
            heardFromKeychain(inKeychain ? std::nullopt : std::optional(inKeychain.error()));
            // A keychain that does not work holds nothing for us: whatever is needed is asked for again.
            done(inKeychain ? std::move(inKeychain) : std::optional<base::Secret>());
        });
    });
}

void RestingSecrets::write(const QString &name, const base::Secret &secret, Done done)
{
    if (m_place == Place::Memory) {
        m_memory->write(name, secret, std::move(done));
        return;
    }
    m_keychain->write(name, secret, [this, name, secret, done = std::move(done)](const base::Outcome &written) {
        heardFromKeychain(written ? std::nullopt : std::optional(written.error()));
        if (written)
            m_memory->remove(name, done);
        else
            m_memory->write(name, secret, done);
    });
}

void RestingSecrets::remove(const QString &name, Done done)
{
    m_memory->remove(name, [this, name, done = std::move(done)](const base::Outcome &removed) {
        if (m_place == Place::Memory)
            done(removed);
        else
            m_keychain->remove(name, done);
    });
}

void RestingSecrets::heardFromKeychain(const std::optional<base::Error> &problem)
{
    const Place place = problem ? Place::Memory : Place::Keychain;
    m_problem = problem;
    if (std::exchange(m_place, place) != place)
        emit placeChanged();
}

} // namespace console
