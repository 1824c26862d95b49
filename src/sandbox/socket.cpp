// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/socket.h"

#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sandbox {
namespace {

enum class Waited { Ready, Woken, TimedOut };

Waited waitFor(int descriptor, short events, const Wake &wake, int milliseconds)
{
    pollfd watched[] = {{descriptor, events, 0}, {wake.descriptor(), POLLIN, 0}};
    int count = 0;
    do {
        count = ::poll(watched, 2, milliseconds);
    } while (count < 0 && errno == EINTR);
    if (watched[1].revents != 0)
        return Waited::Woken;
    return count > 0 ? Waited::Ready : Waited::TimedOut;
}

void sendAtOnce(int descriptor)
{
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace

Wake::Wake()
    : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{}

Wake::~Wake()
{
    ::close(m_descriptor);
}

void Wake::wake() const
{
    ::eventfd_write(m_descriptor, 1); // never read: it stays raised for every thread
}

Socket &Socket::operator=(Socket &&other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

void Socket::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

QByteArray Socket::read(const Wake &wake, int milliseconds) const
{
    if (waitFor(m_descriptor, POLLIN, wake, milliseconds) != Waited::Ready)
        return {};
    QByteArray bytes(16 * 1024, Qt::Uninitialized);
    ssize_t count = 0;
    do {
        count = ::recv(m_descriptor, bytes.data(), std::size_t(bytes.size()), 0);
    } while (count < 0 && errno == EINTR);
    bytes.truncate(count > 0 ? count : 0);
    return bytes;
}

bool Socket::write(QByteArrayView bytes, const Wake &wake) const
{
    while (!bytes.isEmpty()) {
        if (waitFor(m_descriptor, POLLOUT, wake, -1) != Waited::Ready)
            return false;
        const ssize_t count =
            ::send(m_descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            return false;
        if (count > 0)
            bytes = bytes.sliced(count);
    }
    return true;
}

Socket Socket::accept(const Wake &wake) const
{
    while (waitFor(m_descriptor, POLLIN, wake, -1) == Waited::Ready) {
        const int descriptor = ::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor >= 0) {
            sendAtOnce(descriptor);
            return Socket(descriptor);
        }
        // A connection that was given up meanwhile is no reason to stop; no descriptors left is one to wait.
        if (errno == EMFILE || errno == ENFILE)
            ::poll(nullptr, 0, 10);
        else if (errno != EINTR && errno != EAGAIN && errno != ECONNABORTED)
            break;
    }
    return {};
}

base::Result<Listening> listenOnLoopback(quint16 port)
{
    const QString subject = QStringLiteral("port %1").arg(port);
    Listening listening{Socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)), port};
    if (!listening.socket.isOpen())
        return base::fail(base::Error::Kind::Locked, subject, systemError());
    const int on = 1; // a port that was ours a moment ago may be taken again
    ::setsockopt(listening.socket.descriptor(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(listening.socket.descriptor(), generic, size) != 0 ||
        ::listen(listening.socket.descriptor(), 128) != 0 ||
        ::getsockname(listening.socket.descriptor(), generic, &size) != 0)
        return base::fail(base::Error::Kind::Locked, subject, systemError());
    listening.port = ntohs(address.sin_port);
    return listening;
}

tl::expected<Socket, ConnectFault> connectTo(const QByteArray &host, quint16 port, const Wake &wake, int milliseconds)
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(host.constData(), QByteArray::number(port).constData(), &wanted, &found) != 0)
        return tl::unexpected(ConnectFault::NoName);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, ::freeaddrinfo);
    ConnectFault fault = ConnectFault::NoConnection;
    for (const addrinfo *address = addresses.get(); address != nullptr; address = address->ai_next) {
        Socket socket(::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        if (::connect(socket.descriptor(), address->ai_addr, address->ai_addrlen) != 0 && errno != EINPROGRESS)
            continue;
        if (waitFor(socket.descriptor(), POLLOUT, wake, milliseconds) != Waited::Ready) {
            fault = ConnectFault::TimedOut;
            continue;
        }
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(socket.descriptor(), SOL_SOCKET, SO_ERROR, &error, &size);
        if (error == 0) {
            sendAtOnce(socket.descriptor());
            return socket;
        }
    }
    return tl::unexpected(fault);
}

} // namespace sandbox
