// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gallery_forms.h"

#include "gallery_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_field.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/colour_field.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/page.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/pick_field.h"
#include "ui/widgets/pick_popup.h"
#include "ui/widgets/secret_field.h"
#include "ui/widgets/step_list.h"
#include "ui/widgets/switch_field.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/theme.h"
#include "ui_support/scripted_prompts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gallery {
namespace {

ui::StepList *makeSteps()
{
    using ui::StepState;
    auto *steps = new ui::StepList(s("stepList"), s("Steps"));
    steps->setSteps(
        {{s("1"), s("Service and route"), s("example_service · /mock · answers 200"), StepState::Done, false},
         {s("2"), s("Tenant issuer"), s("still FusionAuth's default"), StepState::Current, false},
         {s("3"), s("Application"), s("new: Kong gateway"), StepState::Open, false},
         {s("4"), s("Signing key"), s("RS256, 2048 bit"), StepState::Running, false},
         {s("5"), s("Login API key"), s("POST /api/login only"), StepState::NotNeeded, false},
         {s("6"), s("Test user"), s("needs an e-mail address"), StepState::Problem, false},
         {s("7"), s("Credential"), s("waits for issuer, signing key"), StepState::Waiting, false},
         {s("8"), s("Protect the service"), s("last, once the credential exists"), StepState::Waiting, false},
         {s("9"), s("Review and apply"), s("9 changes"), StepState::Open, true},
         {s("10"), s("Live test"), s("401 without, 200 with a token"), StepState::Open, false}});
    steps->select(s("2"));
    return steps;
}

QList<ui::PickItem> tenants()
{
    return {{s("1"), s("Default"), s("f004c1fe-484b-902c-a1f0 · 2 applications"), {}, ui::PillKind::Neutral},
            {s("2"), s("Acme"), s("2b7e1516-28ae-d2a6 · 14 applications"), s("not a URL"), ui::PillKind::Problem},
            {s("3"), s("Acme staging"), s("3c4fcf09-8815-f7ab · 14 applications"), s("in use"), ui::PillKind::Good},
            {s("4"),
             s("Partners with a rather long name"),
             s("abf71588-09cf-4f3c · 1 application"),
             {},
             ui::PillKind::Neutral}};
}

QWidget *makeSetupForm()
{
    auto *form = new ui::Form;
    auto *section =
        new ui::Section(s("Tenant issuer"), s("FusionAuth writes this text into every token as iss. Kong looks "
                                              "the credential up by it, byte for byte."));
    form->add(section);
    auto *tenant = new ui::PickField(s("tenantField"), s("Tenant"));
    tenant->setItems(tenants());
    tenant->choose(s("1"));
    form->add(tenant);
    auto *issuer = new ui::TextField(s("issuerField"), s("Issuer"));
    issuer->setMonospace(true);
    issuer->setText(s("https://login.example.com/"));
    issuer->setMessage(ui::Severity::Warning,
                       s("Ends with a slash. FusionAuth's address in this environment has none; most tokens fail over "
                         "exactly this."),
                       s("Remove it"));
    form->add(issuer);
    auto *card = new ui::Card(s("What changing it does"));
    auto *facts = new ui::Facts(s("effectFacts"));
    facts->setFacts({{s("Now"), s("acme.com"), true, s("default, not a URL"), ui::PillKind::Problem, true, {}},
                     {s("Credentials at Kong"), s("none"), false, s("nothing breaks"), ui::PillKind::Good, false, {}},
                     {s("Tokens already issued"),
                      s("valid until 15:32 at the latest"),
                      false,
                      s("not used yet"),
                      ui::PillKind::Neutral,
                      false,
                      {}},
                     {s("Discovery document"),
                      s("/.well-known/openid-configuration"),
                      true,
                      s("follows"),
                      ui::PillKind::Neutral,
                      true,
                      {}}});
    card->add(facts);
    form->add(card);
    form->addStretch();
    return form;
}

QWidget *makeSidePanel()
{
    auto *panel = new QWidget;
    ui::setRole(panel, ui::Role::Panel);
    panel->setFixedWidth(378);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(ui::grid);
    layout->addWidget(ui::headingLabel(s("What will be sent"), panel));
    auto *code = new ui::CodeView(s("callView"), s("request"));
    code->setCode(
        s("PATCH /api/tenant/f004c1fe-484b-902c-a1f0-77ab23\nAuthorization: [redacted]\n"
          "Content-Type: application/json\n\n{\n  \"tenant\": {\n    \"issuer\": \"https://login.example.com\"\n"
          "  }\n}"),
        ui::CodeKind::Http);
    layout->addWidget(code);
    layout->addWidget(ui::hintLabel(s("Nothing is sent before you review and apply. Undo puts acme.com back."), panel));
    layout->addSpacing(ui::grid);
    layout->addWidget(ui::separatorLine(panel));
    layout->addSpacing(ui::grid);
    layout->addWidget(ui::headingLabel(s("There now"), panel));
    auto *facts = new ui::Facts(s("nowFacts"));
    facts->setFacts(
        {{s("Name"), s("Default"), false, {}, ui::PillKind::Neutral, true, {}},
         {s("Issuer"), s("acme.com"), true, {}, ui::PillKind::Neutral, true, {}},
         {s("Access tokens live"), s("1 h"), false, {}, ui::PillKind::Neutral, false, {}},
         {s("Access token key"), s("Default signing key"), false, {}, ui::PillKind::Neutral, false, s("HS256")}});
    layout->addWidget(facts);
    layout->addStretch();
    return panel;
}

ui::Field *with(ui::Field *field, const char *hint)
{
    field->setHint(s(hint));
    return field;
}

void fillLeft(ui::Form *form)
{
    auto *text = new ui::TextField(s("nameField"), s("Name"));
    text->setPlaceholder(s("Acme staging"));
    form->add(with(text, "How the environment is called in this window."));
    auto *secret = new ui::SecretField(s("keyField"), s("API key"));
    secret->setText(s("not a key"));
    secret->setMessage(ui::Severity::Good, s("FusionAuth accepts it."));
    form->add(secret);
    auto *number = new ui::NumberField(s("timeoutField"), s("Timeout"));
    number->setValue(30);
    number->setUnit(s(" s"));
    form->add(number);
    auto *on = new ui::SwitchField(s("readOnlyField"), s("Read only"));
    on->setOn(true);
    form->add(with(on, "Nothing is ever written to this environment."));
    auto *colour = new ui::ColourField(s("colourField"), s("Colour"));
    colour->setColour(ui::environmentColours().at(1).colour);
    form->add(colour);
    auto *problem = new ui::TextField(s("urlField"), s("Kong's address"));
    problem->setMonospace(true);
    problem->setText(s("htps://kong.internal"));
    problem->setMessage(ui::Severity::Problem, s("Starts with neither http:// nor https://."));
    form->add(problem);
    auto *off = new ui::TextField(s("offField"), s("Disabled"));
    off->setText(s("cannot be changed"));
    off->setEnabled(false);
    form->add(off);
    form->addStretch();
}

void fillRight(ui::Form *form)
{
    auto *segments = new ui::ChoiceField(s("kindField"), s("Show as"));
    segments->setChoices({{s("http"), s("HTTP"), {}}, {s("curl"), s("curl"), {}}, {s("json"), s("JSON"), {}, false}});
    segments->choose(s("http"));
    form->add(segments);
    auto *radios = new ui::ChoiceField(s("scopeField"), s("Protect"));
    radios->setChoices({{s("service"), s("The service"), s("All of its routes ask for a token.")},
                        {s("route"), s("The route"), s("Its other routes stay open.")},
                        {s("global"), s("Everything"), s("Not possible: other services have no credential."), false}});
    radios->choose(s("service"));
    form->add(radios);
    static tests::ScriptedPrompts prompts;
    auto *path = new ui::PathField(s("caField"), s("CA certificate"), prompts);
    path->setPath(s("/etc/ssl/certs/internal-ca.pem"));
    form->add(path);
    auto *area = new ui::TextArea(s("pemField"), s("Public key"));
    area->setMonospace(true);
    area->setText(
        s("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END PUBLIC KEY-----"));
    area->setMessage(ui::Severity::Note, s("RSA, 2048 bit."));
    form->add(area);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(ui::plainButton(s("a"), s("Back"), row));
    layout->addStretch();
    layout->addWidget(ui::linkButton(s("e"), s("Remove it"), row));
    layout->addWidget(ui::dangerButton(s("c"), s("Apply"), row));
    QPushButton *disabled = ui::primaryButton(s("d"), s("Apply"), row);
    disabled->setEnabled(false);
    layout->addWidget(disabled);
    layout->addWidget(ui::primaryButton(s("b"), s("Next"), row));
    form->add(row);
    form->addStretch();
}

} // namespace

