// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/har.h"

#include "support/suite.h"

#include <QtTest>

namespace {

model::Exchange exchange()
{
    model::Exchange result;
    result.number = 7;
    result.startedAt = 1'800'000'000'123;
    result.durationMs = 42;
    result.system = QStringLiteral("kong");
    result.reason = QStringLiteral("consumer");
    result.request = {"PUT",
                      "http://localhost:8001/consumers/c1?a=b%20c",
                      {{"Kong-Admin-Token", "[redacted]"}, {"Content-Type", "application/json"}},
                      "{\"username\":\"juergen\"}"};
    result.answer = model::Answer{201, {{"Content-Type", "application/octet-stream"}}, QByteArray("\xff\x00", 2)};
    return result;
}

} // namespace

class TestHar : public QObject {
    Q_OBJECT
private slots:
    void writesAnExchange()
    {
        const QByteArray expected = "{\n"
                                    "    \"log\": {\n"
                                    "        \"creator\": {\n"
                                    "            \"name\": \"Latchkey\",\n"
                                    "            \"version\": \"0.1.0\"\n"
                                    "        },\n"
                                    "        \"entries\": [\n"
                                    "            {\n"
                                    "                \"_number\": 7,\n"
                                    "                \"_system\": \"kong\",\n"
                                    "                \"cache\": {\n"
                                    "                },\n"
                                    "                \"comment\": \"consumer\",\n"
                                    "                \"request\": {\n"
                                    "                    \"bodySize\": 22,\n"
                                    "                    \"cookies\": [\n"
                                    "                    ],\n"
                                    "                    \"headers\": [\n"
                                    "                        {\n"
                                    "                            \"name\": \"Kong-Admin-Token\",\n"
                                    "                            \"value\": \"[redacted]\"\n"
                                    "                        },\n"
                                    "                        {\n"
                                    "                            \"name\": \"Content-Type\",\n"
                                    "                            \"value\": \"application/json\"\n"
                                    "                        }\n"
                                    "                    ],\n"
                                    "                    \"headersSize\": -1,\n"
                                    "                    \"httpVersion\": \"HTTP/1.1\",\n"
                                    "                    \"method\": \"PUT\",\n"
                                    "                    \"postData\": {\n"
                                    "                        \"mimeType\": \"application/json\",\n"
                                    "                        \"text\": \"{\\\"username\\\":\\\"juergen\\\"}\"\n"
                                    "                    },\n"
                                    "                    \"queryString\": [\n"
                                    "                        {\n"
                                    "                            \"name\": \"a\",\n"
                                    "                            \"value\": \"b c\"\n"
                                    "                        }\n"
                                    "                    ],\n"
                                    "                    \"url\": \"http://localhost:8001/consumers/c1?a=b%20c\"\n"
                                    "                },\n"
                                    "                \"response\": {\n"
                                    "                    \"bodySize\": 2,\n"
                                    "                    \"content\": {\n"
                                    "                        \"encoding\": \"base64\",\n"
                                    "                        \"mimeType\": \"application/octet-stream\",\n"
                                    "                        \"size\": 2,\n"
                                    "                        \"text\": \"/wA=\"\n"
                                    "                    },\n"
                                    "                    \"cookies\": [\n"
                                    "                    ],\n"
                                    "                    \"headers\": [\n"
                                    "                        {\n"
                                    "                            \"name\": \"Content-Type\",\n"
                                    "                            \"value\": \"application/octet-stream\"\n"
                                    "                        }\n"
                                    "                    ],\n"
                                    "                    \"headersSize\": -1,\n"
                                    "                    \"httpVersion\": \"HTTP/1.1\",\n"
                                    "                    \"redirectURL\": \"\",\n"
                                    "                    \"status\": 201,\n"
                                    "                    \"statusText\": \"\"\n"
                                    "                },\n"
                                    "                \"startedDateTime\": \"2027-01-15T08:00:00.123Z\",\n"
                                    "                \"time\": 42,\n"
                                    "                \"timings\": {\n"
                                    "                    \"receive\": 0,\n"
                                    "                    \"send\": 0,\n"
                                    "                    \"wait\": 42\n"
                                    "                }\n"
                                    "            }\n"
                                    "        ],\n"
                                    "        \"version\": \"1.2\"\n"
                                    "    }\n"
                                    "}\n";
        QCOMPARE(formats::harFor({exchange()}, QStringLiteral("0.1.0")), expected);
    }

    void anExchangeWithoutAnswerSaysWhy()
    {
        model::Exchange failed = exchange();
        failed.answer.reset();
        failed.failure = QStringLiteral("unreachable");
        failed.truncated = true;
        const QByteArray har = formats::harFor({failed}, {});
        QVERIFY(har.contains("\"_error\": \"unreachable\""));
        QVERIFY(har.contains("\"status\": 0"));
        QVERIFY(har.contains("\"comment\": \"consumer (bodies were cut)\""));
    }

    void anEmptyLogIsAFileToo()
    {
        QVERIFY(formats::harFor({}, QStringLiteral("0.1.0")).contains("\"entries\": [\n        ]"));
    }
};

LATCHKEY_TEST(TestHar)
#include "test_har.moc"
