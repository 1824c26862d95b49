// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A program's options, written down once: its parser, its manual page and its completion are all made of these tables.
#pragma once

#include <QList>

namespace options {

enum class Takes {
    Nothing,
    Text,
    File,
    Word, // one of the words that its value's name lists: "light|dark"
};

struct Option {
    const char *name; // without dashes
    const char *help; // a sentence
    Takes takes = Takes::Nothing;
    const char *value = ""; // what its value is called
};

struct Argument {
    const char *name; // in capitals
    const char *help;
    Takes takes = Takes::Text;
};

// Options that several commands share: the manual page describes them once.
struct Group {
    const char *title; // "Connection options"
    QList<Option> options;
};

struct Table {
    QList<Argument> arguments;
    QList<Option> options;
    QList<Group> groups;
};

// Its own options and those of its groups.
QList<Option> allOptions(const Table &table);

struct Command {
    const char *name;
    const char *summary;
    Table table;
};

// A line of the manual page's lists: what, and what it means.
struct Row {
    const char *name;
    const char *meaning;
};

struct Program {
    const char *name;
    const char *summary;     // no full stop
    const char *description; // paragraphs with an empty line between them
    Table table;             // what it takes without a command, or with each
    QList<Command> commands; // empty: it has none
    QList<Row> exitCodes;
    QList<Row> environment;
    QList<Row> files;
    QList<Row> examples; // a command line, and what it does
    const char *seeAlso; // another program's name
};

// The program that this is linked into; defined beside its main function.
Program thisProgram();

} // namespace options
