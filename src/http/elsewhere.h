// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Work that would hold the event loop up, the disk's above all, done on another thread while its coroutine waits.
#pragma once

#include <QObject>
#include <QSemaphore>
#include <QThreadPool>

#include <coroutine>
#include <functional>
#include <memory>
#include <optional>

namespace http {

// Elsewhere write(std::function<base::Outcome()>(...)); const base::Outcome written = co_await write;
// Resumes on the thread that awaited, which needs an event loop. The work may use what the waiting coroutine owns: when
// its frame ends early, that waits until the work is done, and the result is dropped.
template <class T> class Elsewhere {
public:
    explicit Elsewhere(std::function<T()> work)
        : m_state(std::make_shared<State>())
    {
        m_state->work = std::move(work);
    }
    Elsewhere(const Elsewhere &) = delete;
    Elsewhere &operator=(const Elsewhere &) = delete;
    ~Elsewhere()
    {
        if (m_started)
            m_state->done.acquire();
    }

    struct Awaiter {
        Elsewhere *self;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> caller) { self->start(caller); }
        T await_resume() { return std::move(*self->m_state->result); }
    };
    Awaiter operator co_await() noexcept { return Awaiter{this}; }

private:
    struct State {
        std::function<T()> work;
        std::optional<T> result;
        QSemaphore done;
    };

    void start(std::coroutine_handle<> caller)
    {
        m_started = true;
        QThreadPool::globalInstance()->start([state = m_state, context = &m_context, caller] {
            state->result.emplace(state->work());
            // Before the semaphore: until that is free the context lives. It takes an event not yet delivered with it.
            QMetaObject::invokeMethod(context, [caller] { caller.resume(); }, Qt::QueuedConnection);
            state->done.release();
        });
    }

    std::shared_ptr<State> m_state; // shared: the semaphore is left by the worker after it was freed
    QObject m_context;
    bool m_started = false;
};

} // namespace http
