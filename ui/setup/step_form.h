// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What every form of the walk is: it reads a situation into its fields and says how the blueprint changes.
#pragma once

#include "ui/setup/stops.h"
#include "ui/widgets/form.h"

#include <functional>

class QVBoxLayout;

namespace ui {

class Decisions;

class StepForm : public QWidget {
    Q_OBJECT
public:
    Stop stop() const { return m_stop; }

    // Shows the situation. Fields that say the same already stay untouched, so that nobody who types is disturbed.
    void take(const Situation &situation);

    // A second way out of the form, beside "Next": "Keep acme.com". Empty: none.
    virtual QString keepText() const { return {}; }
    virtual void keep() {}

signals:
    void edited(const setup::Blueprint &blueprint);
    void choiceMade(const setup::Choice &choice);

protected:
    StepForm(Stop stop, const QString &sentence, QWidget *parent);

    // Another blueprint is shown from now on: what was chosen here and is not said in it is no longer meant.
    virtual void forget() {}
    // Lists out of the snapshot; called where it differs.
    virtual void fill() {}
    // The blueprint's values into the fields.
    virtual void refresh() = 0;

    Form *form() { return m_form; }
    const Situation &situation() const { return m_situation; }
    const setup::Blueprint &blueprint() const { return m_situation.scene.blueprint; }
    const model::Snapshot &snapshot() const { return m_situation.scene.snapshot; }
    // Whether that step finds nothing but a decision that this form's own fields are for.
    virtual bool answersItself(const setup::PlannedStep &) const { return false; }

    void edit(const std::function<void(setup::Blueprint &)> &change);

private:
    void showDecisions();

    Stop m_stop;
    Situation m_situation;
    bool m_isFilled = false;
    Form *m_form;
    Decisions *m_decisions;
};

} // namespace ui
