// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "input/shell_words.h"

namespace input {
namespace {

// One walk over the text; each member function takes what it is named after.
class Splitter {
public:
    explicit Splitter(QByteArrayView text)
        : m_text(text)
    {}

    bool run()
    {
        while (m_at < m_text.size()) {
            if (!take())
                return false;
        }
        end();
        return true;
    }

    QList<QByteArray> words;

private:
    bool take()
    {
        const char c = m_text.at(m_at++);
        switch (c) {
        case ' ':
        case '\t':
        case '\r':
        case '\n': end(); return true;
        case '\'': return single();
        case '"': return doubled();
        case '\\': escaped(); return true;
        case '$':
            if (m_at < m_text.size() && m_text.at(m_at) == '\'') {
                ++m_at;
                return ansi();
            }
            break;
        default: break;
        }
        add(c);
        return true;
    }

    void add(char c)
    {
        m_word += c;
        m_open = true;
    }

    void end()
    {
        if (m_open)
            words.append(std::exchange(m_word, {}));
        m_open = false;
    }

    // A line break behind a backslash continues the line.
    void escaped()
    {
        if (m_at >= m_text.size())
            return;
        const char c = m_text.at(m_at++);
        if (c == '\r' && m_at < m_text.size() && m_text.at(m_at) == '\n')
            ++m_at;
        else if (c != '\n')
            add(c);
    }

    bool single()
    {
        m_open = true;
        const qsizetype close = m_text.indexOf('\'', m_at);
        if (close < 0)
            return false;
        m_word += m_text.sliced(m_at, close - m_at);
        m_at = close + 1;
        return true;
    }

    bool doubled()
    {
        m_open = true;
        while (m_at < m_text.size()) {
            const char c = m_text.at(m_at++);
            if (c == '"')
                return true;
            const bool escapes =
                c == '\\' && m_at < m_text.size() && QByteArrayView("\\\"$`").contains(m_text.at(m_at));
            m_word += escapes ? m_text.at(m_at++) : c;
        }
        return false;
    }

    bool ansi()
    {
        m_open = true;
        while (m_at < m_text.size()) {
            const char c = m_text.at(m_at++);
            if (c == '\'')
                return true;
            if (c != '\\' || m_at >= m_text.size()) {
                m_word += c;
                continue;
            }
            const char next = m_text.at(m_at++);
            m_word += next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : next;
        }
        return false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArray m_word;
    bool m_open = false;
};

} // namespace

base::Result<QList<QByteArray>> shellWords(QByteArrayView text)
{
    Splitter splitter(text);
    if (!splitter.run())
        return base::fail(base::Error::Kind::Malformed, QStringLiteral("curl"),
                          QStringLiteral("a quote is not closed"));
    return splitter.words;
}

} // namespace input
