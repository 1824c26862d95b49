// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One recorded change: what it was, where it stands now, its call to unfold, and the button that takes it back.
#pragma once

#include <QFrame>

#include "storage/journal.h"

class QToolButton;
class QVBoxLayout;

namespace ui {

class CodeView;

class ChangeRow : public QFrame {
    Q_OBJECT
public:
    // whyNoUndo: empty where it can be taken back now.
    ChangeRow(const storage::Entry &entry, const QString &whyNoUndo, QWidget *parent = nullptr);

    int change() const { return m_entry.number; }
    bool isUnfolded() const { return m_call != nullptr; }
    void setUnfolded(bool unfolded);

signals:
    void undoWanted(int change);

private:
    QLayout *makeHead(const QString &whyNoUndo);
    QWidget *makeUndo(const QString &whyNoUndo);

    storage::Entry m_entry;
    QToolButton *m_fold = nullptr;
    QVBoxLayout *m_column;
    CodeView *m_call = nullptr; // made when it is unfolded
};

} // namespace ui
