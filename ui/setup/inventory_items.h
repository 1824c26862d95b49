// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What exists already, as lists to choose from, each with the facts that decide.
#pragma once

#include "model/snapshot.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/pick_field.h"

namespace ui {

QList<PickItem> serviceItems(const model::Snapshot &snapshot);
std::optional<PickItem> serviceItem(const model::Snapshot &snapshot, const QString &name);
QList<PickItem> routeItems(const model::Snapshot &snapshot, const QString &serviceName);
QList<PickItem> tenantItems(const model::Snapshot &snapshot);
QList<PickItem> applicationItems(const model::Snapshot &snapshot, const QString &tenantId);
// Those that can sign.
QList<PickItem> signingKeyItems(const model::Snapshot &snapshot);
// Their ids are user names: that is what a blueprint holds.
QList<PickItem> consumerItems(const model::Snapshot &snapshot);

// "f004c1fe-484b-…"
QString shortId(const QString &id);
// "3f:a2:…" for people: the first bytes of a fingerprint.
QString shortFingerprint(const QString &fingerprint);

} // namespace ui
