// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gallery_views.h"

#include "gallery_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plan_row.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/token_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace gallery {
namespace {

constexpr qint64 now = 1795787107000; // 2026-11-27 13:45:07 UTC

QWidget *makeFindings()
{
    auto *findings = new QWidget;
    auto *layout = new QVBoxLayout(findings);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *cause = new ui::Card(s("The credential key ends with a slash, the issuer does not"));
    cause->setSeverity(ui::Severity::Problem);
    cause->setPill(s("cause"), ui::PillKind::Problem);
    cause->add(ui::mutedLabel(s("FusionAuth's tenant Default issues https://login.example.com. Change Kong's side: one "
                                "credential, nobody else uses it."),
                              cause));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(ui::primaryButton(s("fixButton"), s("Change credential key..."), cause));
    buttons->addStretch();
    cause->body()->addLayout(buttons);
    layout->addWidget(cause);
    auto *also = new ui::Card(s("Expired tokens pass"));
    also->setSeverity(ui::Severity::Warning);
    also->setPill(s("also"), ui::PillKind::Warning);
    also->add(
        ui::mutedLabel(s("The plugin has no claims_to_verify. This token ended 14 minutes ago and would still be let "
                         "in."),
                       also));
    layout->addWidget(also);
    auto *reading = new ui::Card(s("Reading"));
    reading->add(new ui::Skeleton(s("Reading tenants")));
    layout->addWidget(reading);
    auto *pills = new QHBoxLayout;
    pills->addWidget(new ui::Pill(s("neutral")));
    pills->addWidget(new ui::Pill(s("good"), ui::PillKind::Good));
    pills->addWidget(new ui::Pill(s("warning"), ui::PillKind::Warning));
    pills->addWidget(new ui::Pill(s("problem"), ui::PillKind::Problem));
    pills->addWidget(new ui::Pill(s("accent"), ui::PillKind::Accent));
    pills->addStretch();
    layout->addLayout(pills);
    layout->addStretch();
    return findings;
}

QWidget *makeToken()
{
    auto *card = new ui::Card(s("Token"));
    card->addToHeader(new ui::Pill(s("access token of Kong gateway")));
    auto *token = new ui::TokenView(s("tokenView"));
    token->setToken({{s("alg"), s("RS256")}, {s("kid"), s("hCR08_wZGk49sdfhjk34sd7f")}, {s("typ"), s("JWT")}},
                    {{s("iss"), s("https://login.example.com")},
                     {s("aud"), s("63b73f76-7400-487d-b122-5705c848dab4")},
                     {s("sub"), s("3963000f-686d-4169-9ba7-1c6f4a6e3c0a")},
                     {s("iat"), 1795782667},
                     {s("exp"), 1795786267},
                     {s("roles"), QJsonArray()}},
                    now, QTimeZone::utc());
    card->add(token);
    return card;
}

} // namespace

QWidget *makeDiagnosePage()
{
    auto *page = new ui::Page(s("diagnosePage"), s("Diagnose"),
                              s("Paste a token, a header, a curl command, a HAR or a log line, and read which decision "
                                "refused it."));
    page->setEnvironment({s("Acme"), s("kong-admin.internal"), {}, true, true, false});
    page->addSecondary(s("compareButton"), s("Compare two..."));
    page->setPrimary(s("askButton"), s("Ask the gateway"));
    page->setChangesLine(s("8 changes applied at 15:32"), s("Undo"));
    ui::Banner *problem = page->addBanner(s("unreachableBanner"));
    problem->setDismissible(true);
    problem->addAction(s("retryButton"), s("Try again"));
    problem->setMessage(ui::Severity::Problem, s("Kong does not answer at kong-admin.internal:8001."),
                        s("The connection was refused. Is the Admin API listening there?"));
    ui::Banner *note = page->addBanner(s("noteBanner"));
    note->setMessage(ui::Severity::Warning, s("Clocks differ by 94 s."), s("Tokens may be refused early."));
    auto *body = new QWidget;
    auto *layout = new QHBoxLayout(body);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(24);
    layout->addWidget(makeToken(), 3, Qt::AlignTop);
    layout->addWidget(makeFindings(), 2);
    page->setBody(body);
    return page;
}

