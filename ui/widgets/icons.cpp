// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/icons.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Outside of all namespaces, as the macro demands: a static library's resources are linked only where they are named.
static void linkResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace ui {
namespace {

constexpr const char *files[] = {
    "activity", "check",    "chevron-down", "chevron-right", "circle",   "clock", "copy",    "cross",   "dash",
    "dot",      "download", "environments", "equals",        "external", "eye",   "eye-off", "folder",  "information",
    "key",      "lock",     "minus",        "overview",      "pencil",   "play",  "plus",    "problem", "refresh",
    "sandbox",  "search",   "setup",        "stop",          "undo",     "user",  "warning"};
static_assert(std::size(files) == static_cast<std::size_t>(Icon::Warning) + 1);

// The drawings are black; this is the same drawing in another colour.
QByteArray drawing(Icon which, const QColor &colour)
{
    static const bool linked = (linkResources(), true);
    Q_UNUSED(linked)
    QFile file(QStringLiteral(":/latchkey/icons/%1.svg").arg(QLatin1String(files[static_cast<int>(which)])));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll().replace("#000", colour.name().toLatin1()) : QByteArray();
}

QRectF squareIn(const QRect &rect)
{
    const int side = qMin(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    return square;
}

class Engine : public QIconEngine {
public:
    Engine(Icon which, Tint tint)
        : m_which(which)
        , m_tint(tint)
    {}

    // A list paints its icons for each row anew: a picture kept is a fraction of a drawing read.
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QRectF square = squareIn(rect);
        const int pixels = qCeil(square.width() * painter->device()->devicePixelRatioF());
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawPixmap(square, pixmap({pixels, pixels}, mode, state), QRectF(0, 0, pixels, pixels));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QString key = QStringLiteral("latchkey:%1:%2:%3x%4")
                                .arg(static_cast<int>(m_which))
                                .arg(colour(mode).rgb())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap result;
        if (size.isEmpty())
            return result;
        if (QPixmapCache::find(key, &result))
            return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        QSvgRenderer(drawing(m_which, colour(mode))).render(&painter, squareIn(result.rect()));
        painter.end();
        QPixmapCache::insert(key, result);
        return result;
    }

    QIconEngine *clone() const override { return new Engine(m_which, m_tint); }
    QString key() const override { return QStringLiteral("latchkey"); }

private:
    QColor colour(QIcon::Mode mode) const { return mode == QIcon::Disabled ? colours().disabled : colourOf(m_tint); }

    Icon m_which;
    Tint m_tint;
};

// Paints at the moment it is asked, so that it has the theme's colours and the screen's resolution.
class IconLabel : public QLabel {
public:
    IconLabel(Icon which, Tint tint, int size, QWidget *parent)
        : QLabel(parent)
        , m_icon(icon(which, tint))
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    }

private:
    QIcon m_icon;
};

} // namespace

QIcon icon(Icon which, Tint tint)
{
    return QIcon(new Engine(which, tint));
}

QLabel *iconLabel(Icon which, Tint tint, QWidget *parent, int size)
{
    return new IconLabel(which, tint, size, parent);
}

QColor colourOf(Tint tint)
{
    const Colours &c = colours();
    switch (tint) {
    case Tint::Text: return c.text;
    case Tint::Muted: return c.muted;
    case Tint::Accent: return c.accent;
    case Tint::OnAccent: return c.onAccent;
    case Tint::Good: return c.good;
    case Tint::Warning: return c.warn;
    case Tint::Problem: return c.bad;
    }
    Q_UNREACHABLE();
}

} // namespace ui
