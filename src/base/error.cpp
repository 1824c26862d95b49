// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

namespace base {

QString nameOf(Error::Kind kind)
{
    using Kind = Error::Kind;
    switch (kind) {
    case Kind::NameNotFound: return QStringLiteral("name-not-found");
    case Kind::Unreachable: return QStringLiteral("unreachable");
    case Kind::TimedOut: return QStringLiteral("timed-out");
    case Kind::Cancelled: return QStringLiteral("cancelled");
    case Kind::TlsRefused: return QStringLiteral("tls-refused");
    case Kind::Redirected: return QStringLiteral("redirected");
    case Kind::Protocol: return QStringLiteral("protocol");
    case Kind::NotTheApi: return QStringLiteral("not-the-api");
    case Kind::WrongProduct: return QStringLiteral("wrong-product");
    case Kind::OutcomeUnknown: return QStringLiteral("outcome-unknown");
    case Kind::Unauthorized: return QStringLiteral("unauthorized");
    case Kind::Forbidden: return QStringLiteral("forbidden");
    case Kind::NotFound: return QStringLiteral("not-found");
    case Kind::Conflict: return QStringLiteral("conflict");
    case Kind::Refused: return QStringLiteral("refused");
    case Kind::NotWritable: return QStringLiteral("not-writable");
    case Kind::RateLimited: return QStringLiteral("rate-limited");
    case Kind::ServerFault: return QStringLiteral("server-fault");
    case Kind::Malformed: return QStringLiteral("malformed");
    case Kind::PrivateKey: return QStringLiteral("private-key");
    case Kind::Unsupported: return QStringLiteral("unsupported");
    case Kind::TooLarge: return QStringLiteral("too-large");
    case Kind::Missing: return QStringLiteral("missing");
    case Kind::Storage: return QStringLiteral("storage");
    case Kind::Locked: return QStringLiteral("locked");
    }
    Q_UNREACHABLE();
}

std::optional<Error::Kind> kindNamed(const QString &name)
{
    for (int kind = 0; kind <= int(Error::Kind::Locked); ++kind) {
        if (nameOf(Error::Kind(kind)) == name)
            return Error::Kind(kind);
    }
    return std::nullopt;
}

} // namespace base
