// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "options/manual.h"
#include "sample.h"
#include "support/suite.h"

#include <QtTest>

class TestManual : public QObject {
    Q_OBJECT
private slots:
    void writesAPage()
    {
        const QByteArray wanted = R"(.TH OPEN\-SESAME 1 "" "Latchkey 1.2.3" "User Commands"
.ad l
.nh
.SH NAME
open\-sesame \- open doors
.SH SYNOPSIS
\fBopen\-sesame\fR \fICOMMAND\fR [\fIoptions\fR]
.br
\fBopen\-sesame\fR \fB\-\-help\fR | \fB\-\-version\fR
.SH DESCRIPTION
First paragraph.
.PP
\&.second\eparagraph
.SH COMMANDS
.SS "knock [\fIoptions\fR]"
Knock.
Also takes the door options below.
.TP
\fB\-\-times\fR \fInumber\fR
How often.
.SS "paint [\fIoptions\fR] \fIFILE\fR"
Paint a door.
Also takes the door options below.
.TP
\fIFILE\fR
The picture.
.TP
\fB\-\-colour\fR \fIred|blue\fR
What to paint with.
.SH DOOR OPTIONS
.TP
\fB\-\-key\fR \fIfile\fR
The key.
.SH OPTIONS OF EVERY COMMAND
.TP
\fB\-\-json\fR
As JSON.
.TP
\fB\-h\fR, \fB\-\-help\fR
Tell the usage and stop.
.SH EXIT STATUS
.TP
\fB0\fR
Open.
.SH SEE ALSO
\fBclose\-sesame\fR(1)
)";
        QCOMPARE(options::manualPage(tests::sampleProgram(), "1.2.3"), wanted);
    }

    void writesAPageWithoutCommands()
    {
        const QByteArray wanted = R"(.TH SESAME 1 "" "Latchkey 1.2.3" "User Commands"
.ad l
.nh
.SH NAME
sesame \- a door
.SH SYNOPSIS
\fBsesame\fR [\fIoptions\fR]
.SH DESCRIPTION
A door.
.SH OPTIONS
.TP
\fB\-\-ajar\fR
Not shut.
.TP
\fB\-\-theme\fR \fIlight|dark\fR
Its colours.
.TP
\fB\-h\fR, \fB\-\-help\fR
Tell the usage and stop.
.TP
\fB\-\-version\fR
Tell the version and stop.
.SH SEE ALSO
\fBopen\-sesame\fR(1)
)";
        QCOMPARE(options::manualPage(tests::sampleWithoutCommands(), "1.2.3"), wanted);
    }
};

LATCHKEY_TEST(TestManual)
#include "test_manual.moc"
