// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/field.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/severity_icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

const char *styleNameOf(std::optional<Severity> severity)
{
    if (severity == Severity::Problem)
        return "problem";
    return severity == Severity::Warning ? "warning" : "";
}

} // namespace

Field::Field(const QString &name, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_label(new QLabel(this))
{
    setObjectName(name);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(grid / 2);
    m_label->setTextFormat(Qt::PlainText);
    QFont font = m_label->font();
    font.setWeight(QFont::Medium);
    m_label->setFont(font);
    m_label->setText(label);
    m_layout->addWidget(m_label);
}

QString Field::label() const
{
    return m_label->text();
}

void Field::setLabel(const QString &label)
{
    m_label->setText(label);
    describe();
}

void Field::setEditor(QWidget *editor, QWidget *shown)
{
    Q_ASSERT(!m_editor);
    m_editor = editor;
    editor->setObjectName(objectName() + QStringLiteral(".editor"));
    m_label->setBuddy(editor);
    setFocusProxy(editor);
    m_layout->addWidget(shown ? shown : editor);
    describe();
}

void Field::hideLabel()
{
    m_label->hide();
}

void Field::indentTexts(int pixels)
{
    m_indent = pixels;
}

void Field::setHint(const QString &hint)
{
    if (!m_hint) {
        m_hint = hintLabel(hint, this);
        m_hint->setContentsMargins(m_indent, 0, 0, 0);
        m_layout->insertWidget(2, m_hint);
    }
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describe();
}

QString Field::hint() const
{
    return m_hint ? m_hint->text() : QString();
}

void Field::makeMessageRow()
{
    m_messageRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_messageRow);
    row->setContentsMargins(m_indent, 0, 0, 0);
    row->setSpacing(6);
    m_messageIcon = new SeverityIcon(m_messageRow);
    m_message = textLabel({}, m_messageRow);
    m_message->setFont(smallFont());
    m_message->setObjectName(objectName() + QStringLiteral(".message"));
    m_action = linkButton(objectName() + QStringLiteral(".action"), {}, m_messageRow);
    m_action->setFont(smallFont());
    row->addWidget(m_messageIcon, 0, Qt::AlignTop);
    row->addWidget(m_message, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    m_layout->addWidget(m_messageRow);
    connect(m_action, &QPushButton::clicked, this, &Field::messageActionChosen);
}

void Field::setMessage(Severity severity, const QString &text, const QString &action)
{
    if (text.isEmpty())
        return clearMessage();
    if (!m_messageRow)
        makeMessageRow();
    m_severity = severity;
    m_messageIcon->setSeverity(severity);
    m_message->setText(text);
    m_message->setAccessibleName(wordOf(severity) + QStringLiteral(": ") + text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_messageRow->show();
    showSeverity(severity);
    describe();
}

void Field::clearMessage()
{
    if (!m_messageRow)
        return;
    m_message->clear();
    m_messageRow->hide();
    showSeverity(std::nullopt);
    describe();
}

QString Field::message() const
{
    return m_message ? m_message->text() : QString();
}

void Field::showSeverity(std::optional<Severity> severity)
{
    const QString name = QLatin1String(styleNameOf(severity));
    if (!m_editor || m_editor->property("severity").toString() == name)
        return;
    m_editor->setProperty("severity", name);
    polishAgain(m_editor);
}

void Field::describe()
{
    if (!m_editor)
        return;
    m_editor->setAccessibleName(label());
    QStringList parts;
    if (const QString value = valueInWords(); !value.isEmpty())
        parts += value;
    if (!message().isEmpty())
        parts += wordOf(m_severity) + QStringLiteral(": ") + message();
    if (!hint().isEmpty())
        parts += hint();
    m_editor->setAccessibleDescription(parts.join(QLatin1Char('\n')));
}

} // namespace ui
