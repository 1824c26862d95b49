// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The environments below each other, each with its colour; one is being edited.
#pragma once

#include <QListWidget>

#include "ui/widgets/page.h"

namespace ui {

struct ListedEnvironment {
    QString id;
    EnvironmentBadge badge;
    bool isOpen = false;   // the window works with it now
    bool isEdited = false; // with changes that are not saved

    bool operator==(const ListedEnvironment &) const = default;
};

class EnvironmentList : public QListWidget {
    Q_OBJECT
public:
    explicit EnvironmentList(QWidget *parent = nullptr);

    // Emits nothing; what was chosen stays so.
    void setEnvironments(const QList<ListedEnvironment> &environments);
    void choose(const QString &id);
    QString chosen() const;

signals:
    void environmentPicked(const QString &id);

private:
    QList<ListedEnvironment> m_environments;
};

} // namespace ui
