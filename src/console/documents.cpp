// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/documents.h"

#include "files/read.h"
#include "files/write.h"

namespace console {

Documents::Documents(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1); // what is saved and opened again is read after it was written
}

Documents::~Documents()
{
    m_pool.waitForDone();
}

void Documents::read(const QString &path, Read done)
{
    m_pool.start([this, path, done = std::move(done)] {
        const auto content = files::readFile(path, largest);
        QMetaObject::invokeMethod(this, [content, done] { done(content); }, Qt::QueuedConnection);
    });
}

void Documents::write(const QString &path, const QByteArray &content, Written done)
{
    m_pool.start([this, path, content, done = std::move(done)] {
        const base::Outcome written = files::writeFile(path, content, files::Access::AsUsual);
        QMetaObject::invokeMethod(this, [written, done] { done(written); }, Qt::QueuedConnection);
    });
}

void Documents::save(const QString &path, Make make)
{
    m_pool.start([this, path, make = std::move(make)] {
        const base::Outcome written = files::writeFile(path, make(), files::Access::AsUsual);
        QMetaObject::invokeMethod(
            this,
            [this, path, written] {
                if (written)
                    emit saved(path);
                else
                    emit notSaved(written.error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace console
