// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The vertical list of a walk's steps, each with its state, what it is and what it says about itself.
#pragma once

#include <QList>
#include <QListView>
#include <QTimer>

namespace ui {

enum class StepState { Done, Current, Open, Waiting, Problem, Running, NotNeeded };

// "done", "waits", "problem": what a screen reader says for the sign.
QString wordOf(StepState state);

struct Step {
    QString id;
    QString title;
    QString subtitle;
    StepState state = StepState::Open;
    bool separated = false; // a line above it

    bool operator==(const Step &) const = default;
};

class StepModel;

class StepList : public QListView {
    Q_OBJECT
public:
    explicit StepList(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    // Keeps the selected step where it is still there, and repaints only what differs.
    void setSteps(const QList<Step> &steps);
    const QList<Step> &steps() const;
    QString selected() const;
    // Emits nothing.
    void select(const QString &id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    // By mouse or keyboard.
    void stepSelected(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void turnWhileRunning();

    StepModel *m_model;
    QTimer m_turning;
    bool m_quiet = false;
};

} // namespace ui
