// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Waiting inside a coroutine: some milliseconds, or one turn of the event loop.
#pragma once

#include <QObject>
#include <QTimer>

#include <coroutine>

namespace http {

// Delay pause(200); co_await pause; - ends with its frame. Delay(0) gives the event loop one turn.
class Delay {
public:
    explicit Delay(int milliseconds)
        : m_milliseconds(milliseconds)
    {}
    Delay(const Delay &) = delete;
    Delay &operator=(const Delay &) = delete;

    struct Awaiter {
        Delay *self;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> caller) { self->start(caller); }
        void await_resume() const noexcept {}
    };
    Awaiter operator co_await() noexcept { return Awaiter{this}; }

private:
    void start(std::coroutine_handle<> caller)
    {
        QTimer::singleShot(m_milliseconds, &m_context, [caller] { caller.resume(); });
    }

    int m_milliseconds;
    QObject m_context;
};

} // namespace http
