// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a run tells on its way, how it is stopped, and the undoing of single changes.
#include <QtTest>

#include "flow/stage.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace tests;
using flow::Progress;
using Moment = flow::Progress::Moment;
using setup::LiveState;
using storage::EntryState;

namespace {

QString line(const Progress &progress)
{
    static const char *const moments[] = {"sending", "answered", "done", "failed", "left"};
    return QStringLiteral("%1 %2 %3 %4")
        .arg(progress.change)
        .arg(setup::nameOf(progress.step), QLatin1String(moments[int(progress.moment)]))
        .arg(progress.status);
}

// Applies or undoes on a stage with a journal of its own and notes what is told.
class Run {
public:
    explicit Run(Stage &stage)
        : m_stage(&stage)
        , m_wires(stage.addresses, stage.addresses.apiKey)
        , journal(stage.journal(quickGuide()))
    {}

    flow::ApplyResult apply(flow::ApplyOptions options)
    {
        options.progress = noting(options.progress);
        return finish(flow::apply(m_wires.systems(), &journal, std::move(options)));
    }
    flow::ApplyResult apply() { return apply(m_stage->options(quickGuide())); }

    flow::UndoResult undo(flow::UndoOptions options)
    {
        options.progress = noting(options.progress);
        return finish(flow::undo(m_wires.systems(), &journal, std::move(options)));
    }

    QList<EntryState> states() const
    {
        QList<EntryState> states;
        for (const storage::Entry &entry : journal.entries())
            states.append(entry.state);
        return states;
    }

    QStringList lines() const
    {
        QStringList lines;
        for (const Progress &progress : told)
            lines.append(line(progress));
        return lines;
    }

private:
    flow::ProgressListener noting(const flow::ProgressListener &also)
    {
        return [this, also](const Progress &progress) {
            told.append(progress);
            if (also)
                also(progress);
        };
    }

    Stage *m_stage;
    Wires m_wires;

public:
    storage::Journal journal;
    QList<Progress> told;
};

} // namespace

class TestProgress : public QObject {
    Q_OBJECT
private slots:
    void tellsOfEachChangeFromItsSendingToItsEnd()
    {
        Stage stage;
        Run run(stage);
        QVERIFY(run.apply().done);
        QCOMPARE(run.told.size(), 3 * 8);
        QCOMPARE(run.lines().mid(0, 6), (QStringList{u"1 signing_key sending 0"_s, u"1 signing_key answered 200"_s,
                                                     u"1 signing_key done 200"_s, u"2 consumer sending 0"_s,
                                                     u"2 consumer answered 200"_s, u"2 consumer done 200"_s}));
        QCOMPARE(run.told.at(0).durationMs, -1);
        QVERIFY(run.told.at(1).durationMs >= 0);
        QCOMPARE(run.told.at(2).durationMs, run.told.at(1).durationMs);
    }

    void finishesTheWriteThatIsOnItsWayBeforeItStops()
    {
        Stage stage;
        Run run(stage);
        bool asked = false;
        flow::ApplyOptions options = stage.options(quickGuide());
        options.stopAsked = [&asked] { return asked; };
        options.progress = [&asked](const Progress &progress) {
            asked = asked || (progress.change == 2 && progress.moment == Moment::Sending);
        };
        const flow::ApplyResult result = run.apply(options);
        QVERIFY(!result.done);
        QVERIFY(!result.undecided);
        QCOMPARE(result.stopped->kind, base::Error::Kind::Cancelled);
        QCOMPARE(result.stopped->evidence, QStringLiteral("credential"));
        QCOMPARE(result.applied, (QList<int>{1, 2}));
        QCOMPARE(run.states(), (QList<EntryState>{EntryState::Done, EntryState::Done}));
        QCOMPARE(stage.sandbox.writes().size(), 2);

        QVERIFY(run.apply().done); // and goes on where it stopped
        QCOMPARE(stage.sandbox.writes().size(), 8);
    }

    void sendsNothingWhereItIsStoppedFromTheStart()
    {
        Stage stage;
        Run run(stage);
        flow::ApplyOptions options = stage.options(quickGuide());
        options.stopAsked = [] { return true; };
        QCOMPARE(run.apply(options).stopped->kind, base::Error::Kind::Cancelled);
        QVERIFY(run.told.isEmpty());
        QVERIFY(run.journal.entries().isEmpty());
        QCOMPARE(stage.sandbox.writes().size(), 0);
    }

    void tellsOfUndoingToo()
    {
        Stage stage;
        Run run(stage);
        QVERIFY(run.apply().done);
        run.told.clear();
        QCOMPARE(run.undo({}).undone.size(), 8);
        QCOMPARE(run.lines().mid(0, 3), (QStringList{u"8 jwt_plugin sending 0"_s, u"8 jwt_plugin answered 204"_s,
                                                     u"8 jwt_plugin done 204"_s}));
        QCOMPARE(run.lines().last(), u"1 signing_key done 200"_s);
    }

    void stopsUndoingBetweenTwoChanges()
    {
        Stage stage;
        Run run(stage);
        QVERIFY(run.apply().done);
        bool asked = false;
        flow::UndoOptions options;
        options.stopAsked = [&asked] { return asked; };
        options.progress = [&asked](const Progress &progress) {
            asked = asked || (progress.change == 7 && progress.moment == Moment::Sending);
        };
        const flow::UndoResult result = run.undo(options);
        QCOMPARE(result.stopped->kind, base::Error::Kind::Cancelled);
        QCOMPARE(result.stopped->evidence, QStringLiteral("login_api_key"));
        QCOMPARE(result.undone, (QList<int>{8, 7}));
        QVERIFY(!run.states().contains(EntryState::Undoing));
        QCOMPARE(run.undo({}).undone, (QList<int>{6, 5, 4, 3, 2, 1}));
    }

