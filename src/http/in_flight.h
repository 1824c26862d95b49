// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One HTTP request in flight. Awaiting it yields exactly one outcome, always from the event loop, never from inside
// abort() or a destructor; destroying it ends the request.
#pragma once

#include "http/lane.h"
#include "http/once_body.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <coroutine>

namespace http {

class InFlight {
public:
    InFlight(std::shared_ptr<Lanes> lanes, std::shared_ptr<Lane> lane, const QUrl &url, const Outgoing &outgoing);
    InFlight(const InFlight &) = delete;
    InFlight &operator=(const InFlight &) = delete;
    ~InFlight();

    struct Awaiter {
        InFlight *self;
        bool await_ready() const noexcept { return self->m_outcome.has_value(); }
        void await_suspend(std::coroutine_handle<> waiting) noexcept { self->m_waiting = waiting; }
        base::Result<model::Answer> await_resume() { return std::move(*self->m_outcome); }
    };
    Awaiter operator co_await() noexcept { return Awaiter{this}; }

    // Ends it with the Error Cancelled, from the event loop.
    void cancel();

private:
    void watch();
    void watchTls();
    void checkMetaData();
    void readBody();
    void checkCertificate();
    void readTlsErrors(const QList<QSslError> &errors);
    void conclude();
    base::Result<model::Answer> outcome();
    base::Result<model::Answer> checkedAnswer(int status);
    base::Error errorOf(QNetworkReply::NetworkError code) const;
    base::Error withoutAnswer(base::Error error) const;
    void stopWith(base::Error error);
    void finish(base::Result<model::Answer> outcome);
    void dropReply();
    bool mayHaveLeft(base::Error::Kind kind) const;

    std::shared_ptr<Lanes> m_lanes;
    std::shared_ptr<Lane> m_lane;
    QByteArray m_method;
    QString m_system;
    QString m_place; // "host:port"
    Limits m_limits;
    Peer m_peer;
    bool m_safe; // GET, HEAD
    std::unique_ptr<OnceBody> m_body;
    bool m_sent = false; // the request has left, at least in part
    bool m_neverConnected = false;
    std::optional<base::Error> m_tlsRefusal;
    QByteArray m_received;
    std::optional<base::Result<model::Answer>> m_outcome;
    std::coroutine_handle<> m_waiting;
    QNetworkReply *m_reply = nullptr; // child of the lane's manager, which outlives us
    QTimer m_deadline;
    QTimer m_connectDeadline;
    QObject m_context;
};

} // namespace http
