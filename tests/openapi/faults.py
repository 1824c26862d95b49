# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Where FusionAuth's description of its API is known to be wrong or silent, each by a name, and put right.

What the server really does stands in FusionAuth's own documentation and release notes; nothing else is excepted.
"""

import copy

KEY_IDS = {"type": "array", "items": {"type": "string", "format": "uuid"}}
TEXT = {"type": "string"}


def _schema(document, name):
    return document["components"]["schemas"][name]


def _answer(name):
    return {"description": "", "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}


def _query(*names):
    return [{"name": name, "in": "query", "schema": TEXT} for name in names]


def field_errors_are_a_map(document):
    errors = {"type": "array", "items": {"$ref": "#/components/schemas/Error"}}
    _schema(document, "Errors")["properties"]["fieldErrors"] = {"type": "object", "additionalProperties": errors}


def public_key_takes_kid(document):
    document["paths"]["/api/jwt/public-key"]["get"]["parameters"] += _query("kid")


def tenants_can_be_listed(document):
    document["paths"]["/api/tenant"]["get"] = {"responses": {"200": _answer("TenantResponse"),
                                                             "default": _answer("Errors")}}


def searches_have_a_get(document):
    common = ("name", "numberOfResults", "orderBy", "startRow")
    for path, more in (("/api/tenant/search", ()), ("/api/application/search", ("state", "tenantId", "expand")),
                       ("/api/key/search", ("algorithm", "type"))):
        methods = document["paths"][path]
        methods["get"] = {"parameters": _query(*common, *more), "responses": methods["post"]["responses"]}
    users = document["paths"]["/api/user/search"]
    users["get"]["parameters"] += _query("queryString", "numberOfResults", "startRow", "expand")
    users.setdefault("put", {"responses": {"200": {"description": "The index was flushed"}}})


def discovery_knows_tenants(document):
    path = "/.well-known/openid-configuration"
    discovery = document["paths"][path]["get"]
    discovery.setdefault("parameters", []).extend(_query("tenantId"))
    document["paths"]["/{tenantId}" + path] = {"get": discovery}


def verification_keys_exist(document):
    members = _schema(document, "JWTConfiguration")["properties"]
    members["accessTokenVerificationKeyIds"] = KEY_IDS
    members["idTokenVerificationKeyIds"] = KEY_IDS


def status_has_members(document):
    _schema(document, "StatusResponse")["properties"] = {"status": TEXT, "version": TEXT}


def jwt_holds_every_claim(document):
    _schema(document, "JWT")["additionalProperties"] = True


def jwk_may_be_ed25519(document):
    _schema(document, "Algorithm")["enum"] += ["Ed25519", "EdDSA"]


def login_has_more_successes(document):
    responses = document["paths"]["/api/login"]["post"]["responses"]
    for status in (202, 203, 212, 213, 242, 409):
        responses[str(status)] = copy.deepcopy(responses["200"])
    issued = document["paths"]["/api/jwt/issue"]["get"]["responses"]
    issued["202"] = copy.deepcopy(issued["200"])


def login_ping_has_no_body(document):
    for method in document["paths"]["/api/login/{userId}/{applicationId}"].values():
        method["responses"]["200"] = {"description": "Noted"}
        method["responses"]["202"] = {"description": "Noted"}


FAULTS = (
    field_errors_are_a_map,
    public_key_takes_kid,
    tenants_can_be_listed,
    searches_have_a_get,
    discovery_knows_tenants,
    verification_keys_exist,
    status_has_members,
    jwt_holds_every_claim,
    jwk_may_be_ed25519,
    login_has_more_successes,
    login_ping_has_no_body,
)


def corrected(raw):
    document = copy.deepcopy(raw)
    for fault in FAULTS:
        fault(document)
    return document


def may_be_empty(method, status):
    """The document gives every answer a body. Refusals and deletions have none."""
    return status in (401, 404, 405, 410, 423, 500) or (method == "DELETE" and status in (200, 202))


def without_removals(value):
    """null in a PATCH removes a member; the document has no word for it."""
    if isinstance(value, dict):
        return {name: without_removals(member) for name, member in value.items() if member is not None}
    return value
