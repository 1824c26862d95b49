// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/secret_edit.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace ui {
namespace {

// QLineEdit's own interface gives the text away as soon as the echo mode is normal. This one has no text at all; that
// also keeps what is typed from the bus, which QLineEdit reports in every echo mode.
class SecretAccessible : public QAccessibleWidget {
public:
    explicit SecretAccessible(QWidget *edit)
        : QAccessibleWidget(edit, QAccessible::EditableText)
    {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = true;
        state.passwordEdit = true;
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? QString() : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *secretAccessible(const QString &, QObject *object)
{
    auto *edit = qobject_cast<SecretEdit *>(object);
    return edit ? new SecretAccessible(edit) : nullptr;
}

} // namespace

SecretEdit::SecretEdit(QWidget *parent)
    : QLineEdit(parent)
{
    static const bool installed = (QAccessible::installFactory(secretAccessible), true);
    Q_UNUSED(installed)
}

} // namespace ui
