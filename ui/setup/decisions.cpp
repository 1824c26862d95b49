// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/decisions.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/severity_icon.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"
#include "wording/steps.h"
#include "wording/words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QWidget *line(Severity severity, const QString &text, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *icon = new SeverityIcon(widget);
    icon->setSeverity(severity);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid);
    row->addWidget(icon, 0, Qt::AlignTop);
    QLabel *label = hintLabel(text, widget);
    label->setAccessibleName(wordOf(severity) + QStringLiteral(": ") + text);
    row->addWidget(label, 1);
    return widget;
}

// Nothing is named yet where nothing was chosen.
QString sentenceOf(setup::StepId step, const setup::Conflict &conflict)
{
    const QString sentence = wording::sentenceFor(step, conflict);
    const QString unnamed = QStringLiteral("\"\": ");
    return capitalised(conflict.object.isEmpty() && sentence.startsWith(unnamed) ? sentence.mid(unnamed.size())
                                                                                 : sentence);
}

// Other notes say what the issuer's own field says already.
bool isShownElsewhere(const setup::Note &note)
{
    return note.code.startsWith(QLatin1String("issuer-")) ||
           note.code == QLatin1String("old-tokens-keep-the-old-issuer") ||
           note.code == QLatin1String("credentials-stop-matching");
}

QList<Fact> bothValues(const setup::Conflict &conflict)
{
    QList<Fact> facts;
    const auto add = [&](const char *member, const QString &name) {
        const QJsonValue value = conflict.facts.value(QLatin1String(member));
        if (value.isUndefined())
            return;
        Fact fact;
        fact.name = name;
        fact.value = wording::textOf(value);
        fact.monospace = true;
        facts.append(fact);
    };
    add("wanted", ConflictBox::tr("Wanted"));
    add("found", ConflictBox::tr("Found"));
    return facts;
}

} // namespace

ConflictBox::ConflictBox(setup::StepId step, const setup::Conflict &conflict, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("conflict.") + setup::nameOf(step));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card({}, this);
    card->setSeverity(Severity::Problem);
    card->add(textLabel(sentenceOf(step, conflict), card));
    if (const QList<Fact> facts = bothValues(conflict); !facts.isEmpty()) {
        auto *values = new Facts(objectName() + QStringLiteral(".values"), card);
        values->setFacts(facts);
        card->add(values);
    }
    for (const setup::Choice &choice : conflict.choices) {
        QPushButton *button = plainButton(objectName() + QLatin1Char('.') + choice.name,
                                          capitalised(wording::sentenceFor(step, choice)), card);
        card->body()->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, choice] { emit choiceMade(choice); });
    }
    layout->addWidget(card);
}

Decisions::Decisions(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("decisions"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(grid);
    hide();
}

void Decisions::take(const QList<setup::PlannedStep> &gaps)
{
    if (gaps == m_gaps)
        return;
    m_gaps = gaps;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        // A button of it may be what asked for this.
        item->widget()->hide();
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
    for (const setup::PlannedStep &planned : gaps)
        add(planned);
    setVisible(m_layout->count() > 0);
}

void Decisions::add(const setup::PlannedStep &planned)
{
    if (const auto *conflict = std::get_if<setup::Conflict>(&planned.gap)) {
        auto *box = new ConflictBox(planned.step, *conflict, this);
        connect(box, &ConflictBox::choiceMade, this, &Decisions::choiceMade);
        m_layout->addWidget(box);
    } else if (const auto *impossible = std::get_if<setup::Impossible>(&planned.gap)) {
        m_layout->addWidget(line(impossible->optional ? Severity::Note : Severity::Problem,
                                 capitalised(wording::sentenceFor(*impossible)), this));
    } else if (const auto *unknown = std::get_if<setup::Unknown>(&planned.gap)) {
        m_layout->addWidget(line(Severity::Problem, capitalised(wording::sentenceFor(*unknown)), this));
    } else if (const auto *holds = std::get_if<setup::Holds>(&planned.gap)) {
        addNotes(holds->notes);
    } else if (const auto *change = std::get_if<setup::Change>(&planned.gap)) {
        addNotes(change->notes);
    } else if (const auto *waits = std::get_if<setup::WaitsFor>(&planned.gap)) {
        addNotes(waits->then.notes);
    }
}

void Decisions::addNotes(const QList<setup::Note> &notes)
{
    for (const setup::Note &note : notes) {
        if (!isShownElsewhere(note))
            m_layout->addWidget(line(Severity::Warning, wording::sentenceFor(note), this));
    }
}

} // namespace ui
