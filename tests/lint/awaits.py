# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""`co_await` stands alone: g++ 12 destroys temporaries twice, or crashes, where it shares an expression with others.

Allowed are   co_await name(args);   auto value = co_await name(args);   co_return co_await name(args);
and nothing else: not in conditions, loops' heads, braced lists, ternaries, arguments or members of the result; no lambda,
braced list, ternary or second co_await among the operand's own arguments.
"""

import re

from source import Finding, blanked, cpp_files, line_of

_AWAIT = re.compile(r"\bco_await\b")
_CONTROL = re.compile(r"\s*(?:else\b|do\b|(?:if(?:\s+constexpr)?|while|for|switch)\s*(?=\()|case\b[^:]*:(?!:)|default\s*:(?!:)|\w+\s*:(?!:))")
# Nothing, `co_return`, or a declaration or assignment up to its `=`.
_PREFIX = re.compile(r"\s*(?:co_return|(?:[\w:<>,.&*\s]|->|\[[\w,\s]+\])+(?<![=!<>+\-*/%&|^])=)?\s*")
# A name, with what is called on it and on what that returns; parentheses are empty here.
_TEMPLATE = r"(?:<[\w:,\s*&<>]*>)?"
_OPERAND = re.compile(rf"\s*(?:::)?\w+{_TEMPLATE}(?:\(\))?(?:(?:::|\.|->)\s*\w+{_TEMPLATE}(?:\(\))?)*\s*")
_LAMBDA = re.compile(r"(?:^|[^\w\s)\]])\s*\[")


def statement_before(code, position):
    """The text from the beginning of the statement; heads like `if (x)` belong to it."""
    depth, start = 0, position
    while start > 0:
        char = code[start - 1]
        if char in ")]":
            depth += 1
        elif char in "([":
            depth -= 1
        elif char in "{}" or (char == ";" and depth == 0):
            break
        start -= 1
    return code[start:position]


def closing(text, position):
    """The place after the bracket that closes the one at `position`; -1 where none does."""
    depth = 0
    for at in range(position, len(text)):
        if text[at] in "([{":
            depth += 1
        elif text[at] in ")]}":
            depth -= 1
            if depth == 0:
                return at + 1
    return -1


def without_control(prefix):
    """Drops `if (...)`, `else`, `case x:` and the like, after which a statement of its own begins."""
    while match := _CONTROL.match(prefix):
        end = match.end()
        if end < len(prefix) and prefix[end] == "(":
            end = closing(prefix, end)
            if end < 0:
                return prefix
        prefix = prefix[end:]
    return prefix


def in_parentheses(code, position):
    """Is this place inside parentheses, a loop's head or an index?"""
    depth = 0
    for char in reversed(code[:position]):
        if char in "{}":
            return False
        depth += (char in ")]") - (char in "([")
        if depth < 0:
            return True
    return False


def operand_after(code, position):
    """(operand, the same with empty parentheses, the character that ends it)."""
    at, shape = position, ""
    while at < len(code) and code[at] not in ";,)]}{?":
        end = closing(code, at) if code[at] == "(" else at + 1
        if end < 0:
            break
        shape += "()" if code[at] == "(" else code[at]
        at = end
    return code[position:at], shape, code[at:at + 1]


def complaint_about(code, match):
    if re.search(r"\boperator\s*$", code[:match.start()]):
        return None
    prefix = without_control(statement_before(code, match.start()))
    if in_parentheses(code, match.start()) or not _PREFIX.fullmatch(prefix):
        return "shares its statement with something before it"
    operand, shape, end = operand_after(code, match.end())
    if _AWAIT.search(operand):
        return "has another co_await in its operand"
    if re.search(r"[{}?]", operand) or _LAMBDA.search(operand):
        return "has a braced list, a lambda or a ternary in its operand: give it a name first"
    if end != ";" or not _OPERAND.fullmatch(shape):
        return "stands before something else than a plain call or name"
    return None


_LAMBDA_TAIL = re.compile(r"(?:\s*(?:mutable|noexcept|constexpr|->\s*[\w:<>,\s*&]+))*\s*$")


def opens_lambda(code, brace):
    """None where the brace opens no lambda, else whether that lambda captures."""
    head = code[max(0, brace - 1000):brace]
    head = head[:_LAMBDA_TAIL.search(head).start()]
    if head.endswith(")"):
        depth, at = 0, len(head)
        while at > 0:
            at -= 1
            depth += (head[at] == ")") - (head[at] == "(")
            if depth == 0:
                break
        head = head[:at].rstrip()
    match = re.search(r"(?:^|[^\w\s\])])\s*\[([^\[\]]*)\]$|\breturn\s*\[([^\[\]]*)\]$", head)
    return None if match is None else bool((match.group(1) or match.group(2) or "").strip())


def capturing_coroutines(code):
    """Positions of co_await, co_return or co_yield whose function is a lambda with captures."""
    functions = [False]  # of each open brace: does the function it belongs to capture?
    for match in re.finditer(r"[{}]|\bco_(?:await|return|yield)\b", code):
        word = match.group(0)
        if word == "{":
            captures = opens_lambda(code, match.start())
            functions.append(functions[-1] if captures is None else captures)
        elif word == "}":
            if len(functions) > 1:
                functions.pop()
        elif functions[-1]:
            yield match.start()


def check_text(file, text):
    code = blanked(text)
    for match in _AWAIT.finditer(code):
        complaint = complaint_about(code, match)
        if complaint:
            yield Finding(file, line_of(code, match.start()), f"co_await {complaint}")
    for position in capturing_coroutines(code):
        yield Finding(file, line_of(code, position), "a lambda with captures is a coroutine: they die before it does")


def check_tree(root):
    for path in cpp_files(root, ["src", "app", "ui", "tests"]):
        yield from check_text(path.relative_to(root).as_posix(), path.read_text())
