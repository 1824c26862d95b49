// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A raised frame with a title: one subject of a page.
#pragma once

#include "ui/widgets/pill.h"
#include "ui/widgets/severity.h"

#include <QFrame>

#include <optional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // One or two words before the title: "cause". Empty: none.
    void setPill(const QString &text, PillKind kind);
    // At the right of the title: a pill, a muted label, a small button.
    void addToHeader(QWidget *widget);
    void add(QWidget *widget);
    // A thick edge in its colour, as for findings; the title or a pill has to say it too.
    void setSeverity(std::optional<Severity> severity);
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_header;
    Pill *m_pill;
    QLabel *m_title;
    QHBoxLayout *m_headerLayout;
    QVBoxLayout *m_body;
    std::optional<Severity> m_severity;
};

} // namespace ui
