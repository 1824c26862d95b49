// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "oracle/fresh_world.h"

#include "jose/key_import.h"

#include <QMap>
#include <QUuid>

namespace oracle {
namespace {

constexpr qint64 shift = 400 * 86400 + 12345; // seconds

// All names and ids of a world with what replaces them. Only whole values are replaced, except for issuers: tokens
// also hold their variants (another slash, another port).
using Names = QMap<QString, QString>;

const QString oldIssuer = QStringLiteral("local.fusionauth.io");
// As long as the old one modulo 3, so that base64 needs the same padding.
const QString newIssuer = QStringLiteral("auth.northwind.example");

QString freshId(const QString &id)
{
    static const QUuid space(QStringLiteral("{5b0ff5a0-55fd-4d0e-8b43-0d0f6c2a7f10}"));
    return QUuid::createUuidV5(space, id).toString(QUuid::WithoutBraces);
}

QJsonArray rowsOf(const QJsonObject &kong, const char *list)
{
    return kong.value(QLatin1String(list)).toArray();
}

Names namesOf(const QJsonObject &kong)
{
    Names names;
    for (const char *list : {"services", "routes", "plugins", "consumers", "jwts", "key_auths", "acls"}) {
        for (const QJsonValue &row : rowsOf(kong, list)) {
            const QString id = row.toObject().value(QLatin1String("id")).toString();
            names.insert(id, freshId(id));
        }
    }
    const auto rename = [&](const char *list, const char *member, const QString &prefix) {
        for (const QJsonValue &row : rowsOf(kong, list)) {
            const QString name = row.toObject().value(QLatin1String(member)).toString();
            if (!name.isEmpty() && !name.contains(oldIssuer))
                names.insert(name, prefix + freshId(name).left(6) + QLatin1Char('-') + name.toUpper());
        }
    };
    rename("services", "name", QStringLiteral("svc-"));
    rename("routes", "name", QStringLiteral("rt-"));
    rename("consumers", "username", QStringLiteral("user "));
    rename("consumers", "custom_id", QStringLiteral("cid/"));
    rename("jwts", "key", QStringLiteral("key:"));
    rename("key_auths", "key", QStringLiteral("apk-"));
    rename("acls", "group", QStringLiteral("grp-"));
    return names;
}

QString renamed(const QString &text, const Names &names)
{
    return names.contains(text) ? names.value(text) : QString(text).replace(oldIssuer, newIssuer);
}

// Every string value in a JSON tree.
QJsonValue renamed(const QJsonValue &value, const Names &names)
{
    if (value.isString())
        return renamed(value.toString(), names);
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(renamed(item, names));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = renamed(QJsonValue(it.value()), names);
        return object;
    }
    return value;
}

// The JSON text of a token's part, changed as text: its duplicates and odd numbers must survive.
QByteArray retold(const QByteArray &json, const Names &names, qint64 at)
{
    QByteArray renamedJson = json;
    renamedJson.replace(oldIssuer.toUtf8(), newIssuer.toUtf8());
    for (auto it = names.begin(); it != names.end(); ++it)
        renamedJson.replace('"' + it.key().toUtf8() + '"', '"' + it.value().toUtf8() + '"');
    const QString text = QString::fromLatin1(renamedJson); // a character for each byte: nothing may get lost
    static const QRegularExpression instant(QStringLiteral(R"((?<![\d.])\d{10}(?!\d))"));
    constexpr qint64 nearby = 2'000'000;
    QString shifted;
    qsizetype done = 0;
    auto matches = instant.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qint64 seconds = match.captured().toLongLong();
        shifted += text.mid(done, match.capturedStart() - done);
        shifted += qAbs(seconds - at) < nearby ? QString::number(seconds + shift) : match.captured();
        done = match.capturedEnd();
    }
    return (shifted + text.mid(done)).toLatin1();
}

// Fresh keys of each kind, made once and used in all worlds.
const jose::PrivateKey &freshKey(jose::Algorithm algorithm, int bits, int number)
{
    static std::map<std::tuple<int, int, int>, jose::PrivateKey> keys;
    const auto at = std::tuple(int(algorithm), bits, number);
    auto it = keys.find(at);
    if (it == keys.end())
        it = keys.emplace(at, *jose::PrivateKey::generate(algorithm, bits)).first;
    return it->second;
}

