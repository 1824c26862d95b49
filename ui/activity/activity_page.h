// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The Activity workspace: every exchange as it happens, and every change that was applied, with the way back.
#pragma once

#include "ui/widgets/page.h"

#include "console/documents.h"
#include "console/exchanges.h"
#include "console/wiring.h"
#include "ui/activity/run_model.h"

#include <QPointer>

class QStackedWidget;

namespace ui {

class ChangesTab;
class ExchangesTab;
class Prompts;
class Tabs;
class UndoDesk;

class ActivityPage : public Page {
    Q_OBJECT
public:
    // All of them outlive this object.
    ActivityPage(console::Exchanges *exchanges, console::History *history, Prompts *prompts, QWidget *parent = nullptr);
    // With a clock and a zone of its own.
    ActivityPage(console::Exchanges *exchanges, console::History *history, Prompts *prompts, const Now &now,
                 const QTimeZone &zone, QWidget *parent = nullptr);

    // The environment that is open from now on.
    void show(console::Session *session, console::Wiring *wiring);
    void letGo();
    using QWidget::show;
    // The saved ones: names and colours of runs, and which still exist.
    void setEnvironments(const QList<storage::Environment> &environments);

    enum class Tab { Exchanges, Changes };
    void setTab(Tab tab);
    Tab tab() const;

signals:
    // A run of another environment was looked at and is to be opened.
    void environmentWanted(const QString &id);

private:
    QWidget *makeBody();
    void makeButtons();
    void connectDocuments();
    void showTab();
    void showEnvironment();
    void showLastRun();
    void askForHar(const QList<model::Exchange> &exchanges);
    void say(Severity severity, const QString &what, const QString &next = {});

    console::Exchanges *m_exchanges;
    console::History *m_history;
    Prompts *m_prompts;
    Now m_now;
    QTimeZone m_zone;
    Banner *m_undoBanner;
    Banner *m_message;
    UndoDesk *m_desk;
    ExchangesTab *m_exchangesTab;
    ChangesTab *m_changesTab;
    Tabs *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_clear = nullptr;
    QPointer<console::Session> m_session;
    QPointer<console::Wiring> m_wiring;
    Surroundings m_surroundings;
    console::Documents m_documents;
};

} // namespace ui
