// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One call of either product's API as a value: planned, shown, written to the journal, and only then sent.
#pragma once

#include "model/http_message.h"
#include "model/system.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace api {

enum class Method { Get, Post, Put, Patch, Delete };

struct Call {
    model::System system = model::System::Kong;
    Method method = Method::Get;
    QString path; // below the product's base URL, percent-encoded, with query: "/services?size=1000"
    QJsonValue body{QJsonValue::Undefined}; // undefined: no body. May hold placeholders, see placeholders.h
    QString tenantId;                       // FusionAuth's X-FusionAuth-TenantId; empty: not sent

    bool operator==(const Call &) const = default;
};

// "GET", "POST"...
QByteArray nameOf(Method method);

// GET is the only one that changes nothing.
bool isWrite(const Call &call);

// One path segment, everything but unreserved characters percent-encoded: ids and names may hold anything.
QString segment(const QString &text);

} // namespace api
