// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/page.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/ribbon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

Page::Page(const QString &name, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_ribbon(new Ribbon(this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(name);
    setAccessibleName(title);
    setRole(this, Role::Window);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_ribbon);
    m_layout->addWidget(makeHeader(title, sentence));
    m_layout->addWidget(separatorLine(this));
    m_layout->addWidget(makeChangesLine());
    m_banners = new QWidget(this);
    m_bannerLayout = new QVBoxLayout(m_banners);
    m_bannerLayout->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 2 * grid);
    m_bannerLayout->setSpacing(grid);
    m_banners->hide();
    m_layout->addWidget(m_banners);
}

QWidget *Page::makeHeader(const QString &title, const QString &sentence)
{
    auto *header = new QWidget(this);
    setRole(header, Role::Panel);
    m_title = headingLabel(title, header);
    m_title->setFont(pageTitleFont());
    m_title->setObjectName(objectName() + QStringLiteral(".title"));
    m_sentence = mutedLabel(sentence, header);
    m_sentence->setObjectName(objectName() + QStringLiteral(".sentence"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(grid);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 14);
    row->setSpacing(2 * grid);
    row->addLayout(texts, 1);
    row->addLayout(m_buttons);
    row->setAlignment(m_buttons, Qt::AlignTop);
    return header;
}

QWidget *Page::makeChangesLine()
{
    m_changesLine = new QWidget(this);
    setRole(m_changesLine, Role::Panel);
    m_changes = mutedLabel({}, m_changesLine);
    m_changes->setObjectName(objectName() + QStringLiteral(".changes"));
    m_changesAction = linkButton(objectName() + QStringLiteral(".changesAction"), {}, m_changesLine);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(3 * grid, 6, 3 * grid, 6);
    row->setSpacing(grid);
    row->addWidget(iconLabel(Icon::Pencil, Tint::Muted, m_changesLine));
    row->addWidget(m_changes, 1);
    row->addWidget(m_changesAction);
    auto *column = new QVBoxLayout(m_changesLine);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(separatorLine(m_changesLine));
    m_changesLine->hide();
    connect(m_changesAction, &QPushButton::clicked, this, &Page::changesActionChosen);
    return m_changesLine;
}

QString Page::title() const
{
    return m_title->text();
}

void Page::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void Page::setEnvironment(const EnvironmentBadge &badge)
{
    m_ribbon->setEnvironment(badge);
}

void Page::setChangesLine(const QString &text, const QString &action)
{
    m_changes->setText(text);
    m_changesAction->setText(action);
    m_changesAction->setVisible(!action.isEmpty());
    m_changesLine->setVisible(!text.isEmpty());
}

QPushButton *Page::setPrimary(const QString &name, const QString &text)
{
    if (!m_primary) {
        m_primary = primaryButton(name, text, this);
        m_buttons->addWidget(m_primary);
    }
    if (!name.isEmpty())
        m_primary->setObjectName(name);
    m_primary->setText(text);
    return m_primary;
}

QPushButton *Page::addSecondary(const QString &name, const QString &text)
{
    QPushButton *button = plainButton(name, text, this);
    m_buttons->insertWidget(m_buttons->count() - (m_primary ? 1 : 0), button);
    return button;
}

void Page::setBody(QWidget *body)
{
    delete m_body;
    m_body = body;
    m_layout->addWidget(body, 1);
}

Banner *Page::addBanner(const QString &name)
{
    auto *banner = new Banner(m_banners);
    banner->setObjectName(name);
    banner->installEventFilter(this);
    m_bannerLayout->addWidget(banner);
    return banner;
}

// The banners' distance to the header goes with the last of them.
bool Page::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        const QList<Banner *> all = m_banners->findChildren<Banner *>();
        m_banners->setVisible(std::any_of(all.begin(), all.end(), [](Banner *banner) { return !banner->isHidden(); }));
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
