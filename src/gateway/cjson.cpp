// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/cjson.h"

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <locale.h> // newlocale, strtod_l: POSIX, not in the C++ header

namespace gateway {
namespace {

constexpr int maxDepth = 1000;

// strtod is what lua-cjson calls; the C locale keeps a desktop's decimal comma out of it.
double numberAt(const char *start, char **end)
{
    static const locale_t plain = newlocale(LC_ALL_MASK, "C", nullptr);
    return strtod_l(start, end, plain);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

void appendUtf8(QByteArray &text, unsigned codePoint)
{
    const auto continuation = [codePoint](int shift) { return char(0x80U | ((codePoint >> shift) & 0x3FU)); };
    if (codePoint < 0x80) {
        text.append(char(codePoint));
    } else if (codePoint < 0x800) {
        text.append(char(0xC0U | (codePoint >> 6))).append(continuation(0));
    } else if (codePoint < 0x10000) {
        text.append(char(0xE0U | (codePoint >> 12))).append(continuation(6)).append(continuation(0));
    } else {
        text.append(char(0xF0U | (codePoint >> 18))).append(continuation(12));
        text.append(continuation(6)).append(continuation(0));
    }
}

// Works on a NUL-terminated text and never looks past a NUL, which ends it like the parser's own end token.
class Reader {
public:
    explicit Reader(const QByteArray &text)
        : m_at(text.constData())
    {}

    bool readWhole(CjsonValue &value)
    {
        skipBlanks();
        if (!readValue(value, 0))
            return false;
        skipBlanks();
        return *m_at == '\0';
    }

private:
    void skipBlanks()
    {
        while (*m_at == ' ' || *m_at == '\t' || *m_at == '\n' || *m_at == '\r')
            ++m_at;
    }

    bool takes(const char *word)
    {
        const std::size_t length = std::strlen(word);
        if (std::strncmp(m_at, word, length) != 0)
            return false;
        m_at += length;
        return true;
    }

    bool readValue(CjsonValue &value, int depth)
    {
        switch (*m_at) {
        case '{': return readObject(value, depth + 1);
        case '[': return readArray(value, depth + 1);
        case '"': value.kind = CjsonValue::Kind::String; return readString(value.text);
        default: return readWordOrNumber(value);
        }
    }

    bool readWordOrNumber(CjsonValue &value)
    {
        const bool isTrue = takes("true");
        if (isTrue || takes("false")) {
            value.kind = CjsonValue::Kind::Boolean;
            value.boolean = isTrue;
            return true;
        }
        if (takes("null")) {
            value.kind = CjsonValue::Kind::Null;
            return true;
        }
        if (*m_at == '\0' || std::strchr("-+0123456789iInN", *m_at) == nullptr)
            return false;
        char *end = nullptr;
        value.kind = CjsonValue::Kind::Number;
        value.number = numberAt(m_at, &end);
        if (end == m_at)
            return false;
        m_at = end;
        return true;
    }

    bool readObject(CjsonValue &object, int depth)
    {
        if (depth > maxDepth)
            return false;
        object.kind = CjsonValue::Kind::Object;
        ++m_at;
        skipBlanks();
        if (takes("}"))
            return true;
        while (true) {
            auto &[name, value] = object.members.emplace_back();
            if (*m_at != '"' || !readString(name))
                return false;
            skipBlanks();
            if (!takes(":"))
                return false;
            skipBlanks();
            if (!readValue(value, depth))
                return false;
            skipBlanks();
            if (takes("}"))
                return true;
            if (!takes(","))
                return false;
            skipBlanks();
        }
    }

    bool readArray(CjsonValue &array, int depth)
    {
        if (depth > maxDepth)
            return false;
        array.kind = CjsonValue::Kind::Array;
        ++m_at;
        skipBlanks();
        if (takes("]"))
            return true;
        while (true) {
            if (!readValue(array.items.emplace_back(), depth))
                return false;
            skipBlanks();
            if (takes("]"))
                return true;
            if (!takes(","))
                return false;
            skipBlanks();
        }
    }

    bool readString(QByteArray &text)
    {
        ++m_at;
        while (*m_at != '"') {
            if (*m_at == '\0')
                return false;
            if (*m_at != '\\') {
                text.append(*m_at++);
                continue;
            }
            ++m_at;
            if (!readEscape(text))
                return false;
        }
        ++m_at;
        return true;
    }

    bool readEscape(QByteArray &text)
    {
        switch (*m_at) {
        case 'b': text.append('\b'); break;
        case 'f': text.append('\f'); break;
        case 'n': text.append('\n'); break;
        case 'r': text.append('\r'); break;
        case 't': text.append('\t'); break;
        case '"':
        case '\\':
        case '/': text.append(*m_at); break;
        case 'u': return readUnicode(text);
        default: return false;
        }
        ++m_at;
        return true;
    }

    bool readUnicode(QByteArray &text)
    {
        unsigned codePoint = 0;
        if (!readFourDigits(codePoint))
            return false;
        if ((codePoint & 0xF800U) == 0xD800U) {
            unsigned low = 0;
            if ((codePoint & 0x400U) != 0 || m_at[0] != '\\' || m_at[1] != 'u')
                return false;
            ++m_at;
            if (!readFourDigits(low) || (low & 0xFC00U) != 0xDC00U)
                return false;
            codePoint = 0x10000U + ((codePoint & 0x3FFU) << 10 | (low & 0x3FFU));
        }
        appendUtf8(text, codePoint);
        return true;
    }

    // Stands on the 'u'.
    bool readFourDigits(unsigned &value)
    {
        ++m_at;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const int digit = hexDigit(*m_at);
            if (digit < 0)
                return false;
            value = value << 4 | unsigned(digit);
        }
        return true;
    }

    const char *m_at;
};

} // namespace

const CjsonValue *CjsonValue::member(const QByteArray &name) const
{
    for (auto it = members.rbegin(); it != members.rend(); ++it) {
        if (it->name == name)
            return &it->value;
    }
    return nullptr;
}

std::optional<CjsonValue> readCjson(const QByteArray &text)
{
    // What looks like UTF-16 or UTF-32 is refused before anything else.
    if (text.size() >= 2 && (text.at(0) == '\0' || text.at(1) == '\0'))
        return std::nullopt;
    CjsonValue value;
    if (!Reader(text).readWhole(value))
        return std::nullopt;
    return value;
}

std::optional<double> luaNumber(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    char *end = nullptr;
    const double number = numberAt(trimmed.constData(), &end);
    if (trimmed.isEmpty() || end != trimmed.constData() + trimmed.size())
        return std::nullopt;
    return number;
}

} // namespace gateway
