// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/token_view.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/revealing_row.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

// A time is read in words; the number behind it goes to the muted line. Other values are shown as they are.
QWidget *makeValue(const ClaimLine &line, QWidget *parent)
{
    const bool isTime = !line.words.isEmpty();
    auto *value = new ElidedLabel(isTime ? line.words : line.value, Qt::ElideMiddle, parent);
    if (!isTime)
        value->setFont(monospace());
    if (line.tone == ClaimLine::Tone::Late)
        value->setTint(Tint::Warning);
    return value;
}

QString mutedWords(const ClaimLine &line)
{
    if (line.words.isEmpty())
        return line.meaning;
    return line.meaning.isEmpty() ? line.value : line.meaning + QStringLiteral(" · ") + line.value;
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
    m_grid->setVerticalSpacing(grid / 2);
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
    QLabel *name = mutedLabel(line.name, m_content);
    name->setWordWrap(false);
    name->setFont(monospace());

    auto *cell = new QWidget(m_content);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const QString valueName = QStringLiteral("%1.%2").arg(objectName(), line.name);
    auto *copied = new RevealingRow(valueName, line.name, line.value, cell);
    if (line.tone == ClaimLine::Tone::Late)
        copied->add(iconLabel(Icon::Warning, Tint::Warning, copied));
    QWidget *value = makeValue(line, copied);
    value->setObjectName(valueName);
    value->setAccessibleName(QStringLiteral("%1: %2").arg(line.name, line.value));
    value->setAccessibleDescription(QStringList{line.words, line.meaning}.join(QLatin1Char('\n')));
    copied->add(value, 1);
    // On the line of the value, whatever stands below it.
    name->setFixedHeight(copied->sizeHint().height());
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    column->addWidget(copied);
    if (const QString muted = mutedWords(line); !muted.isEmpty())
        column->addWidget(hintLabel(muted, cell));
    m_grid->addWidget(cell, row, 1);
}

} // namespace ui
