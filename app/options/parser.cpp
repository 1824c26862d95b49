// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "parser.h"

namespace options {

QList<Option> allOptions(const Table &table)
{
    QList<Option> all = table.options;
    for (const Group &group : table.groups)
        all += group.options;
    return all;
}

void teach(QCommandLineParser &parser, const Table &table)
{
    for (const Argument &argument : table.arguments)
        parser.addPositionalArgument(QString::fromUtf8(argument.name), QString::fromUtf8(argument.help));
    for (const Option &option : allOptions(table))
        parser.addOption(
            {QString::fromUtf8(option.name), QString::fromUtf8(option.help), QString::fromUtf8(option.value)});
}

} // namespace options
