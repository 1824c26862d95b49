// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Login API key: whether a key is made that may only log users in.
#pragma once

#include "ui/setup/step_form.h"

namespace ui {

class ChoiceField;

class LoginKeyForm : public StepForm {
    Q_OBJECT
public:
    explicit LoginKeyForm(QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    ChoiceField *m_choice;
};

} // namespace ui
