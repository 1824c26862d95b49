// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Credential: under which claim of a token Kong finds the public key.
#pragma once

#include "ui/setup/step_form.h"

namespace ui {

class ChoiceField;
class Facts;

class CredentialForm : public StepForm {
    Q_OBJECT
public:
    explicit CredentialForm(QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    ChoiceField *m_claim;
    Facts *m_facts;
};

} // namespace ui
