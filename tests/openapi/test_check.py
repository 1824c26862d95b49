# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""The checker itself, on a document of a few lines: it has to see what it is there for."""

import json
import sys
import unittest

try:
    import jsonschema  # noqa: F401
except ImportError as missing:
    print(f"SKIPPED: {missing}; python3-jsonschema of Debian has it")
    sys.exit(77)

import check
import document

RAW = {
    "paths": {
        "/api/thing/{id}": {
            "get": {"responses": {"200": {"description": ""}, "default": {"description": ""}}},
            "post": {
                "parameters": [{"name": "async", "in": "query"}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Request"}}}},
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Request"}}}},
                    "default": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Errors"}}}},
                },
            },
        },
        "/api/thing/search": {"get": {"responses": {"200": {"description": ""}}}},
    },
    "components": {
        "schemas": {
            "Request": {"type": "object", "properties": {"thing": {"$ref": "#/components/schemas/Thing"}}},
            "Thing": {
                "type": "object",
                "properties": {
                    "id": {"type": "string", "format": "uuid"},
                    "data": {"type": "object", "additionalProperties": {"type": "object"}},
                    "parts": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}},
                },
            },
            "Errors": {"type": "object", "properties": {"generalErrors": {"type": "array", "items": {}}}},
        }
    },
}
UUID = "ea751186-3678-48c0-8f08-11f0e3c1937b"


def line(**changes):
    return {"source": "calls", "call": "thing", "method": "POST", "path": f"/api/thing/{UUID}", "media":
            "application/json", "body": {"thing": {"id": UUID}}, "status": 200, "answer": "{}", **changes}


class TestChecker(unittest.TestCase):
    def setUp(self):
        self.checker = document.Document(RAW)

    def complaints(self, **changes):
        return check.complaints_about(self.checker, line(**changes))

    def test_accepts_what_fits(self):
        self.assertEqual(self.complaints(), [])

    def test_sees_unknown_members_in_a_request(self):
        self.assertEqual(len(self.complaints(body={"thing": {"colour": "red"}})), 1)

    def test_sees_unknown_members_in_a_list(self):
        self.assertEqual(len(self.complaints(body={"thing": {"parts": [{"n": 1}, {"m": 2}]}})), 1)

    def test_sees_unknown_members_in_an_answer(self):
        self.assertEqual(len(self.complaints(answer=json.dumps({"thing": {"colour": "red"}}))), 1)

    def test_sees_wrong_types_and_formats(self):
        self.assertEqual(len(self.complaints(body={"thing": {"id": 5}})), 1)
        self.assertEqual(len(self.complaints(body={"thing": {"id": "no-uuid"}})), 1)

    def test_lets_free_objects_be(self):
        self.assertEqual(self.complaints(body={"thing": {"data": {"any": "thing", "more": [1, {"x": 2}]}}}), [])

    def test_sees_undeclared_queries(self):
        self.assertEqual(self.complaints(path=f"/api/thing/{UUID}?async=true"), [])
        self.assertEqual(len(self.complaints(path=f"/api/thing/{UUID}?later=true")), 1)

    def test_sees_empty_answers_where_a_body_is_declared(self):
        self.assertEqual(self.complaints(answer=""), ["answer: empty"])
        self.assertEqual(self.complaints(answer="", status=401), [])

    def test_sees_bodies_where_none_is_declared(self):
        self.assertEqual(len(self.complaints(method="GET", body=None)), 1)

    def test_sees_operations_that_do_not_exist(self):
        self.assertEqual(self.complaints(path="/api/other"), ["no such operation"])

    def test_takes_null_for_a_removal_in_a_patch_only(self):
        self.assertEqual(len(self.complaints(body={"thing": {"id": None}})), 1)

    def test_skips_requests_that_a_scenario_means_to_be_refused(self):
        refused = {"source": "scenario", "status": 400, "body": {"colour": "red"}}
        self.assertEqual(self.complaints(**refused, answer='{"generalErrors":[]}'), [])
        self.assertEqual(len(self.complaints(**{**refused, "source": "calls"}, answer='{"generalErrors":[]}')), 1)

    def test_prefers_literal_segments(self):
        self.assertEqual(self.checker.operation("GET", "/api/thing/search").template, "/api/thing/search")

    def test_names_calls_that_were_not_recorded(self):
        header = "Call thing(const QString &id);\nCall other();\n"
        self.assertEqual(check.missing_calls(header, [line()]), ["other"])


if __name__ == "__main__":
    unittest.main()
