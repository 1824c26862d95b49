// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/summary.h"

#include "setup/inventory.h"
#include "wording/live_test.h"
#include "wording/words.h"

namespace wording {
namespace {

// Foreign text as Markdown that shows it and does nothing else.
QString escaped(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>()#+!|~&");
    QString result;
    for (QChar c : text) {
        if (special.contains(c))
            result += QLatin1Char('\\');
        result += c == QLatin1Char('\n') || c == QLatin1Char('\r') ? QChar(QLatin1Char(' ')) : c;
    }
    return result;
}

// A code span; the fence is longer than any run of backticks inside.
QString code(const QString &text)
{
    if (text.isEmpty())
        return Words::tr("none");
    QString fence = QStringLiteral("`");
    while (text.contains(fence))
        fence += QLatin1Char('`');
    const QString pad = fence.size() > 1 ? QStringLiteral(" ") : QString();
    return fence + pad + QString(text).replace(QLatin1Char('\n'), QLatin1Char(' ')) + pad + fence;
}

class Page {
public:
    void heading(int level, const QString &text)
    {
        if (!m_lines.isEmpty())
            m_lines.append(QString());
        m_lines.append(QString(level, QLatin1Char('#')) + QLatin1Char(' ') + text);
        m_lines.append(QString());
    }
    void paragraph(const QString &text) { m_lines.append(text); }
    // "- Consumer: fusionauth"
    void item(const QString &name, const QString &text) { m_lines.append(QStringLiteral("- %1: %2").arg(name, text)); }
    void absent(const QString &name) { item(name, Words::tr("not there")); }
    QString text() const { return m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n'); }

private:
    QStringList m_lines;
};

QString named(const QString &name, const QString &id)
{
    return Words::tr("%1, id %2").arg(escaped(name), code(id));
}

void addKey(Page &page, const setup::Scene &scene, const model::Tenant &tenant)
{
    const QString name = Words::tr("Signing key");
    if (const model::SigningKey *key = setup::signingKeyOf(scene, tenant)) {
        page.item(name, named(key->name, key->id));
        page.item(Words::tr("Algorithm"), code(key->algorithm));
        page.item(Words::tr("kid"), code(key->kid));
        page.item(Words::tr("Fingerprint (SHA-256)"), code(setup::fingerprintOf(key->publicKey)));
    } else {
        page.absent(name);
    }
}

void addFusionAuth(Page &page, const setup::Scene &scene)
{
    const auto found = setup::tenantOf(scene);
    const auto *known = std::get_if<const model::Tenant *>(&found);
    if (!known) {
        page.paragraph(Words::tr("Not part of this set-up."));
        return;
    }
    const model::Tenant &tenant = **known;
    page.item(Words::tr("Tenant"), named(tenant.name, tenant.id));
    page.item(Words::tr("Issuer"), code(tenant.issuer));
    if (const model::Application *application = setup::applicationOf(scene, tenant))
        page.item(Words::tr("Application"), named(application->name, application->id));
    else
        page.absent(Words::tr("Application"));
    addKey(page, scene, tenant);
    const QString loginKey = setup::loginApiKeyId(scene.blueprint, scene.environmentId);
    if (const model::ApiKey *key = model::withId(scene.snapshot.fusionauth->apiKeys, loginKey))
        page.item(Words::tr("Login API key"), named(key->name, key->id));
    if (const model::User *user = setup::testUserOf(scene, tenant))
        page.item(Words::tr("Test user"), named(user->email, user->id));
}

// The credential of the consumer that the tokens are looked up by.
const model::Credential *credentialOf(const setup::Scene &scene)
{
    const auto found = setup::tenantOf(scene);
    const auto *tenant = std::get_if<const model::Tenant *>(&found);
    QString key = tenant ? setup::wantedIssuer(scene, **tenant) : scene.blueprint.tenant.issuer;
    if (scene.blueprint.keyClaim == setup::KeyClaim::Kid) {
        const model::SigningKey *signing = tenant ? setup::signingKeyOf(scene, **tenant) : nullptr;
        key = signing ? signing->kid : QString();
    }
    for (const model::Credential &credential : scene.snapshot.kong->credentials) {
        if (!key.isEmpty() && credential.key == key)
            return &credential;
    }
    return nullptr;
}

void addCredential(Page &page, const setup::Scene &scene)
{
    const model::Credential *credential = credentialOf(scene);
    if (!credential)
        return page.absent(Words::tr("Credential"));
    page.item(Words::tr("Credential"), Words::tr("key %1, id %2").arg(code(credential->key), code(credential->id)));
    page.item(Words::tr("Algorithm"), code(credential->algorithm));
    page.item(Words::tr("Fingerprint (SHA-256)"), code(setup::fingerprintOf(credential->rsaPublicKey)));
}

QString scopeText(const setup::Scene &scene)
{
    switch (scene.blueprint.protect) {
    case setup::Protect::Service: return Words::tr("the service");
    case setup::Protect::Route: return Words::tr("the route");
    case setup::Protect::Global: break;
    }
    return Words::tr("everything (global)");
}

void addPlugin(Page &page, const setup::Scene &scene)
{
    const model::Plugin *plugin = setup::jwtPluginOf(scene);
    if (!plugin)
        return page.absent(Words::tr("jwt plugin"));
    page.item(Words::tr("jwt plugin"), Words::tr("on %1, id %2").arg(scopeText(scene), code(plugin->id)));
    if (!plugin->enabled)
        page.item(Words::tr("State"), Words::tr("disabled"));
    page.item(Words::tr("Credentials are looked up by"),
              code(plugin->config.value(QStringLiteral("key_claim_name")).toString(QStringLiteral("iss"))));
    const QJsonValue claims = plugin->config.value(QStringLiteral("claims_to_verify"));
    page.item(Words::tr("Claims that are verified"),
              claims.toArray().isEmpty() ? Words::tr("none") : code(textOf(claims)));
}

void addKong(Page &page, const setup::Scene &scene)
{
    if (!scene.snapshot.kong) {
        page.paragraph(Words::tr("Not part of this set-up."));
        return;
    }
    if (const model::Service *service = setup::serviceOf(scene)) {
        page.item(Words::tr("Service"), named(service->name, service->id));
        page.item(Words::tr("Its address"), code(setup::urlOf(*service)));
    } else {
        page.absent(Words::tr("Service"));
    }
    if (const model::Route *route = setup::routeOf(scene)) {
        page.item(Words::tr("Route"), named(route->name, route->id));
        page.item(Words::tr("Its paths"), code(route->paths.join(QStringLiteral(", "))));
    } else {
        page.absent(Words::tr("Route"));
    }
    if (const model::Consumer *consumer = setup::consumerOf(scene))
        page.item(Words::tr("Consumer"), named(consumer->username, consumer->id));
    else
        page.absent(Words::tr("Consumer"));
    addCredential(page, scene);
    addPlugin(page, scene);
}

QString stateText(setup::LiveState state)
{
    switch (state) {
    case setup::LiveState::Ok: return Words::tr("passed");
    case setup::LiveState::Failed: return Words::tr("FAILED");
    case setup::LiveState::NotTried: return Words::tr("not tried");
    }
    Q_UNREACHABLE();
}

void addLiveTest(Page &page, const QList<setup::LiveResult> &results)
{
    if (results.isEmpty())
        return page.paragraph(Words::tr("It was not run."));
    for (const setup::LiveResult &result : results)
        page.item(QStringLiteral("%1 (%2)").arg(titleOf(result.step), stateText(result.state)),
                  escaped(sentenceFor(result)));
}

QString withVersion(const QString &product, const QString &version)
{
    return version.isEmpty() ? product : product + QLatin1Char(' ') + escaped(version);
}

} // namespace

QString summaryMarkdown(const SummaryInput &input)
{
    const model::Snapshot &snapshot = input.scene.snapshot;
    Page page;
    page.heading(1, Words::tr("Wiring of %1").arg(escaped(input.environment)));
    page.paragraph(Words::tr("As it is on %1.").arg(escaped(input.date)));
    page.heading(
        2, withVersion(QStringLiteral("FusionAuth"), snapshot.fusionauth ? snapshot.fusionauth->version : QString()));
    addFusionAuth(page, input.scene);
    page.heading(2, withVersion(QStringLiteral("Kong"), snapshot.kong ? snapshot.kong->version : QString()));
    addKong(page, input.scene);
    page.heading(2, Words::tr("Live test"));
    addLiveTest(page, input.liveTest);
    return page.text();
}

} // namespace wording
