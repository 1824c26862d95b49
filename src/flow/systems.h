// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The two systems as the flows reach them. Either half may be absent; what needs it then says so.
#pragma once

namespace fusionauth {
class Client;
}
namespace kong {
class Client;
class Proxy;
} // namespace kong
namespace http {
class ExchangeLog;
}

namespace flow {

// Borrowed: whoever launches a flow keeps them alive until it ends.
struct Systems {
    fusionauth::Client *fusionauth = nullptr;
    kong::Client *kong = nullptr;
    kong::Proxy *proxy = nullptr;
    http::ExchangeLog *log = nullptr; // told about secrets that are made on the way
    bool readOnly = false;            // every write is refused before it leaves
};

} // namespace flow
