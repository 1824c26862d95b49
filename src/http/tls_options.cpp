// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/tls_options.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace http {
namespace {

using base::Error;
using base::fail;

bool isSha256Hex(const QByteArray &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

QSslKey keyFrom(const base::Secret &pem)
{
    const QByteArray text = pem.reveal().toByteArray();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        QSslKey key(text, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

base::Result<QSslConfiguration> configurationFrom(const TlsOptions &options)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    if (!options.authorities.isEmpty()) {
        const QList<QSslCertificate> authorities = QSslCertificate::fromData(options.authorities, QSsl::Pem);
        if (authorities.isEmpty())
            return fail(Error::Kind::Malformed, QStringLiteral("tls.authorities"),
                        QStringLiteral("no PEM certificate"));
        configuration.setCaCertificates(authorities);
    }
    if (!options.pinnedSha256.isEmpty() && !isSha256Hex(options.pinnedSha256))
        return fail(Error::Kind::Malformed, QStringLiteral("tls.pin"), QStringLiteral("not 64 lower-case hex digits"));
    if (!options.clientCertificate.isEmpty()) {
        const QList<QSslCertificate> chain = QSslCertificate::fromData(options.clientCertificate, QSsl::Pem);
        if (chain.isEmpty())
            return fail(Error::Kind::Malformed, QStringLiteral("tls.client-certificate"),
                        QStringLiteral("no PEM certificate"));
        const QSslKey key = keyFrom(options.clientKey);
        if (key.isNull())
            return fail(Error::Kind::Malformed, QStringLiteral("tls.client-key"),
                        QStringLiteral("no unencrypted PEM private key"));
        configuration.setLocalCertificateChain(chain);
        configuration.setPrivateKey(key);
    }
    return configuration;
}

base::Outcome checkTlsOptions(const TlsOptions &options)
{
    const auto configuration = configurationFrom(options);
    return configuration ? base::Outcome() : base::Outcome(fail(configuration.error()));
}

} // namespace http
