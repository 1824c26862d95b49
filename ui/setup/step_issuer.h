// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Tenant issuer: the text that tokens carry as `iss`, judged as it is typed, with what changing it does.
#pragma once

#include "ui/setup/step_form.h"

namespace ui {

class Card;
class Facts;
class PickField;
class TextField;

class IssuerForm : public StepForm {
    Q_OBJECT
public:
    explicit IssuerForm(QWidget *parent = nullptr);

    QString keepText() const override;
    void keep() override;

protected:
    void fill() override;
    void refresh() override;
    bool answersItself(const setup::PlannedStep &planned) const override;

private:
    void judge();
    void showImpact();
    void takeBetter();

    PickField *m_tenant;
    TextField *m_issuer;
    QLabel *m_others; // doubts beside the first
    Card *m_impact;
    Facts *m_facts;
    QString m_better; // what the link behind the first doubt puts in
};

} // namespace ui
