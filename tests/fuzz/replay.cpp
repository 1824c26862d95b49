// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Feeds the files of the folders named on the command line to a fuzz target, and every beginning of each small one.
#include "target.h"

#include <QDir>
#include <QFile>

namespace {

constexpr qsizetype smallSize = 600;

void give(QByteArrayView bytes)
{
    // A copy of just this size, so that AddressSanitizer sees a read beyond it.
    const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

} // namespace

int main(int argc, char **argv)
{
    int count = 0;
    for (int i = 1; i < argc; ++i) {
        const QDir folder(QString::fromLocal8Bit(argv[i]));
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                return EXIT_FAILURE;
            const QByteArray bytes = file.readAll();
            std::printf("%s\n", qPrintable(name));
            give(bytes);
            for (qsizetype length = 0; bytes.size() <= smallSize && length < bytes.size(); ++length)
                give(QByteArrayView(bytes).first(length));
            ++count;
        }
    }
    std::printf("%d inputs\n", count);
    return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
