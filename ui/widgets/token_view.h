// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A token's header and claims, with times in words and what each well-known claim means.
#pragma once

#include <QJsonObject>
#include <QTimeZone>
#include <QWidget>

class QGridLayout;

namespace ui {

// A line of the view, as text; tests and copies use it.
struct ClaimLine {
    enum class Tone { Plain, Good, Late };

    QString name;
    QString value;   // as JSON would write it, strings without quotes
    QString words;   // "13:31:07, 14 min ago"; empty where the value is no time
    QString meaning; // one muted line; empty for claims that are not well known
    Tone tone = Tone::Plain;

    bool operator==(const ClaimLine &) const = default;
};

// `now` in milliseconds since 1970.
QList<ClaimLine> claimLines(const QJsonObject &claims, qint64 now, const QTimeZone &zone = QTimeZone::systemTimeZone());
QList<ClaimLine> headerLines(const QJsonObject &header);

class TokenView : public QWidget {
    Q_OBJECT
public:
    explicit TokenView(const QString &name, QWidget *parent = nullptr);

    // The signature is never shown.
    void setToken(const QJsonObject &header, const QJsonObject &claims, qint64 now,
                  const QTimeZone &zone = QTimeZone::systemTimeZone());
    void clear();

private:
    void addHeading(const QString &heading);
    void addLine(const ClaimLine &line);

    QGridLayout *m_grid;
    QWidget *m_content;
};

} // namespace ui
