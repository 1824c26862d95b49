// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/kong_text_rules.h"

#include "twins/kong_schema.h"

#include "gateway/key_material.h"

#include <QRegularExpression>

namespace twins {
namespace {

bool isLetterOrDigit(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) ||
           (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
}

QString aboutName(const QString &text)
{
    for (const QChar c : text) {
        if (!isLetterOrDigit(c) && !QStringLiteral(".-_~").contains(c) && c.unicode() < 0x80) {
            return QStringLiteral("invalid value '%1': the only accepted ascii characters are alphanumerics or ., -, "
                                  "_, and ~")
                .arg(text);
        }
    }
    return {};
}

QString aboutTag(const QString &text, const KongVersion &version)
{
    const char16_t lowest = version >= KongVersion{3, 0, 0} ? u' ' : u'!';
    for (const QChar c : text) {
        if (c.unicode() < lowest || c == QLatin1Char(',') || c == QLatin1Char('/') || c.unicode() == 0x7f) {
            return QStringLiteral("invalid tag '%1': expected printable ascii (except `,` and `/`) or valid utf-8 "
                                  "sequences")
                .arg(text);
        }
    }
    return {};
}

bool isHostName(const QString &text)
{
    static const QRegularExpression labels(QStringLiteral("\\A[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?"
                                                          "(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*\\.?\\z"));
    return text.size() <= 255 && labels.match(text).hasMatch();
}

bool isIpv6(QString text)
{
    if (text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']')))
        text = text.mid(1, text.size() - 2);
    static const QRegularExpression shape(QStringLiteral("\\A[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\\z"));
    return shape.match(text).hasMatch();
}

QString aboutHost(const QString &text)
{
    static const QRegularExpression withPort(QStringLiteral("\\A(.+):([0-9]+)\\z"));
    if (isIpv6(text) || isHostName(text))
        return {};
    const auto match = withPort.match(text);
    if (match.hasMatch() && (isHostName(match.captured(1)) || isIpv6(match.captured(1))))
        return QStringLiteral("must not have a port");
    return QStringLiteral("invalid value: ") + text;
}

// hosts and snis of a route: at most one '*', which is the whole first or last label; a port may follow.
QString aboutWildcardHost(const QString &text)
{
    static const QRegularExpression port(QStringLiteral(":[0-9]+\\z"));
    QString host = text;
    host.remove(port);
    const qsizetype stars = host.count(QLatin1Char('*'));
    if (stars > 1)
        return QStringLiteral("invalid wildcard: must have at most one wildcard");
    if (stars == 1) {
        if (!host.startsWith(QLatin1String("*.")) && !host.endsWith(QLatin1String(".*")))
            return QStringLiteral("invalid wildcard: must be placed at leftmost or rightmost label");
        host.replace(QLatin1Char('*'), QLatin1Char('x'));
    }
    return isIpv6(host) || isHostName(host) ? QString() : QStringLiteral("invalid value: ") + text;
}

QString aboutPath(const QString &text)
{
    if (!text.startsWith(QLatin1Char('/')))
        return QStringLiteral("should start with: /");
    if (text.contains(QLatin1String("//")))
        return QStringLiteral("must not have empty segments");
    static const QRegularExpression allowed(QStringLiteral("\\A[A-Za-z0-9._~\\-/%!$&'()*+,;=:@]*\\z"));
    if (!allowed.match(text).hasMatch()) {
        return QStringLiteral("invalid path: '%1' (characters outside of the reserved list of RFC 3986 found)")
            .arg(text);
    }
    return {};
}

QString aboutRegex(const QString &pattern)
{
    // Kong compiles with the PCRE2 that Qt has too, so that the complaint is the same to the letter.
    const QRegularExpression compiled(pattern);
    if (compiled.isValid())
        return {};
    const qsizetype at = compiled.patternErrorOffset();
    const QString rest = at < pattern.size() ? QStringLiteral(" at \"%1\"").arg(pattern.mid(at)) : QString();
    return QStringLiteral("invalid regex: '%1' (PCRE returned: pcre2_compile() failed: %2 in \"%1\"%3)")
        .arg(pattern, compiled.errorString(), rest);
}

