// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Application: the FusionAuth application whose tokens open the service, one that exists or a new one.
#pragma once

#include "ui/setup/step_form.h"

namespace ui {

class PickField;
class TextField;

class ApplicationForm : public StepForm {
    Q_OBJECT
public:
    explicit ApplicationForm(QWidget *parent = nullptr);

protected:
    void fill() override;
    void refresh() override;

private:
    const model::Application *chosen() const;

    PickField *m_application;
    TextField *m_name;
};

} // namespace ui
