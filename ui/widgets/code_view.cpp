// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/code_view.h"

#include "ui/widgets/code_highlighter.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace ui {
namespace {

// What the exchange log and the previews of calls write in the place of a secret.
constexpr QLatin1String secretMark("[redacted]");

QString withDots(QString code)
{
    return code.replace(secretMark, QString(8, QChar(0x2022)));
}

} // namespace

CodeView::CodeView(const QString &name, const QString &what, QWidget *parent)
    : QFrame(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_highlighter(new CodeHighlighter(m_edit->document()))
    , m_copy(new CopyButton(what, this))
{
    setObjectName(name);
    setRole(this, Role::CodeArea);
    setRole(m_edit, Role::CodeArea);
    m_edit->setObjectName(name + QStringLiteral(".text"));
    m_edit->setAccessibleName(what);
    m_edit->setReadOnly(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setTabChangesFocus(true);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setFont(monospace());
    m_edit->document()->setDocumentMargin(0);
    m_copy->setObjectName(name + QStringLiteral(".copy"));
    m_copy->setSource([this] { return m_code; });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 6, 4);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
}

void CodeView::setCode(const QString &code, CodeKind kind)
{
    m_code = code;
    m_highlighter->setKind(kind);
    const QString shown = withDots(code);
    if (m_edit->toPlainText() == shown)
        m_highlighter->rehighlight();
    else
        m_edit->setPlainText(shown);
    m_copy->setVisible(!code.isEmpty());
    fit();
}

void CodeView::setLines(int least, int most)
{
    m_least = least;
    m_most = most;
    fit();
}

void CodeView::fit()
{
    const int lines = qBound(m_least, m_edit->blockCount(), m_most);
    const int line = QFontMetrics(m_edit->font()).lineSpacing();
    const QMargins margins = layout()->contentsMargins();
    // Always with the room that the horizontal scroll bar takes, so that nothing jumps when it comes.
    const int bar = m_edit->horizontalScrollBar()->sizeHint().height();
    m_edit->setVerticalScrollBarPolicy(m_edit->blockCount() > m_most ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setFixedHeight(lines * line + margins.top() + margins.bottom() + bar + 2);
}

void CodeView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
}

} // namespace ui
