// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <QStringConverter>

namespace base {

QString textFromUtf8(QByteArrayView bytes)
{
    // Stateless: else a sequence that is cut off at the end would be waited for and vanish.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    return decoder.decode(bytes);
}

} // namespace base
