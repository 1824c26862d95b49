// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Service and route: which of what Kong serves is to be protected, or a new pair; and one look whether it answers.
#pragma once

#include "ui/setup/step_form.h"

namespace ui {

class PickField;
class TextField;

class ServiceForm : public StepForm {
    Q_OBJECT
public:
    explicit ServiceForm(QWidget *parent = nullptr);

signals:
    void openCheckWanted();

protected:
    void forget() override;
    void fill() override;
    void refresh() override;
    bool answersItself(const setup::PlannedStep &planned) const override;

private:
    void addService();
    void addRoute();
    void addProbe();
    void updateService();
    void updateRoute();
    void updateProbe();
    bool isNewService() const;
    bool isNewRoute() const;

    PickField *m_service = nullptr;
    TextField *m_serviceName = nullptr;
    TextField *m_serviceUrl = nullptr;
    PickField *m_route = nullptr;
    TextField *m_routeName = nullptr;
    TextField *m_paths = nullptr;
    TextField *m_probe = nullptr;
    QPushButton *m_check = nullptr;
    QLabel *m_result = nullptr;
    // Chosen here, although the blueprint does not say it yet.
    bool m_makesService = false;
    bool m_makesRoute = false;
};

} // namespace ui
