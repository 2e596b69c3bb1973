#include "values/financial_year.h"

#include <array>
#include <chrono>

#include <fmt/format.h>

#include "values/errors.h"
#include "values/text_scan.h"

namespace ccgledger {

namespace {

constexpr int earliest_year = 1990;  // of a return; two digits are read as the years from here to 2089
constexpr int audited_month = 13;

std::string iso_day(int year, int month, int day) {
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

int days_in(int year, int month) {
    const std::chrono::year_month_day_last last =
        std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

/// The parts before and after the first `separator`.
std::optional<std::pair<std::string_view, std::string_view>> split(std::string_view text, std::string_view separator) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    return std::pair(text.substr(0, at), text.substr(at + separator.size()));
}

std::optional<std::pair<std::string_view, std::string_view>> halves_of_year(std::string_view text) {
    constexpr std::array<std::string_view, 3> separators = {"-", "/", "\u2013"};
    for (const std::string_view separator : separators) {
        if (const auto halves = split(text, separator)) {
            return halves;
        }
    }
    return std::nullopt;
}

/// `17` is 2017 and `99` is 1999.
int with_century(int two_digits) {
    return two_digits >= earliest_year % 100 ? 1900 + two_digits : 2000 + two_digits;
}

/// Takes a word off the front whatever its case, with the spaces that follow it.
bool take_word(std::string_view& text, std::string_view word) {
    if (!equal_ignoring_case(text.substr(0, word.size()), word)) {
        return false;
    }
    text = trimmed(text.substr(word.size()));
    return true;
}

/// `Q3` is December: a quarter is known by its last month.
std::optional<ReturnMonth> parse_quarter(std::string_view text) {
    if (text.size() != 2 || to_lower(text[0]) != 'q' || text[1] < '1' || text[1] > '4') {
        return std::nullopt;
    }
    return ReturnMonth::of(3 * (text[1] - '0'));
}

struct CalendarMonth {
    int year;
    int month;
};

CalendarMonth calendar_month_of(const Period& period) {
    // The audited position is as at 31 March, so month 13 falls in March with month 12.
    const int month = period.month.number() == audited_month ? 12 : period.month.number();
    const bool before_january = month <= 9;
    return {.year = period.year.start() + (before_january ? 0 : 1), .month = before_january ? month + 3 : month - 9};
}

}  // namespace

FinancialYear FinancialYear::starting(int calendar_year) {
    ensure(calendar_year >= 1900 && calendar_year <= 2199, "a financial year outside 1900 to 2199");
    return FinancialYear(calendar_year);
}

std::string FinancialYear::label() const {
    return fmt::format("{}-{:02}", start_, (start_ + 1) % 100);
}

std::string FinancialYear::first_day() const {
    return iso_day(start_, 4, 1);
}

std::string FinancialYear::last_day() const {
    return iso_day(start_ + 1, 3, 31);
}

std::optional<FinancialYear> parse_financial_year(std::string_view text) {
    text = trimmed(text);
    take_word(text, "FY");
    const auto halves = halves_of_year(text);
    if (!halves) {
        return std::nullopt;
    }
    const auto [first_text, second_text] = *halves;
    const std::optional<int> first = short_number(first_text);
    const std::optional<int> second = short_number(second_text);
    const bool long_form = first_text.size() == 4 && (second_text.size() == 2 || second_text.size() == 4);
    const bool short_form = first_text.size() == 2 && second_text.size() == 2;
    if (!first || !second || !(long_form || short_form)) {
        return std::nullopt;
    }
    const int start = short_form ? with_century(*first) : *first;
    const int end = start + 1;
    const bool follows = *second == (second_text.size() == 4 ? end : end % 100);
    if (!follows || start < earliest_year || start >= earliest_year + 100) {
        return std::nullopt;
    }
    return FinancialYear::starting(start);
}

std::optional<std::pair<FinancialYear, FinancialYear>> parse_year_range(std::string_view text) {
    const auto ends = split(text, "..");
    const std::optional<FinancialYear> first = parse_financial_year(ends ? ends->first : text);
    const std::optional<FinancialYear> last = ends ? parse_financial_year(ends->second) : first;
    if (!first || !last || *last < *first) {
        return std::nullopt;
    }
    return std::pair(*first, *last);
}

ReturnMonth ReturnMonth::of(int number) {
    ensure(number >= 1 && number <= audited_month, "a return's month outside 1 to 13");
    return ReturnMonth(number);
}

std::string ReturnMonth::label() const {
    return fmt::format("M{}", number_);
}

std::string_view ReturnMonth::name() const {
    constexpr std::array<std::string_view, audited_month> names = {
        "April",    "May",      "June",    "July",     "August", "September", "October",
        "November", "December", "January", "February", "March",  "audited"};
    return names[static_cast<std::size_t>(number_ - 1)];
}

std::optional<ReturnMonth> parse_return_month(std::string_view text) {
    text = trimmed(text);
    if (!take_word(text, "month")) {
        take_word(text, "m");
    }
    const std::optional<int> number = text.size() <= 2 ? short_number(text) : std::nullopt;
    if (!number || *number < 1 || *number > audited_month) {
        return std::nullopt;
    }
    return ReturnMonth::of(*number);
}

std::string Period::label() const {
    return year.label() + ":" + month.label();
}

std::string Period::first_day() const {
    const CalendarMonth calendar = calendar_month_of(*this);
    return iso_day(calendar.year, calendar.month, 1);
}

std::string Period::last_day() const {
    const CalendarMonth calendar = calendar_month_of(*this);
    return iso_day(calendar.year, calendar.month, days_in(calendar.year, calendar.month));
}

std::optional<Period> parse_period(std::string_view text) {
    const auto parts = split(text, ":");
    if (!parts) {
        return std::nullopt;
    }
    const std::optional<FinancialYear> year = parse_financial_year(parts->first);
    std::optional<ReturnMonth> month = parse_quarter(trimmed(parts->second));
    if (!month) {
        month = parse_return_month(parts->second);
    }
    if (!year || !month) {
        return std::nullopt;
    }
    return Period{.year = *year, .month = *month};
}

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
    text = trimmed(text);
    const bool has_month = text.size() >= 7;
    const bool has_day = text.size() == 10;
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) {
        return std::nullopt;
    }
    if ((has_month && text[4] != '-') || (has_day && text[7] != '-')) {
        return std::nullopt;
    }
    const std::optional<int> year = short_number(text.substr(0, 4));
    const std::optional<int> month = has_month ? short_number(text.substr(5, 2)) : 1;
    if (!year || *year < 1 || !month || *month < 1 || *month > 12) {
        return std::nullopt;
    }
    const std::optional<int> day = has_day ? short_number(text.substr(8, 2)) : 1;
    if (!day || *day < 1 || *day > days_in(*year, *month)) {
        return std::nullopt;
    }
    return PartialDate(std::string(text));
}

std::string PartialDate::earliest_day() const {
    switch (text_.size()) {
        case 4:
            return text_ + "-01-01";
        case 7:
            return text_ + "-01";
        default:
            return text_;
    }
}

std::string PartialDate::latest_day() const {
    switch (text_.size()) {
        case 4:
            return text_ + "-12-31";
        case 7: {
            const std::string_view text = text_;
            const int year = short_number(text.substr(0, 4)).value_or(0);
            const int month = short_number(text.substr(5, 2)).value_or(0);
            return iso_day(year, month, days_in(year, month));
        }
        default:
            return text_;
    }
}

}  // namespace ccgledger
