// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What every workspace looks like from above: environment, title, sentence, buttons, messages, and then its body.
#pragma once

#include "ui/widgets/banner.h"

#include <QColor>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

// What a page shows of the environment that it works with.
struct EnvironmentBadge {
    QString name;   // "Acme staging"
    QString detail; // "kong-admin.internal"
    QColor colour;
    bool production = false;
    bool readOnly = false;
    bool sandbox = false;

    bool operator==(const EnvironmentBadge &) const = default;
};

class Ribbon;

class Page : public QWidget {
    Q_OBJECT
public:
    // `name` is the object name ("setupPage"); its parts are "setupPage.title" and so on.
    Page(const QString &name, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    QString title() const;
    void setSentence(const QString &sentence);

    void setEnvironment(const EnvironmentBadge &badge);

    // The line of every page that writes: "9 changes will be sent", or "8 changes applied at 15:32" with "Undo".
    // Empty text: no line.
    void setChangesLine(const QString &text, const QString &action = {});

    // The page's one primary button, made at the first call; later calls change its text, and its name where one is
    // given.
    QPushButton *setPrimary(const QString &name, const QString &text);
    QPushButton *addSecondary(const QString &name, const QString &text);

    // Below the header; the page owns it. Without margins: the body has its own.
    void setBody(QWidget *body);
    // In front of the body, below the header, in the order of their making. Hidden until it has a message.
    Banner *addBanner(const QString &name);

signals:
    // "Undo" in the line of changes.
    void changesActionChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHeader(const QString &title, const QString &sentence);
    QWidget *makeChangesLine();

    Ribbon *m_ribbon;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QPushButton *m_primary = nullptr;
    QWidget *m_changesLine = nullptr;
    QLabel *m_changes = nullptr;
    QPushButton *m_changesAction = nullptr;
    QWidget *m_banners = nullptr;
    QVBoxLayout *m_bannerLayout = nullptr;
    QVBoxLayout *m_layout;
    QWidget *m_body = nullptr;
};

} // namespace ui
