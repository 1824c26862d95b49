// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Awaiting something that answers through a callback, once, from the event loop.
#pragma once

#include <QtGlobal>

#include <coroutine>
#include <functional>
#include <memory>
#include <optional>

namespace flow {

// Callback<T> answer([&](auto done) { store->read(name, done); });
// const T value = co_await answer;
// An answer that comes after the awaiting frame has ended is dropped.
template <class T> class Callback {
public:
    using Done = std::function<void(T)>;

    explicit Callback(const std::function<void(Done)> &start)
    {
        start([state = m_state](T value) {
            state->value.emplace(std::move(value));
            if (const auto waiting = std::exchange(state->waiting, {}); waiting && !state->ended)
                waiting.resume();
        });
    }
    Callback(const Callback &) = delete;
    Callback &operator=(const Callback &) = delete;
    ~Callback() { m_state->ended = true; }

    struct Awaiter {
        Callback *self;
        bool await_ready() const noexcept { return self->m_state->value.has_value(); }
        void await_suspend(std::coroutine_handle<> caller) noexcept { self->m_state->waiting = caller; }
        T await_resume() { return std::move(*self->m_state->value); }
    };
    Awaiter operator co_await() noexcept { return Awaiter{this}; }

private:
    struct State {
        std::optional<T> value;
        std::coroutine_handle<> waiting;
        bool ended = false;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace flow
