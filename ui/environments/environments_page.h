// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The workspace of connections: a list, the form of one, and what a test of it finds.
#pragma once

#include "ui/widgets/page.h"

#include "console/connection_check.h"
#include "console/environments.h"
#include "console/session.h"
#include "ui/widgets/prompts.h"

#include <QHash>

class QScrollArea;

namespace ui {

class EnvironmentForm;
class EnvironmentList;
class TestCard;

class EnvironmentsPage : public Page {
    Q_OBJECT
public:
    // log: of what connection tests send. All outlive the page.
    EnvironmentsPage(console::Environments *environments, http::ExchangeLog *log, Prompts *prompts,
                     QWidget *parent = nullptr);

    // The environment that is open now; nullptr: none.
    void show(console::Session *session);
    void letGo();
    // A new one, ready to be filled in.
    void startNew();
    // The one that is being edited.
    QString edited() const { return m_current; }

signals:
    // Kept, with its secrets; the page stays.
    void saved(const QString &environmentId);
    // Saved, and to be worked with.
    void openWanted(const QString &environmentId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    QWidget *makeBody(Prompts &prompts);
    QWidget *makeListSide();
    QWidget *makeFormSide(Prompts &prompts);
    QWidget *makeTestSide();
    void pick(const QString &id);
    void formEdited();
    void judge();
    void showList();
    void showSecretsPlace();
    void showTests();
    void showButtons();
    bool isSaved(const QString &id) const { return m_environments->find(id) != nullptr; }
    bool hasEdits() const;
    void save(bool andOpen);
    void storeSecrets(const QString &id, bool andOpen);
    void test();
    void remove();
    void setPin(const QString &url, const QString &sha256);

    console::Environments *m_environments;
    Prompts *m_prompts;
    console::ConnectionCheck m_check;
    QString m_openId;
    QString m_current;                             // id of the one in the form; empty: none
    QHash<QString, storage::Environment> m_drafts; // what was edited and not saved, by id
    EnvironmentList *m_list = nullptr;
    EnvironmentForm *m_form = nullptr;
    QScrollArea *m_formScroll = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_listSide = nullptr;
    QScrollArea *m_testScroll = nullptr;
    QWidget *m_testSide = nullptr;
    QHash<QString, TestCard *> m_cards;
    QPushButton *m_testButton = nullptr;
    QPushButton *m_saveButton = nullptr;
    QPushButton *m_removeButton = nullptr;
    Banner *m_banner = nullptr;
    Banner *m_secretsBanner = nullptr;
};

} // namespace ui
