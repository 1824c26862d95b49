// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "jose/base64url.h"

#include <array>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace jose {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::uint32_t invalid = 0x01000000; // above the 24 bits of a group, so that one test covers four characters

using Table = std::array<std::uint32_t, 256>;

// The value of a character, already shifted to its place in the group of 24 bits.
constexpr Table tableShiftedBy(int shift)
{
    Table table{};
    table.fill(invalid);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        table.at(std::uint8_t(alphabet[i])) = std::uint32_t(i) << shift;
    return table;
}

constexpr Table firstTable = tableShiftedBy(18);
constexpr Table secondTable = tableShiftedBy(12);
constexpr Table thirdTable = tableShiftedBy(6);
constexpr Table fourthTable = tableShiftedBy(0);

std::uint32_t groupOf(const std::uint8_t *in)
{
    return firstTable[in[0]] | secondTable[in[1]] | thirdTable[in[2]] | fourthTable[in[3]];
}

void store(char *out, std::uint32_t group)
{
    out[0] = char(group >> 16);
    out[1] = char(group >> 8);
    out[2] = char(group);
}

// The last two or three characters; their spare bits must be zero. Returns the bytes written or -1.
qsizetype decodeTail(const std::uint8_t *in, qsizetype size, char *out)
{
    if (size == 0)
        return 0;
    if (size == 1)
        return -1;
    const std::uint32_t group = firstTable[in[0]] | secondTable[in[1]] | (size == 3 ? thirdTable[in[2]] : 0);
    const std::uint32_t spare = size == 3 ? 0xFF : 0xFFFF;
    if ((group & (invalid | spare)) != 0)
        return -1;
    out[0] = char(group >> 16);
    if (size == 3)
        out[1] = char(group >> 8);
    return size - 1;
}

#if defined(__x86_64__)

#define LATCHKEY_AVX2 __attribute__((target("avx2")))

LATCHKEY_AVX2 inline __m256i inRange(__m256i text, char low, char high)
{
    return _mm256_and_si256(_mm256_cmpgt_epi8(text, _mm256_set1_epi8(char(low - 1))),
                            _mm256_cmpgt_epi8(_mm256_set1_epi8(char(high + 1)), text));
}

LATCHKEY_AVX2 inline __m256i moved(__m256i mask, int distance)
{
    return _mm256_and_si256(mask, _mm256_set1_epi8(char(distance)));
}

// Whole blocks of 32 characters at a time; stops at the first block that holds a foreign character, which the table
// then refuses. Characters are told apart by range; each range has its own distance between character and value.
LATCHKEY_AVX2 qsizetype decodeWide(const std::uint8_t *in, qsizetype size, char *out)
{
    // Within each half, the three bytes of every group in their order, then four bytes of nothing.
    const __m256i order = _mm256_setr_epi8(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1, 2, 1, 0, 6, 5, 4, 10,
                                           9, 8, 14, 13, 12, -1, -1, -1, -1);
    qsizetype done = 0;
    for (; size - done >= 32; done += 32, out += 24) {
        const __m256i text = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(in + done));
        const __m256i upper = inRange(text, 'A', 'Z');
        const __m256i lower = inRange(text, 'a', 'z');
        const __m256i digit = inRange(text, '0', '9');
        const __m256i minus = _mm256_cmpeq_epi8(text, _mm256_set1_epi8('-'));
        const __m256i under = _mm256_cmpeq_epi8(text, _mm256_set1_epi8('_'));
        const __m256i known =
            _mm256_or_si256(_mm256_or_si256(upper, lower), _mm256_or_si256(digit, _mm256_or_si256(minus, under)));
        if (_mm256_movemask_epi8(known) != -1)
            break;
        const __m256i letters = _mm256_or_si256(moved(upper, 0 - 'A'), moved(lower, 26 - 'a'));
        const __m256i others =
            _mm256_or_si256(moved(digit, 52 - '0'), _mm256_or_si256(moved(minus, 62 - '-'), moved(under, 63 - '_')));
        const __m256i values = _mm256_add_epi8(text, _mm256_or_si256(letters, others));
        const __m256i pairs = _mm256_maddubs_epi16(values, _mm256_set1_epi32(0x01400140));
        const __m256i groups = _mm256_madd_epi16(pairs, _mm256_set1_epi32(0x00011000));
        const __m256i bytes = _mm256_shuffle_epi8(groups, order);
        _mm_storeu_si128(reinterpret_cast<__m128i *>(out), _mm256_castsi256_si128(bytes));
        _mm_storeu_si128(reinterpret_cast<__m128i *>(out + 12), _mm256_extracti128_si256(bytes, 1));
    }
    return done;
}

bool hasWide()
{
    static const bool has = __builtin_cpu_supports("avx2") != 0;
    return has;
}

#endif

} // namespace

qsizetype decodeBase64Url(QByteArrayView text, char *out)
{
    const auto *in = reinterpret_cast<const std::uint8_t *>(text.data());
    const qsizetype size = text.size();
    qsizetype done = 0;
#if defined(__x86_64__)
    if (size >= 32 && hasWide())
        done = decodeWide(in, size, out);
#endif
    char *end = out + done / 4 * 3;
    for (; size - done >= 4; done += 4, end += 3) {
        const std::uint32_t group = groupOf(in + done);
        if ((group & invalid) != 0)
            return -1;
        store(end, group);
    }
    const qsizetype tail = decodeTail(in + done, size - done, end);
    return tail < 0 ? -1 : end - out + tail;
}

std::optional<QByteArray> base64UrlDecoded(QByteArrayView text)
{
    QByteArray bytes(base64UrlRoom(text.size()), Qt::Uninitialized);
    const qsizetype size = decodeBase64Url(text, bytes.data());
    if (size < 0)
        return std::nullopt;
    bytes.truncate(size);
    return bytes;
}

QByteArray base64UrlEncoded(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString whyNotBase64Url(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto character = std::uint8_t(text[i]);
        if (fourthTable[character] != invalid)
            continue;
        if (character > 0x20 && character < 0x7F)
            return QStringLiteral("character '%1' at %2").arg(QChar(char16_t(character))).arg(i);
        return QStringLiteral("byte 0x%1 at %2").arg(int(character), 2, 16, QChar(u'0')).arg(i);
    }
    if (text.size() % 4 == 1)
        return QStringLiteral("impossible length %1").arg(text.size());
    if (!base64UrlDecoded(text))
        return QStringLiteral("spare bits are not zero");
    return {};
}

} // namespace jose
