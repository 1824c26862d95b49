// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The real page on a real console, with a sandbox of its own as a saved environment; and hands to use it with.
#pragma once

#include "console/console.h"
#include "sandbox/sandbox.h"
#include "ui/setup/setup_page.h"
#include "ui_support/hands.h"
#include "ui_support/quick_blueprint.h"
#include "ui_support/scripted_prompts.h"

#include <QTemporaryDir>
#include <QtTest>

namespace tests {

struct Kind {
    storage::EnvironmentKind kind = storage::EnvironmentKind::Test;
    bool readOnly = false;
};

class Stage : public Hands {
public:
    explicit Stage(Kind kind = {});
    ~Stage();

    // Opens the environment in a new console and shows the page; returns once both systems were read.
    void open();
    void close();
    void waitUntilRead();
    // The run under way, if any, is over.
    void waitUntilIdle();

    console::Wiring &wiring() { return *m_console->wiring(); }
    console::Session &session() { return *m_console->session(); }
    ui::SetupPage &page() { return *m_page; }
    const setup::Blueprint &blueprint() { return wiring().blueprint(); }
    const storage::Environment &environment() const { return m_environment; }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    // A change at the gateway by somebody else.
    void kongWrite(const QByteArray &method, const QByteArray &path, const QJsonObject &body = {});

    sandbox::Sandbox sandbox;
    sandbox::Addresses addresses;
    ScriptedPrompts prompts;

private:
    QTemporaryDir m_folder;
    storage::Environment m_environment;
    std::unique_ptr<console::Console> m_console;
    std::unique_ptr<ui::SetupPage> m_page;
};

} // namespace tests
