// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/colour_field.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>

namespace ui {
namespace {

class Swatch : public QAbstractButton {
public:
    Swatch(const NamedColour &named, QWidget *parent)
        : QAbstractButton(parent)
        , m_colour(named.colour)
    {
        setCheckable(true);
        setToolTip(named.name);
        setAccessibleName(named.name);
        setFocusPolicy(Qt::StrongFocus);
    }

    QColor colour() const { return m_colour; }
    QSize sizeHint() const override { return {28, 28}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus()) {
            painter.setPen(QPen(colours().focus, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colour);
        painter.drawRoundedRect(rect().adjusted(4, 4, -4, -4), 5, 5);
        if (!isChecked())
            return;
        // A sign as well as the colour, in whichever of black and white reads better.
        painter.setPen(QPen(textOn(m_colour), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{{9.5, 14.5}, {12.5, 17.5}, {18.5, 10.5}});
    }

private:
    QColor m_colour;
};

int distance(const QColor &one, const QColor &other)
{
    return qAbs(one.red() - other.red()) + qAbs(one.green() - other.green()) + qAbs(one.blue() - other.blue());
}

} // namespace

QList<NamedColour> environmentColours()
{
    return {{ColourField::tr("Blue"), QColor(0x2f, 0x6f, 0xd0)},   {ColourField::tr("Teal"), QColor(0x0f, 0x76, 0x6e)},
            {ColourField::tr("Green"), QColor(0x2e, 0x7d, 0x32)},  {ColourField::tr("Amber"), QColor(0xb4, 0x53, 0x09)},
            {ColourField::tr("Violet"), QColor(0x7c, 0x3a, 0xed)}, {ColourField::tr("Pink"), QColor(0xbe, 0x18, 0x5d)},
            {ColourField::tr("Grey"), QColor(0x5b, 0x64, 0x76)}};
}

ColourField::ColourField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid / 2);
    const QList<NamedColour> offered = environmentColours();
    for (int index = 0; index < offered.size(); ++index) {
        auto *swatch = new Swatch(offered.at(index), row);
        swatch->setObjectName(QStringLiteral("%1.%2").arg(name).arg(index));
        m_group->addButton(swatch, index);
        layout->addWidget(swatch);
    }
    layout->addStretch();
    row->setFocusProxy(m_group->button(0));
    m_group->button(0)->setChecked(true);
    setEditor(row);
    connect(m_group, &QButtonGroup::idClicked, this, [this] { emit edited(colour()); });
}

QColor ColourField::colour() const
{
    return environmentColours().at(m_group->checkedId()).colour;
}

void ColourField::setColour(const QColor &colour)
{
    int best = 0;
    const QList<NamedColour> offered = environmentColours();
    for (int index = 1; index < offered.size(); ++index) {
        if (distance(offered.at(index).colour, colour) < distance(offered.at(best).colour, colour))
            best = index;
    }
    m_group->button(best)->setChecked(true);
}

} // namespace ui
