// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One of many that exist already, or a new one: a searchable list that opens below the field.
#pragma once

#include "ui/widgets/field.h"
#include "ui/widgets/pill.h"

#include <QList>

#include <functional>
#include <optional>

namespace ui {

class PickButton;
class PickPopup;

struct PickItem {
    QString id;
    QString title;
    QString facts; // muted, beside the title: "f004c1fe-484b-... · 2 applications"
    QString badge; // "not a URL"; empty: none
    PillKind badgeKind = PillKind::Neutral;

    bool operator==(const PickItem &) const = default;
};

// Items that are made when they are looked at: all of them when the list opens, one for what is chosen.
struct PickSource {
    std::function<QList<PickItem>()> all;
    std::function<std::optional<PickItem>(const QString &id)> one;
};

class PickField : public Field {
    Q_OBJECT
public:
    PickField(const QString &name, const QString &label, QWidget *parent = nullptr);
    ~PickField() override;

    // Ten thousand are fine. What was chosen stays so while it is among them.
    void setItems(QList<PickItem> items);
    // The same, where making ten thousand would be felt each time something changes.
    void setSource(PickSource source);
    // First row of the list: "Create new: Kong gateway". Empty: no such row.
    void setCreateText(const QString &text);
    // While nothing is chosen: "Choose a tenant".
    void setPlaceholder(const QString &text);

    // The id; empty: none, or the new one.
    QString chosen() const;
    bool isCreating() const;
    // These emit nothing.
    void choose(const QString &id);
    void chooseNew();
    void chooseNone();

    // The list below the field, where a test wants to look at it.
    void openList();
    PickPopup *list() const { return m_popup; }

signals:
    // By the user.
    void picked(const QString &id);
    void newPicked();

protected:
    QString valueInWords() const override;
    void showSeverity(std::optional<Severity> severity) override;

private:
    void take(int row);
    void showChosen();
    std::optional<PickItem> find(const QString &id) const;
    void chooseAgain();
    void load();

    QList<PickItem> m_items;
    std::optional<PickSource> m_source;
    bool m_loaded = true; // m_items are what the source has
    QString m_createText;
    QString m_placeholder;
    std::optional<PickItem> m_chosen;
    bool m_creating = false;
    PickButton *m_button;
    PickPopup *m_popup = nullptr;
};

} // namespace ui
