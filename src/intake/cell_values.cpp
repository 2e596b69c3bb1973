#include "intake/cell_values.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include "values/text_scan.h"

namespace ccgledger {
namespace {

/// A number in decimal: 0.digits times ten to the power of `point`.
struct Decimal {
    bool is_negative = false;
    std::string digits;  // without noughts at either end; empty for nil
    int point = 0;
};

Decimal decimal_of(double number) {
    // -1.23450000000000e+03
    const std::string written = fmt::format("{:.14e}", number);
    std::string_view rest = written;
    Decimal decimal;
    decimal.is_negative = take(rest, "-");
    const std::size_t exponent_at = rest.find('e');
    decimal.digits = std::string(rest.substr(0, 1)) + std::string(rest.substr(2, exponent_at - 2));
    std::string_view exponent = rest.substr(exponent_at + 1);
    take(exponent, "+");
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), decimal.point);
    ++decimal.point;
    decimal.digits.erase(decimal.digits.find_last_not_of('0') + 1);
    return decimal;
}

std::string text_of(const Decimal& decimal) {
    if (decimal.digits.empty()) {
        return "0";
    }
    const std::string sign = decimal.is_negative ? "-" : "";
    if (decimal.point <= 0) {
        return sign + "0." + std::string(static_cast<std::size_t>(-decimal.point), '0') + decimal.digits;
    }
    const auto whole = static_cast<std::size_t>(decimal.point);
    if (whole >= decimal.digits.size()) {
        return sign + decimal.digits + std::string(whole - decimal.digits.size(), '0');
    }
    return sign + decimal.digits.substr(0, whole) + "." + decimal.digits.substr(whole);
}

std::string clock(std::int64_t seconds) {
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string calendar_day(std::int64_t day, DateSystem system) {
    if (system == DateSystem::from_1900 && day == 0) {
        return "1900-01-00";
    }
    if (system == DateSystem::from_1900 && day == 60) {
        return "1900-02-29";
    }
    using namespace std::chrono;
    const sys_days first = system == DateSystem::from_1904 ? sys_days(year(1904) / 1 / 1)
                           : day < 60                      ? sys_days(year(1899) / 12 / 31)
                                                           : sys_days(year(1899) / 12 / 30);
    const year_month_day date(first + days(day));
    return fmt::format("{:04}-{:02}-{:02}", int{date.year()}, unsigned{date.month()}, unsigned{date.day()});
}

/// The letters of a format's first part that ask for something of the number: no text, no colour, no currency. A bracket that
/// counts hours, minutes or seconds beyond their clock leaves its letter.
std::string signs_of_format(std::string_view code) {
    std::string signs;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = to_lower(code[i]);
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size() - 1);
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', i), code.size() - 1);
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) {
                signs += to_lower(inside.front());
            }
            i = end;
        } else {
            signs += c;
        }
    }
    return signs;
}

/// Whether each character fits: `d` a digit, others themselves.
bool fits(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (pattern[i] == 'd' ? !is_digit(text[i]) : text[i] != pattern[i]) {
            return false;
        }
    }
    return true;
}

}  // namespace

NumberShape shape_of_builtin_format(unsigned id) {
    if (id == 9 || id == 10) {
        return NumberShape::percentage;
    }
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58)) {
        return NumberShape::date;
    }
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) {
        return NumberShape::time;
    }
    return NumberShape::plain;
}

NumberShape shape_of_format(std::string_view code) {
    if (code.substr(0, 7).size() == 7 && equal_ignoring_case(code.substr(0, 7), "general")) {
        return NumberShape::plain;
    }
    const std::string signs = signs_of_format(code);
    const auto has = [&](char c) { return signs.find(c) != std::string::npos; };
    if (has('%')) {
        return NumberShape::percentage;
    }
    if (has('y') || has('d')) {
        return NumberShape::date;
    }
    if (has('h') || has('s')) {
        return NumberShape::time;
    }
    return has('m') ? NumberShape::date : NumberShape::plain;
}

std::optional<double> parse_xml_number(std::string_view text) {
    text = trimmed(text);
    if (take(text, "+") && text.starts_with('-')) {
        return std::nullopt;
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) {
        return std::nullopt;
    }
    return number;
}

std::optional<std::size_t> parse_count(std::string_view text) {
    text = trimmed(text);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

std::string plain_number(double number) {
    return text_of(decimal_of(number));
}

std::string percentage(double number) {
    Decimal decimal = decimal_of(number);
    decimal.point += 2;
    return text_of(decimal) + "%";
}

std::string date_of(double serial, DateSystem system) {
    // 31 December 9999, the last day of either calendar.
    const double last = system == DateSystem::from_1900 ? 2'958'466 : 2'957'004;
    if (serial < 0 || serial >= last) {
        return plain_number(serial);
    }
    constexpr std::int64_t day = 86'400;
    const std::int64_t seconds = std::llround(serial * static_cast<double>(day));
    const std::string date = calendar_day(seconds / day, system);
    return seconds % day == 0 ? date : date + " " + clock(seconds % day);
}

std::string time_of(double serial) {
    if (serial < 0 || serial > 2'958'466) {
        return plain_number(serial);
    }
    return clock(std::llround(serial * 86'400.0));
}

std::string shaped(double number, NumberShape shape, DateSystem system) {
    switch (shape) {
        case NumberShape::percentage:
            return percentage(number);
        case NumberShape::date:
            return date_of(number, system);
        case NumberShape::time:
            return time_of(number);
        case NumberShape::plain:
            break;
    }
    return plain_number(number);
}

std::string date_of_iso(std::string_view text) {
    const std::string_view day = text.substr(0, 10);
    std::string_view time = text.size() > 10 ? text.substr(10) : std::string_view{};
    time = time.substr(0, time.find_first_of(".Z"));
    if (!fits(day, "dddd-dd-dd") || !(time.empty() || fits(time, "Tdd:dd:dd") || fits(time, "Tdd:dd"))) {
        return std::string(text);
    }
    if (time.find_first_of("123456789") == std::string_view::npos) {
        return std::string(day);
    }
    return std::string(day) + " " + std::string(time.substr(1)) + (time.size() == 6 ? ":00" : "");
}

std::string time_of_duration(std::string_view text) {
    std::string_view rest = text;
    if (!take(rest, "PT")) {
        return std::string(text);
    }
    std::int64_t seconds = 0;
    for (const auto& [unit, size] : {std::pair{'H', 3600}, std::pair{'M', 60}, std::pair{'S', 1}}) {
        const std::size_t end = rest.find(unit);
        if (end == std::string_view::npos) {
            continue;
        }
        const std::string_view digits = rest.substr(0, end).substr(0, rest.find_first_of(".,"));
        std::int64_t number = 0;
        const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (digits.empty() || digits.size() > 9 || error != std::errc() || stop != digits.data() + digits.size()) {
            return std::string(text);
        }
        seconds += number * size;
        rest.remove_prefix(end + 1);
    }
    return rest.empty() && text.size() > 2 ? clock(seconds) : std::string(text);
}

}  // namespace ccgledger
