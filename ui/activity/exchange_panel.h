// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One exchange in full: how it went, and request and response beside each other.
#pragma once

#include <QWidget>

#include "model/exchange.h"

#include <QTimer>
#include <QTimeZone>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace ui {

class CodeView;
class ElidedLabel;
class Pill;

class ExchangePanel : public QWidget {
    Q_OBJECT
public:
    explicit ExchangePanel(const QTimeZone &zone = QTimeZone::systemTimeZone(), QWidget *parent = nullptr);

    // nullptr: says that none is chosen.
    void showExchange(const model::Exchange *exchange);
    // 0: none.
    qint64 number() const { return m_number; }

    // Says for a moment that the command is in the clipboard.
    void confirmCurl();

signals:
    void curlWanted(qint64 number);

private:
    QWidget *makeHint();
    QWidget *makeDetail();
    QLayout *makeHeadline(QWidget *parent);
    QWidget *makeSides(QWidget *parent);
    void showHeadline(const model::Exchange &exchange);
    void showSides(const model::Exchange &exchange);

    QTimeZone m_zone;
    qint64 m_number = 0;
    QStackedLayout *m_stack;
    QLabel *m_method = nullptr;
    ElidedLabel *m_path = nullptr;
    Pill *m_status = nullptr;
    QLabel *m_timing = nullptr;
    QLabel *m_failure = nullptr;
    QLabel *m_cut = nullptr;
    QPushButton *m_curl = nullptr;
    CodeView *m_request = nullptr;
    CodeView *m_answer = nullptr;
    QLabel *m_noAnswer = nullptr;
    QTimer m_curlBack;
};

} // namespace ui
