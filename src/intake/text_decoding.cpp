#include "intake/text_decoding.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "intake/csv_reader.h"
#include "intake/file_bytes.h"
#include "values/text_scan.h"
#include "values/utf8.h"

namespace ccgledger {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16le_mark = "\xFF\xFE";
constexpr std::string_view utf16be_mark = "\xFE\xFF";

void append_utf8(std::string& out, char32_t code) {
    const auto last_bits = [](char32_t bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += {static_cast<char>(0xC0U | (code >> 6U)), last_bits(code)};
    } else if (code < 0x10000) {
        out += {static_cast<char>(0xE0U | (code >> 12U)), last_bits(code >> 6U), last_bits(code)};
    } else {
        out +=
            {static_cast<char>(0xF0U | (code >> 18U)), last_bits(code >> 12U), last_bits(code >> 6U), last_bits(code)};
    }
}

// ---- UTF-16 ----

enum class ByteOrder { little, big };

char32_t unit_at(std::string_view bytes, std::size_t at, ByteOrder order) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return order == ByteOrder::little ? static_cast<char32_t>(first | (second << 8U))
                                      : static_cast<char32_t>(second | (first << 8U));
}

/// Of UTF-16 without a mark: three of four units of the beginning are letters of ASCII or Latin-1, in the same byte order, and
/// none is nought.
std::optional<ByteOrder> order_by_noughts(std::string_view bytes) {
    const std::string_view beginning = bytes.substr(0, 4096);
    const std::size_t units = beginning.size() / 2;
    std::size_t little = 0;
    std::size_t big = 0;
    for (std::size_t i = 0; i < units; ++i) {
        const bool is_first_nought = beginning[2 * i] == '\0';
        const bool is_second_nought = beginning[2 * i + 1] == '\0';
        if (is_first_nought && is_second_nought) {
            return std::nullopt;
        }
        little += is_second_nought ? 1U : 0U;
        big += is_first_nought ? 1U : 0U;
    }
    if (units < 2 || std::max(little, big) * 4 < units * 3) {
        return std::nullopt;
    }
    return little > big ? ByteOrder::little : ByteOrder::big;
}

void refuse_utf16(const std::string& before, std::string message, Findings& findings) {
    // The place is found in what was decoded; an X stands for what was not.
    const std::string text = before + "X";
    findings.add({.id = "V003",
                  .place = place_of_byte(text, before.size()),
                  .field = {},
                  .message = std::move(message),
                  .fix = "save it as CSV in UTF-8"});
}

std::optional<std::string> decode_utf16(std::string_view bytes, ByteOrder order, Findings& findings) {
    std::string text;
    text.reserve(bytes.size() / 2 + bytes.size() / 8);
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        if (bytes.size() - at == 1) {
            refuse_utf16(text, "this is UTF-16 text, and it ends in the middle of a character", findings);
            return std::nullopt;
        }
        char32_t code = unit_at(bytes, at, order);
        const bool is_high = code >= 0xD800 && code < 0xDC00;
        const char32_t next = is_high && bytes.size() - at >= 4 ? unit_at(bytes, at + 2, order) : 0;
        if (is_high && next >= 0xDC00 && next < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10U) + (next - 0xDC00);
            at += 2;
        } else if (code == 0 || (code >= 0xD800 && code < 0xE000)) {
            refuse_utf16(text,
                         fmt::format("this is UTF-16 text, and {:#06x} is {}", static_cast<unsigned>(code),
                                     code == 0 ? "no character of a text" : "half a character without its other half"),
                         findings);
            return std::nullopt;
        }
        append_utf8(text, code);
    }
    return text;
}

// ---- Windows-1252 ----

// 0x80 to 0x9F; all others are as in Unicode. 0: undefined. Source: the table CP1252.TXT of the Unicode Consortium.
constexpr std::array<char16_t, 32> windows_1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// 0 when the byte is no character of a text.
char32_t windows_1252_character(unsigned char byte) {
    if (byte >= 0x80 && byte < 0xA0) {
        return windows_1252[byte - 0x80U];
    }
    const bool is_control = (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
    return is_control ? 0 : byte;
}

bool is_windows_1252(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (windows_1252_character(static_cast<unsigned char>(bytes[i])) == 0) {
            return false;
        }
        // Letters in UTF-8 beside bytes that are not: two codes in one file, or a damaged one.
        if (const Utf8Character character = utf8_at(bytes, i); character.valid && character.length > 1) {
            return false;
        }
    }
    return true;
}

std::string decode_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        append_utf8(text, windows_1252_character(static_cast<unsigned char>(c)));
    }
    return text;
}

// ---- the delimiter ----

constexpr std::array delimiters = {'\t', ';', ','};
using Counts = std::array<std::size_t, delimiters.size()>;

