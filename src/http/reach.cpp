// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/reach.h"

#include "http/lane.h"
#include "http/tls_report.h"

#include <QElapsedTimer>
#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QSslSocket>
#include <QTimer>

namespace http {
namespace {

using base::Error;
using Stage = Reached::Stage;

QNetworkProxy proxyFor(const QUrl &url, const Proxy &proxy)
{
    switch (proxy.kind) {
    case Proxy::Kind::None: break;
    case Proxy::Kind::System: {
        const auto found = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
        return found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.first();
    }
    case Proxy::Kind::Http:
        return {QNetworkProxy::HttpProxy, proxy.host, proxy.port, proxy.user,
                QString::fromUtf8(proxy.password.reveal())};
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

QString nameOf(QSsl::SslProtocol protocol)
{
    return protocol == QSsl::TlsV1_3 ? QStringLiteral("TLSv1.3") : QStringLiteral("TLSv1.2");
}

// One attempt. Awaiting it yields what was reached, always from the event loop; destroying it ends the attempt.
class Attempt {
public:
    Attempt(ReachWish wish, QSslConfiguration configuration);
    Attempt(const Attempt &) = delete;
    Attempt &operator=(const Attempt &) = delete;
    ~Attempt() { m_socket.disconnect(&m_context); }

    struct Awaiter {
        Attempt *self;
        bool await_ready() const noexcept { return self->m_ended; }
        void await_suspend(std::coroutine_handle<> waiting) noexcept { self->m_waiting = waiting; }
        Reached await_resume() { return std::move(self->m_reached); }
    };
    Awaiter operator co_await() noexcept { return Awaiter{this}; }

private:
    void watch();
    void go();
    void connected();
    void encrypted();
    void complain(const QList<QSslError> &errors);
    void fail(QAbstractSocket::SocketError code);
    void timeOut();
    Error errorOf(QAbstractSocket::SocketError code) const;
    void finish(std::optional<Error> error);

    ReachWish m_wish;
    QSslConfiguration m_configuration;
    Reached m_reached;
    QString m_place;
    QElapsedTimer m_clock;
    bool m_ended = false;
    std::coroutine_handle<> m_waiting;
    QSslSocket m_socket;
    QTimer m_deadline;
    QObject m_context;
};

Attempt::Attempt(ReachWish wish, QSslConfiguration configuration)
    : m_wish(std::move(wish))
    , m_configuration(std::move(configuration))
    , m_place(QString::fromUtf8(originOf(m_wish.url)).section(QStringLiteral("://"), 1))
{
    watch();
    m_clock.start();
    m_deadline.setSingleShot(true);
    m_deadline.start(m_wish.timeoutMs);
    go();
}

void Attempt::watch()
{
    QObject::connect(&m_socket, &QSslSocket::hostFound, &m_context, [this] { m_reached.stage = Stage::Connection; });
    QObject::connect(&m_socket, &QSslSocket::connected, &m_context, [this] { connected(); });
    QObject::connect(&m_socket, &QSslSocket::encrypted, &m_context, [this] { encrypted(); });
    QObject::connect(&m_socket, &QSslSocket::sslErrors, &m_context,
                     [this](const QList<QSslError> &errors) { complain(errors); });
    QObject::connect(&m_socket, &QSslSocket::errorOccurred, &m_context,
                     [this](QAbstractSocket::SocketError code) { fail(code); });
    QObject::connect(&m_deadline, &QTimer::timeout, &m_context, [this] { timeOut(); });
}

void Attempt::go()
{
    const bool secure = m_wish.url.scheme() == QLatin1String("https");
    const QNetworkProxy proxy = proxyFor(m_wish.url, m_wish.proxy);
    if (proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy)
        m_reached.proxy = QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
    // A request without TLS is handed to the proxy itself, which need not carry anything else.
    if (!secure && !m_reached.proxy.isEmpty()) {
        m_socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        m_socket.connectToHost(proxy.hostName(), proxy.port());
        return;
    }
    m_socket.setProxy(proxy);
    m_socket.connectToHost(m_wish.url.host(), quint16(m_wish.url.port(secure ? 443 : 80)));
}

void Attempt::connected()
{
    m_reached.stage = Stage::Connection;
    m_reached.connectionMs = m_clock.restart();
    const QString address = m_socket.peerAddress().toString();
    const bool isV6 = m_socket.peerAddress().protocol() == QAbstractSocket::IPv6Protocol;
    m_reached.peer = (isV6 ? QLatin1Char('[') + address + QLatin1Char(']') : address) +
                     QStringLiteral(":%1").arg(m_socket.peerPort());
    if (m_wish.url.scheme() != QLatin1String("https"))
        return finish(std::nullopt);
    m_reached.stage = Stage::Tls;
    m_socket.setSslConfiguration(m_configuration);
    m_socket.setPeerVerifyName(m_wish.url.host());
    m_socket.startClientEncryption();
}

void Attempt::encrypted()
{
    m_reached.tlsMs = m_clock.elapsed();
    m_reached.protocol = nameOf(m_socket.sessionProtocol());
    const QSslCertificate certificate = m_socket.peerCertificate();
    m_reached.certificate = certificateFrom(certificate);
    m_reached.pinned = !m_wish.tls.pinnedSha256.isEmpty();
    if (const auto refusal = refusalOf(certificate, {}, m_wish.tls.pinnedSha256))
        return finish(Error{Error::Kind::TlsRefused, m_wish.system, model::evidenceOf(*refusal), 0, {}});
    finish(std::nullopt);
}

void Attempt::complain(const QList<QSslError> &errors)
{
    QSslCertificate certificate = m_socket.peerCertificate();
    if (certificate.isNull() && !errors.isEmpty())
        certificate = errors.first().certificate();
    const auto refusal = refusalOf(certificate, errors, m_wish.tls.pinnedSha256);
    if (!refusal) {
        m_socket.ignoreSslErrors(errors);
        return;
    }
    m_reached.certificate = refusal->certificate;
    finish(Error{Error::Kind::TlsRefused, m_wish.system, model::evidenceOf(*refusal), 0, {}});
}

void Attempt::fail(QAbstractSocket::SocketError code)
{
    finish(errorOf(code));
}

Error Attempt::errorOf(QAbstractSocket::SocketError code) const
{
    const QString said = m_socket.errorString();
    const QString evidence = m_place + QStringLiteral(": ") + said;
    switch (code) {
    case QAbstractSocket::HostNotFoundError: return {Error::Kind::NameNotFound, m_wish.system, evidence, 0, {}};
    case QAbstractSocket::SocketTimeoutError: return {Error::Kind::TimedOut, m_wish.system, evidence, 0, {}};
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return {Error::Kind::TlsRefused, m_wish.system, model::evidenceOf(handshakeRefusal(said, m_place)), 0, {}};
    default: return {Error::Kind::Unreachable, m_wish.system, evidence, 0, {}};
    }
}

void Attempt::timeOut()
{
    finish(Error{Error::Kind::TimedOut,
                 m_wish.system,
                 QStringLiteral("%1: nothing in %2 ms").arg(m_place).arg(m_wish.timeoutMs),
                 0,
                 {}});
}

void Attempt::finish(std::optional<Error> error)
{
    if (m_ended)
        return;
    m_ended = true;
    m_reached.error = std::move(error);
    m_deadline.stop();
    // We may stand inside one of the socket's signals, or in front of the first suspension.
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_socket.disconnect(&m_context);
            m_socket.abort();
            if (m_waiting)
                m_waiting.resume();
        },
        Qt::QueuedConnection);
}

} // namespace

Task<Reached> reach(ReachWish wish)
{
    const auto configuration = configurationFrom(wish.tls);
    if (!configuration) {
        Reached unusable;
        unusable.stage = Stage::Tls;
        unusable.error = configuration.error();
        co_return unusable;
    }
    Attempt attempt(std::move(wish), *configuration);
    Reached reached = co_await attempt;
    co_return reached;
}

} // namespace http
