// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/labels.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHash>
#include <QPainter>
#include <QTextLayout>

#include <memory>

namespace ui {
namespace {

// Layouts in layouts ask a wrapping label for its height at the same few widths again and again, dozens of times for
// one change; QLabel breaks its text into lines anew each time.
class TextLabel : public QLabel {
public:
    using QLabel::QLabel;

    int heightForWidth(int width) const override
    {
        if (m_measured != text()) {
            m_measured = text();
            m_heights.clear();
        }
        auto known = m_heights.constFind(width);
        if (known == m_heights.constEnd())
            known = m_heights.insert(width, measured(width));
        return *known;
    }

protected:
    virtual int measured(int width) const { return QLabel::heightForWidth(width); }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            m_heights.clear();
        QLabel::changeEvent(event);
    }

private:
    mutable QString m_measured; // the text that they belong to
    mutable QHash<int, int> m_heights;
};

// QLabel alone breaks between words: a long id would ask for a wider window, or be cut.
class BreakingLabel : public TextLabel {
public:
    using TextLabel::TextLabel;

    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 1 + margins(), lineHeight()}; }
    QSize minimumSizeHint() const override
    {
        return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * leastCharacters), lineHeight()};
    }

protected:
    int measured(int width) const override { return qCeil(laidOut(width - margins()).height); }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        const Lines lines = laidOut(contentsRect().width());
        const qreal above = qMax(0.0, (contentsRect().height() - lines.height) / 2);
        lines.layout->draw(&painter, QPointF(contentsRect().left(), contentsRect().top() + above));
    }

private:
    static constexpr int leastCharacters = 12;

    struct Lines {
        std::unique_ptr<QTextLayout> layout;
        qreal height = 0;
    };

    Lines laidOut(int width) const
    {
        Lines lines{std::make_unique<QTextLayout>(text(), font()), 0};
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        lines.layout->setTextOption(option);
        lines.layout->beginLayout();
        for (QTextLine line = lines.layout->createLine(); line.isValid(); line = lines.layout->createLine()) {
            line.setLineWidth(qMax(1, width));
            line.setPosition({0, lines.height});
            lines.height += line.height();
        }
        lines.layout->endLayout();
        return lines;
    }

    int lineHeight() const { return fontMetrics().height(); }
    int margins() const { return contentsMargins().left() + contentsMargins().right(); }
};

QLabel *plain(const QString &text, QWidget *parent)
{
    auto *label = new TextLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

} // namespace

QLabel *textLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plain(text, parent);
    label->setWordWrap(true);
    return label;
}

QLabel *breakingLabel(const QString &text, QWidget *parent)
{
    auto *label = new BreakingLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = textLabel(text, parent);
    setRole(label, Role::Muted);
    return label;
}

QLabel *hintLabel(const QString &text, QWidget *parent)
{
    QLabel *label = mutedLabel(text, parent);
    label->setFont(smallFont());
    return label;
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plain(text, parent);
    label->setFont(strongFont());
    return label;
}

QLabel *monospaceLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plain(text, parent);
    label->setFont(monospace());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QWidget *separatorLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFixedHeight(1);
    setRole(line, Role::Line);
    return line;
}

QWidget *verticalLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFixedWidth(1);
    setRole(line, Role::Line);
    return line;
}

} // namespace ui
