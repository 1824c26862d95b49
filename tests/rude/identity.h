// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Certificates for a TLS server in tests, good ones and bad ones.
#pragma once

#include "rude/rude_server.h"

#include <QList>

namespace rude {

struct Wish {
    QList<QByteArray> hostNames{"127.0.0.1"};
    qint64 fromDays = -1; // relative to now
    qint64 toDays = 30;
};

// An authority and what it signs.
class Authority {
public:
    explicit Authority(const QByteArray &name);
    ~Authority();
    QByteArray pem() const;
    Identity issue(const Wish &wish = {}) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

Identity selfSigned(const Wish &wish = {});

QByteArray sha256Of(const Identity &identity);

} // namespace rude
