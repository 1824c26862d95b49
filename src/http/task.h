// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Structured coroutines: a Task that dies with its owner, a TaskScope that owns running Tasks, and whenAll.
#pragma once

#include <QtGlobal> // first: Qt 6.4's moc cannot parse <coroutine> before a Qt header

#include <coroutine>
#include <exception>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace http {

template <class T> class Task;

namespace detail {

// Where control goes when a coroutine ends: back to whoever awaited it.
struct Return {
    bool await_ready() noexcept { return false; }
    template <class Promise> std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ended) noexcept
    {
        return ended.promise().caller;
    }
    void await_resume() noexcept {}
};

struct PromiseBase {
    std::coroutine_handle<> caller = std::noop_coroutine();
    std::suspend_always initial_suspend() noexcept { return {}; }
    Return final_suspend() noexcept { return {}; }
    [[noreturn]] void unhandled_exception() { std::terminate(); } // errors travel as Result values
};

template <class T> struct Promise : PromiseBase {
    std::optional<T> value;
    Task<T> get_return_object();
    void return_value(T result) { value.emplace(std::move(result)); }
    T take() { return std::move(*value); }
};

template <> struct Promise<void> : PromiseBase {
    Task<void> get_return_object();
    void return_void() {}
    void take() {}
};

} // namespace detail

// A coroutine that starts when it is awaited or launched. Destroying the Task destroys the suspended frame and, through
// the frame's locals, whatever it was waiting for: cancellation is destruction.
template <class T = void> class [[nodiscard]] Task {
public:
    using promise_type = detail::Promise<T>;

    explicit Task(std::coroutine_handle<promise_type> frame)
        : m_frame(frame)
    {}
    Task(Task &&other) noexcept
        : m_frame(std::exchange(other.m_frame, {}))
    {}
    Task &operator=(Task &&) = delete;
    ~Task()
    {
        if (m_frame)
            m_frame.destroy();
    }

    struct Awaiter {
        std::coroutine_handle<promise_type> frame;
        bool await_ready() const noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller)
        {
            frame.promise().caller = caller;
            return frame;
        }
        T await_resume() { return frame.promise().take(); }
    };
    Awaiter operator co_await() const noexcept { return Awaiter{m_frame}; }

    void start() { m_frame.resume(); }
    bool isDone() const { return m_frame.done(); }

private:
    std::coroutine_handle<promise_type> m_frame;
};

template <class T> Task<T> detail::Promise<T>::get_return_object()
{
    return Task<T>(std::coroutine_handle<Promise>::from_promise(*this));
}
inline Task<void> detail::Promise<void>::get_return_object()
{
    return Task<void>(std::coroutine_handle<Promise>::from_promise(*this));
}

// Owns running coroutines. Make it the last member of the object they use: it then ends them first.
class TaskScope {
public:
    TaskScope() = default;
    TaskScope(const TaskScope &) = delete;
    TaskScope &operator=(const TaskScope &) = delete;

    void launch(Task<> task)
    {
        std::erase_if(m_running, [](const auto &running) { return running->isDone(); });
        Task<> &kept = *m_running.emplace_back(std::make_unique<Task<>>(std::move(task)));
        kept.start();
    }

    // Ends everything that runs. Never call it from inside one of the scope's own tasks.
    void cancel() { const auto ended = std::exchange(m_running, {}); }

    bool isIdle() const
    {
        for (const auto &running : m_running) {
            if (!running->isDone())
                return false;
        }
        return true;
    }

private:
    std::vector<std::unique_ptr<Task<>>> m_running;
};

// Runs every task at once and resumes when the last has ended; results keep the order of the tasks.
template <class T> class WhenAll {
public:
    explicit WhenAll(std::vector<Task<T>> tasks)
        : m_tasks(std::move(tasks))
        , m_results(m_tasks.size())
        , m_left(m_tasks.size())
    {}
    WhenAll(const WhenAll &) = delete;
    WhenAll &operator=(const WhenAll &) = delete;

    struct Awaiter {
        WhenAll *self;
        bool await_ready() const noexcept { return self->m_tasks.empty(); }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) { return self->startAll(caller); }
        std::vector<T> await_resume() { return self->takeResults(); }
    };
    Awaiter operator co_await() noexcept { return Awaiter{this}; }

private:
    // Where a runner stays suspended: the caller may destroy it as soon as it resumes.
    struct Arrival {
        WhenAll *self;
        bool await_ready() const noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept { return self->arrived(); }
        void await_resume() const noexcept {}
    };

    static Task<> run(WhenAll *self, std::size_t index)
    {
        Task<T> &task = self->m_tasks[index];
        T result = co_await task;
        self->m_results[index] = std::move(result);
        Arrival arrival{self};
        co_await arrival;
    }

    std::coroutine_handle<> startAll(std::coroutine_handle<> caller)
    {
        m_caller = caller;
        for (std::size_t i = 0; i < m_tasks.size(); ++i)
            m_runners.push_back(run(this, i));
        ++m_left; // hold the door until every runner has been started
        for (Task<> &runner : m_runners)
            runner.start();
        return arrived();
    }

    std::vector<T> takeResults()
    {
        std::vector<T> results;
        results.reserve(m_results.size());
        for (std::optional<T> &result : m_results)
            results.push_back(std::move(*result));
        return results;
    }

    std::coroutine_handle<> arrived() noexcept
    {
        return --m_left == 0 ? m_caller : std::coroutine_handle<>(std::noop_coroutine());
    }

    std::vector<Task<T>> m_tasks;
    std::vector<std::optional<T>> m_results;
    std::vector<Task<>> m_runners;
    std::size_t m_left;
    std::coroutine_handle<> m_caller;
};

// WhenAll as a Task: auto all = whenAll(std::move(tasks)); const auto results = co_await all;
template <class T> Task<std::vector<T>> whenAll(std::vector<Task<T>> tasks)
{
    WhenAll<T> all(std::move(tasks));
    std::vector<T> results = co_await all;
    co_return std::move(results);
}

} // namespace http
