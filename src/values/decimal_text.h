#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "values/money.h"
#include "values/text_scan.h"

// Digits, commas and a point, read exactly: what the readers of amounts share. In a header, because an import reads millions.
namespace ccgledger {

/// What a bare number says, counted in its smallest step: pence, or basis points.
struct DecimalReading {
    enum class Verdict { exact, not_a_number, parts_of_a_step, too_large };
    Verdict verdict = Verdict::not_a_number;
    std::int64_t steps = 0;    ///< only when the verdict is `exact`; never negative
    std::size_t decimals = 0;  ///< digits after the point; not known when the verdict is `not_a_number`
};

namespace decimal_text {

/// Counts the smallest step digit by digit. Sticks at one more than the largest amount, so that any length of text is safe.
class StepCounter {
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
inline bool read_whole(std::string_view& number, StepCounter& steps) {
    bool commas_seen = false;
    std::size_t group = 0;  // digits since the last comma
    std::size_t i = 0;
    for (; i < number.size(); ++i) {
        const char c = number[i];
        if (is_digit(c)) {
            steps.add_digit(c - '0');
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
    bool whole_steps = true;
    std::size_t decimals = 0;
};

/// Reads what follows the point. The first `exact` digits are steps; the rest may only be zeros.
inline Fraction read_fraction(std::string_view digits, std::size_t exact, StepCounter& steps) {
    Fraction fraction;
    for (const char c : digits) {
        if (!is_digit(c)) {
            fraction.only_digits = false;
            return fraction;
        }
        if (fraction.decimals < exact) {
            steps.add_digit(c - '0');
        } else if (c != '0') {
            fraction.whole_steps = false;
        }
        ++fraction.decimals;
    }
    for (std::size_t i = fraction.decimals; i < exact; ++i) {
        steps.add_digit(0);
    }
    return fraction;
}

}  // namespace decimal_text

/// Reads `1204500`, `1,204,500.25` and `.5`: no sign, no space, nothing else. `exact` decimals show the smallest step; zeros
/// beyond them are allowed. Thousands commas must stand every three digits. Allocates nothing.
[[nodiscard]] inline DecimalReading read_decimal(std::string_view number, std::size_t exact) {
    using Verdict = DecimalReading::Verdict;
    decimal_text::StepCounter steps;
    const std::size_t length = number.size();
    const bool well_grouped = decimal_text::read_whole(number, steps);
    const bool has_whole = number.size() < length;
    const bool has_point = take(number, ".");
    const bool ends_well = has_point ? !number.empty() : has_whole && number.empty();
    if (!well_grouped || !ends_well) {
        return {};
    }
    const decimal_text::Fraction fraction = decimal_text::read_fraction(number, exact, steps);
    if (!fraction.only_digits) {
        return {};
    }
    if (steps.too_large()) {
        return {.verdict = Verdict::too_large, .decimals = fraction.decimals};
    }
    if (!fraction.whole_steps) {
        return {.verdict = Verdict::parts_of_a_step, .decimals = fraction.decimals};
    }
    return {.verdict = Verdict::exact, .steps = steps.count(), .decimals = fraction.decimals};
}

}  // namespace ccgledger
