// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/pretty.h"

#include "base/json.h"
#include "base/utf8.h"

namespace formats {
namespace {

// Lays a text out that is known to be JSON: every decision is about the character at hand.
class Layout {
public:
    explicit Layout(const QByteArray &json)
        : m_json(json)
    {
        m_result.reserve(json.size() * 2);
    }

    QByteArray result()
    {
        while (m_at < m_json.size())
            take(m_json.at(m_at));
        return m_result;
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

    void take(char c)
    {
        switch (c) {
        case '"': takeString(); return;
        case '{':
        case '[': open(c); return;
        case '}':
        case ']': close(c); return;
        case ',':
            m_result += c;
            newLine();
            break;
        case ':': m_result += ": "; break;
        default:
            if (!isBlank(c))
                m_result += c;
        }
        ++m_at;
    }

    void takeString()
    {
        const qsizetype from = m_at++;
        while (m_json.at(m_at) != '"')
            m_at += m_json.at(m_at) == '\\' ? 2 : 1;
        ++m_at;
        m_result += m_json.mid(from, m_at - from);
    }

    void open(char c)
    {
        m_result += c;
        ++m_at;
        while (m_at < m_json.size() && isBlank(m_json.at(m_at)))
            ++m_at;
        const char next = m_json.at(m_at);
        if (next == '}' || next == ']') { // empty: on one line
            m_result += next;
            ++m_at;
            return;
        }
        ++m_depth;
        newLine();
    }

    void close(char c)
    {
        --m_depth;
        newLine();
        m_result += c;
        ++m_at;
    }

    void newLine() { m_result += '\n' + QByteArray(2 * m_depth, ' '); }

    const QByteArray &m_json;
    QByteArray m_result;
    qsizetype m_at = 0;
    qsizetype m_depth = 0;
};

} // namespace

QString prettyBody(const QByteArray &body)
{
    const base::JsonLimits limits{64, base::Duplicates::KeepLast};
    const bool json = base::readJson(body, QStringLiteral("body"), limits).has_value();
    return base::textFromUtf8(json ? Layout(body).result() : body);
}

} // namespace formats
