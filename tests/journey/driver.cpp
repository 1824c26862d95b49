// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// journey_driver apply|undo JOURNAL FUSIONAUTH KONG_ADMIN KONG_PROXY [RECORDS]: applies the guide's blueprint, or takes
// it back, in a process that may be killed; it kills itself once the journal has that many records. Secrets come from
// LATCHKEY_FUSIONAUTH_API_KEY and LATCHKEY_TEST_PASSWORD. Exit codes: 0 all is done, 1 something is left, 2 no journal.
#include <QtTest>

#include "flow/stage.h"

#include <csignal>

namespace {

base::Secret secretIn(const char *variable)
{
    return base::Secret(qgetenv(variable));
}

bool applies(flow::Systems systems, storage::Journal *journal)
{
    const setup::Blueprint guide = tests::quickGuide();
    flow::ApplyOptions options;
    options.blueprint = guide;
    options.environmentId = QStringLiteral("stage");
    options.password = {secretIn("LATCHKEY_TEST_PASSWORD"), nullptr, guide.id};
    return tests::finish(flow::apply(systems, journal, options)).done;
}

bool undoes(flow::Systems systems, storage::Journal *journal)
{
    const flow::UndoResult result = tests::finish(flow::undo(systems, journal));
    return !result.stopped && result.left.isEmpty();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool apply = arguments.value(1) == QLatin1String("apply");
    const QString path = arguments.value(2);
    sandbox::Addresses addresses;
    addresses.fusionauth = arguments.value(3);
    addresses.kongAdmin = arguments.value(4);
    addresses.kongProxy = arguments.value(5);
    const int deadly = arguments.value(6).toInt();

    auto journal = apply ? storage::Journal::open(path, tests::journalHead(addresses, tests::quickGuide()))
                         : storage::Journal::open(path);
    if (!journal)
        return 2;
    if (deadly == 1) // the head is written before anybody can watch
        std::raise(SIGKILL);
    journal->onRecord([deadly](int records) {
        if (records == deadly)
            std::raise(SIGKILL);
    });
    tests::Wires wires(addresses, secretIn("LATCHKEY_FUSIONAUTH_API_KEY"));
    const bool done = apply ? applies(wires.systems(), &*journal) : undoes(wires.systems(), &*journal);
    return done ? 0 : 1;
}
