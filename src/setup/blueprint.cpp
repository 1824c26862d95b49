// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/blueprint.h"

#include "base/json.h"
#include "jose/key_import.h"
#include "model/fields.h"
#include "setup/blueprint_names.h"

#include <QUuid>

namespace setup {
namespace {

using base::Error;
using model::Fields;

// The namespace of ids that are made from a blueprint's content; chosen once, at random.
const QUuid contentNamespace(0x5b0f6e0a, 0x2f5d, 0x4d0e, 0x9b, 0x8c, 0x6a, 0x0d, 0x3e, 0x51, 0x7c, 0x42);

// Reads a document part by part and keeps the first complaint.
class Reader {
public:
    explicit Reader(const QJsonObject &json, Completeness completeness)
        : m_document(json, QStringLiteral("blueprint"))
        , m_completeness(completeness)
    {}

    Fields &document() { return m_document; }
    Fields part(const QString &name) { return Fields(m_document.object(name), QStringLiteral("blueprint.") + name); }

    // Nothing may be left of a part.
    void finish(const Fields &part, const QString &path)
    {
        if (part.error() && !m_error)
            m_error = part.error();
        if (!part.rest().isEmpty())
            complain(path + QLatin1Char('.') + part.rest().begin().key(), QStringLiteral("not a known option"));
    }

    void complain(const QString &subject, const QString &evidence, Error::Kind kind = Error::Kind::Malformed)
    {
        if (!m_error)
            m_error = Error{kind, subject, evidence, 0, {}};
    }

    // A complaint about what is not there yet: none in a draft.
    void miss(const QString &subject, const QString &evidence)
    {
        if (m_completeness == Completeness::Whole)
            complain(subject, evidence);
    }

