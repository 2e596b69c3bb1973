// parse_amount of values/money.h. Reading is quick and allocates nothing; only a text that is no amount is looked at
// again, slowly, to say what is wrong with it and what was probably meant.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "values/amount_trouble.h"
#include "values/decimal_text.h"
#include "values/errors.h"
#include "values/fixed_point.h"
#include "values/money.h"
#include "values/text_scan.h"

namespace ccgledger {

namespace {

constexpr std::string_view minus_sign = "\u2212";
constexpr std::string_view en_dash = "\u2013";
constexpr std::string_view em_dash = "\u2014";
constexpr std::string_view pound_sign = "£";

// ---------------------------------------------------------------------------------------------------------- reading

using Verdict = DecimalReading::Verdict;

struct Reading {
    Verdict verdict = Verdict::not_a_number;
    ParsedAmount amount;  // only when the verdict is `exact`
};

bool is_lone_dash(std::string_view cell) {
    return cell == "-" || cell == minus_sign || cell == en_dash || cell == em_dash;
}

bool take_minus(std::string_view& cell) {
    return take(cell, "-") || take(cell, minus_sign) || take(cell, en_dash);
}

bool take_pound(std::string_view& cell) {
    if (!take(cell, pound_sign)) {
        return false;
    }
    cell = trimmed(cell);
    return true;
}

bool in_brackets(std::string_view cell) {
    return cell.size() >= 2 && cell.front() == '(' && cell.back() == ')';
}

/// A cell's number, and what stood around it.
struct BareNumber {
    std::string_view number;  // inside the cell
    bool negative = false;
};

/// Takes off a pound sign and one sign, in either order; brackets are a sign. What is left over is the number's trouble.
BareNumber bare_number(std::string_view cell) {
    const bool pound_first = take_pound(cell);
    const bool brackets = in_brackets(cell);
    if (brackets) {
        cell = trimmed(cell.substr(1, cell.size() - 2));
    }
    const bool negative = brackets || take_minus(cell);
    if (!negative) {
        take(cell, "+");
    }
    if (!pound_first) {
        take_pound(cell);
    }
    return {.number = cell, .negative = negative};
}

bool is_nil(std::string_view cell) {
    take_pound(cell);  // spreadsheets print nil as a pound sign and a dash
    return is_lone_dash(cell);
}

/// Reads a cell without white space around it.
Reading read(std::string_view cell, MoneyUnit unit) {
    if (cell.empty() || equal_ignoring_case(cell, "n/a")) {
        return {.verdict = Verdict::exact, .amount = {}};
    }
    if (is_nil(cell)) {
        return {.verdict = Verdict::exact, .amount = {.amount = Money(), .decimals = 0}};
    }
    const BareNumber bare = bare_number(cell);
    const DecimalReading reading = read_decimal(bare.number, static_cast<std::size_t>(exact_decimals(unit)));
    if (reading.verdict != Verdict::exact) {
        return {.verdict = reading.verdict, .amount = {}};
    }
    return {.verdict = Verdict::exact,
            .amount = {.amount = Money::from_pence(bare.negative ? -reading.steps : reading.steps),
                       .decimals = static_cast<int>(reading.decimals)}};
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
    if (reading.verdict != Verdict::exact || !reading.amount.amount || !unsigned_number) {
        return {};
    }
    if (bare.unit) {
        number = shortest_exact(*reading.amount.amount, unit);
    }
    std::erase(number, ',');  // unquoted, a comma would split the cell it is pasted into
    return bare.negative ? "-" + number : number;
}

// --------------------------------------------------------------------------------------------------------- explaining

/// A unit after what is otherwise an amount.
std::optional<Trouble> unit_in_cell(std::string_view cell, std::string_view number, MoneyUnit unit) {
    const std::optional<UnitSuffix> suffix = unit_suffix(number);
    if (!suffix) {
        return std::nullopt;
    }
    const std::string_view before = trimmed(number.substr(0, number.size() - suffix->word.size()));
    if (read(before, suffix->unit).verdict != Verdict::exact) {
        return std::nullopt;
    }
    return Trouble{.offset = static_cast<std::size_t>(suffix->word.data() - cell.data()),
                   .length = suffix->word.size(),
                   .what = fmt::format("unit \"{}\"", suffix->word),
                   .more = fmt::format("the amounts are declared in {}", name_of(unit))};
}

/// What keeps a cell, which is neither blank nor a dash, from being a number.
Trouble find_trouble(std::string_view cell, MoneyUnit unit) {
    const std::string_view number = bare_number(cell).number;
    if (std::optional<Trouble> suffix = unit_in_cell(cell, number, unit)) {
        return *std::move(suffix);
    }
    if (std::ranges::none_of(cell, is_digit)) {
        return no_digits(cell);
    }
    Trouble trouble = trouble_in_number(number);
    trouble.offset += static_cast<std::size_t>(number.data() - cell.data());
    return trouble;
}

AmountProblem explain_not_a_number(std::string_view text, std::string_view cell, std::size_t cell_offset,
                                   MoneyUnit unit) {
    AmountProblem problem = not_a_number(text, cell_offset, find_trouble(cell, unit));
    problem.suggestion = suggestion_for(cell, unit);
    return problem;
}

/// `10,000,000 million pounds`.
std::string largest_amount(MoneyUnit unit) {
    const std::string limit = to_text(Money::from_pence(max_amount_pence), unit, 0);
    switch (unit) {
        case MoneyUnit::pounds:
            return limit + " pounds";
        case MoneyUnit::thousands:
            return limit + " thousand pounds";
        case MoneyUnit::millions:
            return limit + " million pounds";
    }
    throw InternalError("an unknown unit of money");
}

AmountProblem explain(std::string_view text, std::string_view cell, Verdict verdict, MoneyUnit unit) {
    const auto cell_offset = static_cast<std::size_t>(cell.data() - text.data());
    switch (verdict) {
        case Verdict::parts_of_a_step: {
            const std::string_view number = bare_number(cell).number;
            const auto offset = static_cast<std::size_t>(number.data() - text.data());
            return parts_of_a_penny(number, offset, static_cast<std::size_t>(exact_decimals(unit)), name_of(unit));
        }
        case Verdict::too_large:
            return too_large(cell, cell_offset, largest_amount(unit));
        case Verdict::not_a_number:
        case Verdict::exact:
            break;
    }
    return explain_not_a_number(text, cell, cell_offset, unit);
}

}  // namespace

std::variant<ParsedAmount, AmountProblem> parse_amount(std::string_view text, MoneyUnit unit) {
    const std::string_view cell = trimmed(text);
    const Reading reading = read(cell, unit);
    if (reading.verdict == Verdict::exact) {
        return reading.amount;
    }
    return explain(text, cell, reading.verdict, unit);
}

}  // namespace ccgledger
