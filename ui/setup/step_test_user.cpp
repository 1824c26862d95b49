// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/step_test_user.h"

#include "ui/widgets/secret_field.h"
#include "ui/widgets/text_field.h"

namespace ui {
namespace {

QStringList rolesIn(const QString &text)
{
    QStringList roles;
    for (const QString &part : text.split(QLatin1Char(','))) {
        if (!part.trimmed().isEmpty())
            roles.append(part.trimmed());
    }
    return roles;
}

} // namespace

TestUserForm::TestUserForm(QWidget *parent)
    : StepForm(Stop::TestUser, tr("Somebody to log in as, registered for the application. No mail is sent."), parent)
    , m_email(new TextField(QStringLiteral("emailField"), tr("E-mail address"), this))
    , m_password(new SecretField(QStringLiteral("testPasswordField"), tr("Password"), this))
    , m_roles(new TextField(QStringLiteral("rolesField"), tr("Roles"), this))
{
    m_email->setPlaceholder(QStringLiteral("latchkey-test@example.com"));
    m_password->setPlaceholder(tr("made up"));
    m_roles->setPlaceholder(tr("none"));
    m_roles->setHint(tr("Of the application, separated by commas."));
    form()->add(m_email);
    form()->add(m_password);
    form()->add(m_roles);
    connect(m_email, &TextField::edited, this, [this](const QString &text) {
        edit([&](setup::Blueprint &blueprint) { blueprint.testUser.email = text; });
    });
    connect(m_roles, &TextField::edited, this, [this](const QString &text) {
        edit([&](setup::Blueprint &blueprint) { blueprint.testUser.roles = rolesIn(text); });
    });
    connect(m_password, &SecretField::edited, this, [this] {
        QByteArray text = m_password->text().toUtf8();
        emit passwordGiven(base::Secret(QByteArrayView(text)));
        base::wipe(text.data(), std::size_t(text.size()));
    });
}

void TestUserForm::forget()
{
    m_password->clear();
}

void TestUserForm::refresh()
{
    m_email->setText(blueprint().testUser.email);
    if (rolesIn(m_roles->text()) != blueprint().testUser.roles)
        m_roles->setText(blueprint().testUser.roles.join(QStringLiteral(", ")));
    const QString &email = blueprint().testUser.email;
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    if (email.isEmpty())
        m_email->setMessage(Severity::Problem, tr("The live test needs somebody to log in as."));
    else if (at <= 0 || at == email.size() - 1)
        m_email->setMessage(Severity::Warning, tr("This does not look like an e-mail address."));
    else
        m_email->clearMessage();
    const model::Tenant *tenant = tenantIn(situation());
    const bool exists = tenant && setup::testUserOf(situation().scene, *tenant);
    m_password->setHint(exists ? tr("The user exists: its password stays. Give it here, unless this program made it.")
                               : tr("Left empty: one is made up and put into the secret store before it is sent."));
}

} // namespace ui