QWidget *makePlan()
{
    auto *window = new QWidget;
    ui::setRole(window, ui::Role::Window);
    auto *outer = new QVBoxLayout(window);
    outer->setContentsMargins(24, 24, 24, 24);
    auto *card = new ui::Card(s("Plan"));
    struct Line {
        ui::PlanSign sign;
        const char *object;
        const char *sentence;
        ui::PlanProgress progress;
        const char *words;
    };
    const Line lines[] = {
        {ui::PlanSign::Keep, "Service example_service", "is there already", ui::PlanProgress::None, ""},
        {ui::PlanSign::Change, "Tenant Default", "set the issuer to \"https://login.example.com\"",
         ui::PlanProgress::Done, "48 ms"},
        {ui::PlanSign::Create, "Consumer fusionauth", "create the consumer", ui::PlanProgress::Sending, ""},
        {ui::PlanSign::Create, "Credential https://login.example.com", "create: RS256 with the signing key",
         ui::PlanProgress::Failed, "409: key taken"},
        {ui::PlanSign::Conflict, "Plugin jwt", "another jwt plugin is on this route", ui::PlanProgress::None, ""},
        {ui::PlanSign::Waits, "Protect the service", "waits for the credential", ui::PlanProgress::None, ""},
        {ui::PlanSign::Impossible, "Login API key", "our key is no key manager", ui::PlanProgress::Undone, ""}};
    for (const Line &line : lines) {
        auto *row = new ui::PlanRow(s(line.object));
        row->setRow(line.sign, s(line.object), s(line.sentence));
        row->setCall(s("PUT /consumers/9f0c\nContent-Type: application/json\n\n{ \"username\": \"fusionauth\" }"));
        row->setProgress(line.progress, s(line.words));
        row->setUnfolded(line.progress == ui::PlanProgress::Sending);
        card->add(row);
    }
    outer->addWidget(card);
    outer->addStretch();
    return window;
}

QWidget *makeIcons()
{
    auto *window = new QWidget;
    ui::setRole(window, ui::Role::Window);
    auto *grid = new QGridLayout(window);
    for (int which = 0; which <= static_cast<int>(ui::Icon::Warning); ++which) {
        const auto tint = static_cast<ui::Tint>(which % 7 == 3 ? 0 : which % 7);
        grid->addWidget(ui::iconLabel(static_cast<ui::Icon>(which), tint, window, 20), which / 12 * 2, which % 12);
        grid->addWidget(ui::iconLabel(static_cast<ui::Icon>(which), ui::Tint::Text, window, 32), which / 12 * 2 + 1,
                        which % 12);
    }
    return window;
}

QWidget *makeTable()
{
    auto *window = new QWidget;
    ui::setRole(window, ui::Role::Window);
    auto *layout = new QVBoxLayout(window);
    layout->setContentsMargins(24, 24, 24, 24);
    auto *table = new ui::Table(s("exchangeTable"), s("Exchanges"));
    auto *model = new QStandardItemModel(40, 4, table);
    model->setHorizontalHeaderLabels({s("Time"), s("Request"), s("Answer"), s("Took")});
    for (int row = 0; row < 40; ++row) {
        model->setItem(row, 0, new QStandardItem(s("13:31:07")));
        model->item(row, 0)->setData(true, ui::MutedRole);
        model->setItem(row, 1,
                       new QStandardItem(s("GET /api/tenant/f004c1fe-484b-902c-a1f0-77ab23/and/a/long/path/too")));
        model->item(row, 1)->setData(true, ui::MonospaceRole);
        const bool bad = row % 5 == 2;
        model->setItem(row, 2, new QStandardItem(bad ? s("401") : s("200")));
        model->item(row, 2)->setData(static_cast<int>(bad ? ui::PillKind::Problem : ui::PillKind::Good), ui::PillRole);
        model->setItem(row, 3, new QStandardItem(s("12 ms")));
        model->item(row, 3)->setData(static_cast<int>(ui::Icon::Clock), ui::IconRole);
        model->item(row, 3)->setData(static_cast<int>(ui::Tint::Muted), ui::IconTintRole);
    }
    table->setModel(model);
    table->setColumnWidths({90, 0, 80, 90});
    table->selectRow(1);
    layout->addWidget(table);
    return window;
}

QWidget *makeEmpty()
{
    auto *empty =
        new ui::EmptyState(ui::Icon::Environments, s("No environment yet"),
                           s("An environment is a FusionAuth and a Kong that belong together. The sandbox has "
                             "both built in."));
    ui::setRole(empty, ui::Role::Window);
    empty->addAction(s("sandboxButton"), s("Open the sandbox"), true);
    empty->addAction(s("newButton"), s("Add an environment..."));
    return empty;
}

} // namespace gallery
