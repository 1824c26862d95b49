// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/redaction.h"

#include "base/sort.h"
#include "http/redaction_fields.h"

namespace http {
namespace {

constexpr qsizetype shortest = 4;
// Fewer characters of a base64 text would be found by chance.
constexpr qsizetype shortestEncoded = 6;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<uint> hexAt(QByteArrayView text, qsizetype position, int digits)
{
    if (position + digits > text.size())
        return std::nullopt;
    uint value = 0;
    for (int i = 0; i < digits; ++i) {
        const int digit = hexValue(text[position + i]);
        if (digit < 0)
            return std::nullopt;
        value = value * 16 + uint(digit);
    }
    return value;
}

struct Piece {
    qsizetype length = 0; // in the text
    QByteArray bytes;     // what it stands for
};

// \uXXXX, a surrogate pair, or \n and its like.
Piece jsonEscapeAt(QByteArrayView text, qsizetype position)
{
    if (position + 1 >= text.size() || text[position] != '\\')
        return {};
    const char letter = text[position + 1];
    if (letter == 'u') {
        const auto first = hexAt(text, position + 2, 4);
        if (!first)
            return {};
        const QString decoded{QChar(char16_t(*first))};
        const auto second = position + 7 < text.size() && text[position + 6] == '\\' && text[position + 7] == 'u'
                                ? hexAt(text, position + 8, 4)
                                : std::nullopt;
        if (QChar::isHighSurrogate(*first) && second && QChar::isLowSurrogate(*second))
            return {12, (decoded + QChar(char16_t(*second))).toUtf8()};
        return {6, decoded.toUtf8()};
    }
    static constexpr std::string_view letters = "nrtbf";
    static constexpr std::string_view meanings = "\n\r\t\b\f";
    const std::size_t index = letters.find(letter);
    return {2, QByteArray(1, index == std::string_view::npos ? letter : meanings[index])};
}

Piece percentEscapeAt(QByteArrayView text, qsizetype position)
{
    if (text[position] == '+')
        return {1, " "};
    if (text[position] != '%')
        return {};
    const auto value = hexAt(text, position + 1, 2);
    return value ? Piece{3, QByteArray(1, char(*value))} : Piece{};
}

// A JSON escape that was escaped once more: a document quoted within a document.
Piece twiceEscapedAt(QByteArrayView text, qsizetype position)
{
    const Piece backslash = jsonEscapeAt(text, position);
    if (backslash.bytes != "\\")
        return {};
    const qsizetype next = position + backslash.length;
    const Piece escaped = jsonEscapeAt(text, next);
    const qsizetype length = std::max<qsizetype>(escaped.length, 1);
    if (next + length > text.size())
        return {};
    const QByteArray letter = escaped.length > 0 ? escaped.bytes : QByteArray(1, text[next]);
    const QByteArray digits = text.sliced(next + length).toByteArray().left(4);
    const Piece inner = jsonEscapeAt("\\" + letter + digits, 0);
    return {inner.length == 0 ? 0 : backslash.length + length + inner.length - 2, inner.bytes};
}

// Which meaning goes first where a character has several: a secret with backslashes of its own is otherwise misread.
enum class Reading { Raw, Escaped, TwiceEscaped };

Piece pieceAt(QByteArrayView text, qsizetype position, QByteArrayView wanted, Reading reading)
{
    const Piece raw{1, QByteArray(1, text[position])};
    const auto says = [&wanted](const Piece &piece) { return piece.length > 0 && wanted.startsWith(piece.bytes); };
    if (reading == Reading::Raw && says(raw))
        return raw;
    if (reading == Reading::TwiceEscaped) {
        if (Piece twice = twiceEscapedAt(text, position); says(twice))
            return twice;
    }
    if (Piece escape = jsonEscapeAt(text, position); says(escape))
        return escape;
    if (Piece escape = percentEscapeAt(text, position); says(escape))
        return escape;
    return says(raw) ? raw : Piece{};
}

qsizetype lengthOfMatch(QByteArrayView text, qsizetype position, QByteArrayView secret, Reading reading)
{
    const qsizetype start = position;
    qsizetype matched = 0;
    while (matched < secret.size()) {
        if (position >= text.size())
            return 0;
        const Piece piece = pieceAt(text, position, secret.sliced(matched), reading);
        if (piece.length == 0)
            return 0;
        position += piece.length;
        matched += piece.bytes.size();
    }
    return position - start;
}

// How much of the text at `position` says `secret`, each of its characters raw or escaped; 0: it does not.
qsizetype lengthOfMatch(QByteArrayView text, qsizetype position, QByteArrayView secret)
{
    for (const Reading reading : {Reading::Raw, Reading::Escaped, Reading::TwiceEscaped}) {
        if (const qsizetype length = lengthOfMatch(text, position, secret, reading))
            return length;
    }
    return 0;
}

QByteArray withoutEscaped(const QByteArray &text, QByteArrayView secret)
{
    QByteArray result;
    const char first = secret[0];
    for (qsizetype i = 0; i < text.size();) {
        const char c = text.at(i);
        const bool candidate = c == first || c == '\\' || c == '%' || (c == '+' && first == ' ');
        const qsizetype length = candidate ? lengthOfMatch(text, i, secret) : 0;
        if (length > 0)
            result += redactedMark;
        else
            result += c;
        i += std::max<qsizetype>(length, 1);
    }
    return result;
}

QByteArray withoutHex(QByteArray text, QByteArrayView lowerHex)
{
    const QByteArray lower = text.toLower();
    if (!lower.contains(lowerHex))
        return text;
    QByteArray result;
    qsizetype from = 0;
    for (qsizetype at = lower.indexOf(lowerHex); at >= 0; at = lower.indexOf(lowerHex, from)) {
        result += text.sliced(from, at - from) + redactedMark;
        from = at + lowerHex.size();
    }
    return result + text.sliced(from);
}

// The characters of a base64 text that depend on the secret alone, where it starts at any of the three offsets.
QList<base::Secret> base64Forms(QByteArrayView secret)
{
    QList<base::Secret> forms;
    for (int offset = 0; offset < 3; ++offset) {
        const QByteArray padded = QByteArray(offset, 'x') + secret.toByteArray();
        const qsizetype whole = padded.size() * 8 / 6; // characters without bits of what follows
        const qsizetype skipped = (offset * 8 + 5) / 6;
        if (whole - skipped < shortestEncoded)
            continue;
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            const QByteArray core = padded.toBase64(alphabet).sliced(skipped, whole - skipped);
            forms += base::Secret(core);
        }
    }
    return forms;
}

KeyField keyFieldOf(QByteArrayView path)
{
    const QByteArray text = path.toByteArray();
    return text.contains("/api/api-key") || text.contains("key-auth") || text.contains("key_auth") ? KeyField::IsSecret
                                                                                                   : KeyField::IsName;
}

} // namespace

