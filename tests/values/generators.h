#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "values/money.h"

namespace ccgledger::tests {

/// Any count of 64 bits, the ends of the range often among them: what goes wrong in sums goes wrong there.
inline rc::Gen<std::int64_t> any_count() {
    using Limits = std::numeric_limits<std::int64_t>;
    return rc::gen::oneOf(
        rc::gen::arbitrary<std::int64_t>(), rc::gen::resize(100, rc::gen::arbitrary<std::int64_t>()),
        rc::gen::elementOf(std::vector<std::int64_t>{0, 1, -1, 49, 50, -50, 99, 100, Limits::max(), Limits::max() - 1,
                                                     Limits::min(), Limits::min() + 1}));
}

/// Pence that a return may hold.
inline rc::Gen<std::int64_t> amount_pence() {
    return rc::gen::oneOf(rc::gen::inRange<std::int64_t>(-100'000, 100'000),
                          rc::gen::inRange<std::int64_t>(-max_amount_pence, max_amount_pence + 1),
                          rc::gen::element(+max_amount_pence, -max_amount_pence));
}

inline rc::Gen<MoneyUnit> any_unit() {
    return rc::gen::element(MoneyUnit::pounds, MoneyUnit::thousands, MoneyUnit::millions);
}

/// Texts of characters that parsers of numbers and years treat specially, and of plain random bytes.
inline rc::Gen<std::string> awkward_text() {
    const auto piece =
        rc::gen::oneOf(rc::gen::map(rc::gen::arbitrary<char>(), [](char c) { return std::string(1, c); }),
                       rc::gen::map(rc::gen::inRange(0, 10), [](int digit) { return std::to_string(digit); }),
                       rc::gen::elementOf(std::vector<std::string>{
                           "-", "\u2212",  "\u2013", "\u2014",  "\u00A0", "+",        ".",   ",", "(", ")", "£",  "k",
                           "m", "million", "e",      "O",       "l",      "S",        "B",   " ", "/", ":", "..", "FY",
                           "M", "Q",       "month",  "2017-18", "\xE2",   "\xE2\x88", "\xC2"}));
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const std::string& each : pieces) {
                                text += each;
                            }
                            return text;
                        });
}

}  // namespace ccgledger::tests
