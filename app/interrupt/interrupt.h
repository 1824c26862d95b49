// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Ctrl+C and SIGTERM as an event of the event loop.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace interrupt {

class Interrupt : public QObject {
public:
    // One per process. `asked` is called from the event loop, each time.
    explicit Interrupt(std::function<void()> asked);
    ~Interrupt() override;

private:
    std::function<void()> m_asked;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace interrupt
