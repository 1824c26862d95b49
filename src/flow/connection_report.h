// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Writing down what a connection test meets: which layer each finding belongs to.
#pragma once

#include "http/reach.h"
#include "model/connection_test.h"
#include "model/http_message.h"
#include "model/snapshot.h"
#include "storage/environment.h"

#include <functional>

namespace flow {

// One test while it runs. What adds a layer says whether the next one is worth trying.
class Report {
public:
    Report(const storage::Address &address, std::function<void(const model::SystemTest &)> progress);

    const model::SystemTest &test() const { return m_test; }

    bool pass(model::Layer layer, const QJsonObject &facts = {});
    bool note(model::Layer layer, const char *code, const QJsonObject &facts = {});
    bool skip(model::Layer layer, const char *code);
    bool fail(model::Layer layer, const QString &code, std::optional<base::Error> error = {},
              const QJsonObject &facts = {});
    bool add(const model::LayerResult &result);

    void showCertificate(const std::optional<model::Certificate> &certificate) { m_test.certificate = certificate; }
    void time(qint64 latencyMs, const std::optional<model::ClockReading> &clock);
    void setVersion(const QString &version) { m_test.version = version; }

    // The test with the layers that were not reached.
    model::SystemTest closed() const;

private:
    model::SystemTest m_test;
    std::function<void(const model::SystemTest &)> m_progress;
};

bool addName(Report &report, const http::Reached &reached);
bool addConnection(Report &report, const http::Reached &reached);
// now: milliseconds since 1970, for certificates that end soon.
bool addTls(Report &report, const http::Reached &reached, bool secure, qint64 now);
// An answer came; a clock that is far off is told here.
bool addHttp(Report &report);
// No answer that may be believed, although the handshake went well.
bool addFailure(Report &report, const base::Error &error);
// Another program. error: NotTheApi or WrongProduct, its evidence begins with api::nameOf(Product).
bool addStranger(Report &report, const base::Error &error);
// What answers at a proxy's address.
bool addGateway(Report &report, const model::Answer &answer, qint64 latencyMs, qint64 now);

} // namespace flow
