#include "values/printed_tokens.h"

#include <algorithm>
#include <array>

#include "values/text_scan.h"
#include "values/utf8.h"

namespace ccgledger {

namespace {

using Kind = PrintedToken::Kind;

/// Bytes of the white space that starts at `offset`, 0 when there is none.
std::size_t space_length(std::string_view cell, std::size_t offset) {
    if (is_ascii_space(cell[offset])) {
        return 1;
    }
    const Utf8Character character = utf8_at(cell, offset);
    const char32_t c = character.code_point;
    const bool is_space = c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
    return character.valid && is_space ? character.length : 0;
}

/// Bytes of a space that may group thousands: no-break, figure, thin or narrow no-break.
std::size_t grouping_space_length(std::string_view cell, std::size_t offset) {
    const Utf8Character character = utf8_at(cell, offset);
    const char32_t c = character.code_point;
    return character.valid && (c == 0xA0 || c == 0x2007 || c == 0x2009 || c == 0x202F) ? character.length : 0;
}

bool is_digit_at(std::string_view cell, std::size_t offset) {
    return offset < cell.size() && is_digit(cell[offset]);
}

bool is_letter_at(std::string_view cell, std::size_t offset) {
    return offset < cell.size() && is_letter(cell[offset]);
}

/// Exactly three digits.
bool is_group_at(std::string_view cell, std::size_t offset) {
    return is_digit_at(cell, offset) && is_digit_at(cell, offset + 1) && is_digit_at(cell, offset + 2) &&
           !is_digit_at(cell, offset + 3);
}

std::size_t number_length(std::string_view cell) {
    std::size_t at = 0;
    bool spaces_may_group = true;
    while (at < cell.size()) {
        const char c = cell[at];
        if (is_digit(c) || c == ',' || c == '.') {
            spaces_may_group = spaces_may_group && is_digit(c);
            ++at;
            continue;
        }
        const std::size_t space = grouping_space_length(cell, at);
        if (space == 0 || !spaces_may_group || !is_group_at(cell, at + space)) {
            break;
        }
        at += space;
    }
    return at;
}

bool is_abbreviation(std::string_view word) {
    constexpr std::array<std::string_view, 7> abbreviations = {"c", "ca", "circa", "approx", "fav", "adv", "est"};
    return std::ranges::any_of(abbreviations, [word](std::string_view each) { return equal_ignoring_case(each, word); });
}

std::size_t word_length(std::string_view cell) {
    std::size_t at = 0;
    while (is_letter_at(cell, at)) {
        ++at;
    }
    const bool has_stop = at < cell.size() && cell[at] == '.' && is_abbreviation(cell.substr(0, at));
    return has_stop ? at + 1 : at;
}

/// `*` as often as it stands there, or one of the other marks.
std::size_t footnote_length(std::string_view cell) {
    if (cell.front() == '*') {
        return std::min(cell.find_first_not_of('*'), cell.size());
    }
    constexpr std::array<std::string_view, 14> marks = {"†", "‡", "§", "¶", "¹", "²", "³",
                                                        "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    for (const std::string_view mark : marks) {
        if (cell.starts_with(mark)) {
            return mark.size();
        }
    }
    return 0;
}

/// One or two digits, or one letter.
bool is_footnote_label(std::string_view inside) {
    const bool digits = !inside.empty() && inside.size() <= 2 && std::ranges::all_of(inside, is_digit);
    return digits || (inside.size() == 1 && is_letter(inside.front()));
}

PrintedToken in_square_brackets(std::string_view cell) {
    const std::size_t close = cell.find(']');
    if (close == std::string_view::npos) {
        return {.kind = Kind::lost, .text = cell.substr(0, 1)};
    }
    const bool footnote = is_footnote_label(cell.substr(1, close - 1));
    return {.kind = footnote ? Kind::footnote : Kind::lost, .text = cell.substr(0, close + 1)};
}

/// `#N/A`, `#REF!`, `#DIV/0!`, `#####`.
std::size_t error_code_length(std::string_view cell) {
    std::size_t at = 1;
    const auto belongs = [](char c) { return is_letter(c) || is_digit(c) || c == '/' || c == '!' || c == '?' || c == '#'; };
    while (at < cell.size() && belongs(cell[at])) {
        ++at;
    }
    return at;
}

std::size_t thousands_length(std::string_view cell) {
    for (const std::string_view quote : {"'", "\u2019", "\u2018"}) {
        if (cell.starts_with(quote) && cell.substr(quote.size()).starts_with("000") &&
            !is_digit_at(cell, quote.size() + 3)) {
            const std::size_t length = quote.size() + 3;
            const bool plural = length < cell.size() && cell[length] == 's' && !is_letter_at(cell, length + 1);
            return plural ? length + 1 : length;
        }
    }
    return 0;
}

struct Mark {
    std::string_view text;
    Kind kind;
};

constexpr std::array<Mark, 17> marks = {{{"£", Kind::pound},
                                         {"(", Kind::open},
                                         {")", Kind::close},
                                         {"-", Kind::minus},
                                         {"\u2212", Kind::minus},
                                         {"\u2013", Kind::minus},
                                         {"\u2014", Kind::long_dash},
                                         {"+", Kind::plus},
                                         {"%", Kind::percent},
                                         {">", Kind::at_least},
                                         {"\u2265", Kind::at_least},
                                         {"<", Kind::at_most},
                                         {"\u2264", Kind::at_most},
                                         {"~", Kind::about},
                                         {"\u2248", Kind::about},
                                         {"?", Kind::lost},
                                         {"\uFFFD", Kind::lost}}};

/// The token at the front of `rest`, which starts with no space.
PrintedToken next_token(std::string_view rest) {
    const char c = rest.front();
    if (is_digit(c) || c == ',' || c == '.') {
        return {.kind = Kind::number, .text = rest.substr(0, number_length(rest))};
    }
    if (is_letter(c)) {
        return {.kind = Kind::word, .text = rest.substr(0, word_length(rest))};
    }
    if (c == '[') {
        return in_square_brackets(rest);
    }
    if (c == '#') {
        return {.kind = Kind::error_code, .text = rest.substr(0, error_code_length(rest))};
    }
    if (const std::size_t length = thousands_length(rest); length > 0) {
        return {.kind = Kind::thousands, .text = rest.substr(0, length)};
    }
    if (const std::size_t length = footnote_length(rest); length > 0) {
        return {.kind = Kind::footnote, .text = rest.substr(0, length)};
    }
    for (const Mark& mark : marks) {
        if (rest.starts_with(mark.text)) {
            return {.kind = mark.kind, .text = rest.substr(0, mark.text.size())};
        }
    }
    return {.kind = Kind::other, .text = rest.substr(0, utf8_at(rest, 0).length)};
}

/// Bytes of a hyphen that joins the word before it to one behind it.
std::size_t joining_hyphen_length(std::string_view cell, std::size_t offset) {
    for (const std::string_view hyphen : {"-", "\u2010", "\u2011"}) {
        if (cell.substr(offset).starts_with(hyphen) && is_letter_at(cell, offset + hyphen.size())) {
            return hyphen.size();
        }
    }
    return 0;
}

}  // namespace

std::vector<PrintedToken> printed_tokens(std::string_view cell) {
    std::vector<PrintedToken> tokens;
    std::size_t at = 0;
    bool touches = false;
    while (at < cell.size()) {
        if (const std::size_t space = space_length(cell, at); space > 0) {
            at += space;
            touches = false;
            continue;
        }
        PrintedToken token = next_token(cell.substr(at));
        token.offset = at;
        token.touches_previous = touches;
        at = token.end();
        touches = true;
        if (token.kind == Kind::word && at < cell.size()) {
            const std::size_t hyphen = joining_hyphen_length(cell, at);
            at += hyphen;
            touches = hyphen == 0;
        }
        tokens.push_back(token);
    }
    return tokens;
}

}  // namespace ccgledger