/// How often each delimiter stands in the line that begins `rest`, which is taken off it. A quotation mark opens a quoted cell
/// where a cell begins; a line goes on inside one.
Counts take_line(std::string_view& rest) {
    Counts counts{};
    std::size_t between_digits = 0;
    bool is_cell_begin = true;
    std::size_t i = 0;
    for (; i < rest.size() && rest[i] != '\n' && rest[i] != '\r'; ++i) {
        if (rest[i] == '"' && is_cell_begin) {
            i = std::min(rest.find('"', i + 1), rest.size() - 1);
            continue;  // of a doubled one, the second opens the cell anew
        }
        const auto* const found = std::find(delimiters.begin(), delimiters.end(), rest[i]);
        is_cell_begin = found != delimiters.end();
        if (is_cell_begin) {
            ++counts[static_cast<std::size_t>(found - delimiters.begin())];
        }
        if (rest[i] == ',' && i > 0 && i + 1 < rest.size() && is_digit(rest[i - 1]) && is_digit(rest[i + 1])) {
            ++between_digits;
        }
    }
    rest.remove_prefix(std::min(rest.size(), i + 1));
    if (counts[0] + counts[1] > 0) {
        counts[2] -= between_digits;
    }
    return counts;
}

struct Regularity {
    std::size_t lines = 0;  // that the delimiter divides into the same number of cells
    std::size_t count = 0;  // how often it stands in each of them
};

Regularity regularity_of(const std::vector<Counts>& lines, std::size_t delimiter) {
    std::map<std::size_t, std::size_t> lines_of_count;
    for (const Counts& counts : lines) {
        if (counts[delimiter] > 0) {
            ++lines_of_count[counts[delimiter]];
        }
    }
    Regularity best;
    for (const auto& [count, number] : lines_of_count) {
        if (number >= best.lines) {
            best = {number, count};
        }
    }
    return best;
}

/// Moves, unless a mark must be taken off.
std::string without_mark(std::string bytes) {
    if (bytes.starts_with(utf8_mark)) {
        bytes.erase(0, utf8_mark.size());
    }
    return bytes;
}

DecodedText decoded(std::string text, std::string encoding) {
    const char delimiter = delimiter_of(text);
    return {.text = std::move(text), .encoding = std::move(encoding), .delimiter = delimiter};
}

std::optional<DecodedText> decode_utf16_text(std::string_view bytes, ByteOrder order, Findings& findings) {
    std::optional<std::string> text = decode_utf16(bytes, order, findings);
    if (!text) {
        return std::nullopt;
    }
    return decoded(*std::move(text), order == ByteOrder::little ? "UTF-16LE" : "UTF-16BE");
}

}  // namespace

char delimiter_of(std::string_view text) {
    constexpr std::size_t lines_looked_at = 10;
    constexpr std::size_t bytes_looked_at = 1 << 18;
    std::string_view rest = text.substr(0, bytes_looked_at);
    std::vector<Counts> lines;
    while (!rest.empty() && lines.size() < lines_looked_at) {
        const bool is_empty = rest.front() == '\n' || rest.front() == '\r';
        const Counts counts = take_line(rest);
        if (!is_empty) {
            lines.push_back(counts);
        }
    }
    const Regularity tab = regularity_of(lines, 0);
    const Regularity semicolon = regularity_of(lines, 1);
    const Regularity comma = regularity_of(lines, 2);
    if (tab.lines > 0 && tab.lines >= semicolon.lines && tab.lines >= comma.lines) {
        return '\t';
    }
    const bool is_semicolon =
        semicolon.lines > comma.lines || (semicolon.lines == comma.lines && semicolon.count >= comma.count);
    return semicolon.lines > 0 && is_semicolon ? ';' : ',';
}

std::optional<DecodedText> decode_text(std::string bytes, Findings& findings) {
    const std::string_view view = bytes;
    if (view.starts_with(utf16le_mark)) {
        return decode_utf16_text(view.substr(2), ByteOrder::little, findings);
    }
    if (view.starts_with(utf16be_mark)) {
        return decode_utf16_text(view.substr(2), ByteOrder::big, findings);
    }
    const bool is_utf8 = first_bad_byte(view) == std::string_view::npos;
    if (!is_utf8) {
        if (const std::optional<ByteOrder> order = order_by_noughts(view)) {
            return decode_utf16_text(view, *order, findings);
        }
        if (!view.starts_with(utf8_mark) && is_windows_1252(view)) {
            return decoded(decode_windows_1252(view), "Windows-1252");
        }
    }
    if (!is_text(view, findings)) {
        return std::nullopt;
    }
    return decoded(without_mark(std::move(bytes)), "UTF-8");
}

}  // namespace ccgledger
