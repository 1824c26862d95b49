// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/test_card.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/words.h"
#include "wording/connection.h"
#include "wording/environment.h"

#include <QDateTime>
#include <QGridLayout>

namespace ui {
namespace {

using model::LayerResult;
using model::LayerState;
using model::SystemTest;

struct Sign {
    Icon icon;
    Tint tint;
};

Sign signOf(LayerState state)
{
    switch (state) {
    case LayerState::Ok: return {Icon::Check, Tint::Good};
    case LayerState::Failed: return {Icon::Problem, Tint::Problem};
    case LayerState::Note: return {Icon::Warning, Tint::Warning};
    case LayerState::NotTried: break;
    }
    return {Icon::Dash, Tint::Muted};
}

QString dayOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).date().toString(Qt::ISODate);
}

QList<Fact> factsOf(const model::Certificate &certificate)
{
    const auto fact = [](const QString &name, const QString &value, bool monospace) {
        Fact made;
        made.name = name;
        made.value = value;
        made.monospace = monospace;
        return made;
    };
    const bool selfSigned = certificate.subject == certificate.issuer;
    return {fact(TestCard::tr("Certificate of"), certificate.subject, false),
            fact(TestCard::tr("Issued by"), selfSigned ? TestCard::tr("itself") : certificate.issuer, false),
            fact(TestCard::tr("For"), certificate.names.join(QStringLiteral(", ")), false),
            fact(TestCard::tr("Valid"), TestCard::tr("%1 to %2").arg(dayOf(certificate.from), dayOf(certificate.to)),
                 false),
            fact(TestCard::tr("SHA-256"), wording::fingerprint(certificate.sha256), true)};
}

} // namespace

TestCard::TestCard(const QString &field, QWidget *parent)
    : Card(wording::addressName(field), parent)
    , m_verdict(new Pill({}, PillKind::Neutral, this))
    , m_certificate(new Facts(field + QStringLiteral(".certificate"), this))
    , m_pin(plainButton(field + QStringLiteral(".pinButton"), tr("Trust exactly this certificate"), this))
    , m_unpin(plainButton(field + QStringLiteral(".unpinButton"), tr("Stop trusting the pinned certificate"), this))
{
    setObjectName(field + QStringLiteral(".test"));
    addToHeader(m_verdict);
    add(m_certificate);
    add(m_pin);
    add(m_unpin);
    m_certificate->hide();
    m_pin->hide();
    m_unpin->hide();
    connect(m_pin, &QPushButton::clicked, this, [this] { emit pinChosen(m_test.url, m_test.certificate->sha256); });
    connect(m_unpin, &QPushButton::clicked, this, [this] { emit pinRemoved(m_test.url); });
}

void TestCard::setTest(const SystemTest &test, const QString &pinned, bool running)
{
    m_test = test;
    showLayers(test, running);
    showCertificate(test, pinned);
    const bool failed = model::failedLayer(test) != nullptr;
    if (failed)
        m_verdict->setPill(tr("fails"), PillKind::Problem);
    else if (running)
        m_verdict->setPill(tr("testing…"), PillKind::Neutral);
    else if (test.latencyMs)
        m_verdict->setPill(tr("works \u00b7 %1").arg(durationInWords(*test.latencyMs)), PillKind::Good);
    else
        m_verdict->setPill(tr("works"), PillKind::Good);
}

void TestCard::showLayers(const SystemTest &test, bool running)
{
    delete m_layers;
    m_layers = new QWidget(this);
    auto *lines = new QGridLayout(m_layers);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setHorizontalSpacing(8);
    lines->setVerticalSpacing(4);
    lines->setColumnStretch(1, 1);
    int row = 0;
    for (const LayerResult &result : test.layers) {
        if (result.state == LayerState::NotTried && running)
            continue;
        const Sign sign = signOf(result.state);
        lines->addWidget(iconLabel(sign.icon, sign.tint, m_layers), row, 0, Qt::AlignTop);
        QLabel *what = textLabel(
            QStringLiteral("%1: %2").arg(wording::titleOf(result.layer), wording::sentenceFor(test, result)), m_layers);
        what->setObjectName(QStringLiteral("%1.%2").arg(test.field, model::nameOf(result.layer)));
        lines->addWidget(what, row++, 1);
        const QString next = wording::nextFor(result);
        if (!next.isEmpty())
            lines->addWidget(hintLabel(next, m_layers), row++, 1);
    }
    body()->insertWidget(0, m_layers);
    m_layers->show();
}

void TestCard::showCertificate(const SystemTest &test, const QString &pinned)
{
    m_certificate->setVisible(test.certificate.has_value());
    if (test.certificate)
        m_certificate->setFacts(factsOf(*test.certificate));
    m_pin->setVisible(test.certificate && test.certificate->sha256 != pinned);
    m_unpin->setVisible(!pinned.isEmpty());
}

} // namespace ui
