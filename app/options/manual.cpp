// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "manual.h"

namespace options {
namespace {

// Text that roff leaves as it is: hyphens stay ASCII, so that options can be copied; nothing is taken for a request.
QByteArray plain(QByteArray text)
{
    text.replace('\\', "\\e").replace('-', "\\-");
    for (const char first : {'.', '\''}) {
        if (text.startsWith(first))
            text.prepend("\\&");
        text.replace(QByteArray("\n") + first, QByteArray("\n\\&") + first);
    }
    return text;
}

QByteArray bold(const QByteArray &text)
{
    return "\\fB" + plain(text) + "\\fR";
}

QByteArray italic(const QByteArray &text)
{
    return "\\fI" + plain(text) + "\\fR";
}

QByteArray heading(QByteArray title)
{
    return ".SH " + plain(title.toUpper()) + '\n';
}

QByteArray entry(const QByteArray &head, const char *text)
{
    return ".TP\n" + head + '\n' + plain(text) + '\n';
}

QByteArray entryOf(const Option &option)
{
    const QByteArray name = bold(QByteArray("--") + option.name);
    return entry(option.takes == Takes::Nothing ? name : name + ' ' + italic(option.value), option.help);
}

QByteArray entriesOf(const QList<Option> &options)
{
    QByteArray text;
    for (const Option &option : options)
        text += entryOf(option);
    return text;
}

QByteArray entriesOf(const QList<Argument> &arguments)
{
    QByteArray text;
    for (const Argument &argument : arguments)
        text += entry(italic(argument.name), argument.help);
    return text;
}

QByteArray listOf(const char *title, const QList<Row> &rows)
{
    QByteArray text;
    for (const Row &row : rows)
        text += entry(bold(row.name), row.meaning);
    return text.isEmpty() ? text : heading(title) + text;
}

// "[options] FILE", as --help shows it.
QByteArray usageOf(const Table &table)
{
    QByteArray text = " [\\fIoptions\\fR]";
    for (const Argument &argument : table.arguments)
        text += ' ' + italic(argument.name);
    return text;
}

QByteArray synopsisOf(const Program &program)
{
    if (program.commands.isEmpty())
        return bold(program.name) + usageOf(program.table) + '\n';
    return bold(program.name) + " \\fICOMMAND\\fR [\\fIoptions\\fR]\n.br\n" + bold(program.name) + ' ' +
           bold("--help") + " | " + bold("--version") + '\n';
}

QByteArray sectionOf(const Command &command)
{
    QByteArray text = ".SS \"" + plain(command.name) + usageOf(command.table) + "\"\n" + plain(command.summary) + '\n';
    for (const Group &group : command.table.groups)
        text += "Also takes the " + plain(QByteArray(group.title).toLower()) + " below.\n";
    return text + entriesOf(command.table.arguments) + entriesOf(command.table.options);
}

// Every group once, in the order in which the commands bring them in.
QByteArray groupsOf(const Program &program)
{
    QList<QByteArray> seen;
    QByteArray text;
    for (const Command &command : program.commands) {
        for (const Group &group : command.table.groups) {
            if (seen.contains(group.title))
                continue;
            seen.append(group.title);
            text += heading(group.title) + entriesOf(group.options);
        }
    }
    return text;
}

} // namespace

QByteArray manualPage(const Program &program, const char *version)
{
    QByteArray text = ".TH " + plain(QByteArray(program.name).toUpper()) + " 1 \"\" \"Latchkey " + version +
                      "\" \"User Commands\"\n.ad l\n.nh\n" + heading("Name") + plain(program.name) + " \\- " +
                      plain(program.summary) + '\n' + heading("Synopsis") + synopsisOf(program);
    text += heading("Description") + plain(program.description).replace("\n\n", "\n.PP\n") + '\n';
    if (!program.commands.isEmpty())
        text += heading("Commands");
    for (const Command &command : program.commands)
        text += sectionOf(command);
    text += groupsOf(program);
    text += heading(program.commands.isEmpty() ? "Options" : "Options of every command") +
            entriesOf(allOptions(program.table)) +
            entry(bold("-h") + ", " + bold("--help"), "Tell the usage and stop.");
    if (program.commands.isEmpty())
        text += entry(bold("--version"), "Tell the version and stop.");
    text += listOf("Exit status", program.exitCodes) + listOf("Environment", program.environment) +
            listOf("Files", program.files) + listOf("Examples", program.examples);
    return text + heading("See also") + bold(program.seeAlso) + "(1)\n";
}

} // namespace options