bool isSecretHeader(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower();
    for (const char *part : {"authorization", "cookie", "token", "secret", "password", "apikey", "api-key", "api_key",
                             "access-key", "private-key", "credential-key"}) {
        if (lower.contains(part))
            return true;
    }
    return false;
}

void Redaction::hide(const base::Secret &secret)
{
    const QByteArrayView plain = secret.reveal();
    if (plain.size() < shortest)
        return;
    for (const Known &known : m_known) {
        if (known.plain == secret)
            return;
    }
    QByteArray hex = plain.toByteArray().toHex();
    m_known.push_back(Known{secret, base64Forms(plain), base::Secret(hex)});
    // The longest first: a secret may hold another one.
    base::sortStably(m_known,
                     [](const Known &a, const Known &b) { return a.plain.reveal().size() > b.plain.reveal().size(); });
}

QByteArray Redaction::withoutValues(QByteArray text) const
{
    for (const Known &known : m_known) {
        text = withoutEscaped(text, known.plain.reveal());
        for (const base::Secret &form : known.literal)
            text.replace(form.reveal(), redactedMark);
        text = withoutHex(text, known.hex.reveal());
    }
    return text;
}

QByteArray Redaction::text(const QByteArray &text) const
{
    return withoutSignatures(withoutPrivateKeys(withoutValues(text)));
}

QByteArray Redaction::body(const QByteArray &body, QByteArrayView path) const
{
    const QByteArray start = body.left(64).trimmed();
    const bool isForm =
        !start.startsWith('{') && !start.startsWith('[') && !start.startsWith('<') && body.contains('=');
    const QByteArray known = text(body);
    return isForm ? withoutFormFields(known) : withoutJsonFields(known, keyFieldOf(path));
}

model::Request Redaction::request(const model::Request &request, const QList<QByteArray> &secretHeaders) const
{
    model::Request result{request.method, text(request.url), {}, body(request.body, request.url)};
    if (const qsizetype query = result.url.indexOf('?'); query >= 0)
        result.url = result.url.first(query + 1) + withoutFormFields(result.url.sliced(query + 1));
    for (const model::Header &header : request.headers) {
        const bool named = isSecretHeader(header.name) ||
                           std::any_of(secretHeaders.begin(), secretHeaders.end(), [&](const QByteArray &name) {
                               return name.compare(header.name, Qt::CaseInsensitive) == 0;
                           });
        result.headers += model::Header{header.name, named ? QByteArray(redactedMark) : text(header.value)};
    }
    for (const QByteArray &name : secretHeaders) {
        if (!model::headerValue(result.headers, name))
            result.headers += model::Header{name, redactedMark};
    }
    return result;
}

model::Answer Redaction::answer(const model::Answer &answer, QByteArrayView path) const
{
    model::Answer result{answer.status, {}, body(answer.body, path)};
    for (const model::Header &header : answer.headers)
        result.headers +=
            model::Header{header.name, isSecretHeader(header.name) ? QByteArray(redactedMark) : text(header.value)};
    return result;
}

} // namespace http
