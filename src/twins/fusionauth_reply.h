// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How FusionAuth answers: with a JSON object, with nothing at all, or with its error envelope (contract: error body).
#pragma once

#include "model/http_message.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace twins::fusionauth {

model::Answer withoutBody(int status);
model::Answer withJson(int status, const QJsonObject &body);
// {name: value} with status 200.
model::Answer wrapped(const QString &name, const QJsonValue &value);

// What is wrong with one request; everything is reported together.
class Complaints {
public:
    // field("application.roles[0].name", "blank"): the code is the bracket word and the path without indices.
    void field(const QString &path, const QString &word, const QString &message = {});
    void general(const QString &code, const QString &message);

    bool isEmpty() const { return m_fields.isEmpty() && m_general.isEmpty(); }
    model::Answer answer() const; // status 400

private:
    QJsonObject m_fields;
    QJsonArray m_general;
};

model::Answer refuse(const QString &path, const QString &word, const QString &message = {});
model::Answer refuseGenerally(const QString &code, const QString &message);
// [TenantIdRequired], word for word.
model::Answer tenantIdRequired();

// A document without nulls, empty lists and empty objects: FusionAuth leaves such members out.
QJsonObject pruned(const QJsonObject &document);

} // namespace twins::fusionauth
