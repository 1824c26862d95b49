// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/system_row.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"
#include "wording/errors.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>

namespace ui {
namespace {

using console::Reachability;
using State = Reachability::State;

struct Sign {
    Icon icon;
    Tint tint;
};

// Shape and colour differ together: nothing is told by colour alone.
Sign signOf(const Reachability &reachability)
{
    switch (reachability.state) {
    case State::Reached:
        return reachability.unreadable.isEmpty() ? Sign{Icon::Dot, Tint::Good} : Sign{Icon::Warning, Tint::Warning};
    case State::Failed: return {Icon::Problem, Tint::Problem};
    case State::Reading: return {Icon::Clock, Tint::Muted};
    case State::NotConfigured: return {Icon::Dash, Tint::Muted};
    case State::NotRead: break;
    }
    return {Icon::Circle, Tint::Muted};
}

QString tr(const char *text)
{
    return QCoreApplication::translate("SystemRow", text);
}

// Servers say whole seconds, so half a second of doubt is not worth a word.
const qint64 agreeMs = 1500;

} // namespace

QString shortWords(const Reachability &reachability)
{
    switch (reachability.state) {
    case State::Reached:
        return QStringLiteral("%1 \u00b7 %2")
            .arg(reachability.version.isEmpty() ? tr("reached") : reachability.version,
                 durationInWords(reachability.latencyMs));
    case State::Failed: return tr("not reached");
    case State::Reading: return tr("reading…");
    case State::NotConfigured: return tr("not connected");
    case State::NotRead: break;
    }
    return tr("not read yet");
}

QString longWords(const Reachability &reachability)
{
    QStringList lines{shortWords(reachability)};
    if (reachability.error)
        lines.append(wording::lineFor(*reachability.error));
    for (const model::Unreadable &entry : reachability.unreadable)
        lines.append(tr("Could not read %1: %2").arg(entry.what, entry.why));
    return lines.join(QLatin1Char('\n'));
}

QString clockWords(const Reachability &fusionauth, const Reachability &kong)
{
    QStringList off;
    bool any = false;
    for (const auto &[name, half] :
         {std::pair{QStringLiteral("FusionAuth"), &fusionauth}, std::pair{QStringLiteral("Kong"), &kong}}) {
        if (!half->skewMs || half->state != State::Reached)
            continue;
        any = true;
        const qint64 skew = *half->skewMs;
        if (qAbs(skew) > agreeMs)
            off.append((skew > 0 ? tr("%1's clock is %2 ahead") : tr("%1's clock is %2 behind"))
                           .arg(name, durationInWords(qAbs(skew))));
    }
    if (!any)
        return {};
    return off.isEmpty() ? tr("Clocks agree within 1 s") : off.join(QStringLiteral("; "));
}

SystemRow::SystemRow(const QString &name, const QString &system, QWidget *parent)
    : QFrame(parent)
    , m_system(system)
    , m_sign(new QLabel(this))
    , m_detail(new ElidedLabel({}, Qt::ElideRight, this))
{
    setObjectName(name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *title = new QLabel(system, this);
    title->setFont(strongFont());
    m_sign->setFixedWidth(14);
    m_detail->setMuted(true);
    m_detail->setFont(smallFont());
    m_detail->setObjectName(name + QStringLiteral(".detail"));
    layout->addWidget(m_sign);
    layout->addWidget(title);
    layout->addWidget(m_detail, 1);
    setFocusPolicy(Qt::TabFocus);
    setReachability({});
}

void SystemRow::setReachability(const Reachability &reachability)
{
    const Sign sign = signOf(reachability);
    m_sign->setPixmap(icon(sign.icon, sign.tint).pixmap(QSize(12, 12), devicePixelRatioF()));
    m_detail->setText(shortWords(reachability));
    setToolTip(longWords(reachability));
    setAccessibleName(QStringLiteral("%1: %2").arg(m_system, shortWords(reachability)));
    setAccessibleDescription(longWords(reachability));
}

} // namespace ui
