// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "replay/recorded_ids.h"

#include <QRegularExpression>
#include <QUuid>

namespace replay {
namespace {

const char *const namingMembers[] = {"username", "key", "name"};

QString nameIn(const QJsonObject &object)
{
    for (const char *member : namingMembers) {
        if (object.value(QLatin1String(member)).isString())
            return QLatin1String(member) + QLatin1Char(' ') + object.value(QLatin1String(member)).toString();
    }
    return {};
}

void collect(const QJsonValue &value, QHash<QString, QStringList> &byName)
{
    for (const QJsonValue &item : value.toArray())
        collect(item, byName);
    const QJsonObject object = value.toObject();
    if (object.contains(QLatin1String("id")) && !object.contains(QLatin1String("config")) && !nameIn(object).isEmpty())
        byName[nameIn(object)].append(object.value(QLatin1String("id")).toString());
    for (const QJsonValue &member : object)
        collect(member, byName);
}

// Bytes that the twin turns into `text`: 32 letters and digits of its alphabet.
QByteArray bytesFor(const QString &text)
{
    static const QByteArray alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QByteArray bytes;
    for (const QChar c : text)
        bytes.append(char(alphabet.indexOf(c.toLatin1())));
    return bytes;
}

bool isGenerated(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9]{32}\\z"));
    return shape.match(text).hasMatch();
}

QByteArray uuidBytes(const QString &id)
{
    return QUuid::fromString(id).toRfc4122();
}

// Gives the prepared pieces first, each to the call that asks for its size; then something that never repeats.
twins::World worldOf(qint64 at, const QStringList &ids, const QStringList &texts)
{
    struct Pieces {
        QStringList ids;
        QStringList texts;
    };
    const auto pieces = std::make_shared<Pieces>(Pieces{ids, texts});
    static quint64 counter = 0;
    return {at * 1000, [pieces](int count) {
                if (count == 16 && !pieces->ids.isEmpty())
                    return uuidBytes(pieces->ids.takeFirst());
                if (count == 32 && !pieces->texts.isEmpty())
                    return bytesFor(pieces->texts.takeFirst());
                QByteArray bytes(count, '\1');
                const QByteArray number = QByteArray::number(++counter, 16);
                bytes.replace(count - number.size(), number.size(), number);
                return bytes;
            }};
}

} // namespace

RecordedIds::RecordedIds(const QList<Exchange> &all, const QJsonObject &known)
    : m_known(known)
{
    for (const Exchange &exchange : all) {
        collect(exchange.body, m_byName);
        m_paths.append(exchange.request.url);
        for (const QJsonValue &call : exchange.setup)
            m_paths.append(call.toObject().value(QLatin1String("path")).toString().toUtf8());
    }
}

twins::World RecordedIds::worldFor(const Exchange &exchange) const
{
    const QJsonObject body = exchange.body.toObject();
    const bool makes = exchange.request.method == "POST" || exchange.request.method == "PUT";
    QStringList ids;
    if (makes && body.contains(QLatin1String("id")))
        ids.append(body.value(QLatin1String("id")).toString());
    QStringList texts;
    for (const char *member : {"key", "secret"}) {
        const QString text = body.value(QLatin1String(member)).toString();
        if (makes && isGenerated(text) && !exchange.request.body.contains(text.toLatin1()))
            texts.append(text);
    }
    return worldOf(exchange.at, ids, texts);
}

twins::World RecordedIds::worldFor(const QJsonObject &call, qint64 at)
{
    const QString id = call.contains(QLatin1String("id")) ? call.value(QLatin1String("id")).toString() : idFor(call);
    m_used.insert(id);
    QStringList texts;
    for (const char *member : {"key", "secret"}) {
        if (call.contains(QLatin1String(member)))
            texts.append(call.value(QLatin1String(member)).toString());
    }
    return worldOf(at, id.isEmpty() ? QStringList() : QStringList{id}, texts);
}

QString RecordedIds::idFor(const QJsonObject &call)
{
    if (call.value(QLatin1String("method")) != QJsonValue(QStringLiteral("POST")))
        return {};
    const QString name = nameIn(call.value(QLatin1String("body")).toObject());
    const QString signature = QStringLiteral("POST %1 %2")
                                  .arg(call.value(QLatin1String("path")).toString(), name.section(QLatin1Char(' '), 1));
    if (m_known.contains(signature))
        return m_known.value(signature).toString();
    // A later call may name the thing that this one made by its id.
    const QByteArray prefix = call.value(QLatin1String("path")).toString().toUtf8() + '/';
    for (const QByteArray &path : m_paths) {
        const QString id = QString::fromUtf8(path.mid(prefix.size(), 36));
        if (path.startsWith(prefix) && !QUuid::fromString(id).isNull() && !m_used.contains(id) &&
            prefix != "/services/" && prefix != "/consumers/" && prefix != "/routes/")
            return id;
    }
    for (const QString &id : m_byName.value(name)) {
        if (!m_used.contains(id))
            return id;
    }
    return {};
}

} // namespace replay
