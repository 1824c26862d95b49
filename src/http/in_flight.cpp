// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/in_flight.h"

#include "http/answer_check.h"
#include "http/request_check.h"
#include "http/tls_report.h"

#include <QNetworkRequest>

namespace http {
namespace {

using base::Error;
using base::fail;

// More than this is not read ahead of us, so that the byte limit is kept in memory too.
constexpr qint64 readAhead = 256 * 1024;

QNetworkRequest wireRequest(const Lane &lane, const QUrl &url, const Outgoing &outgoing)
{
    QNetworkRequest wire(url);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    wire.setTransferTimeout(outgoing.limits.idleMs);
    wire.setSslConfiguration(lane.sslConfiguration);
    wire.setRawHeader("User-Agent", "Latchkey/" LATCHKEY_VERSION);
    wire.setRawHeader("Accept-Encoding", "identity"); // asking at all also turns decompression off
    wire.setRawHeader("Accept-Language", "en");
    wire.setRawHeader("Accept", "application/json");
    for (const model::Header &header : outgoing.request.headers)
        wire.setRawHeader(header.name, header.value);
    for (const SecretHeader &header : outgoing.secretHeaders)
        wire.setRawHeader(header.name, header.value.reveal().toByteArray());
    return wire;
}

model::Headers headersOf(const QNetworkReply &reply)
{
    model::Headers headers;
    for (const auto &[name, value] : reply.rawHeaderPairs()) {
        // Repeated fields come joined with ", ", Set-Cookie with line breaks.
        for (const QByteArray &line : value.split('\n'))
            headers += model::Header{name, line};
    }
    return headers;
}

} // namespace

InFlight::InFlight(std::shared_ptr<Lanes> lanes, std::shared_ptr<Lane> lane, const QUrl &url, const Outgoing &outgoing)
    : m_lanes(std::move(lanes))
    , m_lane(std::move(lane))
    , m_method(outgoing.request.method)
    , m_system(outgoing.system)
    , m_place(QString::fromUtf8(m_lane->origin))
    , m_limits(outgoing.limits)
    , m_peer(outgoing.peer)
    , m_safe(isSafe(outgoing.request.method))
{
    QNetworkRequest wire = wireRequest(*m_lane, url, outgoing);
    if (m_method == "GET" && outgoing.request.body.isEmpty()) {
        m_reply = m_lane->network.get(wire);
    } else if (m_method == "HEAD") {
        m_reply = m_lane->network.head(wire);
    } else {
        m_body = std::make_unique<OnceBody>(outgoing.request.body);
        wire.setHeader(QNetworkRequest::ContentLengthHeader, outgoing.request.body.size());
        m_reply = m_lane->network.sendCustomRequest(wire, m_method, m_body.get());
    }
    m_reply->setReadBufferSize(readAhead);
    m_lanes->add(this);
    watch();
    watchTls();
}

InFlight::~InFlight()
{
    m_lanes->remove(this);
    dropReply();
}

void InFlight::watch()
{
    // Qt reports its transfer timeout as OperationCanceledError, like abort(), and only an idle connection ever meets
    // it; a timer of our own ends a trickle too.
    m_deadline.setSingleShot(true);
    QObject::connect(&m_deadline, &QTimer::timeout, &m_context, [this] {
        stopWith(Error{
            Error::Kind::TimedOut, m_system, QStringLiteral("no whole answer in %1 ms").arg(m_limits.totalMs), 0, {}});
    });
    m_deadline.start(m_limits.totalMs);
    m_connectDeadline.setSingleShot(true);
    QObject::connect(&m_connectDeadline, &QTimer::timeout, &m_context, [this] {
        m_neverConnected = true;
        stopWith(Error{Error::Kind::TimedOut,
                       m_system,
                       QStringLiteral("%1: no connection in %2 ms").arg(m_place).arg(m_limits.connectMs),
                       0,
                       {}});
    });
    QObject::connect(m_reply, &QNetworkReply::socketStartedConnecting, &m_context,
                     [this] { m_connectDeadline.start(m_limits.connectMs); });
    QObject::connect(m_reply, &QNetworkReply::requestSent, &m_context, [this] {
        m_sent = true;
        m_connectDeadline.stop();
    });
    QObject::connect(m_reply, &QNetworkReply::metaDataChanged, &m_context, [this] { checkMetaData(); });
    QObject::connect(m_reply, &QNetworkReply::readyRead, &m_context, [this] { readBody(); });
    QObject::connect(m_reply, &QNetworkReply::finished, &m_context, [this] { conclude(); }, Qt::QueuedConnection);
}

void InFlight::watchTls()
{
    // Both come while the handshake waits for us: nothing of the request has left yet.
    QObject::connect(m_reply, &QNetworkReply::encrypted, &m_context, [this] { checkCertificate(); });
    QObject::connect(m_reply, &QNetworkReply::sslErrors, &m_context,
                     [this](const QList<QSslError> &errors) { readTlsErrors(errors); });
}

void InFlight::cancel()
{
    QMetaObject::invokeMethod(
        &m_context, [this] { stopWith(Error{Error::Kind::Cancelled, m_system, {}, 0, {}}); }, Qt::QueuedConnection);
}

void InFlight::checkMetaData()
{
    m_connectDeadline.stop();
    // Qt takes an interim answer for the answer, and gives the real one to the next request on that connection.
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200)
        m_lane->spoiled = true;
}

