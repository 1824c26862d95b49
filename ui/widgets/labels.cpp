// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/labels.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHash>

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
            known = m_heights.insert(width, QLabel::heightForWidth(width));
        return *known;
    }

protected:
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
