// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Whether the twin's answer is the recorded one, apart from what differs on every run.
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>

namespace replay {

// Which recorded id or generated text stands for which given one: each for one only. Where both sides make their own,
// they may differ in these.
class Names {
public:
    bool agree(const QString &recorded, const QString &given);

private:
    QHash<QString, QString> m_given;
    QHash<QString, QString> m_recorded;
};

enum class Whole {
    Yes,
    No, // the twin's answer may have fewer members and list entries than the recorded one, but none that differ
};

// Empty where they agree, else the place and both values. Times, latencies and request ids are not compared, and of a
// schema not the prose. `names`: where ids and generated texts need not be the same.
QString difference(const QJsonValue &recorded, const QJsonValue &given, Whole whole, const QString &place = {},
                   Names *names = nullptr);

} // namespace replay
