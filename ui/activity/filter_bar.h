// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What the exchanges are filtered by: words, systems, failures, writes; and how many are left.
#pragma once

#include <QWidget>

#include "ui/activity/exchange_filter.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    ExchangeFilter filter() const;
    void clear();
    void setCounts(int shown, int total);
    // The keyboard goes to the words.
    void focusWords();

signals:
    void filterChanged();
    // "Save these as HAR"
    void saveShownWanted();

private:
    QPushButton *addChip(QHBoxLayout *row, const QString &name, const QString &text, const QString &toolTip);

    QLineEdit *m_words;
    QList<std::pair<QString, QPushButton *>> m_systems;
    QPushButton *m_failures = nullptr;
    QPushButton *m_writes = nullptr;
    QLabel *m_count;
    QPushButton *m_save;
};

} // namespace ui
