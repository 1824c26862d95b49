// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The fields of one environment. What is wrong is said below its field as it is typed.
#pragma once

#include <QHash>
#include <QWidget>

#include "flow/connections.h"
#include "model/problem.h"
#include "storage/environment.h"
#include "ui/widgets/form.h"
#include "ui/widgets/prompts.h"

namespace ui {

class ChoiceField;
class ColourField;
class NumberField;
class PathField;
class SecretField;
class SwitchField;
class TextField;

class EnvironmentForm : public Form {
    Q_OBJECT
public:
    EnvironmentForm(Prompts &prompts, QWidget *parent = nullptr);

    // Emits nothing. Secrets that were typed for another environment go.
    void setEnvironment(const storage::Environment &environment);
    // What does not stand in a field is as it was given.
    storage::Environment environment() const;

    // Those that were typed; what was not typed is empty.
    flow::ConnectionSecrets typedSecrets() const;
    void forgetTyped();
    // Which secrets rest somewhere, and where, for the fields to say so while they are empty.
    void setKnownSecrets(const flow::ConnectionSecrets &known, const QString &place);

    void setProblems(const QList<model::Problem> &problems);

signals:
    void edited();
    // "Use it anyway" below an address that would carry secrets without TLS.
    void plainHttpAccepted(const QString &host);

private:
    void addIdentity();
    void addFusionAuth();
    void addKong();
    void addTrust(Prompts &prompts);
    void addProxy();
    TextField *addText(const char *name, const QString &label, const QString &hint,
                       QString storage::Environment::*member, const char *problemField, bool monospace);
    void showProxyFields();

    struct TextBinding {
        TextField *field;
        QString storage::Environment::*member;
    };
    struct PathBinding {
        PathField *field;
        QString storage::Environment::*member;
    };
    QList<TextBinding> m_texts;
    QList<PathBinding> m_paths;
    QHash<QString, Field *> m_byProblem;
    ColourField *m_colour;
    ChoiceField *m_kind;
    SwitchField *m_readOnly;
    SecretField *m_apiKey;
    SecretField *m_adminToken;
    SecretField *m_clientKey;
    SecretField *m_proxyPassword;
    TextField *m_furtherProxies;
    ChoiceField *m_proxyKind;
    TextField *m_proxyHost;
    NumberField *m_proxyPort;
    TextField *m_proxyUser;
    storage::Environment m_environment;
};

} // namespace ui
