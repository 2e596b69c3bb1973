// parse_amount of values/money.h. Reading is quick and allocates nothing; only a text that is no amount is looked at
// again, slowly, to say what is wrong with it and what was probably meant.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "values/errors.h"
#include "values/fixed_point.h"
#include "values/money.h"
#include "values/text_scan.h"
#include "values/utf8.h"

namespace ccgledger {

namespace {

constexpr std::string_view minus_sign = "\u2212";
constexpr std::string_view en_dash = "\u2013";
constexpr std::string_view em_dash = "\u2014";
constexpr std::string_view pound_sign = "£";

// ---------------------------------------------------------------------------------------------------------- reading

enum class Verdict { amount, not_a_number, part_of_a_penny, too_large };

struct Reading {
    Verdict verdict = Verdict::not_a_number;
    ParsedAmount amount;  // only when the verdict is `amount`
};

bool is_lone_dash(std::string_view cell) {
    return cell == "-" || cell == minus_sign || cell == en_dash || cell == em_dash;
}

bool take_minus(std::string_view& cell) {
    return take(cell, "-") || take(cell, minus_sign) || take(cell, en_dash);
}

/// Counts pence digit by digit. Sticks at one more than the largest amount, so that any length of text is safe.
class PenceCounter {
public:
    void add_digit(int digit) {
        // What is kept leaves room for one more digit in 64 bits, so this cannot overflow.
        count_ = std::min(count_ * 10 + digit, beyond);
    }
    [[nodiscard]] std::int64_t count() const { return count_; }
    [[nodiscard]] bool too_large() const { return count_ == beyond; }

private:
    static constexpr std::int64_t beyond = max_amount_pence + 1;
    std::int64_t count_ = 0;
};

/// Reads the digits and commas before the point off the front of `number`. False when the commas stand wrongly.
bool read_whole(std::string_view& number, PenceCounter& pence) {
    bool commas_seen = false;
    std::size_t group = 0;  // digits since the last comma
    std::size_t i = 0;
    for (; i < number.size(); ++i) {
        const char c = number[i];
        if (is_digit(c)) {
            pence.add_digit(c - '0');
            ++group;
        } else if (c == ',') {
            const bool stands_well = commas_seen ? group == 3 : (group >= 1 && group <= 3);
            if (!stands_well) {
                return false;
            }
            commas_seen = true;
            group = 0;
        } else {
            break;
        }
    }
    number.remove_prefix(i);
    return !commas_seen || group == 3;
}

struct Fraction {
    bool only_digits = true;
    bool whole_pence = true;
    std::size_t decimals = 0;
};

/// Reads what follows the point. The first `exact` digits are pence; the rest may only be zeros.
Fraction read_fraction(std::string_view digits, std::size_t exact, PenceCounter& pence) {
    Fraction fraction;
    for (const char c : digits) {
        if (!is_digit(c)) {
            fraction.only_digits = false;
            return fraction;
        }
        if (fraction.decimals < exact) {
            pence.add_digit(c - '0');
        } else if (c != '0') {
            fraction.whole_pence = false;
        }
        ++fraction.decimals;
    }
    for (std::size_t i = fraction.decimals; i < exact; ++i) {
        pence.add_digit(0);
    }
    return fraction;
}

/// Reads a cell without white space around it.
Reading read(std::string_view cell, MoneyUnit unit) {
    if (cell.empty()) {
        return {.verdict = Verdict::amount, .amount = {}};
    }
    if (is_lone_dash(cell)) {
        return {.verdict = Verdict::amount, .amount = {.amount = Money(), .decimals = 0}};
    }
    const bool negative = take_minus(cell);
    if (!negative) {
        take(cell, "+");
    }

    PenceCounter pence;
    const std::size_t length = cell.size();
    const bool well_grouped = read_whole(cell, pence);
    const bool has_whole = cell.size() < length;
    const bool has_point = take(cell, ".");
    const bool ends_well = has_point ? !cell.empty() : has_whole && cell.empty();
    if (!well_grouped || !ends_well) {
        return {};
    }
    const Fraction fraction = read_fraction(cell, static_cast<std::size_t>(exact_decimals(unit)), pence);
    if (!fraction.only_digits) {
        return {};
    }
    if (pence.too_large()) {
        return {.verdict = Verdict::too_large, .amount = {}};
    }
    if (!fraction.whole_pence) {
        return {.verdict = Verdict::part_of_a_penny, .amount = {}};
    }
    const std::int64_t count = negative ? -pence.count() : pence.count();
    return {.verdict = Verdict::amount,
            .amount = {.amount = Money::from_pence(count), .decimals = static_cast<int>(fraction.decimals)}};
}

// --------------------------------------------------------------------------------------------------------- suggesting

/// A word after a number, such as the m of 12.3m.
struct UnitSuffix {
    std::string_view word;
    MoneyUnit unit;
};

/// The unit that a cell's last letters name, when a digit comes before them.
std::optional<UnitSuffix> unit_suffix(std::string_view cell) {
    constexpr std::array<UnitSuffix, 5> suffixes = {{{"k", MoneyUnit::thousands},
                                                     {"thousand", MoneyUnit::thousands},
                                                     {"m", MoneyUnit::millions},
                                                     {"mn", MoneyUnit::millions},
                                                     {"million", MoneyUnit::millions}}};
    std::size_t start = cell.size();
    while (start > 0 && is_letter(cell[start - 1])) {
        --start;
    }
    const std::string_view word = cell.substr(start);
    const std::string_view before = trimmed(cell.substr(0, start));
    for (const UnitSuffix& suffix : suffixes) {
        if (equal_ignoring_case(word, suffix.word) && !before.empty() && is_digit(before.back())) {
            return UnitSuffix{.word = word, .unit = suffix.unit};
        }
    }
    return std::nullopt;
}

bool in_brackets(std::string_view cell) {
    return cell.size() >= 2 && cell.front() == '(' && cell.back() == ')';
}

/// The number inside whatever people put around numbers.
struct Unwrapped {
    std::string_view number;
    int signs = 0;  // brackets count as one: more than one, and nobody can tell what was meant
    bool negative = false;
    std::optional<MoneyUnit> unit;
};

Unwrapped unwrap(std::string_view cell) {
    Unwrapped bare{.number = cell, .unit = std::nullopt};
    const auto note_sign = [&bare](bool there, bool negative) {
        bare.signs += there ? 1 : 0;
        bare.negative = bare.negative || (there && negative);
    };
    if (in_brackets(cell)) {
        note_sign(true, true);
        bare.number = trimmed(cell.substr(1, cell.size() - 2));
    }
    const auto take_sign = [&bare, &note_sign] {
        note_sign(take_minus(bare.number), true);
        note_sign(take(bare.number, "+"), false);
        bare.number = trimmed(bare.number);
    };
    take_sign();
    if (take(bare.number, pound_sign)) {
        bare.number = trimmed(bare.number);
        take_sign();
    }
    if (bare.number.ends_with('-')) {
        note_sign(true, true);
        bare.number = trimmed(bare.number.substr(0, bare.number.size() - 1));
    }
    if (const std::optional<UnitSuffix> suffix = unit_suffix(bare.number)) {
        bare.unit = suffix->unit;
        bare.number = trimmed(bare.number.substr(0, bare.number.size() - suffix->word.size()));
    }
    return bare;
}

/// The digit that a letter is often typed or scanned for.
std::optional<char> look_alike(char c) {
    switch (c) {
        case 'O':
        case 'o':
            return '0';
        case 'l':
        case 'I':
        case '|':
            return '1';
        case 'S':
            return '5';
        case 'B':
            return '8';
        default:
            return std::nullopt;
    }
}

/// The number with look-alikes as digits, and with spaces as the commas that they may stand for.
std::string cleaned(std::string_view number) {
    std::string text;
    while (!number.empty()) {
        if (take(number, " ") || take(number, no_break_space)) {
            text += ',';
            continue;
        }
        text += look_alike(number.front()).value_or(number.front());
        number.remove_prefix(1);
    }
    return text;
}

/// Every decimal that is not a closing zero: `12300000`, `0.4`, `1.25`.
std::string shortest_exact(Money money, MoneyUnit unit) {
    const int exact = exact_decimals(unit);
    std::string text = fixed_point(money.pence(), {.scale = exact, .decimals = exact, .grouping = Grouping::none});
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

/// What was probably meant by a text that is no number, or an empty text when a guess could do harm.
std::string suggestion_for(std::string_view cell, MoneyUnit unit) {
    const Unwrapped bare = unwrap(cell);
    const bool has_digit = std::ranges::any_of(bare.number, is_digit);
    const bool perhaps_billions = bare.number.ends_with('B');
    if (bare.signs > 1 || !has_digit || perhaps_billions) {
        return {};
    }
    std::string number = cleaned(bare.number);
    if (number.ends_with('.')) {
        number.pop_back();
    }
    const Reading reading = read(number, bare.unit.value_or(unit));
    const bool unsigned_number = !number.empty() && (is_digit(number.front()) || number.front() == '.');
    if (reading.verdict != Verdict::amount || !reading.amount.amount || !unsigned_number) {
        return {};
    }
    if (bare.unit) {
        number = shortest_exact(*reading.amount.amount, unit);
    }
    std::erase(number, ',');  // unquoted, a comma would split the cell it is pasted into
    return bare.negative ? "-" + number : number;
}

// --------------------------------------------------------------------------------------------------------- explaining

/// Where in the cell the trouble is, and what it is. The words end with the place: "letter O", then "at character 2".
struct Trouble {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string what;
    std::string more;       // said after the place
    bool has_place = true;  // false for a trouble of the whole cell
};

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

/// Names a character so that it can be found by eye.
std::string name_of_character(std::string_view bytes, const Utf8Character& character) {
    if (!character.valid) {
        return fmt::format("byte {:02X}, which is not UTF-8,", static_cast<unsigned char>(bytes.front()));
    }
    if (bytes == pound_sign) {
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

bool is_power_of_ten(std::string_view cell, std::size_t offset) {
    return to_lower(cell[offset]) == 'e' && offset > 0 && is_digit(cell[offset - 1]) && offset + 1 < cell.size() &&
           !is_letter(cell[offset + 1]);
}

/// The first character that no number holds.
std::optional<Trouble> strange_character(std::string_view cell, std::size_t start) {
    const std::size_t offset = cell.find_first_not_of("0123456789.,", start);
    if (offset == std::string_view::npos) {
        return std::nullopt;
    }
    const Utf8Character character = utf8_at(cell, offset);
    Trouble trouble{.offset = offset, .length = character.length, .what = {}, .more = {}};
    trouble.what = name_of_character(cell.substr(offset, character.length), character);
    if (is_power_of_ten(cell, offset)) {
        trouble.more = "powers of ten are not read";
    }
    return trouble;
}

/// The first comma that has not one to three digits before it, or not exactly three after it.
std::optional<Trouble> misplaced_comma(std::string_view cell, std::size_t start) {
    const std::size_t point = std::min(cell.find('.', start), cell.size());
    std::size_t group_start = start;
    for (std::size_t comma = cell.find(',', start); comma != std::string_view::npos;
         comma = cell.find(',', comma + 1)) {
        const std::size_t before = comma - group_start;
        const std::size_t group_end = std::min(cell.find(',', comma + 1), point);
        const bool well_before = before >= 1 && before <= 3;
        const bool well_after = comma < point && group_end - comma == 4;
        if (!well_before || !well_after) {
            return Trouble{.offset = comma, .length = 1, .what = "misplaced comma", .more = {}};
        }
        group_start = comma + 1;
    }
    return std::nullopt;
}

/// What keeps a cell, which is neither blank nor a dash, from being a number.
Trouble find_trouble(std::string_view cell, MoneyUnit unit) {
    const auto whole_cell = [cell](std::string what) {
        return Trouble{.offset = 0, .length = cell.size(), .what = std::move(what), .more = {}, .has_place = false};
    };
    if (in_brackets(cell)) {
        return whole_cell("brackets are not read in this layout");
    }
    if (const std::optional<UnitSuffix> suffix = unit_suffix(cell)) {
        const std::size_t offset = cell.size() - suffix->word.size();
        const bool only_trouble = read(trimmed(cell.substr(0, offset)), suffix->unit).verdict == Verdict::amount;
        if (only_trouble) {
            return {.offset = offset,
                    .length = suffix->word.size(),
                    .what = fmt::format("unit \"{}\"", suffix->word),
                    .more = fmt::format("the amounts are declared in {}", name_of(unit))};
        }
    }
    std::string_view unsigned_cell = cell;
    if (!take_minus(unsigned_cell)) {
        take(unsigned_cell, "+");
    }
    const std::size_t start = cell.size() - unsigned_cell.size();
    if (std::ranges::none_of(cell, is_digit)) {
        return whole_cell("has no digits");
    }
    if (std::optional<Trouble> strange = strange_character(cell, start)) {
        return *std::move(strange);
    }
    const std::size_t first_point = cell.find('.', start);
    const std::size_t second_point =
        first_point == std::string_view::npos ? first_point : cell.find('.', first_point + 1);
    if (second_point != std::string_view::npos) {
        return {.offset = second_point, .length = 1, .what = "second point", .more = {}};
    }
    if (std::optional<Trouble> comma = misplaced_comma(cell, start)) {
        return *std::move(comma);
    }
    return {.offset = cell.size() - 1, .length = 1, .what = "point with nothing after it", .more = {}};
}

AmountProblem explain_not_a_number(std::string_view text, std::string_view cell, std::size_t cell_offset,
                                   MoneyUnit unit) {
    const Trouble trouble = find_trouble(cell, unit);
    AmountProblem problem{.kind = AmountProblem::Kind::not_a_number,
                          .offset = cell_offset + trouble.offset,
                          .length = trouble.length,
                          .reason = trouble.what,
                          .suggestion = suggestion_for(cell, unit)};
    if (trouble.has_place) {
        problem.reason += fmt::format(" at character {}", utf8_length(text.substr(0, problem.offset)) + 1);
    }
    if (!trouble.more.empty()) {
        problem.reason += fmt::format(" ({})", trouble.more);
    }
    return problem;
}

AmountProblem explain_part_of_a_penny(std::string_view cell, std::size_t cell_offset, MoneyUnit unit) {
    const std::size_t first_decimal = cell.find('.') + 1;
    const std::size_t decimals = cell.find_last_not_of('0') + 1 - first_decimal;
    const auto exact = static_cast<std::size_t>(exact_decimals(unit));
    return {.kind = AmountProblem::Kind::part_of_a_penny,
            .offset = cell_offset + first_decimal + exact,
            .length = decimals - exact,
            .reason = fmt::format("has parts of a penny ({} decimals; {} have {})", decimals, name_of(unit), exact),
            .suggestion = {}};
}

AmountProblem explain_too_large(std::string_view cell, std::size_t cell_offset, MoneyUnit unit) {
    const std::string limit = to_text(Money::from_pence(max_amount_pence), unit, 0);
    return {.kind = AmountProblem::Kind::too_large,
            .offset = cell_offset,
            .length = cell.size(),
            .reason = fmt::format("is more than {} {}", limit, name_of(unit)),
            .suggestion = {}};
}

}  // namespace

std::variant<ParsedAmount, AmountProblem> parse_amount(std::string_view text, MoneyUnit unit) {
    const std::string_view cell = trimmed(text);
    const Reading reading = read(cell, unit);
    if (reading.verdict == Verdict::amount) {
        return reading.amount;
    }
    const auto cell_offset = static_cast<std::size_t>(cell.data() - text.data());
    switch (reading.verdict) {
        case Verdict::part_of_a_penny:
            return explain_part_of_a_penny(cell, cell_offset, unit);
        case Verdict::too_large:
            return explain_too_large(cell, cell_offset, unit);
        case Verdict::not_a_number:
        case Verdict::amount:
            break;
    }
    return explain_not_a_number(text, cell, cell_offset, unit);
}

}  // namespace ccgledger
