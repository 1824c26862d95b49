// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/welcome/welcome_page.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

const int textWidth = 720;

// What one of the two ways in is, with its button.
Card *way(const QString &title, const QString &sentence, QPushButton *button, QWidget *parent)
{
    auto *card = new Card(title, parent);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    card->add(mutedLabel(sentence, card));
    card->body()->addStretch();
    card->body()->addSpacing(grid);
    auto *line = new QHBoxLayout;
    line->addWidget(button);
    line->addStretch();
    card->body()->addLayout(line);
    return card;
}

QWidget *numbered(int number, const QString &sentence, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    QLabel *sign = headingLabel(QString::number(number), row);
    sign->setFixedWidth(2 * grid);
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(textLabel(sentence, row), 1);
    return row;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : Page(QStringLiteral("welcomePage"), tr("Welcome to Latchkey"),
           tr("Make a FusionAuth token open a service behind Kong, see that it does, and take it back if you like."),
           parent)
{
    m_banner = addBanner(QStringLiteral("welcomeBanner"));
    setBody(makeBody());
}

QWidget *WelcomePage::makeBody()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget(scroll);
    setRole(body, Role::Window);
    auto *outer = new QHBoxLayout(body);
    outer->setContentsMargins(3 * grid, 3 * grid, 3 * grid, 3 * grid);
    auto *column = new QVBoxLayout;
    column->setSpacing(2 * grid);
    outer->addLayout(column, 10);
    outer->addStretch(1);

    column->addWidget(numbered(1,
                               tr("Latchkey reads FusionAuth and Kong side by side and shows what is missing for "
                                  "a token of the one to be let in by the other."),
                               body));
    column->addWidget(numbered(2,
                               tr("It sends the changes one by one, each shown before it leaves, each kept in a "
                                  "journal from which it can be undone."),
                               body));
    column->addWidget(
        numbered(3, tr("Then it proves the wiring with a live token: 401 without it, 200 with it."), body));
    column->addSpacing(grid);

    m_try = primaryButton(QStringLiteral("trySandboxButton"), tr("&Try it on the sandbox"), body);
    QPushButton *connectServers = plainButton(QStringLiteral("connectServersButton"), tr("&Connect my servers"), body);
    connect(m_try, &QPushButton::clicked, this, &WelcomePage::sandboxChosen);
    connect(connectServers, &QPushButton::clicked, this, &WelcomePage::connectChosen);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(2 * grid);
    ways->setAlignment(Qt::AlignTop);
    ways->addWidget(way(tr("Look around first"),
                        tr("A FusionAuth and a Kong of Latchkey's own run inside this program, on this machine alone. "
                           "Set up everything, break it, undo it: nothing leaves the machine, nothing is left behind."),
                        m_try, body));
    ways->addWidget(way(tr("Work with real servers"),
                        tr("You need FusionAuth's address with an API key, and the address of Kong's Admin API. "
                           "Nothing is written before you have seen the plan and applied it."),
                        connectServers, body));
    column->addLayout(ways);
    column->addStretch();
    body->setMaximumWidth(textWidth + 200);
    scroll->setWidget(body);
    return scroll;
}

void WelcomePage::setSandboxStarting(bool starting)
{
    m_try->setText(starting ? tr("The sandbox is starting…") : tr("&Try it on the sandbox"));
    m_try->setEnabled(!starting);
    if (starting)
        m_banner->hide();
}

void WelcomePage::setProblem(const QString &what, const QString &next)
{
    m_banner->setMessage(Severity::Problem, what, next);
}

} // namespace ui
