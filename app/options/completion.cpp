// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "completion.h"

namespace options {
namespace {

// What stands before the tables: where we are, and what the tables fill in.
const char begin[] = R"(()
{
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    # Bash makes three words of --option=value.
    if [[ $current == = ]]; then
        current=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    local options='' files=' ' texts=' ' words='' argument=''
)";

// What stands after them: the same for every program.
const char end[] = R"(    COMPREPLY=()
    if [[ $words ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    elif [[ $files == *" $before "* || ($argument == file && $current != -* && $texts != *" $before "*) ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    elif [[ $texts != *" $before "* && $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    fi
}
)";

QByteArray flag(const Option &option)
{
    return QByteArray("--") + option.name;
}

QByteArray flagsThatTake(Takes takes, const QList<Option> &options)
{
    QByteArray text = " ";
    for (const Option &option : options) {
        if (option.takes == takes)
            text += flag(option) + ' ';
    }
    return text;
}

QByteArray flagsOf(const QList<Option> &options)
{
    QByteArray text;
    for (const Option &option : options)
        text += flag(option) + ' ';
    return text;
}

// The shell's variables for one table, each line after `indent`.
QByteArray settingsFor(const Table &table, const QList<Option> &common, const QByteArray &indent)
{
    const QList<Option> all = allOptions(table) + common;
    QByteArray text = indent + "options='" + flagsOf(all) + "--help'\n";
    text +=
        indent + "files='" + flagsThatTake(Takes::File, all) + "' texts='" + flagsThatTake(Takes::Text, all) + "'\n";
    for (const Option &option : all) {
        if (option.takes == Takes::Word)
            text += indent + "[[ $before == " + flag(option) + " ]] && words='" +
                    QByteArray(option.value).replace('|', ' ') + "'\n";
    }
    for (const Argument &argument : table.arguments) {
        if (argument.takes == Takes::File)
            text += indent + "argument=file\n";
    }
    return text;
}

QByteArray settingsFor(const Program &program)
{
    if (program.commands.isEmpty())
        return settingsFor(program.table, {}, "    ") + "    options+=' --version'\n";
    QByteArray names;
    QByteArray cases;
    for (const Command &command : program.commands) {
        names += QByteArray(command.name) + ' ';
        cases += QByteArray("    ") + command.name + ")\n" +
                 settingsFor(command.table, allOptions(program.table), "        ") + "        ;;\n";
    }
    return "    if ((COMP_CWORD == 1)); then\n        words='" + names +
           "--help --version'\n    fi\n    case ${COMP_WORDS[1]} in\n" + cases + "    esac\n";
}

} // namespace

QByteArray bashCompletion(const Program &program)
{
    const QByteArray function = '_' + QByteArray(program.name).replace('-', '_');
    return QByteArray("# Completion of ") + program.name + " for bash, made from its option tables.\n" + function +
           begin + settingsFor(program) + end + "complete -F " + function + ' ' + program.name + '\n';
}

} // namespace options
