// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One line of a plan: its sign, object and sentence, the call to unfold, and how it goes while it is sent.
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

class CodeView;
class ElidedLabel;
class PlanProgressLabel;
class PlanSignLabel;
class Spinner;

enum class PlanSign { Create, Change, Keep, Conflict, Waits, Impossible };
enum class PlanProgress { None, Sending, Done, Failed, Undone };

// "create", "change", "keep"...: what a screen reader says for the sign.
QString wordOf(PlanSign sign);
// "sending", "done"...; empty for None.
QString wordOf(PlanProgress progress);

class PlanRow : public QFrame {
    Q_OBJECT
public:
    // `name` is the object name: "planRow.signing_key".
    explicit PlanRow(const QString &name, QWidget *parent = nullptr);

    void setRow(PlanSign sign, const QString &object, const QString &sentence);
    // The call as HTTP text, to be unfolded; empty: nothing to unfold.
    void setCall(const QString &http);
    void setUnfolded(bool unfolded);
    bool isUnfolded() const;
    // `words`: "48 ms", or what went wrong.
    void setProgress(PlanProgress progress, const QString &words = {});
    // Below the row: the choices of a conflict, and the like. The row owns it.
    void addBelow(QWidget *widget);

private:
    void describe();

    PlanSignLabel *m_sign;
    ElidedLabel *m_object;
    QLabel *m_sentence;
    PlanProgressLabel *m_progress;
    QToolButton *m_fold;
    QString m_http;
    CodeView *m_call = nullptr; // made when somebody unfolds it: most are never looked at
    QVBoxLayout *m_below;
};

} // namespace ui
