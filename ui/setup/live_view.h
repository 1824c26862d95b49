// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The live test as it goes: each answer when it comes, the token beside them, and a summary to take away.
#pragma once

#include "ui/setup/stops.h"

#include <QMap>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Card;
class LiveRow;
class Section;
class TextArea;
class TokenView;

class LiveView : public QWidget {
    Q_OBJECT
public:
    explicit LiveView(QWidget *parent = nullptr);

    // now: milliseconds since 1970, for the token's times and the summary's date.
    void take(const Situation &situation, const std::optional<console::ReadToken> &token, qint64 now);

signals:
    void reviewWanted();
    void summaryCopyWanted(const QString &markdown);
    void summarySaveWanted(const QString &markdown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeRows();
    QWidget *makeToken();
    QWidget *makeSummary();
    void showRows(const Situation &situation);
    void showToken(const std::optional<console::ReadToken> &token, qint64 now);
    void showSummary(const Situation &situation, qint64 now);

    QBoxLayout *m_columns;
    Section *m_section = nullptr;
    QPushButton *m_review = nullptr;
    QList<LiveRow *> m_rows;
    QLabel *m_noToken = nullptr;
    TokenView *m_tokenView = nullptr;
    std::optional<console::ReadToken> m_shown;
    Card *m_summaryCard = nullptr;
    TextArea *m_summary = nullptr;
    QList<setup::LiveResult> m_summarised;
};

} // namespace ui
