#include "values/amount_trouble.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "values/errors.h"
#include "values/text_scan.h"

namespace ccgledger {

namespace {

bool is_power_of_ten(std::string_view cell, std::size_t offset) {
    return to_lower(cell[offset]) == 'e' && offset > 0 && is_digit(cell[offset - 1]) && offset + 1 < cell.size() &&
           !is_letter(cell[offset + 1]);
}

/// The first character that no number holds.
std::optional<Trouble> strange_character(std::string_view cell) {
    const std::size_t offset = cell.find_first_not_of("0123456789.,");
    if (offset == std::string_view::npos) {
        return std::nullopt;
    }
    const Utf8Character character = utf8_at(cell, offset);
    Trouble trouble{.offset = offset, .length = character.length, .what = {}};
    trouble.what = name_of_character(cell.substr(offset, character.length), character);
    if (is_power_of_ten(cell, offset)) {
        trouble.more = "powers of ten are not read";
    }
    return trouble;
}

/// The first comma that has not one to three digits before it, or not exactly three after it.
std::optional<Trouble> misplaced_comma(std::string_view cell) {
    const std::size_t point = std::min(cell.find('.'), cell.size());
    std::size_t group_start = 0;
    for (std::size_t comma = cell.find(','); comma != std::string_view::npos;
         comma = cell.find(',', comma + 1)) {
        const std::size_t before = comma - group_start;
        const std::size_t group_end = std::min(cell.find(',', comma + 1), point);
        const bool well_before = before >= 1 && before <= 3;
        const bool well_after = comma < point && group_end - comma == 4;
        if (!well_before || !well_after) {
            return Trouble{.offset = comma, .length = 1, .what = "misplaced comma"};
        }
        group_start = comma + 1;
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(MoneyUnit unit) {
    switch (unit) {
        case MoneyUnit::pounds:
            return "pounds";
        case MoneyUnit::thousands:
            return "thousands of pounds";
        case MoneyUnit::millions:
            return "millions of pounds";
    }
    throw InternalError("an unknown unit of money");
}

std::string name_of_character(std::string_view bytes, const Utf8Character& character) {
    if (!character.valid) {
        return fmt::format("byte {:02X}, which is not UTF-8,", static_cast<unsigned char>(bytes.front()));
    }
    if (bytes == "£") {
        return "pound sign";
    }
    if (bytes == no_break_space || is_ascii_space(bytes.front())) {
        return "space";
    }
    if (character.code_point < 0x20 || (character.code_point >= 0x7F && character.code_point < 0xA0)) {
        return fmt::format("control character U+{:04X}", static_cast<unsigned>(character.code_point));
    }
    if (is_letter(bytes.front())) {
        return fmt::format("letter {}", bytes);
    }
    switch (bytes.front()) {
        case '+':
        case '-':
            return "sign";
        case '(':
        case ')':
            return "bracket";
        case '"':
            return "quotation mark";
        case '\'':
            return "apostrophe";
        default:
            return fmt::format("\"{}\"", bytes);
    }
}

Trouble trouble_in_number(std::string_view number) {
    if (std::optional<Trouble> strange = strange_character(number)) {
        return *std::move(strange);
    }
    const std::size_t first_point = number.find('.');
    const std::size_t second_point =
        first_point == std::string_view::npos ? first_point : number.find('.', first_point + 1);
    if (second_point != std::string_view::npos) {
        return {.offset = second_point, .length = 1, .what = "second point"};
    }
    if (std::optional<Trouble> comma = misplaced_comma(number)) {
        return *std::move(comma);
    }
    return {.offset = number.size() - 1, .length = 1, .what = "point with nothing after it"};
}

Trouble no_digits(std::string_view cell) {
    return {.offset = 0, .length = cell.size(), .what = "has no digits", .has_place = false};
}

AmountProblem not_a_number(std::string_view text, std::size_t cell_offset, const Trouble& trouble) {
    AmountProblem problem{.kind = AmountProblem::Kind::not_a_number,
                          .offset = cell_offset + trouble.offset,
                          .length = trouble.length,
                          .reason = trouble.what,
                          .suggestion = {}};
    if (trouble.has_place) {
        problem.reason += fmt::format(" at character {}", utf8_length(text.substr(0, problem.offset)) + 1);
    }
    if (!trouble.more.empty()) {
        problem.reason += fmt::format(" ({})", trouble.more);
    }
    return problem;
}

AmountProblem parts_of_a_penny(std::string_view number, std::size_t offset, std::size_t exact,
                               std::string_view unit_name) {
    const std::size_t first_decimal = number.find('.') + 1;
    const std::size_t decimals = number.find_last_not_of('0') + 1 - first_decimal;
    return {.kind = AmountProblem::Kind::part_of_a_penny,
            .offset = offset + first_decimal + exact,
            .length = decimals - exact,
            .reason = fmt::format("has parts of a penny ({} decimals; {} have {})", decimals, unit_name, exact),
            .suggestion = {}};
}

AmountProblem too_large(std::string_view number, std::size_t offset, std::string_view limit) {
    return {.kind = AmountProblem::Kind::too_large,
            .offset = offset,
            .length = number.size(),
            .reason = fmt::format("is more than {}", limit),
            .suggestion = {}};
}

}  // namespace ccgledger
