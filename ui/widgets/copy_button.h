// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A small button that copies a value and says for a moment that it did.
#pragma once

#include <QString>
#include <QTimer>
#include <QToolButton>

#include <functional>

namespace ui {

class CopyButton : public QToolButton {
    Q_OBJECT
public:
    // `what` is named in tooltip and accessible name: "issuer" makes "Copy issuer".
    explicit CopyButton(const QString &what, QWidget *parent = nullptr);

    void setText(const QString &text);
    // For what is made only when it is asked for.
    void setSource(std::function<QString()> source);
    // Keeps its place and works, but is not painted: for rows that show it below the pointer alone.
    void setFaded(bool faded);

signals:
    void copied();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void copy();

    QString m_what;
    std::function<QString()> m_source;
    QTimer m_back;
    bool m_faded = false;
};

} // namespace ui
