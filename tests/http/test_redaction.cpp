// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/redaction.h"
#include "support/suite.h"

#include <QtTest>

using http::Redaction;

class TestRedaction : public QObject {
    Q_OBJECT
private slots:
};

LATCHKEY_TEST(TestRedaction)
#include "test_redaction.moc"
