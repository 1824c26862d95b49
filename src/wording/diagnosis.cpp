// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wording/diagnosis.h"

#include "wording/words.h"

#include "base/utf8.h"

namespace wording {
namespace {

using diagnosis::Code;

enum class Owner { Client, Identity, Gateway };

struct Texts {
    QString title;
    QString remedy;
    Owner owner;
};

Texts presentationTexts(Code code)
{
    switch (code) {
    case Code::BearerSchemeMissing:
        return {Words::tr("The token is there, but not behind the word Bearer"),
                Words::tr("Send it as Authorization: Bearer TOKEN, with a blank between the two."), Owner::Client};
    case Code::PluginLooksElsewhere:
        return {Words::tr("The jwt plugin does not look where the token is"),
                Words::tr("Put the place into header_names, uri_param_names or cookie_names; with all three empty no "
                          "token is ever found."),
                Owner::Gateway};
    case Code::HeaderLostOnTheWay:
        return {Words::tr("The token was lost on its way to the gateway"),
                Words::tr("Compare the same request sent straight to Kong with the one through the public address: a "
                          "proxy between them takes the header away or puts another in its place."),
                Owner::Gateway};
    case Code::RefusedBeforePlugins:
        return {Words::tr("The gateway refused the request before any plugin saw it"),
                Words::tr("Send one Authorization header only, and a shorter token: fewer roles and claims in it."),
                Owner::Client};
    case Code::PreflightRefused:
        return {Words::tr("A browser's preflight, which carries no token, is refused"),
                Words::tr("Add the cors plugin to the route, or set the jwt plugin's run_on_preflight to false."),
                Owner::Gateway};
    case Code::NotAWholeJwt:
        return {Words::tr("What was sent is not a whole JWT"),
                Words::tr("Send the token as FusionAuth issued it: three parts in base64url, nothing cut off, nothing "
                          "encoded once more. No token yet? Then send no header."),
                Owner::Client};
    case Code::SeveralTokens:
        return {Words::tr("The request carries different tokens in different places"),
                Words::tr("Send one of them only; an old cookie is the usual second one."), Owner::Client};
    case Code::NoToken:
        return {Words::tr("The request carries no token"),
                Words::tr("Log in first and send Authorization: Bearer TOKEN."), Owner::Client};
    case Code::TokenInQuery:
        return {Words::tr("The token travels in the address, where logs and histories keep it"),
                Words::tr("Send it in the Authorization header, and empty uri_param_names."), Owner::Client};
    default: return {};
    }
}

Texts lookupTexts(Code code)
{
    switch (code) {
    case Code::InvisibleCharacters:
        return {Words::tr("The key claim and a credential's key differ by characters that cannot be seen"),
                Words::tr("Type the credential's key anew instead of pasting it: a line break, a special blank or a "
                          "zero-width character came with it."),
                Owner::Gateway};
    case Code::IssuerNotSet:
        return {
            Words::tr("The token's issuer is not the one that the credential was made for"),
            Words::tr("Set the tenant's issuer in FusionAuth to the credential's key, and get a new token: what was "
                      "issued before keeps its issuer until it expires."),
            Owner::Identity};
    case Code::IssuerDiffers:
        return {Words::tr("The token's issuer and the credential's key are spelled differently"),
                Words::tr("Make them equal byte for byte. A second credential with the issuer as its key disturbs "
                          "nobody; changing the issuer affects every token of the tenant."),
                Owner::Gateway};
    case Code::CredentialKeyGenerated:
        return {Words::tr("The credential has a key that Kong made up, not the issuer"),
                Words::tr("Set the credential's key to the token's issuer."), Owner::Gateway};
    case Code::KeyClaimMismatch:
        return {Words::tr("The plugin looks credentials up by another claim than the one they are called by"),
                Words::tr("Set key_claim_name to the claim whose value is the credential's key, or make a credential "
                          "for the claim that it names."),
                Owner::Gateway};
    case Code::CredentialKeyTaken:
        return {Words::tr("Two applications need the same credential key with different public keys"),
                Words::tr("Look credentials up by kid: key_claim_name kid, and a credential for each signing key."),
                Owner::Gateway};
    case Code::CredentialAbsent:
        return {Words::tr("No credential is called what the token says, nor anything like it"),
                Words::tr("Create a credential with that key and the issuer's public key, on the gateway and in the "
                          "workspace that answer this request."),
                Owner::Gateway};
    case Code::KeyClaimMissing:
        return {Words::tr("The claim that leads to the credential is absent, empty or no text"),
                Words::tr("Let the issuer fill it with a text, or set key_claim_name to a claim that the token has."),
                Owner::Identity};
    case Code::IssuerRewritten:
        return {Words::tr("The token's issuer is not its tenant's: something rewrites the claim"),
                Words::tr("Look at the tenant's JWT populate lambda: it must not write iss."), Owner::Identity};
    default: return {};
    }
}

Texts keyTexts(Code code)
{
    switch (code) {
    case Code::CredentialAlgorithmDefault:
        return {Words::tr("The credential has the right public key and another algorithm"),
                Words::tr("Set the credential's algorithm to the token's; left out, Kong takes HS256."),
                Owner::Gateway};
    case Code::IssuerSignsOtherwise:
        return {Words::tr("FusionAuth signs with another algorithm or key than the gateway expects"),
                Words::tr("Enable JWT on the application and choose its own key for access tokens; register the user "
                          "for the application and name it when logging in. Send the access token, not the ID token."),
                Owner::Identity};
    case Code::AlgorithmUnsupported:
        return {Words::tr("This gateway does not know the token's algorithm"),
                Words::tr("Sign with RS256 or ES256, which every version knows, or upgrade the gateway."),
                Owner::Identity};
    case Code::PemDamaged:
        return {Words::tr("The public key that the gateway stores cannot be read"),
                Words::tr("Store FusionAuth's PEM again as JSON or as a file: line breaks and plus signs get lost in "
                          "forms and shells."),
                Owner::Gateway};
    case Code::WrongKeyKind:
        return {Words::tr("What is stored as the public key is another kind of key"),
                Words::tr("Store the public key as BEGIN PUBLIC KEY, of the type that the algorithm needs. Replace a "
                          "private key that lay here: everybody who reads the Admin API has it."),
                Owner::Gateway};
    case Code::AnotherKey:
        return {Words::tr("The credential holds another key than the one that signed"),
                Words::tr("Store the public key whose kid the token's header names."), Owner::Gateway};
    case Code::KeyRotated:
        return {Words::tr("The credential holds an earlier or later key of the same application"),
                Words::tr("With key_claim_name kid both keys work side by side; with iss, replace the key: tokens of "
                          "the old one are refused from then on."),
                Owner::Gateway};
    case Code::HmacSecretForm:
        return {Words::tr("The HMAC secret is right, in another form"),
                Words::tr("Store it in the form in which the issuer uses it, or set secret_is_base64 accordingly."),
                Owner::Gateway};
    case Code::SecretBase64Flag:
        return {Words::tr("secret_is_base64 spoils public keys on this version"),
                Words::tr("Set secret_is_base64 to false for this plugin, or upgrade to 3.9."), Owner::Gateway};
    case Code::KeyMissing:
        return {Words::tr("The credential has no public key"),
                Words::tr("Store the issuer's public key in rsa_public_key."), Owner::Gateway};
    case Code::ShortSecret:
        return {Words::tr("The HMAC secret is shorter than its hash"),
                Words::tr("Use a random secret of at least 32 bytes, or an asymmetric key."), Owner::Identity};
    case Code::ShortKey:
        return {Words::tr("The RSA key has fewer than 2048 bits"), Words::tr("Rotate to a key of 2048 bits or more."),
                Owner::Identity};
    default: return {};
    }
}

Texts timeTexts(Code code)
{
    switch (code) {
    case Code::Expired:
        return {Words::tr("The token has expired"),
                Words::tr("Get a new one; a client refreshes before exp, the gateway grants no second."),
                Owner::Client};
    case Code::ClockSkew:
        return {Words::tr("The clocks of issuer and gateway disagree"),
                Words::tr("Set both by NTP; until then a token is good some seconds later, or shorter, than it says."),
                Owner::Gateway};
    case Code::ClaimNotSeconds:
        return {Words::tr("A time in the token is not in seconds since 1970"),
                Words::tr("Let the issuer write exp and nbf as numbers, in seconds."), Owner::Identity};
    case Code::LifetimeExceedsMaximum:
        return {Words::tr("The token lives longer than the plugin allows"),
                Words::tr("Raise maximum_expiration to the tokens' lifetime, or shorten the lifetime in FusionAuth."),
                Owner::Gateway};
    case Code::ExpiryUnchecked:
        return {Words::tr("Nothing checks when a token expires"),
                Words::tr("Put exp into claims_to_verify: without it an expired token opens the door for ever."),
                Owner::Gateway};
    default: return {};
    }
}

Texts scopeTexts(Code code)
{
    switch (code) {
    case Code::PluginConsumerBound:
        return {Words::tr("The jwt plugin is bound to a consumer, so that it guards nothing"),
                Words::tr("Take the consumer out of the plugin; to admit some consumers only, use acl."),
                Owner::Gateway};
    case Code::PluginNotEffective:
        return {Words::tr("No jwt plugin rules this request"),
                Words::tr("See which route answers, and enable the plugin on it, on its service, or globally."),
                Owner::Gateway};
    case Code::AnonymousConsumer:
        return {
            Words::tr("The anonymous consumer takes the place of a refusal"),
            Words::tr("Take anonymous out of the plugin, or put request-termination on that consumer; one that does "
                      "not exist makes the gateway fail."),
            Owner::Gateway};
    case Code::OtherAuthPlugin:
        return {Words::tr("Another authentication plugin on the route refuses"),
                Words::tr("Keep one of the two, or give each the other's anonymous consumer."), Owner::Gateway};
    case Code::AclRefused:
        return {Words::tr("The token is good, but its consumer is in no allowed group"),
                Words::tr("Add the consumer to a group of the acl plugin."), Owner::Gateway};
    case Code::RequestTerminated:
        return {Words::tr("The request-termination plugin answers in the service's place"),
                Words::tr("Disable it where the service should answer again."), Owner::Gateway};
    case Code::ProtocolRefused:
        return {Words::tr("The route takes another protocol only"), Words::tr("Use https, or add http to the route."),
                Owner::Client};
    case Code::AnyCredentialOpens:
        return {Words::tr("Every credential opens every route that has the plugin"),
                Words::tr("Add acl with a group for each service, where not every issuer may go everywhere."),
                Owner::Gateway};
    case Code::WrongPurposeToken:
        return {Words::tr("The token was made for something else"),
                Words::tr("Send the access token of this application. Kong looks at neither audience nor kind: the "
                          "service has to."),
                Owner::Client};
    case Code::NotTheGatewaysAnswer:
        return {Words::tr("The answer is not the gateway's own"),
                Words::tr("The service behind it, or a proxy in front, answered: look there."), Owner::Gateway};
    case Code::GatewayError500:
        return {Words::tr("The token or the key makes this gateway fail instead of refuse"),
                Words::tr("Mend what the evidence names; Kong's error log has the line."), Owner::Gateway};
    case Code::NodesDisagree:
        return {Words::tr("Another node, or an older state of this one, answered"),
                Words::tr("Ask each node by itself and compare their configuration."), Owner::Gateway};
    case Code::VersionBehaviour:
        return {Words::tr("Other versions of Kong treat this token differently"),
                Words::tr("Mind it before an upgrade, and mend the token now."), Owner::Client};
    case Code::SignatureMalleable:
        return {Words::tr("The signature's last character could be another one as well"),
                Words::tr("Nothing to do: the bits that differ carry nothing."), Owner::Gateway};
    default: return {};
    }
}

Texts textsOf(Code code)
{
    for (const auto &texts :
         {presentationTexts(code), lookupTexts(code), keyTexts(code), timeTexts(code), scopeTexts(code)}) {
        if (!texts.title.isEmpty())
            return texts;
    }
    return {diagnosis::nameOf(code), {}, Owner::Gateway};
}

} // namespace

QString titleOf(Code code)
{
    return textsOf(code).title;
}

QString remedyFor(Code code)
{
    return textsOf(code).remedy;
}

QString ownerOf(Code code)
{
    switch (textsOf(code).owner) {
    case Owner::Client: return Words::tr("client team");
    case Owner::Identity: return Words::tr("identity team");
    case Owner::Gateway: return Words::tr("gateway team");
    }
    Q_UNREACHABLE();
}

QString sentenceFor(const diagnosis::Evidence &evidence)
{
    QString text;
    if (!evidence.expected.isEmpty() && !evidence.found.isEmpty())
        text = Words::tr("expected %1, found %2").arg(evidence.expected, evidence.found);
    else if (!evidence.expected.isEmpty())
        text = Words::tr("expected %1, found nothing").arg(evidence.expected);
    else
        text = Words::tr("found %1").arg(evidence.found);
    return evidence.where.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, evidence.where);
}

QString sentenceFor(const gateway::Decision &decision)
{
    if (decision.answeredByGateway)
        return Words::tr("%1, by the gateway: %2")
            .arg(QString::number(decision.status), base::textFromUtf8(decision.body).simplified());
    if (decision.consumerId.isEmpty())
        return Words::tr("let through, as nobody");
    const auto name = model::headerValue(decision.upstream.headers, "x-consumer-username");
    return Words::tr("let through, as consumer %1").arg(name ? base::textFromUtf8(*name) : decision.consumerId);
}

} // namespace wording
