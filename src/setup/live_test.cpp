// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/live_test.h"

namespace setup {

QString nameOf(LiveStep step)
{
    switch (step) {
    case LiveStep::Open: return QStringLiteral("open");
    case LiveStep::Plan: return QStringLiteral("plan");
    case LiveStep::Apply: return QStringLiteral("apply");
    case LiveStep::Closed: return QStringLiteral("closed");
    case LiveStep::Token: return QStringLiteral("token");
    case LiveStep::LocalVerification: return QStringLiteral("local-verification");
    case LiveStep::Passes: return QStringLiteral("passes");
    }
    Q_UNREACHABLE();
}

QString nameOf(LiveState state)
{
    switch (state) {
    case LiveState::Ok: return QStringLiteral("ok");
    case LiveState::Failed: return QStringLiteral("failed");
    case LiveState::NotTried: return QStringLiteral("not-tried");
    }
    Q_UNREACHABLE();
}

} // namespace setup
