// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pick_field.h"

#include "ui/widgets/pick_button.h"
#include "ui/widgets/pick_popup.h"

namespace ui {

PickField::PickField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_placeholder(tr("Choose"))
    , m_button(new PickButton(this))
{
    setEditor(m_button);
    showChosen();
    connect(m_button, &QPushButton::clicked, this, &PickField::openList);
}

PickField::~PickField() = default;

void PickField::setItems(const QList<PickItem> &items)
{
    if (m_items == items)
        return;
    const QString before = m_creating ? QString() : chosen();
    const bool creating = m_creating;
    m_items = items;
    m_chosen = -1;
    if (m_popup)
        m_popup->setItems(m_items, m_createText);
    if (creating)
        chooseNew();
    else
        choose(before);
}

void PickField::setCreateText(const QString &text)
{
    m_createText = text;
    if (m_popup)
        m_popup->setItems(m_items, m_createText);
    if (m_creating && text.isEmpty())
        m_creating = false;
    showChosen();
}

void PickField::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    showChosen();
}

QString PickField::chosen() const
{
    return m_chosen < 0 ? QString() : m_items.at(m_chosen).id;
}

bool PickField::isCreating() const
{
    return m_creating;
}

void PickField::choose(const QString &id)
{
    m_creating = false;
    m_chosen = -1;
    for (int row = 0; row < m_items.size() && !id.isEmpty(); ++row) {
        if (m_items.at(row).id == id) {
            m_chosen = row;
            break;
        }
    }
    showChosen();
}

void PickField::chooseNew()
{
    m_chosen = -1;
    m_creating = !m_createText.isEmpty();
    showChosen();
}

void PickField::chooseNone()
{
    choose({});
}

void PickField::openList()
{
    if (!m_popup) {
        m_popup = new PickPopup(objectName(), this);
        m_popup->setItems(m_items, m_createText);
        connect(m_popup, &PickPopup::taken, this, &PickField::take);
    }
    m_popup->openAt(m_button, m_chosen);
}

void PickField::take(int row)
{
    if (row < 0) {
        chooseNew();
        emit newPicked();
        return;
    }
    m_creating = false;
    m_chosen = row;
    showChosen();
    emit picked(m_items.at(row).id);
}

void PickField::showChosen()
{
    if (m_creating)
        m_button->show({{}, m_createText, {}, {}, PillKind::Neutral}, false, true);
    else if (m_chosen >= 0)
        m_button->show(m_items.at(m_chosen), false, false);
    else
        m_button->show({{}, m_placeholder, {}, {}, PillKind::Neutral}, true, false);
    describe();
}

QString PickField::valueInWords() const
{
    if (m_creating)
        return m_createText;
    if (m_chosen < 0)
        return tr("nothing chosen");
    const PickItem &item = m_items.at(m_chosen);
    QStringList parts{item.title, item.facts, item.badge};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void PickField::showSeverity(std::optional<Severity> severity)
{
    m_button->setSeverity(severity);
}

} // namespace ui