    template <class Enum, std::size_t N>
    Enum choice(const QString &path, const QString &text, const Name<Enum> (&names)[N], Enum otherwise)
    {
        if (text.isNull())
            return otherwise;
        for (const auto &name : names) {
            if (text == QLatin1String(name.text))
                return name.value;
        }
        complain(path, QStringLiteral("\"%1\" is none of the choices").arg(text));
        return otherwise;
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    Fields m_document;
    Completeness m_completeness;
    std::optional<Error> m_error;
};

void readTenant(Reader &reader, Blueprint &blueprint)
{
    Fields part = reader.part(QStringLiteral("tenant"));
    blueprint.tenant.id = part.text(QStringLiteral("id"), QStringLiteral(""));
    blueprint.tenant.name = part.text(QStringLiteral("name"), QStringLiteral(""));
    blueprint.tenant.issuer = part.text(QStringLiteral("issuer"), QStringLiteral(""));
    reader.finish(part, QStringLiteral("blueprint.tenant"));
}

void readApplication(Reader &reader, Blueprint &blueprint)
{
    Fields part = reader.part(QStringLiteral("application"));
    blueprint.application.id = part.text(QStringLiteral("id"), QStringLiteral(""));
    blueprint.application.name = part.text(QStringLiteral("name"), blueprint.application.name);
    if (blueprint.application.name.isEmpty())
        reader.miss(QStringLiteral("blueprint.application.name"), QStringLiteral("may not be empty"));
    reader.finish(part, QStringLiteral("blueprint.application"));
}

void readSigningKey(Reader &reader, Blueprint &blueprint)
{
    static const QStringList algorithms{QStringLiteral("RS256"), QStringLiteral("RS384"), QStringLiteral("RS512"),
                                        QStringLiteral("ES256"), QStringLiteral("ES384"), QStringLiteral("ES512")};
    Fields part = reader.part(QStringLiteral("signing_key"));
    Blueprint::SigningKey &key = blueprint.signingKey;
    key.algorithm = part.text(QStringLiteral("algorithm"), key.algorithm);
    key.length = int(part.integer(QStringLiteral("length"), key.length));
    key.name = part.text(QStringLiteral("name"), QStringLiteral(""));
    key.id = part.text(QStringLiteral("id"), QStringLiteral(""));
    if (!key.id.isEmpty() && QUuid::fromString(key.id).isNull())
        reader.complain(QStringLiteral("blueprint.signing_key.id"), QStringLiteral("not a UUID"));
    if (!algorithms.contains(key.algorithm))
        reader.complain(QStringLiteral("blueprint.signing_key.algorithm"), key.algorithm);
    if (key.length != 2048 && key.length != 3072 && key.length != 4096)
        reader.complain(QStringLiteral("blueprint.signing_key.length"), QStringLiteral("not 2048, 3072 or 4096"));
    reader.finish(part, QStringLiteral("blueprint.signing_key"));
}

void readTestUser(Reader &reader, Blueprint &blueprint)
{
    Fields part = reader.part(QStringLiteral("test_user"));
    blueprint.testUser.email = part.text(QStringLiteral("email"), blueprint.testUser.email);
    Fields registration(part.object(QStringLiteral("registration")),
                        QStringLiteral("blueprint.test_user.registration"));
    blueprint.testUser.roles = registration.texts(QStringLiteral("roles"));
    reader.finish(registration, QStringLiteral("blueprint.test_user.registration"));
    reader.finish(part, QStringLiteral("blueprint.test_user"));
}

void readServiceAndRoute(Reader &reader, Blueprint &blueprint)
{
    Fields service = reader.part(QStringLiteral("service"));
    blueprint.service.name = service.text(QStringLiteral("name"), QStringLiteral(""));
    if (blueprint.service.name.isEmpty())
        reader.miss(QStringLiteral("blueprint.service.name"), QStringLiteral("missing"));
    blueprint.service.url = service.text(QStringLiteral("url"), QStringLiteral(""));
    reader.finish(service, QStringLiteral("blueprint.service"));
    Fields route = reader.part(QStringLiteral("route"));
    blueprint.route.name = route.text(QStringLiteral("name"), QStringLiteral(""));
    blueprint.route.paths = route.texts(QStringLiteral("paths"));
    if (blueprint.route.name.isEmpty() && !blueprint.route.paths.isEmpty())
        reader.miss(QStringLiteral("blueprint.route.name"), QStringLiteral("a route with paths needs a name"));
    reader.finish(route, QStringLiteral("blueprint.route"));
}

// Kept as its canonical PEM, so that line ends make no other blueprint of it. What is refused is not kept anywhere.
void readPublicKey(Reader &reader, const QString &text, Blueprint &blueprint)
{
    if (text.isEmpty())
        return;
    const QString path = QStringLiteral("blueprint.credential.public_key");
    const auto imported = jose::importKeys(text.toUtf8());
    if (!imported)
        reader.complain(path, imported.error().evidence, imported.error().kind);
    else if (imported->first().form != jose::KeyForm::SpkiPem)
        reader.complain(path, QStringLiteral("not a PEM block BEGIN PUBLIC KEY"));
    else
        blueprint.publicKey = QString::fromLatin1(imported->first().key.pem());
    if (!blueprint.signingKey.id.isEmpty())
        reader.complain(path, QStringLiteral("signing_key.id names a key already"));
}

void readGatewayChoices(Reader &reader, Blueprint &blueprint)
{
    Fields &document = reader.document();
    blueprint.protect = reader.choice(QStringLiteral("blueprint.protect"), document.text(QStringLiteral("protect")),
                                      protectNames, Protect::Service);
    Fields consumer = reader.part(QStringLiteral("consumer"));
    blueprint.consumer = consumer.text(QStringLiteral("username"), blueprint.consumer);
    if (blueprint.consumer.isEmpty())
        reader.miss(QStringLiteral("blueprint.consumer.username"), QStringLiteral("may not be empty"));
    reader.finish(consumer, QStringLiteral("blueprint.consumer"));
    Fields credential = reader.part(QStringLiteral("credential"));
    blueprint.keyClaim = reader.choice(QStringLiteral("blueprint.credential.key_claim"),
                                       credential.text(QStringLiteral("key_claim")), keyClaimNames, KeyClaim::Issuer);
    readPublicKey(reader, credential.text(QStringLiteral("public_key")), blueprint);
    reader.finish(credential, QStringLiteral("blueprint.credential"));
    Fields probe = reader.part(QStringLiteral("probe"));
    blueprint.probePath = probe.text(QStringLiteral("path"), QStringLiteral(""));
    if (!blueprint.probePath.isEmpty() && !blueprint.probePath.startsWith(QLatin1Char('/')))
        reader.miss(QStringLiteral("blueprint.probe.path"), QStringLiteral("has to start with a slash"));
    reader.finish(probe, QStringLiteral("blueprint.probe"));
}

void readDecisions(Reader &reader, Blueprint &blueprint)
{
    const QJsonObject decisions = reader.document().object(QStringLiteral("decisions"));
    for (auto it = decisions.begin(); it != decisions.end(); ++it)
        blueprint.decisions.insert(it.key(), it.value().toString());
}

void readLoginApiKey(Reader &reader, QJsonObject &json, Blueprint &blueprint)
{
    const QJsonValue value = json.take(QStringLiteral("login_api_key"));
    if (value.isUndefined() || value == QJsonValue(QStringLiteral("auto")))
        blueprint.loginApiKey = LoginApiKey::Auto;
    else if (value.isBool())
        blueprint.loginApiKey = value.toBool() ? LoginApiKey::Yes : LoginApiKey::No;
    else
        reader.complain(QStringLiteral("blueprint.login_api_key"), QStringLiteral("not \"auto\", true or false"));
}

// The claims are kept as given; `[]` declines, absent means exp.
void readClaims(Reader &reader, QJsonObject &json, Blueprint &blueprint)
{
    const QJsonValue value = json.take(QStringLiteral("claims_to_verify"));
    if (value.isUndefined())
        return;
    blueprint.claimsToVerify.clear();
    bool known = value.isArray();
    for (const QJsonValue &claim : value.toArray()) {
        known = known && (claim == QJsonValue(QStringLiteral("exp")) || claim == QJsonValue(QStringLiteral("nbf")));
        blueprint.claimsToVerify.append(claim.toString());
    }
    if (!known)
        reader.complain(QStringLiteral("blueprint.claims_to_verify"), QStringLiteral("not a list of exp and nbf"));
}

void readId(Reader &reader, Blueprint &blueprint)
{
    blueprint.id = reader.document().text(QStringLiteral("id"), QStringLiteral(""));
    if (blueprint.id.isEmpty()) {
        Blueprint undecided = blueprint; // answering a conflict later must not give the objects other ids
        undecided.decisions.clear();
        const QByteArray content = base::toBytes(toJson(undecided));
        blueprint.id = QUuid::createUuidV5(contentNamespace, content).toString(QUuid::WithoutBraces);
    } else if (QUuid::fromString(blueprint.id).isNull()) {
        reader.complain(QStringLiteral("blueprint.id"), QStringLiteral("not a UUID"));
    }
}

} // namespace

base::Result<Blueprint> blueprintFrom(const QJsonObject &json, Completeness completeness)
{
    QJsonObject rest = json;
    if (rest.take(QStringLiteral("format")).toString() != QLatin1String("latchkey-blueprint"))
        return base::fail(Error::Kind::Malformed, QStringLiteral("blueprint.format"),
                          QStringLiteral("not \"latchkey-blueprint\""));
    if (rest.take(QStringLiteral("version")).toInt() != 1)
        return base::fail(Error::Kind::Unsupported, QStringLiteral("blueprint.version"), QStringLiteral("not 1"));

    Blueprint blueprint;
    Reader unions(QJsonObject{}, completeness);
    readLoginApiKey(unions, rest, blueprint);
    readClaims(unions, rest, blueprint);
    Reader reader(rest, completeness);
    readTenant(reader, blueprint);
    readApplication(reader, blueprint);
    readSigningKey(reader, blueprint);
    readTestUser(reader, blueprint);
    readServiceAndRoute(reader, blueprint);
    readGatewayChoices(reader, blueprint);
    readDecisions(reader, blueprint);
    readId(reader, blueprint);
    reader.finish(reader.document(), QStringLiteral("blueprint"));
    if (unions.error())
        return base::fail(*unions.error());
    if (reader.error())
        return base::fail(*reader.error());
    return blueprint;
}

QString signingKeyName(const Blueprint &blueprint)
{
    if (!blueprint.signingKey.name.isEmpty())
        return blueprint.signingKey.name;
    return QStringLiteral("%1 (%2)").arg(blueprint.application.name, blueprint.signingKey.algorithm);
}

QString objectId(const Blueprint &blueprint, const QString &role, const QString &environmentId)
{
    const QByteArray name = role.toUtf8() + '\n' + environmentId.toUtf8();
    return QUuid::createUuidV5(QUuid::fromString(blueprint.id), name).toString(QUuid::WithoutBraces);
}

} // namespace setup
