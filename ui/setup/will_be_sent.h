// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The panel on the right of the walk: the calls of the current stop, as HTTP or curl, and what is there already.
#pragma once

#include "ui/setup/stops.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace ui {

class CodeView;
class Facts;
class Skeleton;

class WillBeSent : public QFrame {
    Q_OBJECT
public:
    explicit WillBeSent(QWidget *parent = nullptr);

    void take(Stop stop, const Situation &situation);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class As { Http, Curl };

    QWidget *makeHeader();
    QWidget *makeBody();
    void showAs(As as);
    void showCalls();
    void showNow();

    Stop m_stop = Stop::Service;
    Situation m_situation;
    As m_as = As::Http;
    QBoxLayout *m_header = nullptr;
    QPushButton *m_http = nullptr;
    QPushButton *m_curl = nullptr;
    CodeView *m_code = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_hint = nullptr;
    Facts *m_now = nullptr;
    QLabel *m_nothingNow = nullptr;
    Skeleton *m_reading = nullptr;
};

} // namespace ui
