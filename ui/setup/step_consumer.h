// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Consumer: whom Kong takes the callers with such a token for.
#pragma once

#include "ui/setup/step_form.h"

namespace ui {

class PickField;
class TextField;

class ConsumerForm : public StepForm {
    Q_OBJECT
public:
    explicit ConsumerForm(QWidget *parent = nullptr);

protected:
    void forget() override;
    void fill() override;
    void refresh() override;

private:
    PickField *m_consumer;
    TextField *m_name;
    bool m_makes = false; // chosen here; a name that exists is adopted all the same
};

} // namespace ui