    void takesOneChangeBackAndLeavesTheOthers()
    {
        Stage stage;
        Run run(stage);
        QVERIFY(run.apply().done);
        flow::UndoOptions options;
        options.onlyChanges = {8};
        const flow::UndoResult result = run.undo(options);
        QCOMPARE(result.undone, QList<int>{8});
        QVERIFY(result.left.isEmpty());
        QCOMPARE(stage.sandbox.kongState().plugins.size(), 0);
        QCOMPARE(stage.sandbox.kongState().credentials.size(), 1);
    }

    void saysWhatStillUsesTheOneChange()
    {
        Stage stage;
        Run run(stage);
        QVERIFY(run.apply().done);
        run.told.clear();
        flow::UndoOptions options;
        options.onlyChanges = {1, 2};
        const flow::UndoResult result = run.undo(options);
        QVERIFY(result.undone.isEmpty());
        const flow::Left consumer{2,
                                  setup::StepId::Consumer,
                                  QStringLiteral("fusionauth"),
                                  QStringLiteral("in-use"),
                                  {QStringLiteral("credential https://login.example.com")}};
        const flow::Left key{1,
                             setup::StepId::SigningKey,
                             QStringLiteral("Kong gateway (ES256)"),
                             QStringLiteral("in-use"),
                             {QStringLiteral("application Kong gateway")}};
        QCOMPARE(result.left, (QList<flow::Left>{consumer, key}));
        QCOMPARE(run.lines(), (QStringList{u"2 consumer left 0"_s, u"1 signing_key left 0"_s}));
    }

    void saysWhichLaterChangeOfOursStandsInTheWay()
    {
        Stage stage;
        Run run(stage);
        QVERIFY(run.apply().done);
        flow::ApplyOptions moved = stage.options(quickGuide());
        moved.blueprint.tenant.issuer = QStringLiteral("https://id.example.com");
        QVERIFY(run.apply(moved).done);
        QCOMPARE(run.journal.entries().size(), 10); // a new credential, another issuer
        flow::UndoOptions options;
        options.onlyChanges = {4};
        const flow::UndoResult result = run.undo(options);
        QCOMPARE(result.left.size(), 1);
        QCOMPARE(result.left.first().step, setup::StepId::TenantIssuer);
        QCOMPARE(result.left.first().reason, QStringLiteral("changed-by-later"));
        QCOMPARE(result.left.first().details, QStringList{QStringLiteral("10 tenant_issuer")});
    }

    void wiresEitherHalfAlone()
    {
        Stage stage;
        Wires wires(stage.addresses, stage.addresses.apiKey);
        flow::WalkOptions options;
        options.apply = stage.options(quickGuide());
        storage::Journal kept = stage.journal(quickGuide());
        flow::Systems fusionauth = wires.systems();
        fusionauth.kong = nullptr;
        fusionauth.proxy = nullptr;
        const flow::WalkResult first = finish(flow::walk(fusionauth, &kept, options));
        QVERIFY(first.ok);
        QVERIFY(first.apply.done);
        QCOMPARE(first.apply.applied.size(), 5);
        QCOMPARE(first.steps.at(0).reason, QStringLiteral("kong-not-asked"));
        QCOMPARE(first.steps.at(5).state, LiveState::Ok); // the token fits FusionAuth's key

        const model::FusionAuthState state = stage.sandbox.fusionAuthState();
        options.apply.blueprint.publicKey =
            model::withName(state.keys, QStringLiteral("Kong gateway (ES256)"))->publicKey;
        flow::Systems kong = wires.systems();
        kong.fusionauth = nullptr;
        const flow::WalkResult second = finish(flow::walk(kong, &kept, options));
        QVERIFY(second.ok);
        QVERIFY(second.apply.done);
        QCOMPARE(second.apply.applied.size(), 3);
        QCOMPARE(second.steps.at(3).state, LiveState::Ok); // closed
        QCOMPARE(second.steps.at(4).reason, QStringLiteral("fusionauth-not-asked"));

        // Both halves fit each other.
        options.apply.blueprint = quickGuide();
        QVERIFY(finish(flow::walk(wires.systems(), &kept, options)).ok);
    }

    void saysWhyThereIsNothingToTakeBack()
    {
        Stage stage;
        Run run(stage);
        QVERIFY(run.apply().done);
        flow::UndoOptions options;
        options.onlyChanges = {8, 99};
        QCOMPARE(run.undo(options).undone, QList<int>{8});
        const flow::UndoResult again = run.undo(options);
        QVERIFY(again.undone.isEmpty());
        QCOMPARE(again.left.size(), 2);
        QCOMPARE(again.left.at(0).reason, QStringLiteral("undone-already"));
        QCOMPARE(again.left.at(0).object, QStringLiteral("example_service"));
        QCOMPARE(again.left.at(1).reason, QStringLiteral("no-such-change"));
        QCOMPARE(again.left.at(1).change, 99);
    }
};

LATCHKEY_TEST(TestProgress)
#include "test_progress.moc"
