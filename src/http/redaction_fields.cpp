// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "http/redaction_fields.h"

#include "http/redaction.h"

#include <QList>
#include <QSet>

namespace http {
namespace {

// Lower case, without '-' and '_': accessToken, access_token and Access-Token are one.
QByteArray normalised(QByteArrayView name)
{
    QByteArray result;
    for (const char c : name) {
        if (c != '-' && c != '_')
            result += c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    }
    return result;
}

bool isSecretField(const QByteArray &name)
{
    static const QSet<QByteArray> names{"password",
                                        "currentpassword",
                                        "newpassword",
                                        "secret",
                                        "clientsecret",
                                        "token",
                                        "accesstoken",
                                        "idtoken",
                                        "refreshtoken",
                                        "refreshtokens",
                                        "authenticationtoken",
                                        "twofactortrust",
                                        "privatekey",
                                        "apikey",
                                        "xapikey",
                                        "authorization",
                                        "proxyauthorization",
                                        "cookie",
                                        "setcookie",
                                        "kongadmintoken",
                                        "clientassertion",
                                        "codeverifier",
                                        "changepasswordid",
                                        "onetimepassword",
                                        "encryptionkey",
                                        "certificatekey",
                                        "admintoken",
                                        "passphrase",
                                        "samlresponse",
                                        "sessionsecret"};
    return names.contains(name);
}

// RFC 7518 6.2.2, 6.3.2 and 6.4.1
bool isPrivateJwkMember(const QByteArray &name, QByteArrayView value)
{
    static const QSet<QByteArray> names{"d", "p", "q", "dp", "dq", "qi", "k"};
    return names.contains(name) && value.size() >= 16;
}

struct Container {
    bool isArray = false;
    QByteArray name;          // the member that holds it
    bool secretTexts = false; // an array under a secret name
};

// Position behind the closing quote, or the end of the text where there is none.
qsizetype endOfString(const QByteArray &text, qsizetype open)
{
    for (qsizetype i = open + 1; i < text.size(); ++i) {
        if (text.at(i) == '\\')
            ++i;
        else if (text.at(i) == '"')
            return i + 1;
    }
    return text.size();
}

qsizetype skipBlanks(const QByteArray &text, qsizetype position)
{
    while (position < text.size() && std::isspace(static_cast<unsigned char>(text.at(position))))
        ++position;
    return position;
}

// \u0070assword is a password too.
QByteArray unescaped(QByteArrayView inner)
{
    QByteArray result;
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] != '\\' || i + 1 >= inner.size()) {
            result += inner[i];
        } else if (inner[i + 1] == 'u' && i + 5 < inner.size()) {
            result += char(inner.sliced(i + 2, 4).toByteArray().toInt(nullptr, 16));
            i += 5;
        } else {
            result += inner[++i];
        }
    }
    return result;
}

class JsonFields {
public:
    JsonFields(const QByteArray &text, KeyField key)
        : m_text(text)
        , m_key(key)
    {}

    QByteArray run()
    {
        for (qsizetype i = 0; i < m_text.size();) {
            const char c = m_text.at(i);
            if (c == '"') {
                i = string(i);
                continue;
            }
            if (c == '{' || c == '[')
                open(c == '[');
            else if ((c == '}' || c == ']') && !m_stack.isEmpty())
                m_stack.removeLast();
            m_result += c;
            ++i;
        }
        return m_result;
    }

private:
    void open(bool isArray)
    {
        m_stack += Container{isArray, m_name, isArray && isSecretField(m_name)};
        if (!isArray)
            m_name.clear();
    }