QWidget *makeSetupPage()
{
    auto *page =
        new ui::Page(s("setupPage"), s("Set up"),
                     s("Wire a FusionAuth application to a service behind Kong. What exists is adopted, nothing "
                       "is deleted."));
    page->setEnvironment({s("Sandbox"), s("embedded, nothing leaves this machine"), {}, false, false, true});
    page->addSecondary(s("openButton"), s("Open blueprint..."));
    page->setPrimary(s("reviewButton"), s("Review 9 changes"));
    page->setChangesLine(s("9 changes will be sent"), s("Show them"));
    auto *body = new QWidget;
    auto *layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *left = new QWidget;
    ui::setRole(left, ui::Role::Panel);
    left->setFixedWidth(236);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(12, 14, 12, 14);
    ui::StepList *steps = makeSteps();
    leftLayout->addWidget(steps);
    layout->addWidget(left);
    layout->addWidget(ui::verticalLine(body));
    auto *middle = new QWidget;
    auto *middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(26, 20, 26, 20);
    middleLayout->addWidget(makeSetupForm());
    layout->addWidget(middle, 1);
    layout->addWidget(ui::verticalLine(body));
    layout->addWidget(makeSidePanel());
    page->setBody(body);
    middle->findChild<ui::TextField *>(s("issuerField"))->setFocus();
    return page;
}

QWidget *makeFields()
{
    auto *window = new QWidget;
    ui::setRole(window, ui::Role::Window);
    auto *layout = new QHBoxLayout(window);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(32);
    auto *left = new ui::Form;
    fillLeft(left);
    auto *right = new ui::Form;
    fillRight(right);
    layout->addWidget(left, 1);
    layout->addWidget(right, 1);
    return window;
}

QWidget *makePickList()
{
    auto *popup = new ui::PickPopup(s("tenantField"), nullptr);
    QList<ui::PickItem> items = tenants();
    popup->setItems(items, s("Create new: Kong gateway"));
    static QWidget below;
    below.resize(480, 30);
    popup->openAt(&below, 1);
    return popup;
}

QWidget *makeConfirmation()
{
    return new ui::ConfirmDialog({s("Write to Acme production?"),
                                  s("9 changes are sent to kong-admin.internal and login.example.com."),
                                  s("Each can be undone as long as nobody changes it afterwards."),
                                  s("Apply 9 changes"), true, s("Acme production")},
                                 nullptr);
}

} // namespace gallery
