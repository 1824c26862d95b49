// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A public key out of what somebody pastes, drops or opens: PEM, certificate, JWK or JWKS; private keys are refused.
#pragma once

#include "jose/key_import.h"

#include <QWidget>

class QPushButton;

namespace ui {

class Facts;
class PickField;
class Prompts;
class TextArea;

class KeyImport : public QWidget {
    Q_OBJECT
public:
    explicit KeyImport(Prompts *prompts, QWidget *parent = nullptr);

    // The key that the blueprint holds; what somebody types stays.
    void hold(const QString &pem);
    void clear();
    // What a file holds.
    void take(const QByteArray &content);
    // The key that was understood last; empty: none.
    QString pem() const;

signals:
    // Empty: what is there is no key.
    void imported(const QString &pem);
    void fileChosen(const QString &path);

private:
    void askForFile();
    void read(const QByteArray &text);
    void refuse(const base::Error &error);
    void showKeys();
    void showKey(int row);

    Prompts *m_prompts;
    TextArea *m_text;
    QPushButton *m_file;
    PickField *m_which;
    Facts *m_facts;
    QList<jose::ImportedKey> m_keys;
    int m_row = -1;
};

} // namespace ui