// RFC 3986 6.2.2 as Kong applies it: triplets of unreserved characters decoded, the others in upper case, dot segments
// and doubled slashes gone.
QString normalized(const QString &path)
{
    QString decoded;
    for (qsizetype i = 0; i < path.size(); ++i) {
        bool isHex = false;
        const uint value =
            path.at(i) == QLatin1Char('%') && i + 2 < path.size() ? path.mid(i + 1, 2).toUInt(&isHex, 16) : 0;
        if (!isHex) {
            decoded.append(path.at(i));
            continue;
        }
        const QChar c(static_cast<char16_t>(value));
        static const QString reserved = QStringLiteral("!*'();:@&=+$,/?%#[]");
        if (value > 0x20 && value < 0x7f && !reserved.contains(c))
            decoded.append(c);
        else
            decoded.append(path.mid(i, 3).toUpper());
        i += 2;
    }
    QStringList kept;
    const QStringList segments = decoded.mid(1).split(QLatin1Char('/'));
    for (const QString &segment : segments) {
        if (segment == QLatin1String(".."))
            kept.isEmpty() ? void() : void(kept.removeLast());
        else if (segment != QLatin1String("."))
            kept.append(segment);
    }
    QString result = QLatin1Char('/') + kept.join(QLatin1Char('/'));
    if ((segments.last() == QLatin1String(".") || segments.last() == QLatin1String("..")) &&
        !result.endsWith(QLatin1Char('/')))
        result.append(QLatin1Char('/'));
    return result;
}

QString aboutRouterPath(const QString &text, const KongVersion &version)
{
    const bool tilde = version >= KongVersion{3, 0, 0};
    const bool regex = tilde && text.startsWith(QLatin1String("~/"));
    if (!regex && !text.startsWith(QLatin1Char('/')))
        return tilde ? QStringLiteral("should start with: / (fixed path) or ~/ (regex path)")
                     : QStringLiteral("should start with: /");
    if (text.contains(QLatin1String("//")))
        return QStringLiteral("must not have empty segments");
    if (regex)
        return aboutRegex(text.mid(1));
    if (!tilde) {
        // 2.x: a path with any other character is a regular expression.
        static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9._~/%-]*\\z"));
        return plain.match(text).hasMatch() ? QString() : aboutRegex(text);
    }
    if (version >= KongVersion{3, 1, 0} && normalized(text) != text)
        return QStringLiteral("non-normalized path, consider use '%1' instead").arg(normalized(text));
    return {};
}

QString aboutMethod(const QString &text)
{
    const bool upper = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char('A') && c <= QLatin1Char('Z');
    });
    return upper ? QString() : QStringLiteral("invalid value: ") + text;
}

QString aboutHeaderName(const QString &text)
{
    const bool token = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return isLetterOrDigit(c) || c == QLatin1Char('-') || c == QLatin1Char('_');
    });
    if (token)
        return {};
    return QStringLiteral("bad header name '%1', allowed characters are A-Z, a-z, 0-9, '_', and '-'").arg(text);
}

} // namespace

QString complaintAbout(const QString &text, const QString &rule, const KongVersion &version)
{
    if (rule == QLatin1String("name"))
        return aboutName(text);
    if (rule == QLatin1String("tag"))
        return aboutTag(text, version);
    if (rule == QLatin1String("host"))
        return aboutHost(text);
    if (rule == QLatin1String("wildcard-host"))
        return aboutWildcardHost(text);
    if (rule == QLatin1String("path"))
        return aboutPath(text);
    if (rule == QLatin1String("router-path"))
        return aboutRouterPath(text, version);
    if (rule == QLatin1String("method"))
        return aboutMethod(text);
    if (rule == QLatin1String("header-name"))
        return aboutHeaderName(text);
    if (rule == QLatin1String("public-key"))
        return gateway::keyMaterialFrom(text.toUtf8()) ? QString() : QStringLiteral("invalid key");
    return {};
}

} // namespace twins