// Text that is base64 stays base64 without the characters in which the alphabets differ, other text stays none; two
// texts for the same bytes stay so.
QString freshSecret(const QString &old, QMap<QByteArray, int> &numbers)
{
    const auto bytes = QByteArray::fromBase64Encoding(old.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return QStringLiteral("no base64: %1!").arg(numbers.size());
    const int number = numbers.value(*bytes, int(numbers.size()));
    numbers.insert(*bytes, number);
    const QByteArray fresh = "fresh secret " + QByteArray::number(100 + number) + QByteArray(1, '\0');
    const bool padded = old.endsWith(QLatin1Char('='));
    const auto tail = padded ? QByteArray::KeepTrailingEquals : QByteArray::OmitTrailingEquals;
    return QString::fromLatin1(fresh.toBase64(tail));
}

// Replaces the keys and secrets of all credentials; the returned list has every way in which they can sign.
std::vector<RenewedKey> replaceKeys(QJsonObject &kong)
{
    std::vector<RenewedKey> keys;
    QMap<QString, QString> freshTexts;
    QMap<QString, int> used;
    QMap<QByteArray, int> numbers;
    QJsonArray rows;
    for (const QJsonValue &value : rowsOf(kong, "jwts")) {
        QJsonObject row = value.toObject();
        const QString pem = row.value(QLatin1String("rsa_public_key")).toString();
        const auto key = jose::publicKeyFromPem(pem.toUtf8());
        if (key && !freshTexts.contains(pem)) {
            const int bits = key->type() == jose::KeyType::Rsa ? key->bits() : 0;
            const QString kind = QStringLiteral("%1 %2").arg(int(key->algorithms().first())).arg(bits);
            const jose::PrivateKey &fresh = freshKey(key->algorithms().first(), bits, used[kind]++);
            freshTexts.insert(pem, QString::fromUtf8(fresh.publicKey().pem()));
            keys.push_back({*key, fresh});
        }
        if (freshTexts.contains(pem))
            row.insert(QStringLiteral("rsa_public_key"), freshTexts.value(pem));
        const QString secret = row.value(QLatin1String("secret")).toString();
        if (!secret.isEmpty() && !freshTexts.contains(secret)) {
            const QString fresh = freshSecret(secret, numbers);
            freshTexts.insert(secret, fresh);
            keys.push_back({base::Secret(secret.toUtf8()), base::Secret(fresh.toUtf8())});
            keys.push_back({base::Secret(QByteArray::fromBase64(secret.toUtf8())),
                            base::Secret(QByteArray::fromBase64(fresh.toUtf8()))});
        }
        if (freshTexts.contains(secret))
            row.insert(QStringLiteral("secret"), freshTexts.value(secret));
        rows.append(row);
    }
    kong.insert(QStringLiteral("jwts"), rows);
    return keys;
}

// The plain first segments of route paths. Routing itself is left alone: its cases play with the texts of paths.
Names pathsOf(const QJsonObject &kong)
{
    Names paths;
    for (const QJsonValue &route : rowsOf(kong, "routes")) {
        if (!route.toObject().value(QLatin1String("hosts")).isNull())
            return {};
        for (const QJsonValue &path : route.toObject().value(QLatin1String("paths")).toArray()) {
            const QString text = path.toString();
            const QString segment = text.mid(1).section(QLatin1Char('/'), 0, 0);
            paths.insert(text, QLatin1String("/via-") + segment + QStringLiteral("/v1") + text.mid(1 + segment.size()));
        }
    }
    return paths;
}

// The longest route path that the url's path begins with, or that stands somewhere in it.
QByteArray repathed(const QByteArray &url, const Names &paths)
{
    const qsizetype begin = url.indexOf('/', url.indexOf("://") + 3);
    const qsizetype question = url.indexOf('?');
    const qsizetype end = question < 0 ? url.size() : question;
    QString path = QString::fromUtf8(url.mid(begin, end - begin));
    QString best;
    for (const QString &known : paths.keys()) {
        if (path.contains(known) && known.size() > best.size())
            best = known;
    }
    if (!best.isEmpty())
        path.replace(path.indexOf(best), best.size(), paths.value(best));
    return url.first(begin) + path.toUtf8() + url.mid(end);
}

QByteArray textAt(const QJsonObject &json, const char *member)
{
    return json.value(QLatin1String(member)).toString().toUtf8();
}

// Renames in the order in which names stand in texts: tokens first, then whole values.
class Teller {
public:
    Teller(const World &world)
        : m_names(namesOf(world.kong))
        , m_paths(pathsOf(world.kong))
        , m_at(world.cases.first().toObject().value(QLatin1String("at")).toInteger())
        , m_kong(world.kong)
        , m_tokens(replaceKeys(m_kong), [this](const QByteArray &json) { return retold(json, m_names, m_at); })
    {
        Names all = m_names;
        all.insert(m_paths);
        m_kong = renamed(QJsonValue(m_kong), all).toObject();
    }

    void learn(const QJsonObject &recorded)
    {
        const QJsonObject request = recorded.value(QLatin1String("request")).toObject();
        const QByteArray url = textAt(request, "url");
        m_tokens.learn(url.mid(url.indexOf('?')));
        for (const QJsonValue &header : request.value(QLatin1String("headers")).toArray())
            m_tokens.learn(header.toArray().at(1).toString().toUtf8());
    }

    QJsonObject tell(QJsonObject recorded)
    {
        if (!recorded.contains(QLatin1String("request")))
            return recorded;
        QJsonObject request = recorded.value(QLatin1String("request")).toObject();
        const QByteArray url = told(repathed(textAt(request, "url"), m_paths));
        request.insert(QStringLiteral("url"), QString::fromUtf8(url));
        QJsonArray headers;
        for (const QJsonValue &header : request.value(QLatin1String("headers")).toArray())
            headers.append(QJsonArray{header.toArray().at(0), told(header.toArray().at(1).toString())});
        request.insert(QStringLiteral("headers"), headers);
        recorded.insert(QStringLiteral("request"), request);
        recorded.insert(QStringLiteral("at"), recorded.value(QLatin1String("at")).toInteger() + shift);

        QJsonObject observed = recorded.value(QLatin1String("observed")).toObject();
        QString scheme = observed.value(QLatin1String("www_authenticate")).toString();
        for (auto it = m_names.begin(); it != m_names.end(); ++it)
            scheme.replace(QStringLiteral("realm=\"%1\"").arg(it.key()),
                           QStringLiteral("realm=\"%1\"").arg(it.value()));
        if (!scheme.isNull())
            observed.insert(QStringLiteral("www_authenticate"), scheme);
        QJsonValueRef upstream = observed[QLatin1String("upstream")];
        if (upstream.isObject()) {
            QJsonObject object = upstream.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                it.value() = told(it.value().toString());
            upstream = object;
        }
        recorded.insert(QStringLiteral("observed"), observed);
        return recorded;
    }

    const QJsonObject &kong() const { return m_kong; }
    const TokenRenewal::Counts &counts() const { return m_tokens.counts(); }

private:
    // Tokens stand in the query; before it, the dots of an address only look like a token's.
    QByteArray told(const QByteArray &url)
    {
        const qsizetype question = url.indexOf('?');
        return question < 0 ? url : url.first(question) + m_tokens.renewed(url.mid(question));
    }

    QString told(const QString &text) { return renamed(QString::fromUtf8(m_tokens.renewed(text.toUtf8())), m_names); }

    Names m_names;
    Names m_paths;
    qint64 m_at;
    QJsonObject m_kong;
    TokenRenewal m_tokens;
};

} // namespace

FreshWorld freshened(const World &world)
{
    Teller teller(world);
    for (const QJsonValue &recorded : world.cases)
        teller.learn(recorded.toObject());
    FreshWorld fresh{{world.name, teller.kong(), {}}, {}};
    for (const QJsonValue &recorded : world.cases)
        fresh.world.cases.append(teller.tell(recorded.toObject()));
    fresh.counts = teller.counts();
    return fresh;
}

} // namespace oracle
