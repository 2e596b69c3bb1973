// A printed cell: a value that agrees with itself, or a problem within the text. What a typed return may hold is read the same.
#include <cstdlib>

#include "fuzz_target.h"
#include "values/printed_amount.h"
#include "values/utf8.h"

namespace ccgledger::fuzz {
namespace {

void check_value(const PrintedValue& value) {
    using Kind = PrintedValue::Kind;
    require(value.amount.has_value() == (value.kind == Kind::money), "money, and nothing else, has an amount");
    require(value.basis_points.has_value() == (value.kind == Kind::percent), "a percentage has basis points");
    require(std::abs(value.amount.value_or(Money()).pence()) <= max_amount_pence, "an amount is within the limit");
    require(std::abs(value.basis_points.value_or(0)) <= max_amount_pence, "a percentage is within the limit");
    const bool is_shown = value.rounding_unit_pence > 0;
    require(!is_shown || value.amount.value().pence() % value.rounding_unit_pence == 0,
            "an amount is a whole number of the steps that it shows");
}

void check_problem(std::string_view text, MoneyUnit unit, const AmountProblem& problem) {
    require(!problem.reason.empty(), "a problem has a reason");
    require(problem.length > 0 && problem.offset + problem.length <= text.size(), "a problem lies in the text");
    require(valid_utf8(problem.reason) == problem.reason, "a reason is UTF-8");
    require(problem.suggestion.empty() ||
                std::holds_alternative<PrintedValue>(parse_printed_value(problem.suggestion, unit)),
            "a suggestion is read");
}

/// But for `£000`, a heading in a paper and nil in a return.
void check_against_typed(std::string_view text, MoneyUnit unit,
                         const std::variant<PrintedValue, AmountProblem>& printed) {
    const auto typed = parse_amount(text, unit);
    const auto* parsed = std::get_if<ParsedAmount>(&typed);
    const auto* problem = std::get_if<AmountProblem>(&printed);
    const bool is_heading = problem != nullptr && problem->reason.starts_with("unit \"000\"");
    if (parsed == nullptr || is_heading) {
        return;
    }
    require(problem == nullptr, "what is typed may be printed");
    require(std::get<PrintedValue>(printed).amount == parsed->amount, "a typed amount is read the same when printed");
}

}  // namespace
}  // namespace ccgledger::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ccgledger;
    std::string_view text = fuzz::text_of(data, size);
    const MoneyUnit unit = fuzz::take_unit(text);
    const auto result = parse_printed_value(text, unit);
    if (const auto* problem = std::get_if<AmountProblem>(&result)) {
        fuzz::check_problem(text, unit, *problem);
    } else {
        fuzz::check_value(std::get<PrintedValue>(result));
    }
    fuzz::check_against_typed(text, unit, result);
    return 0;
}
