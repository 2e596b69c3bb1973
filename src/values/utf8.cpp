#include "values/utf8.h"

#include "values/errors.h"

namespace ccgledger {

namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

struct Lead {
    std::size_t length = 0;  // bytes of the whole character; 0 when no character starts so
    char32_t bits = 0;       // what the first byte carries
    char32_t least = 0;      // smaller code points are written with fewer bytes: a longer form is not UTF-8
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80) {
        return {.length = 1, .bits = byte, .least = 0};
    }
    if ((byte & 0xE0U) == 0xC0) {
        return {.length = 2, .bits = byte & 0x1FU, .least = 0x80};
    }
    if ((byte & 0xF0U) == 0xE0) {
        return {.length = 3, .bits = byte & 0x0FU, .least = 0x800};
    }
    if ((byte & 0xF8U) == 0xF0) {
        return {.length = 4, .bits = byte & 0x07U, .least = 0x10000};
    }
    return {};
}

bool is_code_point(char32_t value) {
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    return value <= 0x10FFFF && !surrogate;
}

}  // namespace

Utf8Character utf8_at(std::string_view text, std::size_t offset) {
    ensure(offset < text.size(), "utf8_at: offset beyond the text");
    constexpr Utf8Character not_utf8{.code_point = 0xFFFD, .length = 1, .valid = false};

    const Lead lead = lead_of(static_cast<unsigned char>(text[offset]));
    if (lead.length == 0 || lead.length > text.size() - offset) {
        return not_utf8;
    }
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[offset + i]);
        if ((byte & 0xC0U) != 0x80) {
            return not_utf8;
        }
        value = (value << 6U) | (byte & 0x3FU);
    }
    if (value < lead.least || !is_code_point(value)) {
        return not_utf8;
    }
    return {.code_point = value, .length = lead.length, .valid = true};
}

std::size_t utf8_length(std::string_view text) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); i += utf8_at(text, i).length) {
        ++characters;
    }
    return characters;
}

std::string valid_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Utf8Character character = utf8_at(text, i);
        out += character.valid ? text.substr(i, character.length) : replacement_character;
        i += character.length;
    }
    return out;
}

}  // namespace ccgledger
