// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The real window on a console of its own, and hands to use it with.
#pragma once

#include "console/console.h"
#include "sandbox/sandbox.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/theme.h"
#include "ui_support/hands.h"
#include "ui_support/quick_blueprint.h"
#include "ui_support/scripted_prompts.h"

#include <QTemporaryDir>
#include <QtTest>

namespace tests {

class WindowStage : public Hands {
public:
    static inline ui::Theme theme = ui::Theme::Light;

    WindowStage();
    ~WindowStage();

    // A sandbox of the test's own as a saved environment, with the secrets that it needs.
    storage::Environment saveEnvironment(const QString &name,
                                         storage::EnvironmentKind kind = storage::EnvironmentKind::Test);
    // Shows the window; another console and window each time.
    void openWindow(const QString &environmentId = {});
    void closeWindow();
    // A page's line of changes, and what it offers: "8 changes applied at 15:32 | Undo"; empty: no line.
    QString changesOn(const char *page);
    void waitUntilRead();
    void waitUntilIdle();

    console::Console &console() { return *m_console; }
    console::Wiring &wiring() { return *m_console->wiring(); }
    ui::MainWindow &window() { return *m_window; }
    bool isWindowOpen() const { return m_window && m_window->isVisible(); }

    sandbox::Sandbox sandbox;
    sandbox::Addresses addresses;
    ScriptedPrompts prompts;

private:
    void makeConsole();

    QTemporaryDir m_folder;
    std::unique_ptr<console::Console> m_console;
    std::unique_ptr<ui::MainWindow> m_window;
    flow::ConnectionSecrets m_secrets;
    QStringList m_saved;
};

} // namespace tests
