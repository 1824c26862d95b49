// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "input/readers.h"

#include "input/shell_words.h"

namespace input {
namespace {

using base::Error;

// Options without a value; every other one that begins with a dash takes the next word.
bool standsAlone(const QByteArray &option)
{
    static const QList<QByteArray> alone{"--insecure",       "--silent",  "--show-error", "--include",
                                         "--location",       "--verbose", "--compressed", "--fail",
                                         "--fail-with-body", "--globoff", "--no-buffer",  "--head",
                                         "--http1.1",        "--http2",   "--path-as-is", "--tlsv1.2"};
    if (option.startsWith("--"))
        return alone.contains(option);
    return std::all_of(option.begin() + 1, option.end(),
                       [](char c) { return QByteArrayView("ksSiILvfgN#").contains(c); });
}

bool isData(const QByteArray &option)
{
    return option == "-d" || option.startsWith("--data") || option == "--json" || option == "-F" || option == "--form";
}

// "--header=x" and "-Hx" carry their value with them.
std::pair<QByteArray, std::optional<QByteArray>> split(const QByteArray &word)
{
    if (word.startsWith("--")) {
        const qsizetype equals = word.indexOf('=');
        return equals < 0 ? std::pair(word, std::optional<QByteArray>())
                          : std::pair(word.left(equals), std::optional(word.mid(equals + 1)));
    }
    const bool joined = word.size() > 2 && QByteArrayView("HXbudAeo").contains(word.at(1));
    return joined ? std::pair(word.left(2), std::optional(word.mid(2))) : std::pair(word, std::optional<QByteArray>());
}

void addHeader(model::Request &request, const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        request.headers.append(model::Header{line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
}

void take(model::Request &request, const QByteArray &option, const QByteArray &value)
{
    if (option == "-H" || option == "--header")
        addHeader(request, value);
    else if (option == "-X" || option == "--request")
        request.method = value.toUpper();
    else if (option == "-b" || option == "--cookie")
        request.headers.append(model::Header{"Cookie", value});
    else if (option == "-u" || option == "--user")
        request.headers.append(model::Header{"Authorization", "Basic " + value.toBase64()});
    else if (option == "--oauth2-bearer")
        request.headers.append(model::Header{"Authorization", "Bearer " + value});
    else if (option == "--url")
        request.url = value;
    else if (isData(option))
        request.body += request.body.isEmpty() ? value : '&' + value;
}

} // namespace

base::Result<Pasted> readCurl(QByteArrayView text)
{
    const auto words = shellWords(text);
    if (!words)
        return base::fail(words.error());
    Pasted pasted;
    pasted.kind = Kind::Curl;
    bool head = false;
    for (qsizetype i = 1; i < words->size(); ++i) {
        const QByteArray &word = words->at(i);
        if (!word.startsWith('-') || word.size() < 2) {
            pasted.request.url = word;
            continue;
        }
        if (standsAlone(word)) {
            head = head || word == "--head" || (!word.startsWith("--") && word.contains('I'));
            continue;
        }
        auto [option, value] = split(word);
        if (!value && i + 1 < words->size())
            value = words->at(++i);
        take(pasted.request, option, value.value_or(QByteArray()));
    }
    if (pasted.request.url.isEmpty())
        return base::fail(Error::Kind::Malformed, QStringLiteral("curl"), QStringLiteral("names no URL"));
    if (!pasted.request.url.contains("://"))
        pasted.request.url.prepend("http://"); // as curl takes it
    if (pasted.request.method.isEmpty())
        pasted.request.method = head ? "HEAD" : pasted.request.body.isEmpty() ? "GET" : "POST";
    return pasted;
}

} // namespace input
