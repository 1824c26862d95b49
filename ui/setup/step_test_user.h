// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Test user: whose token proves the wiring, with its password, which goes to the secret store and nowhere else.
#pragma once

#include "base/secret.h"
#include "ui/setup/step_form.h"

namespace ui {

class SecretField;
class TextField;

class TestUserForm : public StepForm {
    Q_OBJECT
public:
    explicit TestUserForm(QWidget *parent = nullptr);

signals:
    // Empty: it was cleared again.
    void passwordGiven(const base::Secret &password);

protected:
    void forget() override;
    void refresh() override;

private:
    TextField *m_email;
    SecretField *m_password;
    TextField *m_roles;
};

} // namespace ui
