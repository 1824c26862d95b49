// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/resemblance.h"

#include <QString>
#include <QUrl>

namespace diagnosis {
namespace {

// Format and control characters, and blanks that are no plain blank.
bool printsNothing(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    case QChar::Separator_Space: return c != QLatin1Char(' ');
    default: return false;
    }
}

// As it is seen: without what prints nothing, full-width forms as the letters that they look like.
QString seen(const QByteArray &text)
{
    QString visible = QString::fromUtf8(text);
    visible.removeIf(printsNothing);
    return visible.normalized(QString::NormalizationForm_KC);
}

// Two issuers of one host are meant to be the same.
QString hostOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed.contains(QLatin1String("://")) ? trimmed : QStringLiteral("https://") + trimmed);
    return url.isValid() ? url.host().toLower() : QString();
}

} // namespace

Likeness likenessOf(const QByteArray &a, const QByteArray &b)
{
    if (a.isEmpty() || b.isEmpty() || a == b)
        return Likeness::None;
    const QString seenA = seen(a);
    const QString seenB = seen(b);
    if (seenA == seenB && !seenA.isEmpty())
        return Likeness::Invisible;
    const auto plain = [](QString text) {
        text = text.trimmed();
        while (text.endsWith(QLatin1Char('/')))
            text.chop(1);
        return text.toCaseFolded();
    };
    if (plain(seenA) == plain(seenB))
        return Likeness::Spelling;
    const QString host = hostOf(seenA);
    return host.contains(QLatin1Char('.')) && host == hostOf(seenB) ? Likeness::Spelling : Likeness::None;
}

bool looksGenerated(const QByteArray &key)
{
    return key.size() == 32 && std::all_of(key.begin(), key.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
           });
}

} // namespace diagnosis
