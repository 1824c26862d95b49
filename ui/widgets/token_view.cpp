// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/token_view.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

QWidget *wordsOf(const ClaimLine &line, QWidget *parent)
{
    auto *words = new QWidget(parent);
    auto *row = new QHBoxLayout(words);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid / 2);
    QLabel *text = textLabel(line.words, words);
    if (line.tone == ClaimLine::Tone::Late) {
        row->addWidget(iconLabel(Icon::Warning, Tint::Warning, words));
        setRole(text, Role::Warning);
    }
    row->addWidget(text, 1);
    return words;
}

} // namespace

TokenView::TokenView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_grid(nullptr)
    , m_content(nullptr)
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void TokenView::clear()
{
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = nullptr;
    m_grid = nullptr;
}

void TokenView::setToken(const QJsonObject &header, const QJsonObject &claims, qint64 now, const QTimeZone &zone)
{
    clear();
    m_content = new QWidget(this);
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid + 4);
    m_grid->setVerticalSpacing(grid);
    m_grid->setColumnStretch(1, 1);
    addHeading(tr("Header"));
    for (const ClaimLine &line : headerLines(header))
        addLine(line);
    addHeading(tr("Claims"));
    for (const ClaimLine &line : claimLines(claims, now, zone))
        addLine(line);
    addHeading(tr("Signature"));
    m_grid->addWidget(mutedLabel(tr("Left out, so that what is shown here is no token."), m_content),
                      m_grid->rowCount(), 0, 1, 2);
    layout()->addWidget(m_content);
}

void TokenView::addHeading(const QString &heading)
{
    QLabel *label = headingLabel(heading, m_content);
    label->setContentsMargins(0, m_grid->count() > 0 ? grid : 0, 0, 0);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 2);
}

void TokenView::addLine(const ClaimLine &line)
{
    const int row = m_grid->rowCount();
    QLabel *name = monospaceLabel(line.name, m_content);
    setRole(name, Role::Muted);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);

    auto *cell = new QWidget(m_content);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    auto *value = new ElidedLabel(line.value, Qt::ElideMiddle, cell);
    value->setFont(monospace());
    value->setObjectName(QStringLiteral("%1.%2").arg(objectName(), line.name));
    value->setAccessibleName(QStringLiteral("%1: %2").arg(line.name, line.value));
    value->setAccessibleDescription(QStringList{line.words, line.meaning}.join(QLatin1Char('\n')));
    column->addWidget(value);
    if (!line.words.isEmpty())
        column->addWidget(wordsOf(line, cell));
    if (!line.meaning.isEmpty())
        column->addWidget(hintLabel(line.meaning, cell));
    m_grid->addWidget(cell, row, 1);
}

} // namespace ui
