// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environment_list.h"

#include "ui/widgets/ribbon.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QSignalBlocker>

namespace ui {
namespace {

QIcon swatch(const QColor &colour)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(4, 4, 24, 24);
    return QIcon(pixmap);
}

QString secondLine(const ListedEnvironment &environment)
{
    QStringList words = kindsOf(environment.badge);
    if (environment.isOpen)
        words.append(EnvironmentList::tr("open"));
    if (environment.isEdited)
        words.append(EnvironmentList::tr("not saved"));
    if (words.isEmpty())
        words.append(environment.badge.detail.isEmpty() ? EnvironmentList::tr("no address yet")
                                                        : environment.badge.detail);
    return words.join(QStringLiteral(" \u00b7 "));
}

} // namespace

EnvironmentList::EnvironmentList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("environmentList"));
    setAccessibleName(tr("Environments"));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            emit environmentPicked(m_environments.at(row).id);
    });
}

void EnvironmentList::setEnvironments(const QList<ListedEnvironment> &environments)
{
    if (environments == m_environments && count() == environments.size())
        return;
    const QString id = chosen();
    const QSignalBlocker quiet(this);
    m_environments = environments;
    clear();
    for (const ListedEnvironment &environment : environments) {
        const QString name = environment.badge.name.isEmpty() ? tr("New environment") : environment.badge.name;
        auto *item = new QListWidgetItem(swatch(ribbonColour(environment.badge)),
                                         name + QLatin1Char('\n') + secondLine(environment), this);
        item->setSizeHint(QSize(0, 2 * fontMetrics().height() + 2 * grid));
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(name, secondLine(environment)));
        item->setToolTip(environment.badge.detail);
    }
    choose(id);
}

void EnvironmentList::choose(const QString &id)
{
    const QSignalBlocker quiet(this);
    setCurrentRow(-1);
    for (int row = 0; row < m_environments.size(); ++row) {
        if (m_environments.at(row).id == id)
            setCurrentRow(row);
    }
}

QString EnvironmentList::chosen() const
{
    return currentRow() >= 0 && currentRow() < m_environments.size() ? m_environments.at(currentRow()).id : QString();
}

} // namespace ui