void InFlight::readBody()
{
    if (!m_reply || !m_reply->isOpen())
        return;
    m_received += m_reply->readAll();
    if (m_received.size() > m_limits.bodyBytes)
        stopWith(Error{
            Error::Kind::TooLarge, m_system, QStringLiteral("more than %1 bytes").arg(m_limits.bodyBytes), 0, {}});
}

void InFlight::checkCertificate()
{
    m_connectDeadline.stop();
    const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    const QByteArray pin = m_lane->tls.pinnedSha256;
    std::optional<model::TlsRefusal> refusal = refusalOf(certificate, {}, pin);
    if (pin.isEmpty()) {
        const QByteArray before = m_lanes->firstCertificate(m_lane->origin, sha256Of(certificate));
        if (before != sha256Of(certificate))
            refusal = model::TlsRefusal{
                {QStringLiteral("changed")}, certificateFrom(certificate), QString::fromLatin1(before), {}};
    }
    if (refusal)
        stopWith(Error{Error::Kind::TlsRefused, m_system, model::evidenceOf(*refusal), 0, {}});
}

void InFlight::readTlsErrors(const QList<QSslError> &errors)
{
    QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    if (certificate.isNull() && !errors.isEmpty())
        certificate = errors.first().certificate();
    const auto refusal = refusalOf(certificate, errors, m_lane->tls.pinnedSha256);
    if (refusal)
        m_tlsRefusal = Error{Error::Kind::TlsRefused, m_system, model::evidenceOf(*refusal), 0, {}};
    else
        m_reply->ignoreSslErrors(errors);
}

void InFlight::conclude()
{
    if (m_outcome)
        return;
    readBody();
    if (m_outcome)
        return;
    finish(outcome());
}

