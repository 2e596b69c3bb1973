#include "report/amount_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "values/money.h"

namespace ccgledger {
namespace {

constexpr std::int64_t tenth_of_a_million = 10'000'000;   // pence
constexpr std::int64_t ten_thousand_pounds = 1'000'000;
constexpr std::string_view minus = "−";

struct Signed {
    bool is_negative = false;
    std::string digits;
};

/// The sign apart from the digits. Text, not arithmetic: the smallest 64-bit number has no positive twin.
Signed signed_text(std::int64_t pence, MoneyUnit unit, int decimals) {
    std::string text = to_text(Money::from_pence(pence), unit, decimals);
    const bool is_negative = text.starts_with('-');
    return {is_negative, is_negative ? text.substr(1) : text};
}

Signed in_millions(std::int64_t pence) {
    return signed_text(pence, MoneyUnit::millions, pence % tenth_of_a_million == 0 ? 1 : 2);
}

bool is_small(std::int64_t pence) { return pence != 0 && pence > -ten_thousand_pounds && pence < ten_thousand_pounds; }

std::string with_unit(std::int64_t pence, bool with_sign) {
    const Signed text = is_small(pence) ? signed_text(pence, MoneyUnit::pounds, 0) : in_millions(pence);
    return fmt::format("{}£{}{}", with_sign && text.is_negative ? minus : "", text.digits, is_small(pence) ? "" : "m");
}

}  // namespace

std::string amount_in_words(std::int64_t pence) { return with_unit(pence, true); }

std::string size_in_words(std::int64_t pence) { return with_unit(pence, false); }

std::string position_in_words(std::int64_t pence) {
    return pence == 0 ? "break-even" : fmt::format("a {} of {}", pence < 0 ? "deficit" : "surplus", size_in_words(pence));
}

std::string amount_label(std::int64_t pence) {
    const Signed text = in_millions(pence);
    return fmt::format("{}{}", text.is_negative ? minus : "", text.digits);
}

Range range_of(const TableRows& rows, std::size_t row, const std::string& value, const std::string& low, const std::string& high) {
    if (const auto exact = rows.number(row, value)) {
        return {exact, exact};
    }
    return {rows.number(row, low), rows.number(row, high)};
}

Range covering(const Range& a, const Range& b) {
    if (!a.is_known() || !b.is_known()) {
        return a.is_known() ? a : b;
    }
    Range both;
    if (a.low && b.low) {
        both.low = std::min(*a.low, *b.low);
    }
    if (a.high && b.high) {
        both.high = std::max(*a.high, *b.high);
    }
    return both;
}

std::string range_in_words(const Range& range) {
    if (range.is_exact()) {
        return amount_in_words(*range.low);
    }
    if (range.low && range.high) {
        return fmt::format("between {} and {}", amount_in_words(*range.low), amount_in_words(*range.high));
    }
    return range.low ? "at least " + amount_in_words(*range.low) : range.high ? "at most " + amount_in_words(*range.high) : "unknown";
}

std::string range_label(const Range& range) {
    if (range.is_exact()) {
        return amount_label(*range.low);
    }
    if (range.low && range.high) {
        return fmt::format("{} to {}", amount_label(*range.low), amount_label(*range.high));
    }
    return range.low ? "≥ " + amount_label(*range.low) : range.high ? "≤ " + amount_label(*range.high) : "unknown";
}

}  // namespace ccgledger
