// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    return support::runAll(QCoreApplication::arguments());
}
