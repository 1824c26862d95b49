// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/text_area.h"

#include "ui/widgets/theme.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStringDecoder>

namespace ui {
namespace {

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

// The bytes as text; none for what is no text, DER for example.
std::optional<QString> asText(const QByteArray &content)
{
    if (content.contains('\0'))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(content);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

} // namespace

TextArea::TextArea(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_edit(new QPlainTextEdit(this))
{
    m_edit->setTabChangesFocus(true);
    m_edit->viewport()->installEventFilter(this);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setEditor(m_edit);
    setLines(5);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { emit edited(text()); });
}

QString TextArea::text() const
{
    return m_edit->toPlainText();
}

void TextArea::setText(const QString &text)
{
    if (m_edit->toPlainText() == text)
        return;
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(text);
}

void TextArea::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void TextArea::setMonospace(bool on)
{
    m_edit->setFont(on ? monospace() : font());
}

void TextArea::setReadOnly(bool on)
{
    m_edit->setReadOnly(on);
}

void TextArea::setLines(int lines)
{
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * lines + 2 * grid + 4);
}

bool TextArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool drags = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!drags && event->type() != QEvent::Drop)
        return Field::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QString path = droppedFile(drop->mimeData());
    if (path.isEmpty() || m_edit->isReadOnly())
        return Field::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (!drags)
        takeFile(path);
    return true;
}

void TextArea::takeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return setMessage(Severity::Problem, tr("This file cannot be read: %1").arg(file.errorString()));
    if (file.size() > largestFile)
        return setMessage(Severity::Problem, tr("This file has more than %1 MiB.").arg(largestFile / 1024 / 1024));
    const QByteArray content = file.read(largestFile);
    clearMessage();
    if (const auto text = asText(content)) {
        setText(*text);
        emit edited(*text);
    }
    emit dropped(content);
}

} // namespace ui
