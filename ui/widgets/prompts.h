// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The two questions that may stand in front of the window, behind an interface so that tests can answer them.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>

namespace ui {

// "Write to production?"
struct Question {
    QString title;
    QString text;
    QString detail; // smaller, below
    QString yes;    // the button's label: what happens, never "OK"
    bool dangerous = false;
    QString typed; // what has to be typed before yes is possible; empty: nothing

    bool operator==(const Question &) const = default;
};

struct FileQuestion {
    QString title;
    QString suggested;   // a path or file name
    QStringList filters; // "Blueprints (*.json)"

    bool operator==(const FileQuestion &) const = default;
};

// Answers come later, once each, and not at all when `context` is gone by then.
class Prompts {
public:
    using Confirmed = std::function<void(bool)>;
    using FileChosen = std::function<void(const QString &path)>; // empty: none

    virtual ~Prompts() = default;
    virtual void confirm(const Question &question, QObject *context, Confirmed answer) = 0;
    virtual void openFile(const FileQuestion &question, QObject *context, FileChosen answer) = 0;
    virtual void saveFile(const FileQuestion &question, QObject *context, FileChosen answer) = 0;
};

class DesktopPrompts : public Prompts {
public:
    // Dialogs stand in front of this window.
    explicit DesktopPrompts(QWidget *window);

    void confirm(const Question &question, QObject *context, Confirmed answer) override;
    void openFile(const FileQuestion &question, QObject *context, FileChosen answer) override;
    void saveFile(const FileQuestion &question, QObject *context, FileChosen answer) override;

private:
    enum class Purpose { Open, Save };
    void chooseFile(const FileQuestion &question, Purpose purpose, QObject *context, const FileChosen &answer);

    QPointer<QWidget> m_window;
};

} // namespace ui
