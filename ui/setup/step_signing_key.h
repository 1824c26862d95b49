// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Signing key: generated in FusionAuth, one that FusionAuth has, or a public key that was made elsewhere.
#pragma once

#include "ui/setup/step_form.h"

namespace ui {

class ChoiceField;
class Facts;
class KeyImport;
class PickField;
class Prompts;

class SigningKeyForm : public StepForm {
    Q_OBJECT
public:
    explicit SigningKeyForm(Prompts *prompts, QWidget *parent = nullptr);

    // The content of a file that was asked for.
    void takeFile(const QByteArray &content);

signals:
    // Somebody chose a file to import; its content comes back through takeFile().
    void fileChosen(const QString &path);

protected:
    void forget() override;
    void fill() override;
    void refresh() override;
    bool answersItself(const setup::PlannedStep &planned) const override;

private:
    enum class Way { Generate, Existing, Import };

    void chooseWay(const QString &id);
    Way wayOfBlueprint() const;
    void showWay(Way way);

    ChoiceField *m_way;
    ChoiceField *m_algorithm;
    ChoiceField *m_length;
    PickField *m_key;
    Facts *m_facts;
    KeyImport *m_import;
    // Chosen here, although the blueprint does not say it yet.
    std::optional<Way> m_chosen;
};

} // namespace ui
