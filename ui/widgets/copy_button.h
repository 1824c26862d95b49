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

signals:
    void copied();

private:
    void copy();

    QString m_what;
    std::function<QString()> m_source;
    QTimer m_back;
};

} // namespace ui
