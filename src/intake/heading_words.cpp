#include "intake/heading_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "intake/published_layout.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

constexpr std::string_view pound_sign = "£";

/// Letters and digits that stand together, at the front of a text.
std::string_view first_word(std::string_view text) {
    const auto end = std::find_if(text.begin(), text.end(), [](char c) { return !is_letter(c) && !is_digit(c); });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::optional<MoneyUnit> unit_word(std::string_view word) {
    constexpr std::array<std::string_view, 6> thousands = {"000", "000s", "k", "thousand", "thousands", "ks"};
    constexpr std::array<std::string_view, 7> millions = {"m", "mn", "mil", "mill", "million", "millions", "ms"};
    if (std::find(thousands.begin(), thousands.end(), word) != thousands.end()) {
        return MoneyUnit::thousands;
    }
    return std::find(millions.begin(), millions.end(), word) != millions.end() ? std::optional(MoneyUnit::millions) : std::nullopt;
}

/// What stands behind a pound sign: a unit, nothing (pounds), or an amount, which is no unit.
std::optional<MoneyUnit> unit_behind_sign(std::string_view text) {
    while (take(text, " ") || take(text, "'") || take(text, "\u2019") || take(text, "\u2018")) {
    }
    const std::string_view word = first_word(text);
    if (word.empty()) {
        return MoneyUnit::pounds;
    }
    return unit_word(word);
}

void find_units(std::string_view text, HeadingWords& words) {
    for (std::size_t at = text.find(pound_sign); at != std::string_view::npos; at = text.find(pound_sign, at + pound_sign.size())) {
        if (const auto unit = unit_behind_sign(text.substr(at + pound_sign.size()))) {
            words.units.push_back(*unit);
        }
    }
}

std::vector<std::string_view> tokens_of(std::string_view text) {
    constexpr std::string_view ends = " ()[],;:\"";
    std::vector<std::string_view> tokens;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(ends), text.size());
        if (end > 0) {
            tokens.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return tokens;
}

void find_year(std::string_view token, HeadingWords& words) {
    if (const auto year = parse_financial_year(token)) {
        const bool is_long = take(token, "fy") || (token.size() > 4 && is_digit(token[2]) && is_digit(token[3]));
        (is_long ? words.years : words.short_years).push_back(*year);
    }
}

/// `9`, or the last of `1-9`.
std::optional<ReturnMonth> month_number(std::string_view token) {
    const std::size_t dash = token.rfind('-');
    const std::string_view last = dash == std::string_view::npos ? token : token.substr(dash + 1);
    return !last.empty() && is_digit(last.front()) ? parse_return_month(last) : std::nullopt;
}

/// `m9`, `month 9`, `months 1-9`, `months 1 to 9`.
void find_month(const std::vector<std::string_view>& tokens, std::size_t i, HeadingWords& words) {
    std::string_view token = tokens[i];
    std::optional<ReturnMonth> month;
    if (token == "month" || token == "months" || token == "mth") {
        const bool is_range = i + 3 < tokens.size() && tokens[i + 2] == "to";
        const std::size_t at = i + (is_range ? 3 : 1);
        month = at < tokens.size() ? month_number(tokens[at]) : std::nullopt;
    } else if (take(token, "month") || take(token, "m")) {
        month = month_number(token);
    }
    if (month) {
        words.months.push_back(*month);
    }
}

/// The month of a name, `december` or `dec`.
std::optional<ReturnMonth> month_named(std::string_view token) {
    for (int number = 1; number <= 12; ++number) {
        const ReturnMonth month = ReturnMonth::of(number);
        if (equal_ignoring_case(token, month.name()) || equal_ignoring_case(token, month.name().substr(0, 3))) {
            return month;
        }
    }
    return std::nullopt;
}

/// `31`, `31st`.
std::optional<int> day_number(std::string_view token) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (token.ends_with(ending)) {
            token.remove_suffix(ending.size());
            break;
        }
    }
    return short_number(token);
}

void find_month_end(const std::vector<std::string_view>& tokens, std::size_t i, HeadingWords& words) {
    const std::optional<ReturnMonth> month = month_named(tokens[i]);
    const std::optional<int> day = i > 0 ? day_number(tokens[i - 1]) : std::nullopt;
    const std::optional<int> year = i + 1 < tokens.size() ? short_number(tokens[i + 1]) : std::nullopt;
    if (!month || !day || !year || *year < 1990 || *year > 2089) {
        return;
    }
    constexpr int december = 9;   // the last month of the calendar year that a financial year begins in
    const Period period{.year = FinancialYear::starting(month->number() <= december ? *year : *year - 1), .month = *month};
    const std::string last_day = period.last_day();
    if (*day == short_number(std::string_view(last_day).substr(8))) {
        words.month_ends.push_back(period);
    }
}

}  // namespace

HeadingWords words_of_heading(std::string_view text) {
    HeadingWords words;
    const std::string squeezed_text = squeezed(text);
    find_units(squeezed_text, words);
    const std::vector<std::string_view> tokens = tokens_of(squeezed_text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        find_year(tokens[i], words);
        find_month(tokens, i, words);
        find_month_end(tokens, i, words);
    }
    return words;
}

}  // namespace ccgledger
