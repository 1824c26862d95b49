# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""An OpenAPI 3.0 document as a checker of single exchanges, with every object closed."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

import jsonschema

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
FORMATS = jsonschema.FormatChecker(formats=())


@FORMATS.checks("uuid")
def is_uuid(value):
    return not isinstance(value, str) or UUID.fullmatch(value) is not None


def closed(node):
    """The schema with additionalProperties false wherever it lists members and does not speak of others itself.

    An object without any list stays what it is: the document writes Java's Object that way, which is any value.
    """
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "object" and "properties" not in node and "additionalProperties" not in node:
        return {}
    copy = {name: closed(value) for name, value in node.items()}
    if node.get("type") == "object" and "properties" in node:
        copy["properties"] = {name: closed(value) for name, value in node["properties"].items()}
        copy.setdefault("additionalProperties", False)
    return copy


class Operation:
    """What the document says about one method of one path."""

    def __init__(self, template, description):
        self.template = template
        self.description = description

    def query_names(self):
        return {entry["name"] for entry in self.description.get("parameters", ()) if entry["in"] == "query"}

    def request_schema(self):
        return self._schema(self.description.get("requestBody"))

    def answer_schema(self, status):
        responses = self.description["responses"]
        return self._schema(responses.get(str(status), responses.get("default")))

    @staticmethod
    def _schema(holder):
        content = (holder or {}).get("content", {}).get("application/json")
        return content.get("schema") if content else None


class Document:
    """Finds operations and checks values; the values' objects may have no member that the document does not know."""

    def __init__(self, raw):
        self.paths = raw["paths"]
        schemas = raw["components"]["schemas"]
        self.components = {"schemas": {name: closed(schema) for name, schema in schemas.items()}}

    def operation(self, method, url):
        """None where there is none; a path with more literal segments wins."""
        segments = urlsplit(url).path.split("/")
        best = None
        for template, methods in self.paths.items():
            pattern = template.split("/")
            fits = len(pattern) == len(segments) and all(
                known.startswith("{") or known == unquote(found) for known, found in zip(pattern, segments))
            if not fits or method.lower() not in methods:
                continue
            literals = sum(not known.startswith("{") for known in pattern)
            if best is None or literals > best[0]:
                best = (literals, Operation(template, methods[method.lower()]))
        return best[1] if best else None

    def complaints(self, value, schema):
        validator = jsonschema.Draft7Validator({**closed(schema), "components": self.components},
                                               format_checker=FORMATS)
        return [f"{'.'.join(str(part) for part in error.absolute_path)}: {error.message[:300]}"
                for error in validator.iter_errors(value)]


def query_names(url):
    return {name for name, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True)}
