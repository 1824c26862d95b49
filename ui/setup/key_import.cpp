// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/key_import.h"

#include "ui/setup/inventory_items.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/theme.h"
#include "wording/errors.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QString nameOf(jose::KeyForm form)
{
    switch (form) {
    case jose::KeyForm::SpkiPem: return KeyImport::tr("PEM, public key");
    case jose::KeyForm::Pkcs1Pem: return KeyImport::tr("PEM, RSA public key");
    case jose::KeyForm::CertificatePem: return KeyImport::tr("PEM, certificate");
    case jose::KeyForm::SpkiDer: return KeyImport::tr("DER, public key");
    case jose::KeyForm::Pkcs1Der: return KeyImport::tr("DER, RSA public key");
    case jose::KeyForm::CertificateDer: return KeyImport::tr("DER, certificate");
    case jose::KeyForm::Jwk: return KeyImport::tr("JWK");
    case jose::KeyForm::Jwks: return KeyImport::tr("JWKS");
    }
    Q_UNREACHABLE();
}

QString kindOf(const jose::PublicKey &key)
{
    return key.curve().isEmpty() ? KeyImport::tr("RSA, %1 bit").arg(key.bits()) : QString::fromLatin1(key.curve());
}

Fact line(const QString &name, const QString &value, bool mono)
{
    Fact fact;
    fact.name = name;
    fact.value = value;
    fact.monospace = mono;
    return fact;
}

QList<Fact> factsOf(const jose::ImportedKey &key)
{
    QList<Fact> facts{line(KeyImport::tr("Form"), nameOf(key.form), false),
                      line(KeyImport::tr("Key"), kindOf(key.key), false),
                      line(KeyImport::tr("SHA-256"), QString::fromLatin1(key.key.spkiSha256()), true)};
    if (!key.kid.isEmpty())
        facts.insert(2, line(KeyImport::tr("kid"), QString::fromUtf8(key.kid), true));
    return facts;
}

} // namespace

KeyImport::KeyImport(Prompts *prompts, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_text(new TextArea(QStringLiteral("publicKeyField"), tr("Public key"), this))
    , m_file(plainButton(QStringLiteral("keyFileButton"), tr("Open a file…"), this))
    , m_which(new PickField(QStringLiteral("jwksField"), tr("Which of its keys"), this))
    , m_facts(new Facts(QStringLiteral("importedKey"), this))
{
    m_text->setMonospace(true);
    m_text->setLines(6);
    m_text->setPlaceholder(tr("Paste or drop PEM, a certificate, JWK or JWKS"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid);
    layout->addWidget(m_text);
    layout->addWidget(m_file, 0, Qt::AlignLeft);
    layout->addWidget(m_which);
    layout->addWidget(m_facts);
    m_which->hide();
    m_facts->hide();
    connect(m_text, &TextArea::edited, this, [this](const QString &text) { read(text.toUtf8()); });
    connect(m_text, &TextArea::dropped, this, &KeyImport::read);
    connect(m_file, &QPushButton::clicked, this, &KeyImport::askForFile);
    connect(m_which, &PickField::picked, this, [this](const QString &row) {
        showKey(row.toInt());
        emit imported(pem());
    });
}

QString KeyImport::pem() const
{
    return m_row < 0 ? QString() : QString::fromLatin1(m_keys.at(m_row).key.pem());
}

void KeyImport::hold(const QString &pem)
{
    if (pem == this->pem() || (pem.isEmpty() && !m_text->text().isEmpty()))
        return;
    m_text->setText(pem);
    m_text->clearMessage();
    m_keys.clear();
    m_row = -1;
    if (const auto keys = jose::importKeys(pem.toUtf8()))
        m_keys = *keys;
    showKeys();
}

void KeyImport::clear()
{
    m_text->setText({});
    m_text->clearMessage();
    m_keys.clear();
    showKeys();
}

void KeyImport::take(const QByteArray &content)
{
    m_text->setText(QString::fromUtf8(content).contains(QChar(QChar::ReplacementCharacter))
                        ? QString()
                        : QString::fromUtf8(content));
    read(content);
}

void KeyImport::askForFile()
{
    const FileQuestion question{tr("Open a public key"),
                                {},
                                {tr("Keys (*.pem *.crt *.cer *.der *.json *.jwk *.jwks *.pub)"), tr("All files (*)")}};
    m_prompts->openFile(question, this, [this](const QString &path) {
        if (!path.isEmpty())
            emit fileChosen(path);
    });
}

void KeyImport::read(const QByteArray &text)
{
    m_keys.clear();
    m_row = -1;
    m_text->clearMessage();
    if (!text.trimmed().isEmpty()) {
        auto keys = jose::importKeys(text);
        if (keys)
            m_keys = std::move(*keys);
        else
            refuse(keys.error());
    }
    showKeys();
    emit imported(pem());
}

// A private key must not stay in sight, nor in the undo history of the field.
void KeyImport::refuse(const base::Error &error)
{
    if (error.kind == base::Error::Kind::PrivateKey)
        m_text->setText({});
    const wording::ErrorText text = wording::textFor(error);
    m_text->setMessage(Severity::Problem, text.next.isEmpty() ? text.what : text.what + QLatin1Char(' ') + text.next);
}

void KeyImport::showKeys()
{
    QList<PickItem> items;
    for (int row = 0; row < m_keys.size(); ++row) {
        const jose::ImportedKey &key = m_keys.at(row);
        items.append(
            {QString::number(row),
             key.kid.isEmpty() ? tr("Key %1").arg(row + 1) : QString::fromUtf8(key.kid),
             kindOf(key.key) + QStringLiteral(" · ") + shortFingerprint(QString::fromLatin1(key.key.spkiSha256())),
             {},
             PillKind::Neutral});
    }
    m_which->setItems(items);
    m_which->setVisible(items.size() > 1);
    showKey(m_keys.isEmpty() ? -1 : 0);
}

void KeyImport::showKey(int row)
{
    m_row = row;
    m_which->choose(row < 0 ? QString() : QString::number(row));
    m_facts->setFacts(row < 0 ? QList<Fact>() : factsOf(m_keys.at(row)));
    m_facts->setVisible(row >= 0);
}

} // namespace ui
