// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Where things stand on the page: the list, the form, and beside it what a test of the connection finds.
#include "ui/environments/environments_page.h"

#include "ui/environments/environment_form.h"
#include "ui/environments/environment_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

const int listWidth = 236;
const int testWidth = 360;
// Where the page is narrow, for the form to keep its own.
const int narrowPage = 900;
const int narrowListWidth = 168;
const int narrowTestWidth = 264;

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

QWidget *EnvironmentsPage::makeBody(Prompts &prompts)
{
    auto *body = new QWidget(this);
    auto *layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeListSide());
    layout->addWidget(makeFormSide(prompts), 1);
    layout->addWidget(makeTestSide());
    return body;
}

QWidget *EnvironmentsPage::makeListSide()
{
    auto *side = new QWidget(this);
    setRole(side, Role::Panel);
    m_listSide = side;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(12, 2 * grid, 12, 2 * grid);
    m_list = new EnvironmentList(side);
    QPushButton *add = plainButton(QStringLiteral("newEnvironmentButton"), tr("&New environment"), side);
    layout->addWidget(m_list, 1);
    layout->addWidget(add);
    connect(add, &QPushButton::clicked, this, &EnvironmentsPage::startNew);
    connect(m_list, &EnvironmentList::environmentPicked, this, &EnvironmentsPage::pick);
    return side;
}

QWidget *EnvironmentsPage::makeFormSide(Prompts &prompts)
{
    auto *stack = new QStackedWidget(this);
    auto *empty = new EmptyState(Icon::Environments, tr("No environment yet"),
                                 tr("Connect a FusionAuth and a Kong, or one of them. Nothing is written to either "
                                    "before you have seen a plan and applied it."),
                                 stack);
    QPushButton *add = empty->addAction(QStringLiteral("connectFirstButton"), tr("Connect my servers"), true);
    connect(add, &QPushButton::clicked, this, &EnvironmentsPage::startNew);
    m_empty = empty;
    auto *content = new QWidget(stack);
    setRole(content, Role::Window);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 3 * grid);
    m_form = new EnvironmentForm(prompts, content);
    layout->addWidget(m_form);
    m_formScroll = scrolled(content, stack);
    stack->addWidget(m_empty);
    stack->addWidget(m_formScroll);
    connect(m_form, &EnvironmentForm::edited, this, &EnvironmentsPage::formEdited);
    connect(m_form, &EnvironmentForm::plainHttpAccepted, this, [this](const QString &host) {
        Environment environment = m_form->environment();
        if (!environment.plainHttpAccepted.contains(host))
            environment.plainHttpAccepted.append(host);
        m_form->setEnvironment(environment);
        formEdited();
    });
    return stack;
}

QWidget *EnvironmentsPage::makeTestSide()
{
    auto *content = new QWidget(this);
    setRole(content, Role::Panel);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    layout->setSpacing(12);
    layout->addWidget(headingLabel(tr("Connection test"), content));
    QLabel *hint = mutedLabel(tr("Looks at every layer in turn: address, DNS, connection, certificate, HTTP, product, "
                                 "rights, version. It only reads."),
                              content);
    hint->setObjectName(QStringLiteral("testHint"));
    layout->addWidget(hint);
    layout->addStretch();
    m_testSide = content;
    QScrollArea *scroll = scrolled(content, this);
    m_testScroll = scroll;
    fit();
    return scroll;
}

void EnvironmentsPage::fit()
{
    const bool narrow = width() < narrowPage;
    m_listSide->setFixedWidth(narrow ? narrowListWidth : listWidth);
    m_testScroll->setFixedWidth(narrow ? narrowTestWidth : testWidth);
}

void EnvironmentsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fit();
}

} // namespace ui
