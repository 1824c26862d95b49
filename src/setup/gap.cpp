// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/gap.h"

namespace setup {
namespace {

struct Row {
    StepId step;
    const char *name;
};
const Row rows[] = {
#define LATCHKEY_STEP_NAME(Id, name, gap) {StepId::Id, name},
    LATCHKEY_STEPS(LATCHKEY_STEP_NAME)
#undef LATCHKEY_STEP_NAME
};

template <class... Handlers> struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers> Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace

QString nameOf(StepId step)
{
    for (const Row &row : rows) {
        if (row.step == step)
            return QLatin1String(row.name);
    }
    Q_UNREACHABLE();
}

std::optional<StepId> stepNamed(const QString &name)
{
    for (const Row &row : rows) {
        if (name == QLatin1String(row.name))
            return row.step;
    }
    return std::nullopt;
}

QString stateOf(const Gap &gap)
{
    return std::visit(Overloaded{[](const Holds &) { return QStringLiteral("holds"); },
                                 [](const Change &) { return QStringLiteral("change"); },
                                 [](const WaitsFor &) { return QStringLiteral("waits"); },
                                 [](const Conflict &) { return QStringLiteral("conflict"); },
                                 [](const Unknown &) { return QStringLiteral("unknown"); },
                                 [](const Impossible &) { return QStringLiteral("impossible"); }},
                      gap);
}

} // namespace setup
