// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Kong's entities, a table each. What a field may hold is written down nowhere else.
#include "twins/kong_schema.h"

namespace twins {

QByteArray entityTables()
{
    return R"json([
{"_name": "services", "_path": "services", "_nested": "", "_key": "name",
 "fields": [
  {"id": {"type": "string", "uuid": true, "auto": true}},
  {"created_at": {"type": "integer", "timestamp": true, "auto": true}},
  {"updated_at": {"type": "integer", "timestamp": true, "auto": true}},
  {"name": {"type": "string", "unique": true, "_rule": "name"}},
  {"retries": {"type": "integer", "default": 5, "between": [0, 32767]}},
  {"protocol": {"type": "string", "required": true, "default": "http",
    "one_of": ["grpc", "grpcs", "http", "https", "tcp", "tls", "tls_passthrough", "udp"]}},
  {"host": {"type": "string", "required": true, "_rule": "host"}},
  {"port": {"type": "integer", "required": true, "default": 80, "between": [0, 65535]}},
  {"path": {"type": "string", "_rule": "path"}},
  {"connect_timeout": {"type": "integer", "default": 60000, "between": [1, 2147483646]}},
  {"write_timeout": {"type": "integer", "default": 60000, "between": [1, 2147483646]}},
  {"read_timeout": {"type": "integer", "default": 60000, "between": [1, 2147483646]}},
  {"tags": {"type": "set", "elements": {"type": "string", "required": true, "_rule": "tag"}}},
  {"client_certificate": {"type": "foreign", "reference": "certificates"}},
  {"tls_verify": {"type": "boolean"}},
  {"tls_verify_depth": {"type": "integer", "default": null, "between": [0, 64]}},
  {"ca_certificates": {"type": "array", "elements": {"type": "string", "uuid": true}}},
  {"enabled": {"type": "boolean", "required": true, "default": true}}],
 "entity_checks": [
  {"conditional": {"if_field": "protocol", "if_match": {"one_of": ["tcp", "tls", "udp", "grpc", "grpcs"]},
    "then_field": "path", "then_match": {"eq": null}}},
  {"conditional": {"if_field": "protocol", "if_match": {"not_one_of": ["https", "tls"]},
    "then_field": "client_certificate", "then_match": {"eq": null}}},
  {"conditional": {"if_field": "protocol", "if_match": {"not_one_of": ["https", "tls"]},
    "then_field": "tls_verify", "then_match": {"eq": null}}},
  {"conditional": {"if_field": "protocol", "if_match": {"not_one_of": ["https", "tls"]},
    "then_field": "tls_verify_depth", "then_match": {"eq": null}}},
  {"conditional": {"if_field": "protocol", "if_match": {"not_one_of": ["https", "tls"]},
    "then_field": "ca_certificates", "then_match": {"eq": null}}}]},

{"_name": "routes", "_path": "routes", "_nested": "routes", "_key": "name",
 "fields": [
  {"id": {"type": "string", "uuid": true, "auto": true}},
  {"created_at": {"type": "integer", "timestamp": true, "auto": true}},
  {"updated_at": {"type": "integer", "timestamp": true, "auto": true}},
  {"name": {"type": "string", "unique": true, "_rule": "name"}},
  {"protocols": {"type": "set", "required": true, "default": ["http", "https"], "elements": {"type": "string"},
    "mutually_exclusive_subsets": [["http", "https"], ["tcp", "tls", "udp"], ["tls_passthrough"], ["grpc", "grpcs"]]}},
  {"https_redirect_status_code": {"type": "integer", "required": true, "default": 426,
    "one_of": [426, 301, 302, 307, 308]}},
  {"strip_path": {"type": "boolean", "required": true, "default": true}},
  {"preserve_host": {"type": "boolean", "required": true, "default": false}},
  {"request_buffering": {"type": "boolean", "required": true, "default": true}},
  {"response_buffering": {"type": "boolean", "required": true, "default": true}},
  {"tags": {"type": "set", "elements": {"type": "string", "required": true, "_rule": "tag"}}},
  {"service": {"type": "foreign", "reference": "services"}},
  {"snis": {"type": "set", "elements": {"type": "string", "_rule": "wildcard-host"}}},
  {"sources": {"type": "set", "elements": {"type": "record", "fields": [
    {"ip": {"type": "string"}}, {"port": {"type": "integer", "between": [0, 65535]}}]}}},
  {"destinations": {"type": "set", "elements": {"type": "record", "fields": [
    {"ip": {"type": "string"}}, {"port": {"type": "integer", "between": [0, 65535]}}]}}},
  {"methods": {"type": "set", "elements": {"type": "string", "_rule": "method"}}},
  {"hosts": {"type": "array", "elements": {"type": "string", "_rule": "wildcard-host"}}},
  {"paths": {"type": "array", "elements": {"type": "string", "_rule": "router-path"}}},
  {"headers": {"type": "map", "keys": {"type": "string", "_rule": "header-name"},
    "values": {"type": "array", "elements": {"type": "string"}}}},
  {"regex_priority": {"type": "integer", "default": 0}},
  {"path_handling": {"type": "string", "default": "v0", "one_of": ["v0", "v1"]}}],
 "entity_checks": [
  {"conditional": {"if_field": "protocols",
    "if_match": {"elements": {"not_one_of": ["grpcs", "https", "tls", "tls_passthrough"]}},
    "then_field": "snis", "then_match": {"len_eq": 0},
    "then_err": "'snis' can only be set when 'protocols' is 'grpcs', 'https', 'tls' or 'tls_passthrough'"}}]},

{"_name": "plugins", "_path": "plugins", "_nested": "plugins", "_key": "instance_name",
 "fields": [
  {"id": {"type": "string", "uuid": true, "auto": true}},
  {"name": {"type": "string", "required": true}},
  {"instance_name": {"type": "string", "unique": true, "_rule": "name", "_since": "3.2.0"}},
  {"created_at": {"type": "integer", "timestamp": true, "auto": true}},
  {"updated_at": {"type": "integer", "timestamp": true, "auto": true, "_since": "3.3.0"}},
  {"route": {"type": "foreign", "reference": "routes", "default": null, "on_delete": "cascade"}},
  {"service": {"type": "foreign", "reference": "services", "default": null, "on_delete": "cascade"}},
  {"consumer": {"type": "foreign", "reference": "consumers", "default": null, "on_delete": "cascade"}},
  {"config": {"type": "record", "required": true, "fields": []}},
  {"protocols": {"type": "set", "required": true, "default": ["grpc", "grpcs", "http", "https"],
    "elements": {"type": "string", "one_of": ["grpc", "grpcs", "http", "https"]}}},
  {"enabled": {"type": "boolean", "required": true, "default": true}},
  {"tags": {"type": "set", "elements": {"type": "string", "required": true, "_rule": "tag"}}}],
 "entity_checks": []},

{"_name": "consumers", "_path": "consumers", "_nested": "", "_key": "username",
 "fields": [
  {"id": {"type": "string", "uuid": true, "auto": true}},
  {"created_at": {"type": "integer", "timestamp": true, "auto": true}},
  {"updated_at": {"type": "integer", "timestamp": true, "auto": true, "_since": "3.3.0"}},
  {"username": {"type": "string", "unique": true}},
  {"custom_id": {"type": "string", "unique": true}},
  {"tags": {"type": "set", "elements": {"type": "string", "required": true, "_rule": "tag"}}}],
 "entity_checks": [{"at_least_one_of": ["custom_id", "username"]}]},

{"_name": "jwt_secrets", "_path": "jwts", "_nested": "jwt", "_key": "key",
 "fields": [
  {"id": {"type": "string", "uuid": true, "auto": true}},
  {"created_at": {"type": "integer", "timestamp": true, "auto": true}},
  {"consumer": {"type": "foreign", "reference": "consumers", "required": true, "on_delete": "cascade"}},
  {"key": {"type": "string", "required": false, "unique": true, "auto": true}},
  {"secret": {"type": "string", "auto": true}},
  {"rsa_public_key": {"type": "string"}},
  {"algorithm": {"type": "string", "default": "HS256", "_until": "3.7.0",
    "one_of": ["HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "ES256", "ES384"]}},
  {"algorithm": {"type": "string", "default": "HS256", "_since": "3.7.0",
    "one_of": ["HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "ES256", "ES384", "ES512",
               "PS256", "PS384", "PS512", "EdDSA"]}},
  {"tags": {"type": "set", "elements": {"type": "string", "required": true, "_rule": "tag"}}}],
 "entity_checks": [
  {"conditional": {"_until": "3.7.0", "if_field": "algorithm",
    "if_match": {"match_any": {"patterns": ["^RS256$", "^RS384$", "^RS512$"]}},
    "then_field": "rsa_public_key", "then_match": {"required": true, "_rule": "public-key"}}},
  {"conditional": {"_since": "3.7.0", "if_field": "algorithm",
    "if_match": {"match_any": {"patterns": ["^RS256$", "^RS384$", "^RS512$", "^PS256$", "^PS384$", "^PS512$",
                                            "^EdDSA$"]}},
    "then_field": "rsa_public_key", "then_match": {"required": true, "_rule": "public-key"}}}]},

{"_name": "keyauth_credentials", "_path": "key-auths", "_nested": "key-auth", "_key": "key",
 "fields": [
  {"id": {"type": "string", "uuid": true, "auto": true}},
  {"created_at": {"type": "integer", "timestamp": true, "auto": true}},
  {"consumer": {"type": "foreign", "reference": "consumers", "required": true, "on_delete": "cascade"}},
  {"key": {"type": "string", "required": false, "unique": true, "auto": true}},
  {"ttl": {"type": "integer", "between": [0, 100000000]}},
  {"tags": {"type": "set", "elements": {"type": "string", "required": true, "_rule": "tag"}}}],
 "entity_checks": []},

{"_name": "acls", "_path": "acls", "_nested": "acls", "_key": "group",
 "fields": [
  {"id": {"type": "string", "uuid": true, "auto": true}},
  {"created_at": {"type": "integer", "timestamp": true, "auto": true}},
  {"consumer": {"type": "foreign", "reference": "consumers", "required": true, "on_delete": "cascade"}},
  {"group": {"type": "string", "required": true}},
  {"tags": {"type": "set", "elements": {"type": "string", "required": true, "_rule": "tag"}}}],
 "entity_checks": []}
])json";
}

QByteArray pluginTables()
{
    return R"json([
{"_name": "jwt", "_priority": 1450, "_priority2": 1005,
 "fields": [
  {"consumer": {"type": "foreign", "reference": "consumers", "eq": null}},
  {"protocols": {"type": "set", "required": true, "default": ["grpc", "grpcs", "http", "https"],
    "elements": {"type": "string", "one_of": ["grpc", "grpcs", "http", "https"]}}},
  {"config": {"type": "record", "required": true, "fields": [
    {"uri_param_names": {"type": "set", "elements": {"type": "string"}, "default": ["jwt"]}},
    {"cookie_names": {"type": "set", "elements": {"type": "string"}, "default": []}},
    {"key_claim_name": {"type": "string", "default": "iss"}},
    {"secret_is_base64": {"type": "boolean", "required": true, "default": false}},
    {"claims_to_verify": {"type": "set", "elements": {"type": "string", "one_of": ["exp", "nbf"]}}},
    {"anonymous": {"type": "string"}},
    {"run_on_preflight": {"type": "boolean", "required": true, "default": true}},
    {"maximum_expiration": {"type": "number", "default": 0, "between": [0, 31536000]}},
    {"header_names": {"type": "set", "elements": {"type": "string"}, "default": ["authorization"]}},
    {"realm": {"type": "string", "required": false, "_since": "3.8.0"}}]}}],
 "entity_checks": [
  {"conditional": {"if_field": "config.maximum_expiration", "if_match": {"gt": 0},
    "then_field": "config.claims_to_verify", "then_match": {"contains": "exp"}}}]},

{"_name": "key-auth", "_priority": 1250, "_priority2": 1003,
 "fields": [
  {"consumer": {"type": "foreign", "reference": "consumers", "eq": null}},
  {"protocols": {"type": "set", "required": true, "default": ["grpc", "grpcs", "http", "https"],
    "elements": {"type": "string", "one_of": ["grpc", "grpcs", "http", "https"]}}},
  {"config": {"type": "record", "required": true, "fields": [
    {"key_names": {"type": "array", "required": true, "elements": {"type": "string", "_rule": "header-name"},
      "default": ["apikey"]}},
    {"hide_credentials": {"type": "boolean", "required": true, "default": false}},
    {"anonymous": {"type": "string"}},
    {"key_in_header": {"type": "boolean", "required": true, "default": true}},
    {"key_in_query": {"type": "boolean", "required": true, "default": true}},
    {"key_in_body": {"type": "boolean", "required": true, "default": false}},
    {"run_on_preflight": {"type": "boolean", "required": true, "default": true}},
    {"realm": {"type": "string", "required": false, "_since": "3.7.0"}}]}}],
 "entity_checks": []},

{"_name": "acl", "_priority": 950, "_priority2": 950,
 "fields": [
  {"consumer": {"type": "foreign", "reference": "consumers", "eq": null}},
  {"protocols": {"type": "set", "required": true, "default": ["grpc", "grpcs", "http", "https"],
    "elements": {"type": "string", "one_of": ["grpc", "grpcs", "http", "https"]}}},
  {"config": {"type": "record", "required": true, "fields": [
    {"allow": {"type": "array", "elements": {"type": "string"}}},
    {"deny": {"type": "array", "elements": {"type": "string"}}},
    {"hide_groups_header": {"type": "boolean", "required": true, "default": false}},
    {"always_use_authenticated_groups": {"type": "boolean", "required": true, "default": false,
      "_since": "3.8.0"}}]}}],
 "entity_checks": [{"only_one_of": ["config.allow", "config.deny"]},
                   {"at_least_one_of": ["config.allow", "config.deny"]}]},

{"_name": "cors", "_priority": 2000, "_priority2": 2000,
 "fields": [
  {"consumer": {"type": "foreign", "reference": "consumers", "eq": null}},
  {"protocols": {"type": "set", "required": true, "default": ["grpc", "grpcs", "http", "https"],
    "elements": {"type": "string", "one_of": ["grpc", "grpcs", "http", "https"]}}},
  {"config": {"type": "record", "required": true, "fields": [
    {"origins": {"type": "array", "elements": {"type": "string"}}},
    {"headers": {"type": "array", "elements": {"type": "string"}}},
    {"exposed_headers": {"type": "array", "elements": {"type": "string"}}},
    {"methods": {"type": "array",
      "default": ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE", "OPTIONS", "TRACE", "CONNECT"],
      "elements": {"type": "string",
        "one_of": ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE", "OPTIONS", "TRACE", "CONNECT"]}}},
    {"max_age": {"type": "number"}},
    {"credentials": {"type": "boolean", "required": true, "default": false}},
    {"private_network": {"type": "boolean", "required": true, "default": false, "_since": "3.5.0"}},
    {"preflight_continue": {"type": "boolean", "required": true, "default": false}}]}}],
 "entity_checks": []},

{"_name": "request-termination", "_priority": 2, "_priority2": 2,
 "fields": [
  {"protocols": {"type": "set", "required": true, "default": ["grpc", "grpcs", "http", "https"],
    "elements": {"type": "string", "one_of": ["grpc", "grpcs", "http", "https"]}}},
  {"config": {"type": "record", "required": true, "fields": [
    {"status_code": {"type": "integer", "required": true, "default": 503, "between": [100, 599]}},
    {"message": {"type": "string"}},
    {"content_type": {"type": "string"}},
    {"body": {"type": "string"}},
    {"echo": {"type": "boolean", "required": true, "default": false}},
    {"trigger": {"type": "string", "_rule": "header-name"}}]}}],
 "entity_checks": []}
])json";
}

} // namespace twins
