// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a gap function looks at, and what the blueprint's names mean there.
#pragma once

#include "setup/blueprint.h"
#include "setup/gap.h"

namespace setup {

struct Scene {
    Blueprint blueprint;
    model::Snapshot snapshot;
    QString environmentId;
};

// Either the one tenant that is meant, or why it cannot be told: as unreadable(), or a Conflict with the list.
std::variant<const model::Tenant *, Gap> tenantOf(const Scene &scene);

// Each is the object that is meant (by our own id first, then by its name), or nullptr where there is none.
const model::Application *applicationOf(const Scene &scene, const model::Tenant &tenant);
const model::User *testUserOf(const Scene &scene, const model::Tenant &tenant);
const model::Consumer *consumerOf(const Scene &scene);
const model::Service *serviceOf(const Scene &scene);
const model::Route *routeOf(const Scene &scene);
// The jwt row whose scope is exactly the one that the blueprint protects.
const model::Plugin *jwtPluginOf(const Scene &scene);

// The key that signs, or is to sign, the application's access tokens: the one that the blueprint chose; else the one
// that the application uses already if that fits, else one that was made for it. nullptr: still to be generated, or a
// chosen one that is not there or cannot sign.
const model::SigningKey *signingKeyOf(const Scene &scene, const model::Tenant &tenant);
QString signingKeyId(const Scene &scene, const model::Tenant &tenant);
// Whether the blueprint says which key it is, by its id or by its public half.
bool isKeyChosen(const Blueprint &blueprint);
// Whether the blueprint brings a public key that FusionAuth has no private half of: its own part of the wiring then
// falls away, because tokens that it signs would not pass.
bool isSignedElsewhere(const Scene &scene);
// An asymmetric key with its private half and an algorithm.
bool canSign(const model::SigningKey &key);
// Two texts, one key. PEM.
bool samePublicKey(const QString &pem, const QString &otherPem);
// `wished` where the key can verify it, else the first algorithm that it can.
QString algorithmFor(const QString &publicKey, const QString &wished);

// The text that tokens will carry as `iss`: the blueprint's or, where it leaves that open, the tenant's.
QString wantedIssuer(const Scene &scene, const model::Tenant &tenant);

// The ids under which the objects are, or will be.
QString consumerId(const Scene &scene);
QString serviceId(const Scene &scene);
QString routeId(const Scene &scene);
QString applicationId(const Scene &scene, const model::Tenant &tenant);
// An id of ours: (blueprint, step and `detail`, environment). detail is what tells two objects of one step apart when
// the blueprint is edited: the name, the credential key, the plugin's scope.
QString ownId(const Scene &scene, StepId step, const QString &detail);

// FusionAuth cannot list API keys and finds users one by one, so these ids are needed before anything was read.
QString loginApiKeyId(const Blueprint &blueprint, const QString &environmentId);
QString testUserId(const Blueprint &blueprint, const QString &environmentId);
// The placeholder's name for the test user's password.
QString testPasswordName();

// The change, unless its system cannot be written: then Impossible, with the change for whoever can.
Gap ifWritable(const Scene &scene, Change change);

// The change once all these steps hold, or are optional and impossible; until then it waits for those that do not.
Gap onceHold(const Scene &scene, const QList<StepId> &steps, const Change &change);

// Unknown where that half, or that part of it, could not be read; Impossible but optional ("half-not-asked") where no
// connection to that half was given: its steps are then left out, and nothing waits for them.
bool isNotAsked(const Scene &scene, model::System system);
std::optional<Gap> unreadable(const Scene &scene, model::System system, const QString &part = {});

// Whether this Kong's credentials may have that algorithm; yes where no list of them could be read.
bool isKnownToKong(const Scene &scene, const QString &algorithm);

// The gap of any step; the dispatch over step_table.h.
Gap gapOf(StepId step, const Scene &scene);

// "http://host:port/path", the port left out where it is the protocol's own.
QString urlOf(const model::Service &service);

} // namespace setup
