// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environment_form.h"

#include "ui/widgets/choice_field.h"
#include "ui/widgets/colour_field.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/secret_field.h"
#include "ui/widgets/switch_field.h"
#include "ui/widgets/text_field.h"
#include "wording/environment.h"

#include <QColor>

namespace ui {
namespace {

using storage::Environment;
using storage::EnvironmentKind;
using ProxyKind = storage::OutboundProxy::Kind;

const std::pair<ProxyKind, const char *> proxyKinds[] = {
    {ProxyKind::None, "none"}, {ProxyKind::System, "system"}, {ProxyKind::Http, "http"}};

QString idOf(ProxyKind kind)
{
    for (const auto &[value, id] : proxyKinds) {
        if (value == kind)
            return QLatin1String(id);
    }
    return {};
}

ProxyKind kindOf(const QString &id)
{
    for (const auto &[value, name] : proxyKinds) {
        if (id == QLatin1String(name))
            return value;
    }
    return ProxyKind::None;
}

// Addresses in one line, separated by blanks or commas.
QStringList addressesIn(QString text)
{
    text.replace(QLatin1Char(','), QLatin1Char(' '));
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

base::Secret secretIn(const SecretField *field)
{
    return base::Secret(field->text().toUtf8());
}

Severity severityOf(model::Problem::Severity severity)
{
    switch (severity) {
    case model::Problem::Severity::Error: return Severity::Problem;
    case model::Problem::Severity::Question: return Severity::Warning;
    case model::Problem::Severity::Remark: break;
    }
    return Severity::Note;
}

} // namespace

EnvironmentForm::EnvironmentForm(Prompts &prompts, QWidget *parent)
    : Form(parent)
{
    setObjectName(QStringLiteral("environmentForm"));
    addIdentity();
    addFusionAuth();
    addKong();
    addTrust(prompts);
    addProxy();
    addStretch();
    showProxyFields();
}

TextField *EnvironmentForm::addText(const char *name, const QString &label, const QString &hint,
                                    QString Environment::*member, const char *problemField, bool monospace)
{
    auto *field = new TextField(QLatin1String(name), label, this);
    field->setHint(hint);
    field->setMonospace(monospace);
    m_texts.append({field, member});
    m_byProblem.insert(QLatin1String(problemField), field);
    connect(field, &TextField::edited, this, &EnvironmentForm::edited);
    connect(field, &Field::messageActionChosen, this,
            [this, field] { emit plainHttpAccepted(QUrl(field->text()).host().toLower()); });
    return field;
}

void EnvironmentForm::addIdentity()
{
    TextField *name = addText("nameField", tr("Name"), {}, &Environment::name, "name", false);
    m_colour = new ColourField(QStringLiteral("colourField"), tr("Colour"), this);
    m_kind = new ChoiceField(QStringLiteral("kindField"), tr("Kind"), this);
    m_kind->setChoices({{QStringLiteral("test"), tr("Test"), tr("Writes when you say Apply."), true},
                        {QStringLiteral("production"), tr("Production"),
                         tr("Red on every page, and asks for its name before it writes."), true}});
    m_readOnly = new SwitchField(QStringLiteral("readOnlyField"), tr("Read only"), this);
    m_readOnly->setHint(tr("Nothing is ever written here: plans can be exported, not applied."));
    add(name);
    add(m_colour);
    add(m_kind);
    add(m_readOnly);
    connect(m_colour, &ColourField::edited, this, &EnvironmentForm::edited);
    connect(m_kind, &ChoiceField::edited, this, &EnvironmentForm::edited);
    connect(m_readOnly, &SwitchField::edited, this, &EnvironmentForm::edited);
}

void EnvironmentForm::addFusionAuth()
{
    auto *section = new Section(QStringLiteral("FusionAuth"), tr("Leave the address empty to work with Kong alone."));
    TextField *url = addText("fusionauthUrlField", tr("Address"), {}, &Environment::fusionauthUrl, "fusionauth", true);
    url->setPlaceholder(QStringLiteral("https://login.example.com"));
    m_apiKey = new SecretField(QStringLiteral("apiKeyField"), tr("API key"), this);
    m_apiKey->setHint(tr("Of Settings > API Keys. A key manager may also make the key that may only log in."));
    TextField *tenant = addText("tenantField", tr("Tenant id"), tr("Only where there are several; may stay empty."),
                                &Environment::tenantId, "tenant", true);
    section->add(url);
    section->add(m_apiKey);
    section->add(tenant);
    add(section);
    connect(m_apiKey, &SecretField::edited, this, &EnvironmentForm::edited);
}

void EnvironmentForm::addKong()
{
    auto *section = new Section(QStringLiteral("Kong"), tr("Leave the address empty to work with FusionAuth alone."));
    TextField *admin =
        addText("kongAdminUrlField", tr("Address of the Admin API"),
                tr("With its path or workspace, where it has one."), &Environment::kongAdminUrl, "kong_admin", true);
    admin->setPlaceholder(QStringLiteral("http://localhost:8001"));
    TextField *header = addText("kongAdminHeaderField", tr("Header of the admin token"),
                                tr("Kong-Admin-Token, where this stays empty."), &Environment::kongAdminHeader,
                                "kong_admin_header", true);
    m_adminToken = new SecretField(QStringLiteral("adminTokenField"), tr("Admin token"), this);
    m_adminToken->setHint(tr("Only where the Admin API asks for one."));
    TextField *proxy = addText("kongProxyUrlField", tr("Address of the proxy"),
                               tr("Where callers reach the gateway: the live test asks there."),
                               &Environment::kongProxyUrl, "kong_proxy", true);
    proxy->setPlaceholder(QStringLiteral("http://localhost:8000"));
    m_furtherProxies = new TextField(QStringLiteral("furtherProxiesField"), tr("Further proxy addresses"), this);
    m_furtherProxies->setHint(tr("Other ways through the same gateway, separated by blanks."));
    m_furtherProxies->setMonospace(true);
    m_byProblem.insert(QStringLiteral("further_proxies"), m_furtherProxies);
    connect(m_furtherProxies, &TextField::edited, this, &EnvironmentForm::edited);
    connect(m_adminToken, &SecretField::edited, this, &EnvironmentForm::edited);
    section->add(admin);
    section->add(m_adminToken);
    section->add(header);
    section->add(proxy);
    section->add(m_furtherProxies);
    add(section);
}

void EnvironmentForm::addTrust(Prompts &prompts)
{
    auto *section = new Section(tr("Certificates"), tr("Only where the servers' certificates are not of a public "
                                                       "authority, or the servers ask for one of yours."));
    const auto addPath = [&](const char *name, const QString &label, const QString &hint, QString Environment::*member,
                             const char *problemField) {
        auto *field = new PathField(QLatin1String(name), label, prompts, this);
        field->setHint(hint);
        field->setQuestion({label, {}, {tr("PEM files (*.pem *.crt *.cer *.key)"), tr("All files (*)")}});
        m_paths.append({field, member});
        m_byProblem.insert(QLatin1String(problemField), field);
        connect(field, &PathField::edited, this, &EnvironmentForm::edited);
        section->add(field);
    };
    addPath("caFileField", tr("Own CA certificates"), tr("PEM; trusted instead of the system's."), &Environment::caFile,
            "ca_file");
    addPath("clientCertificateField", tr("Client certificate"), tr("PEM, leaf first."),
            &Environment::clientCertificateFile, "client_certificate");
    addPath("clientKeyFileField", tr("Its key, as a file"), tr("PEM, unencrypted; or paste it below."),
            &Environment::clientKeyFile, "client_key");
    m_clientKey = new SecretField(QStringLiteral("clientKeyField"), tr("Its key, pasted"), this);
    m_clientKey->setHint(tr("Kept where the other secrets are."));
    connect(m_clientKey, &SecretField::edited, this, &EnvironmentForm::edited);
    section->add(m_clientKey);
    add(section);
}

void EnvironmentForm::addProxy()
{
    auto *section = new Section(tr("Way out of this network"));
    m_proxyKind = new ChoiceField(QStringLiteral("outboundProxyField"), tr("HTTP proxy"), this);
    m_proxyKind->setChoices({{QStringLiteral("none"), tr("None"), {}, true},
                             {QStringLiteral("system"), tr("The system's"), {}, true},
                             {QStringLiteral("http"), tr("This one"), {}, true}});
    m_proxyHost = new TextField(QStringLiteral("proxyHostField"), tr("Proxy host"), this);
    m_proxyPort = new NumberField(QStringLiteral("proxyPortField"), tr("Proxy port"), this);
    m_proxyPort->setRange(1, 65535);
    m_proxyUser = new TextField(QStringLiteral("proxyUserField"), tr("Proxy user"), this);
    m_proxyPassword = new SecretField(QStringLiteral("proxyPasswordField"), tr("Proxy password"), this);
    m_byProblem.insert(QStringLiteral("outbound_proxy"), m_proxyHost);
    section->add(m_proxyKind);
    for (QWidget *field : {static_cast<QWidget *>(m_proxyHost), static_cast<QWidget *>(m_proxyPort),
                           static_cast<QWidget *>(m_proxyUser), static_cast<QWidget *>(m_proxyPassword)})
        section->add(field);
    add(section);
    connect(m_proxyKind, &ChoiceField::edited, this, [this] {
        showProxyFields();
        emit edited();
    });
    connect(m_proxyHost, &TextField::edited, this, &EnvironmentForm::edited);
    connect(m_proxyPort, &NumberField::edited, this, &EnvironmentForm::edited);
    connect(m_proxyUser, &TextField::edited, this, &EnvironmentForm::edited);
    connect(m_proxyPassword, &SecretField::edited, this, &EnvironmentForm::edited);
}

void EnvironmentForm::showProxyFields()
{
    const bool own = m_proxyKind->chosen() == QLatin1String("http");
    for (QWidget *field : {static_cast<QWidget *>(m_proxyHost), static_cast<QWidget *>(m_proxyPort),
                           static_cast<QWidget *>(m_proxyUser), static_cast<QWidget *>(m_proxyPassword)})
        field->setVisible(own);
}

void EnvironmentForm::setEnvironment(const Environment &environment)
{
    if (environment.id != m_environment.id)
        forgetTyped();
    m_environment = environment;
    for (const TextBinding &binding : m_texts) {
        // The cursor stays where it is while somebody types.
        if (binding.field->text() != environment.*binding.member)
            binding.field->setText(environment.*binding.member);
    }
    for (const PathBinding &binding : m_paths)
        binding.field->setPath(environment.*binding.member);
    m_colour->setColour(QColor(environment.colour));
    m_kind->choose(environment.kind == EnvironmentKind::Production ? QStringLiteral("production")
                                                                   : QStringLiteral("test"));
    m_readOnly->setOn(environment.readOnly);
    if (addressesIn(m_furtherProxies->text()) != environment.furtherProxyUrls)
        m_furtherProxies->setText(environment.furtherProxyUrls.join(QLatin1Char(' ')));
    m_proxyKind->choose(idOf(environment.outboundProxy.kind));
    m_proxyHost->setText(environment.outboundProxy.host);
    m_proxyPort->setValue(environment.outboundProxy.port == 0 ? 3128 : environment.outboundProxy.port);
    m_proxyUser->setText(environment.outboundProxy.user);
    showProxyFields();
}

Environment EnvironmentForm::environment() const
{
    Environment environment = m_environment;
    for (const TextBinding &binding : m_texts)
        environment.*binding.member = binding.field->text().trimmed();
    for (const PathBinding &binding : m_paths)
        environment.*binding.member = binding.field->path().trimmed();
    environment.colour = m_colour->colour().name();
    environment.kind =
        m_kind->chosen() == QLatin1String("production") ? EnvironmentKind::Production : EnvironmentKind::Test;
    environment.readOnly = m_readOnly->isOn();
    environment.furtherProxyUrls = addressesIn(m_furtherProxies->text());
    environment.outboundProxy = {};
    environment.outboundProxy.kind = kindOf(m_proxyKind->chosen());
    if (environment.outboundProxy.kind == ProxyKind::Http) {
        environment.outboundProxy.host = m_proxyHost->text().trimmed();
        environment.outboundProxy.port = quint16(m_proxyPort->value());
        environment.outboundProxy.user = m_proxyUser->text();
    }
    return environment;
}

flow::ConnectionSecrets EnvironmentForm::typedSecrets() const
{
    return {secretIn(m_apiKey), secretIn(m_adminToken), secretIn(m_clientKey), secretIn(m_proxyPassword)};
}

void EnvironmentForm::forgetTyped()
{
    for (SecretField *field : {m_apiKey, m_adminToken, m_clientKey, m_proxyPassword})
        field->clear();
}

void EnvironmentForm::setKnownSecrets(const flow::ConnectionSecrets &known, const QString &place)
{
    const auto say = [&place](SecretField *field, const base::Secret &secret) {
        field->setPlaceholder(secret.isEmpty() ? QString() : place);
    };
    say(m_apiKey, known.apiKey);
    say(m_adminToken, known.adminToken);
    say(m_clientKey, known.clientKey);
    say(m_proxyPassword, known.proxyPassword);
}

void EnvironmentForm::setProblems(const QList<model::Problem> &problems)
{
    for (Field *field : std::as_const(m_byProblem))
        field->clearMessage();
    for (const model::Problem &problem : problems) {
        const QString name = problem.field.section(QLatin1Char('.'), 0, 0);
        Field *field = m_byProblem.value(name);
        if (!field || !field->message().isEmpty())
            continue;
        const bool question = problem.severity == model::Problem::Severity::Question;
        field->setMessage(severityOf(problem.severity), wording::sentenceFor(problem),
                          question ? tr("Use it anyway") : QString());
    }
}

} // namespace ui
