// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Blueprints in files, and the plan for somebody else's hands.
#include "ui/setup/setup_page.h"

#include "console/documents.h"
#include "formats/curl.h"
#include "formats/kong_yml.h"
#include "ui/setup/step_signing_key.h"
#include "ui/widgets/prompts.h"
#include "wording/errors.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPushButton>

namespace ui {

void SetupPage::tell(Severity severity, const QString &what, const QString &next)
{
    m_fileBanner->removeActions();
    m_fileBanner->setMessage(severity, what, next);
}

void SetupPage::openBlueprint()
{
    m_prompts->openFile({tr("Open a blueprint"), {}, {tr("Blueprints (*.json)"), tr("All files (*)")}}, this,
                        [this](const QString &path) {
                            if (!path.isEmpty())
                                m_documents->read(path, [this, path](const base::Result<QByteArray> &content) {
                                    takeBlueprint(path, content);
                                });
                        });
}

void SetupPage::takeBlueprint(const QString &path, const base::Result<QByteArray> &content)
{
    if (!m_wiring)
        return;
    const QString name = QFileInfo(path).fileName();
    const base::Outcome opened =
        content ? m_wiring->openBlueprint(*content) : base::Outcome(base::fail(content.error()));
    if (!opened) {
        const wording::ErrorText text = wording::textFor(opened.error());
        tell(Severity::Problem, tr("%1 was not opened. %2").arg(name, text.what), text.next);
        return;
    }
    tell(Severity::Good, tr("%1 is open. What it asks for was planned for this environment.").arg(name));
}

void SetupPage::saveBlueprint()
{
    const QString service = m_wiring->blueprint().service.name;
    const QString name = service.isEmpty() ? QStringLiteral("blueprint.json") : service + QStringLiteral(".json");
    saveAs({tr("Save the blueprint"), name, {tr("Blueprints (*.json)")}}, m_wiring->blueprintFile(),
           tr("The blueprint was saved. It holds no secrets."));
}

void SetupPage::startAnew()
{
    const setup::Blueprint before = m_wiring->blueprint();
    m_wiring->startAnew();
    m_before = before;
    go(Stop::Service);
    tell(Severity::Note, tr("A new, empty blueprint."), tr("What the old one made stays, and so does its journal."));
    QPushButton *back = m_fileBanner->addAction(QStringLiteral("takeOldBackButton"), tr("Take the old one up again"));
    connect(back, &QPushButton::clicked, this, &SetupPage::takeBack);
}

void SetupPage::takeBack()
{
    if (m_before)
        m_wiring->edit(*m_before);
    m_before.reset();
    m_fileBanner->hide();
}

void SetupPage::saveAs(const FileQuestion &question, const QByteArray &content, const QString &saved)
{
    m_prompts->saveFile(question, this, [this, content, saved](const QString &path) {
        if (path.isEmpty())
            return;
        m_documents->write(path, content, [this, path, saved](const base::Outcome &written) {
            if (written)
                return tell(Severity::Good, saved, path);
            const wording::ErrorText text = wording::textFor(written.error());
            tell(Severity::Problem, text.what, text.next);
        });
    });
}

void SetupPage::exportKongYml()
{
    saveAs({tr("Save the plan for Kong"), QStringLiteral("kong.yml"), {tr("Declarative configuration (*.yml *.yaml)")}},
           formats::kongYmlFor(m_situation.plan, m_situation.scene.snapshot),
           tr("The plan was saved for whoever writes the gateway."));
}

QString SetupPage::planAsCurl() const
{
    QStringList commands;
    for (const setup::PlannedStep &planned : m_situation.plan.steps) {
        if (const setup::Change *change = changeOf(planned.gap))
            commands.append(formats::curlFor(change->call));
    }
    return commands.isEmpty() ? QString() : commands.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

void SetupPage::exportCurl()
{
    saveAs({tr("Save the plan as curl"), QStringLiteral("plan.sh"), {tr("Shell scripts (*.sh)")}},
           QByteArrayLiteral("#!/bin/sh\nset -eu\n\n") + planAsCurl().toUtf8(),
           tr("The plan was saved. Secrets are variables that its reader sets."));
}

void SetupPage::copyCurl()
{
    copyText(planAsCurl(), tr("The plan was copied. Secrets are variables that its reader sets."));
}

void SetupPage::copyText(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    tell(Severity::Good, said);
}

void SetupPage::readKeyFile(const QString &path)
{
    m_documents->read(path, [this, path](const base::Result<QByteArray> &content) {
        if (content)
            return m_keyForm->takeFile(*content);
        const wording::ErrorText text = wording::textFor(content.error());
        tell(Severity::Problem, tr("%1 was not read. %2").arg(QFileInfo(path).fileName(), text.what), text.next);
    });
}

} // namespace ui
