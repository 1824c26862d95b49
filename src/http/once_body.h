// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A request body that can be read once.
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <cstring>

namespace http {

// QNetworkAccessManager sends a write a second time when the connection breaks before an answer. It cannot where the
// body comes from a sequential device that does not rewind: it then reports ContentReSendError.
class OnceBody : public QIODevice {
public:
    explicit OnceBody(QByteArray body)
        : m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_position == m_body.size(); }
    qint64 bytesAvailable() const override { return m_body.size() - m_position + QIODevice::bytesAvailable(); }
    qint64 size() const override { return m_body.size(); }
    bool hasBeenRead() const { return m_read; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        m_read = true;
        const qint64 size = std::min<qint64>(maximum, m_body.size() - m_position);
        if (size <= 0)
            return -1;
        std::memcpy(data, m_body.constData() + m_position, std::size_t(size));
        m_position += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_position = 0;
    bool m_read = false;
};

} // namespace http