base::Result<model::Answer> InFlight::outcome()
{
    if (m_lane->spoiled)
        return fail(withoutAnswer(Error{
            Error::Kind::Protocol, m_system, QStringLiteral("an interim answer took the place of an answer"), 0, {}}));
    const QNetworkReply::NetworkError code = m_reply->error();
    m_neverConnected = code == QNetworkReply::ConnectionRefusedError;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // From 201 on Qt's codes only repeat the status; below they say that the connection failed.
    // 400 and 418 share a code with refusals of Qt's own, which have no status.
    const bool isAnswer = code == QNetworkReply::NoError ||
                          (code == QNetworkReply::ProtocolInvalidOperationError && status >= 400) ||
                          (code >= QNetworkReply::ContentAccessDenied && code < QNetworkReply::ProtocolUnknownError &&
                           code != QNetworkReply::ContentReSendError) ||
                          code >= QNetworkReply::InternalServerError;
    // Qt would send the body to the new address and complains that it cannot; that is an answer all the same.
    if (code == QNetworkReply::ContentReSendError && (status == 307 || status == 308))
        return model::Answer{status, headersOf(*m_reply), {}};
    if (!isAnswer)
        return fail(withoutAnswer(errorOf(code)));
    return checkedAnswer(status);
}

base::Result<model::Answer> InFlight::checkedAnswer(int status)
{
    model::Answer answer{status, headersOf(*m_reply), m_received};
    base::Outcome fine = checkHead(status, answer.headers);
    if (fine)
        fine = checkLength(m_method, answer);
    if (fine && m_peer == Peer::Api)
        fine = checkContent(m_method, answer);
    if (fine)
        return answer;
    m_lane->spoiled = true; // what is left on that connection belongs to nobody
    return fail(withoutAnswer(fine.error()));
}

Error InFlight::errorOf(QNetworkReply::NetworkError code) const
{
    const QString said = m_reply->errorString();
    const QString evidence = m_place + QStringLiteral(": ") + said;
    const auto error = [&](Error::Kind kind) { return Error{kind, m_system, evidence, 0, {}}; };
    switch (code) {
    case QNetworkReply::HostNotFoundError: return error(Error::Kind::NameNotFound);
    case QNetworkReply::TimeoutError: return error(Error::Kind::TimedOut);
    case QNetworkReply::OperationCanceledError:
        return Error{Error::Kind::TimedOut,
                     m_system,
                     QStringLiteral("%1: no byte in %2 ms").arg(m_place).arg(m_limits.idleMs),
                     0,
                     {}};
    case QNetworkReply::SslHandshakeFailedError: {
        return m_tlsRefusal.value_or(
            Error{Error::Kind::TlsRefused, m_system, model::evidenceOf(handshakeRefusal(said, m_place)), 0, {}});
    }
    case QNetworkReply::RemoteHostClosedError: {
        const bool cut = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
        return error(cut ? Error::Kind::Protocol : Error::Kind::Unreachable);
    }
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure: return error(Error::Kind::Protocol);
    default: return error(Error::Kind::Unreachable);
    }
}

// A write that left may have been obeyed, whatever became of its answer.
Error InFlight::withoutAnswer(Error error) const
{
    error.subject = m_system;
    if (m_safe || !mayHaveLeft(error.kind))
        return error;
    error.evidence = base::nameOf(error.kind) + QStringLiteral(": ") + error.evidence;
    error.kind = Error::Kind::OutcomeUnknown;
    return error;
}

// Qt tells when a body is read, but not always when a head without one is sent.
bool InFlight::mayHaveLeft(Error::Kind kind) const
{
    if (m_sent || m_body->hasBeenRead())
        return true;
    return m_body->size() == 0 && kind != Error::Kind::NameNotFound && kind != Error::Kind::TlsRefused &&
           !m_neverConnected;
}

void InFlight::stopWith(Error error)
{
    if (m_outcome)
        return;
    m_outcome = fail(withoutAnswer(std::move(error)));
    m_deadline.stop();
    m_connectDeadline.stop();
    dropReply();
    // We may stand inside one of the reply's signals, or in front of the first suspension.
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            if (m_waiting)
                m_waiting.resume();
        },
        Qt::QueuedConnection);
}

void InFlight::finish(base::Result<model::Answer> outcome)
{
    m_outcome = std::move(outcome);
    m_deadline.stop();
    m_connectDeadline.stop();
    dropReply();
    if (m_waiting)
        m_waiting.resume();
}

void InFlight::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(&m_context);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace http
