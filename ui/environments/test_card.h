// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a connection test found about one address: a line a layer, and the certificate that was shown.
#pragma once

#include "ui/widgets/card.h"

#include "model/connection_test.h"

class QPushButton;

namespace ui {

class Facts;
class Pill;

class TestCard : public Card {
    Q_OBJECT
public:
    TestCard(const QString &field, QWidget *parent = nullptr);

    // pinned: the SHA-256 that is pinned for this address; empty: none. running: more layers may follow.
    void setTest(const model::SystemTest &test, const QString &pinned, bool running);

signals:
    // The certificate that was shown is to be trusted from now on, and no other; or no longer.
    void pinChosen(const QString &url, const QString &sha256);
    void pinRemoved(const QString &url);

private:
    void showLayers(const model::SystemTest &test, bool running);
    void showCertificate(const model::SystemTest &test, const QString &pinned);

    model::SystemTest m_test;
    Pill *m_verdict;
    QWidget *m_layers = nullptr;
    Facts *m_certificate;
    QPushButton *m_pin;
    QPushButton *m_unpin;
};

} // namespace ui
