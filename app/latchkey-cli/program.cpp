// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What latchkey-cli tells about itself, in its usage and its manual page.
#include "command.h"

namespace {

const char description[] =
    "Wires FusionAuth to the jwt plugin of Kong Gateway: issuer, signing key, consumer, credential and plugin. It "
    "proves "
    "with a live token that the wiring works, takes back what it did, and says why the gateway refuses a request.\n\n"
    "A blueprint is a file that says what is wanted; \"latchkey-cli plan --example\" prints one. What exists is "
    "adopted, "
    "what is missing is made, what contradicts is shown. A journal of everything sent makes it safe to be interrupted: "
    "the next run goes on where this one stopped, and undo leads back.\n\n"
    "Every command can answer with one JSON document on standard output; messages go to standard error. Secrets come "
    "from the environment, a file or the keychain, never from an argument.";

QList<options::Command> commandTables()
{
    QList<options::Command> tables;
    for (const cli::Command &command : cli::commands())
        tables.append({command.name, command.summary, command.table()});
    return tables;
}

} // namespace

options::Program options::thisProgram()
{
    return {
        .name = "latchkey-cli",
        .summary = "wire FusionAuth to Kong, prove it with a live token, take it back",
        .description = description,
        .table = {{}, {{"json", "One JSON document on standard output, nothing else."}}, {}},
        .commands = commandTables(),
        .exitCodes = {{"0", "Done, yes, nothing to do."},
                      {"1", "No: the token is refused, the plan has changes, something is wrong with the request."},
                      {"2", "Wrong usage or unusable input."},
                      {"3", "A system could not be reached or refused access."},
                      {"4", "Stopped with something done or undecided; the journal is named."},
                      {"5", "Needs a choice: a conflict."}},
        .environment = {{"LATCHKEY_FUSIONAUTH_API_KEY", "FusionAuth's API key."},
                        {"LATCHKEY_KONG_ADMIN_TOKEN", "The token of Kong's Admin API, where it wants one."},
                        {"LATCHKEY_CLIENT_KEY",
                         "The key (PEM) of an environment's client certificate, where it names no file."},
                        {"LATCHKEY_PROXY_PASSWORD", "The password of an environment's HTTP proxy."},
                        {"LATCHKEY_TEST_PASSWORD", "The test user's password."},
                        {"NO_COLOR", "Any value: no colours."}},
        .files = {{"$XDG_CONFIG_HOME/latchkey/environments.json", "The saved environments, without their secrets."},
                  {"$XDG_STATE_HOME/latchkey/journals",
                   "What was sent, a journal for each environment and blueprint."}},
        .examples = {{"latchkey-cli walk --sandbox",
                      "The whole set-up on a sandbox of both products; needs nothing else."},
                     {"latchkey-cli plan --example > blueprint.json", "A blueprint to begin with."},
                     {"latchkey-cli plan blueprint.json --environment staging",
                      "What applying it to the saved environment would change."}},
        .seeAlso = "latchkey",
    };
}
