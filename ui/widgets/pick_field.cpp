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

void PickField::setItems(QList<PickItem> items)
{
    if (m_items == items && !m_source)
        return;
    m_source.reset();
    m_loaded = true;
    m_items = std::move(items);
    if (m_popup)
        m_popup->setItems(m_items, m_createText);
    chooseAgain();
}

void PickField::setSource(PickSource source)
{
    m_source = std::move(source);
    m_loaded = false;
    chooseAgain();
}

// What was chosen, as it is now.
void PickField::chooseAgain()
{
    if (m_creating)
        chooseNew();
    else
        choose(chosen());
}

std::optional<PickItem> PickField::find(const QString &id) const
{
    if (id.isEmpty())
        return std::nullopt;
    if (m_source)
        return m_source->one(id);
    const auto found =
        std::find_if(m_items.cbegin(), m_items.cend(), [&](const PickItem &item) { return item.id == id; });
    return found == m_items.cend() ? std::nullopt : std::optional(*found);
}

void PickField::load()
{
    if (m_loaded)
        return;
    m_items = m_source->all();
    m_loaded = true;
    if (m_popup)
        m_popup->setItems(m_items, m_createText);
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
    return m_chosen ? m_chosen->id : QString();
}

bool PickField::isCreating() const
{
    return m_creating;
}

void PickField::choose(const QString &id)
{
    m_creating = false;
    m_chosen = find(id);
    showChosen();
}

void PickField::chooseNew()
{
    m_chosen.reset();
    m_creating = !m_createText.isEmpty();
    showChosen();
}

void PickField::chooseNone()
{
    choose({});
}

void PickField::openList()
{
    load();
    if (!m_popup) {
        m_popup = new PickPopup(objectName(), this);
        m_popup->setItems(m_items, m_createText);
        connect(m_popup, &PickPopup::taken, this, &PickField::take);
    }
    const auto at = std::find_if(m_items.cbegin(), m_items.cend(),
                                 [&](const PickItem &item) { return m_chosen && item.id == m_chosen->id; });
    m_popup->openAt(m_button, at == m_items.cend() ? -1 : int(at - m_items.cbegin()));
}

void PickField::take(int row)
{
    if (row < 0) {
        chooseNew();
        emit newPicked();
        return;
    }
    m_creating = false;
    m_chosen = m_items.at(row);
    showChosen();
    emit picked(m_chosen->id);
}

void PickField::showChosen()
{
    if (m_creating)
        m_button->show({{}, m_createText, {}, {}, PillKind::Neutral}, false, true);
    else if (m_chosen)
        m_button->show(*m_chosen, false, false);
    else
        m_button->show({{}, m_placeholder, {}, {}, PillKind::Neutral}, true, false);
    describe();
}

QString PickField::valueInWords() const
{
    if (m_creating)
        return m_createText;
    if (!m_chosen)
        return tr("nothing chosen");
    QStringList parts{m_chosen->title, m_chosen->facts, m_chosen->badge};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void PickField::showSeverity(std::optional<Severity> severity)
{
    m_button->setSeverity(severity);
}

} // namespace ui
