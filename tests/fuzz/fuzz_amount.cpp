// A typed amount: a value within its limits that can be written and read again, or a problem within the text.
#include <cstdlib>

#include "fuzz_target.h"
#include "values/money.h"
#include "values/utf8.h"

namespace ccgledger::fuzz {
namespace {

void check_amount(Money amount) {
    require(std::abs(amount.pence()) <= max_amount_pence, "an amount is within the limit");
    const auto again = parse_amount(to_plain_pounds(amount), MoneyUnit::pounds);
    const auto* parsed = std::get_if<ParsedAmount>(&again);
    require(parsed != nullptr && parsed->amount == amount, "an amount that is written is read back");
}

void check_problem(std::string_view text, MoneyUnit unit, const AmountProblem& problem) {
    require(!problem.reason.empty(), "a problem has a reason");
    require(problem.length > 0 && problem.offset + problem.length <= text.size(), "a problem lies in the text");
    require(valid_utf8(problem.reason) == problem.reason, "a reason is UTF-8");
    if (!problem.suggestion.empty()) {
        const auto suggested = parse_amount(problem.suggestion, unit);
        require(std::holds_alternative<ParsedAmount>(suggested), "a suggestion is read");
    }
}

}  // namespace
}  // namespace ccgledger::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ccgledger;
    std::string_view text = fuzz::text_of(data, size);
    const MoneyUnit unit = fuzz::take_unit(text);
    const auto result = parse_amount(text, unit);
    if (const auto* problem = std::get_if<AmountProblem>(&result)) {
        fuzz::check_problem(text, unit, *problem);
    } else if (const auto& amount = std::get<ParsedAmount>(result).amount) {
        fuzz::check_amount(*amount);
    }
    return 0;
}
