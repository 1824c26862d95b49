// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Protect the service: where the jwt plugin goes, and which claims it checks.
#pragma once

#include "ui/setup/step_form.h"

namespace ui {

class ChoiceField;
class SwitchField;

class ProtectForm : public StepForm {
    Q_OBJECT
public:
    explicit ProtectForm(QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void verify(const QString &claim, bool on);

    ChoiceField *m_where;
    SwitchField *m_exp;
    SwitchField *m_nbf;
};

} // namespace ui
