// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The real window on a console of its own, and hands to use it with.
#pragma once

#include "console/console.h"
#include "sandbox/sandbox.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/theme.h"

#include <QTemporaryDir>
#include <QtTest>

namespace tests {

// Prompts that are answered beforehand.
class AnsweredPrompts : public ui::Prompts {
public:
    bool sure = true;
    QString file;
    QList<ui::Question> questions;

    void confirm(const ui::Question &question, QObject *context, Confirmed answer) override;
    void openFile(const ui::FileQuestion &question, QObject *context, FileChosen answer) override;
    void saveFile(const ui::FileQuestion &question, QObject *context, FileChosen answer) override;
};

class WindowStage {
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
    void waitUntilRead();
    void waitUntilIdle();

    console::Console &console() { return *m_console; }
    console::Wiring &wiring() { return *m_console->wiring(); }
    ui::MainWindow &window() { return *m_window; }
    bool isWindowOpen() const { return m_window && m_window->isVisible(); }

    template <class Widget = QWidget> Widget *find(const char *name)
    {
        auto *found = m_window->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("no %s in the window", name);
        return found;
    }
    // With the mouse; it has to be visible and enabled.
    void click(const char *name);
    void press(const QKeySequence &keys);
    void type(const char *field, const QString &text);
    void pick(const char *field, const QString &filter);

    sandbox::Sandbox sandbox;
    sandbox::Addresses addresses;
    AnsweredPrompts prompts;

private:
    void makeConsole();

    QTemporaryDir m_folder;
    std::unique_ptr<console::Console> m_console;
    std::unique_ptr<ui::MainWindow> m_window;
    flow::ConnectionSecrets m_secrets;
    QStringList m_saved;
};

// A whole blueprint for the sandbox, with an elliptic key: they are made in no time.
setup::Blueprint quickBlueprint();

} // namespace tests
