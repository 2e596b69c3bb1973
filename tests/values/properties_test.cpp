#include <algorithm>
#include <cstdlib>
#include <limits>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.h"
#include "values/errors.h"
#include "values/financial_year.h"
#include "values/money.h"
#include "values/similar.h"
#include "values/utf8.h"

namespace ccgledger {
namespace {

using namespace tests;

/// The pence that a text is read as; a text that is refused fails the property.
std::int64_t pence_read_from(const std::string& text, MoneyUnit unit) {
    const auto result = parse_amount(text, unit);
    RC_ASSERT(std::holds_alternative<ParsedAmount>(result));
    const ParsedAmount& parsed = std::get<ParsedAmount>(result);
    RC_ASSERT(parsed.amount.has_value());
    return parsed.amount->pence();
}

RC_GTEST_PROP(MoneyProperties, PlainPoundsReadBack, ()) {
    const std::int64_t pence = *amount_pence();
    RC_ASSERT(pence_read_from(to_plain_pounds(Money::from_pence(pence)), MoneyUnit::pounds) == pence);
}

RC_GTEST_PROP(MoneyProperties, TextWithEveryDecimalReadsBack, ()) {
    const std::int64_t pence = *amount_pence();
    const MoneyUnit unit = *any_unit();
    RC_ASSERT(pence_read_from(to_text(Money::from_pence(pence), unit, exact_decimals(unit)), unit) == pence);
}

RC_GTEST_PROP(MoneyProperties, RoundedTextIsWithinHalfAStep, ()) {
    const std::int64_t pence = *amount_pence();
    const MoneyUnit unit = *any_unit();
    const int decimals = *rc::gen::inRange(0, 9);
    const std::string text = to_text(Money::from_pence(pence), unit, decimals);
    std::int64_t step = pence_per(unit);
    for (int i = 0; i < decimals; ++i) {
        step /= 10;
    }
    const auto result = parse_amount(text, unit);
    if (const auto* parsed = std::get_if<ParsedAmount>(&result)) {
        const std::int64_t error = parsed->amount.value().pence() - pence;
        RC_ASSERT(2 * std::abs(error) <= step);
    } else {
        RC_ASSERT(std::abs(pence) > max_amount_pence - step);  // rounded up beyond the largest amount
    }
    RC_ASSERT(text.find_first_of("123456789") != std::string::npos || text.front() != '-');
}

/// Wide enough for the exact result of any sum or product here.
__extension__ using Wide = __int128;

bool fits_64_bits(Wide exact) {
    return exact >= std::numeric_limits<std::int64_t>::min() && exact <= std::numeric_limits<std::int64_t>::max();
}

RC_GTEST_PROP(MoneyProperties, SubtractingUndoesAddingOrBothThrow, ()) {
    const Money a = Money::from_pence(*any_count());
    const Money b = Money::from_pence(*any_count());
    const Wide exact = static_cast<Wide>(a.pence()) + b.pence();
    if (fits_64_bits(exact)) {
        RC_ASSERT((a + b).pence() == exact);
        RC_ASSERT((a + b) - b == a);
    } else {
        RC_ASSERT_THROWS_AS(static_cast<void>(a + b), OverflowError);
    }
}

RC_GTEST_PROP(MoneyProperties, MultiplyingIsExactOrThrows, ()) {
    const Money a = Money::from_pence(*any_count());
    const std::int64_t factor = *any_count();
    const Wide exact = static_cast<Wide>(a.pence()) * factor;
    if (fits_64_bits(exact)) {
        RC_ASSERT((a * factor).pence() == exact);
    } else {
        RC_ASSERT_THROWS_AS(static_cast<void>(a * factor), OverflowError);
    }
}

/// A copy that ends where its memory ends, so that the address sanitiser sees a read beyond it.
class ExactCopy {
public:
    explicit ExactCopy(const std::string& text) : size_(text.size()), bytes_(std::make_unique<char[]>(size_)) {
        std::ranges::copy(text, bytes_.get());
    }
    [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }

private:
    std::size_t size_;
    std::unique_ptr<char[]> bytes_;
};

RC_GTEST_PROP(ParserProperties, AnyBytesAreAnAmountOrAProblemWithinThem, ()) {
    const ExactCopy text(*awkward_text());
    const MoneyUnit unit = *any_unit();
    const auto result = parse_amount(text.view(), unit);
    if (const auto* parsed = std::get_if<ParsedAmount>(&result)) {
        RC_ASSERT((!parsed->amount || std::abs(parsed->amount->pence()) <= max_amount_pence));   // the macro alone would ask both
        return;
    }
    const AmountProblem& problem = std::get<AmountProblem>(result);
    RC_ASSERT(!problem.reason.empty());
    RC_ASSERT(problem.length > 0U);
    RC_ASSERT(problem.offset + problem.length <= text.view().size());
    RC_ASSERT(valid_utf8(problem.reason) == problem.reason);
    if (!problem.suggestion.empty()) {
        RC_ASSERT(std::holds_alternative<ParsedAmount>(parse_amount(problem.suggestion, unit)));
        RC_ASSERT(problem.suggestion.find(',') == std::string::npos);
    }
}

/// Texts that are nearly numbers, or are.
rc::Gen<std::string> near_number() {
    const auto character = rc::gen::elementOf(std::string("00112233456789,,,..-+"));
    const auto group =
        rc::gen::map(rc::gen::inRange(0, 1000), [](int n) { return std::to_string(1000 + n).replace(0, 1, ","); });
    return rc::gen::oneOf(rc::gen::container<std::string>(character),
                          rc::gen::map(rc::gen::tuple(rc::gen::inRange(-999, 1000), group, group, character),
                                       [](const std::tuple<int, std::string, std::string, char>& parts) {
                                           const auto& [first, second, third, end] = parts;
                                           return std::to_string(first) + second + third + end;
                                       }));
}

bool only_digits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Digits with or without commas; these stand rightly when taking them out and setting them anew changes nothing.
bool is_whole_number(const std::string& whole) {
    if (whole.find_first_not_of("0123456789,") != std::string::npos) {
        return false;
    }
    std::string digits = whole;
    std::erase(digits, ',');
    for (std::size_t from_end = 3; from_end < digits.size(); from_end += 4) {
        digits.insert(digits.size() - from_end, 1, ',');
    }
    return digits == whole || only_digits(whole);
}

RC_GTEST_PROP(ParserProperties, ReadsNumbersAndNothingElse, ()) {
    const std::string text = *near_number();
    RC_PRE(!text.empty() && text != "-");  // blank and nil are no numbers, and are read
    const bool has_sign = text.front() == '-' || text.front() == '+';
    const std::string number = text.substr(has_sign ? 1 : 0);
    const std::size_t point = number.find('.');
    std::string whole = number.substr(0, point);
    const std::string decimals = point == std::string::npos ? "" : number.substr(point + 1);
    const bool is_number = only_digits(decimals) && is_whole_number(whole) &&
                           (point == std::string::npos ? !whole.empty() : !decimals.empty());

    const auto result = parse_amount(text, MoneyUnit::millions);
    const auto* problem = std::get_if<AmountProblem>(&result);
    RC_ASSERT(is_number == (problem == nullptr || problem->kind != AmountProblem::Kind::not_a_number));
    if (problem == nullptr) {
        std::erase(whole, ',');
        std::string pence = decimals;
        pence.resize(8, '0');  // a penny is eight decimals of a million; what is cut off are zeros, or it was refused
        const std::int64_t magnitude = std::stoll(whole + pence);
        const ParsedAmount& parsed = std::get<ParsedAmount>(result);
        RC_ASSERT(parsed.amount.value().pence() == (text.front() == '-' ? -magnitude : magnitude));
        RC_ASSERT(parsed.decimals == static_cast<int>(decimals.size()));
    }
}

RC_GTEST_PROP(ParserProperties, NoBytesUpsetTheParsersOfPeriods, ()) {
    const ExactCopy text(*awkward_text());
    if (const auto year = parse_financial_year(text.view())) {
        RC_ASSERT(parse_financial_year(year->label()) == year);
    }
    if (const auto month = parse_return_month(text.view())) {
        RC_ASSERT(parse_return_month(month->label()) == month);
    }
    if (const auto period = parse_period(text.view())) {
        RC_ASSERT(parse_period(period->label()) == period);
    }
    if (const auto date = PartialDate::parse(text.view())) {
        RC_ASSERT(date->earliest_day() <= date->latest_day());
    }
    static_cast<void>(parse_year_range(text.view()));
}

RC_GTEST_PROP(PeriodProperties, LabelsReadBack, ()) {
    const FinancialYear year = FinancialYear::starting(*rc::gen::inRange(1990, 2090));
    const Period period{.year = year, .month = ReturnMonth::of(*rc::gen::inRange(1, 14))};
    RC_ASSERT(parse_financial_year(year.label()) == year);
    RC_ASSERT(parse_period(period.label()) == period);
    RC_ASSERT(year.next().previous() == year);
}

RC_GTEST_PROP(PeriodProperties, MonthsLieWithinTheirYearInOrder, ()) {
    const FinancialYear year = FinancialYear::starting(*rc::gen::inRange(1990, 2090));
    const int number = *rc::gen::inRange(1, 12);
    const Period month{.year = year, .month = ReturnMonth::of(number)};
    const Period next{.year = year, .month = ReturnMonth::of(number + 1)};
    RC_ASSERT(year.first_day() <= month.first_day());
    RC_ASSERT(month.first_day() < month.last_day());
    RC_ASSERT(month.last_day() < next.first_day());
    RC_ASSERT(next.last_day() <= year.last_day());
}

RC_GTEST_PROP(SimilarProperties, AWordThatIsThereComesFirst, ()) {
    const auto candidates =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::string<std::string>()));
    const std::string word = *rc::gen::elementOf(candidates);
    const std::vector<std::string> names = similar_names(word, candidates);
    RC_ASSERT(!names.empty());
    RC_ASSERT(names.front() == word);
    RC_ASSERT(names.size() <= 3U);
}

RC_GTEST_PROP(Utf8Properties, RepairedTextIsUtf8AndStays, ()) {
    const std::string text = *awkward_text();
    const std::string valid = valid_utf8(text);
    RC_ASSERT(valid_utf8(valid) == valid);
    RC_ASSERT(utf8_length(valid) == utf8_length(text));
}

}  // namespace
}  // namespace ccgledger
