// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/step_signing_key.h"

#include "setup/inventory.h"
#include "ui/setup/inventory_items.h"
#include "ui/setup/key_import.h"
#include "ui/widgets/choice_field.h"
#include "ui/widgets/pick_field.h"

namespace ui {
namespace {

const QLatin1String wayIds[] = {QLatin1String("generate"), QLatin1String("existing"), QLatin1String("import")};

QString algorithmMeaning(const QString &algorithm)
{
    if (algorithm == QLatin1String("RS256"))
        return SigningKeyForm::tr("RSA; every library knows it.");
    if (algorithm == QLatin1String("ES256"))
        return SigningKeyForm::tr("P-256; short tokens, made at once.");
    return {};
}

Fact line(const QString &name, const QString &value)
{
    Fact fact;
    fact.name = name;
    fact.value = value;
    fact.monospace = true;
    return fact;
}

} // namespace

SigningKeyForm::SigningKeyForm(Prompts *prompts, QWidget *parent)
    : StepForm(Stop::SigningKey,
               tr("FusionAuth signs with the private half, which never leaves it. Kong checks with the public half."),
               parent)
    , m_way(new ChoiceField(QStringLiteral("keySourceField"), tr("Where it comes from"), this))
    , m_algorithm(new ChoiceField(QStringLiteral("algorithmField"), tr("Algorithm"), this))
    , m_length(new ChoiceField(QStringLiteral("lengthField"), tr("Length"), this))
    , m_key(new PickField(QStringLiteral("signingKeyField"), tr("Key of FusionAuth"), this))
    , m_facts(new Facts(QStringLiteral("signingKeyFacts"), this))
    , m_import(new KeyImport(prompts, this))
{
    m_way->setChoices(
        {{wayIds[0], tr("Generate one in FusionAuth"), tr("A new pair; nobody else signs with it."), true},
         {wayIds[1], tr("Use a key that FusionAuth has"),
          tr("The application signs with it; others that do stay as they are."), true},
         {wayIds[2], tr("Import a public key"),
          tr("Somebody else signs; FusionAuth's part is left out unless it has the same key."), true}});
    m_length->setChoices({{QStringLiteral("2048"), tr("2048 bit"), {}, true},
                          {QStringLiteral("3072"), tr("3072 bit"), {}, true},
                          {QStringLiteral("4096"), tr("4096 bit"), {}, true}});
    m_key->setPlaceholder(tr("Choose by name, kid or fingerprint"));
    for (QWidget *widget : QList<QWidget *>{m_way, m_algorithm, m_length, m_key, m_facts, m_import})
        form()->add(widget);
    connect(m_way, &ChoiceField::edited, this, &SigningKeyForm::chooseWay);
    connect(m_algorithm, &ChoiceField::edited, this, [this](const QString &id) {
        edit([&](setup::Blueprint &blueprint) { blueprint.signingKey.algorithm = id; });
    });
    connect(m_length, &ChoiceField::edited, this, [this](const QString &id) {
        edit([&](setup::Blueprint &blueprint) { blueprint.signingKey.length = id.toInt(); });
    });
    connect(m_key, &PickField::picked, this, [this](const QString &id) {
        edit([&](setup::Blueprint &blueprint) {
            blueprint.signingKey.id = id;
            blueprint.publicKey.clear();
        });
    });
    connect(m_import, &KeyImport::imported, this, [this](const QString &pem) {
        edit([&](setup::Blueprint &blueprint) {
            blueprint.publicKey = pem;
            blueprint.signingKey.id.clear();
        });
    });
    connect(m_import, &KeyImport::fileChosen, this, &SigningKeyForm::fileChosen);
}

void SigningKeyForm::takeFile(const QByteArray &content)
{
    m_import->take(content);
}

void SigningKeyForm::chooseWay(const QString &id)
{
    for (int way = 0; way < 3; ++way) {
        if (id == wayIds[way])
            m_chosen = Way(way);
    }
    const Way way = *m_chosen;
    const QString imported = way == Way::Import ? m_import->pem() : QString();
    edit([&](setup::Blueprint &blueprint) {
        if (way != Way::Existing)
            blueprint.signingKey.id.clear();
        blueprint.publicKey = imported;
    });
    showWay(way);
}

SigningKeyForm::Way SigningKeyForm::wayOfBlueprint() const
{
    if (!blueprint().publicKey.isEmpty())
        return Way::Import;
    return blueprint().signingKey.id.isEmpty() ? Way::Generate : Way::Existing;
}

// A name that is taken is answered by the choices of the conflict; what is not chosen yet by the fields.
bool SigningKeyForm::answersItself(const setup::PlannedStep &) const
{
    return m_chosen && *m_chosen != Way::Generate && *m_chosen != wayOfBlueprint();
}

void SigningKeyForm::forget()
{
    m_chosen.reset();
    m_import->clear();
}

void SigningKeyForm::fill()
{
    m_key->setItems(signingKeyItems(snapshot()));
    QList<Choice> algorithms;
    const QStringList known = snapshot().fusionauth ? snapshot().fusionauth->capabilities.keyAlgorithms
                                                    : model::FusionAuthCapabilities().keyAlgorithms;
    for (const QString &algorithm : known) {
        if (!algorithm.startsWith(QLatin1String("HS")))
            algorithms.append({algorithm, algorithm, {}, true});
    }
    m_algorithm->setChoices(algorithms);
}

void SigningKeyForm::refresh()
{
    const Way said = wayOfBlueprint();
    if (said != Way::Generate || !m_chosen)
        m_chosen = said;
    m_algorithm->choose(blueprint().signingKey.algorithm);
    m_algorithm->setHint(algorithmMeaning(blueprint().signingKey.algorithm));
    m_length->choose(QString::number(blueprint().signingKey.length));
    m_key->choose(blueprint().signingKey.id);
    m_import->hold(blueprint().publicKey);
    QList<Fact> facts;
    const model::SigningKey *key =
        snapshot().fusionauth ? model::withId(snapshot().fusionauth->keys, blueprint().signingKey.id) : nullptr;
    if (key)
        facts = {line(tr("kid"), key->kid), line(tr("Algorithm"), key->algorithm),
                 line(tr("SHA-256"), setup::fingerprintOf(key->publicKey))};
    m_facts->setFacts(facts);
    showWay(*m_chosen);
}

void SigningKeyForm::showWay(Way way)
{
    m_way->choose(wayIds[int(way)]);
    m_algorithm->setVisible(way == Way::Generate);
    m_length->setVisible(way == Way::Generate && blueprint().signingKey.algorithm.startsWith(QLatin1String("RS")));
    m_key->setVisible(way == Way::Existing);
    m_facts->setVisible(way == Way::Existing && !m_facts->facts().isEmpty());
    m_import->setVisible(way == Way::Import);
}

} // namespace ui