    qsizetype string(qsizetype start)
    {
        const qsizetype end = endOfString(m_text, start);
        const bool closed = end - start >= 2 && m_text.at(end - 1) == '"';
        const QByteArrayView inner(m_text.constData() + start + 1, end - start - (closed ? 2 : 1));
        const qsizetype next = skipBlanks(m_text, end);
        if (next < m_text.size() && m_text.at(next) == ':') {
            m_name = normalised(unescaped(inner));
            m_result += m_text.sliced(start, next + 1 - start);
            return next + 1;
        }
        if (isSecret(inner) && !inner.isEmpty())
            m_result += '"' + QByteArray(redactedMark) + '"';
        else
            m_result += m_text.sliced(start, end - start);
        return end;
    }

    bool isSecret(QByteArrayView value) const
    {
        if (!m_stack.isEmpty() && m_stack.last().isArray)
            return m_stack.last().secretTexts;
        if (m_name == "key") {
            const QByteArray parent = m_stack.isEmpty() ? QByteArray() : m_stack.last().name;
            return m_key == KeyField::IsSecret || parent == "apikey" || parent == "apikeys";
        }
        return isSecretField(m_name) || isPrivateJwkMember(m_name, value);
    }

    const QByteArray &m_text;
    KeyField m_key;
    QByteArray m_result;
    QByteArray m_name; // of the member whose value comes next
    QList<Container> m_stack;
};

bool isBase64Url(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// A JOSE header: base64url of a JSON object.
bool isHeader(QByteArrayView part)
{
    if (part.size() < 10 || part[0] != 'e')
        return false;
    const QByteArray text = QByteArray::fromBase64(part.toByteArray(), QByteArray::Base64UrlEncoding);
    return text.startsWith('{') && text.contains('"');
}

} // namespace

QByteArray withoutJsonFields(const QByteArray &text, KeyField key)
{
    return JsonFields(text, key).run();
}

QByteArray withoutFormFields(const QByteArray &text)
{
    QByteArrayList pairs = text.split('&');
    for (QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals <= 0 || equals + 1 == pair.size())
            continue;
        if (isSecretField(normalised(QByteArray::fromPercentEncoding(pair.first(equals)))))
            pair = pair.first(equals + 1) + redactedMark;
    }
    return pairs.join('&');
}

QByteArray withoutSignatures(const QByteArray &text)
{
    QByteArray result;
    qsizetype i = 0;
    while (i < text.size()) {
        if (!isBase64Url(text.at(i))) {
            result += text.at(i++);
            continue;
        }
        // A run of base64url characters and dots is cut into its parts.
        qsizetype end = i;
        while (end < text.size() && (isBase64Url(text.at(end)) || text.at(end) == '.'))
            ++end;
        QByteArrayList parts = text.sliced(i, end - i).split('.');
        for (qsizetype k = 0; k + 2 < parts.size(); ++k) {
            if (!isHeader(parts.at(k)))
                continue;
            const bool encrypted = parts.size() - k == 5;
            for (qsizetype rest = k + (encrypted ? 1 : 2); rest < parts.size(); ++rest)
                parts[rest] = parts.at(rest).isEmpty() ? QByteArray() : QByteArray(cutSignatureMark);
            break;
        }
        result += parts.join('.');
        i = end;
    }
    return result;
}

QByteArray withoutPrivateKeys(const QByteArray &text)
{
    QByteArray result = text;
    qsizetype from = 0;
    while ((from = result.indexOf("-----BEGIN ", from)) >= 0) {
        const qsizetype label = from + 11;
        const qsizetype labelEnd = result.indexOf("-----", label);
        if (labelEnd < 0 || !result.sliced(label, labelEnd - label).endsWith("PRIVATE KEY")) {
            from = label;
            continue;
        }
        const qsizetype endLine = result.indexOf("-----END ", labelEnd);
        const qsizetype endMark = endLine < 0 ? -1 : result.indexOf("-----", endLine + 9);
        const qsizetype end = endMark < 0 ? result.size() : endMark + 5;
        result.replace(from, end - from, redactedMark);
        from += qsizetype(sizeof redactedMark) - 1;
    }
    return result;
}

} // namespace http
