// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "rude/identity.h"

#include "jose_making/certificate.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace rude {
namespace {

jose::PrivateKey newKey()
{
    return jose::PrivateKey::generate(jose::Algorithm::ES256).value();
}

jose::CertificateWish wishFor(const Wish &wish)
{
    static int serial = 0;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    jose::CertificateWish certificate;
    certificate.commonName = "rude.example";
    certificate.serial = QByteArray::number(++serial);
    certificate.notBefore = now + wish.fromDays * 86400;
    certificate.notAfter = now + wish.toDays * 86400;
    certificate.hostNames = wish.hostNames;
    return certificate;
}

Identity identityFrom(const QByteArray &der, const jose::PrivateKey &key)
{
    return Identity{{QSslCertificate(der, QSsl::Der)},
                    QSslKey(key.pem().reveal().toByteArray(), QSsl::Ec, QSsl::Pem, QSsl::PrivateKey)};
}

} // namespace

struct Authority::Data {
    jose::PrivateKey key = newKey();
    QByteArray name;
    QByteArray der;
};

Authority::Authority(const QByteArray &name)
    : m_data(std::make_unique<Data>())
{
    jose::CertificateWish wish = wishFor({{}, -1, 30});
    wish.commonName = name;
    wish.authority = true;
    m_data->name = name;
    m_data->der = jose::makeCertificate(wish, m_data->key);
}

Authority::~Authority() = default;

QByteArray Authority::pem() const
{
    return jose::pemOf(m_data->der);
}

Identity Authority::issue(const Wish &wish) const
{
    const jose::PrivateKey key = newKey();
    return identityFrom(jose::makeCertificate(wishFor(wish), key, &m_data->key, m_data->name), key);
}

Identity selfSigned(const Wish &wish)
{
    const jose::PrivateKey key = newKey();
    return identityFrom(jose::makeCertificate(wishFor(wish), key), key);
}

QByteArray sha256Of(const Identity &identity)
{
    return identity.chain.first().digest(QCryptographicHash::Sha256).toHex();
}

} // namespace rude
