// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The keychain, and this session's memory where there is none, it is locked, or it stays silent.
#pragma once

#include <QObject>

#include "storage/secret_store.h"

namespace console {

// What is written goes to the keychain; where that fails it stays in memory, so that nothing that was typed is lost,
// and whoever shows secrets is told. Reading looks into memory first.
class RestingSecrets : public QObject, public storage::SecretStore {
    Q_OBJECT

public:
    // Where secrets rest; Unknown until the keychain was asked for the first time.
    enum class Place { Unknown, Keychain, Memory };

    explicit RestingSecrets(std::unique_ptr<storage::SecretStore> keychain, QObject *parent = nullptr);

    void read(const QString &name, ReadDone done) override;
    void write(const QString &name, const base::Secret &secret, Done done) override;
    void remove(const QString &name, Done done) override;
    bool isPersistent() const override { return m_place == Place::Keychain; }

    Place place() const { return m_place; }
    // What the keychain said where it did not work.
    const std::optional<base::Error> &problem() const { return m_problem; }

signals:
    void placeChanged();

private:
    void heardFromKeychain(const std::optional<base::Error> &problem);

    std::unique_ptr<storage::SecretStore> m_keychain;
    std::unique_ptr<storage::SecretStore> m_memory;
    Place m_place = Place::Unknown;
    std::optional<base::Error> m_problem;
};

} // namespace console
