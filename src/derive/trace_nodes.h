#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "derive/trace.h"
#include "values/money.h"

// The joints that trees of `trace` are put together with.
namespace ccgledger {

/// What a sum of nothing is: unknown, or nil where the body simply has no such line.
enum class Empty { unknown, nil };

/// The node as a part that is added to the number above it, or taken from it.
[[nodiscard]] inline TraceNode plus(TraceNode node) {
    node.taken = "plus";
    return node;
}
[[nodiscard]] inline TraceNode minus(TraceNode node) {
    node.taken = "minus";
    return node;
}

/// The parts that are marked plus or minus, added up: unknown when one of them is.
[[nodiscard]] inline std::optional<std::int64_t> sum_of(const std::vector<TraceNode>& parts, Empty empty = Empty::unknown) {
    Money sum;
    bool is_empty = true;
    for (const TraceNode& part : parts) {
        if (part.taken.empty()) {
            continue;
        }
        is_empty = false;
        if (!part.amount) {
            return std::nullopt;
        }
        sum = part.taken == "minus" ? sum - Money::from_pence(*part.amount) : sum + Money::from_pence(*part.amount);
    }
    return is_empty && empty == Empty::unknown ? std::nullopt : std::optional(sum.pence());
}

/// `times` / `of` of an amount, rounded half away from zero; unknown of the unknown.
[[nodiscard]] inline std::optional<std::int64_t> share_of(std::optional<std::int64_t> amount, std::int64_t times, std::int64_t of) {
    if (!amount) {
        return std::nullopt;
    }
    const std::int64_t size = *amount < 0 ? -*amount : *amount;
    return (2 * size * times + of) / (2 * of) * (*amount < 0 ? -1 : 1);
}

[[nodiscard]] inline TraceNode added(std::string what, std::string formula, std::vector<TraceNode> parts, Empty empty = Empty::unknown) {
    TraceNode node{.what = std::move(what), .formula = std::move(formula), .parts = std::move(parts)};
    node.amount = sum_of(node.parts, empty);
    return node;
}

/// `times` / `of` of one number, halves of a penny away from zero.
[[nodiscard]] inline TraceNode share(std::string what, std::string formula, TraceNode whole, std::int64_t times, std::int64_t of) {
    TraceNode node{.what = std::move(what), .amount = share_of(whole.amount, times, of), .formula = std::move(formula)};
    whole.taken = fmt::format("× {}/{}", times, of);
    node.parts = {std::move(whole)};
    return node;
}

/// The lowest of the numbers that are known, or the highest; the unknown ones are shown beside them.
enum class End { lowest, highest };
[[nodiscard]] inline TraceNode end_of(End end, std::string what, std::string formula, std::vector<TraceNode> numbers) {
    TraceNode node{.what = std::move(what), .formula = std::move(formula), .parts = std::move(numbers)};
    for (TraceNode& number : node.parts) {
        if (!number.amount) {
            number.taken.clear();
            continue;
        }
        number.taken = end == End::lowest ? "lowest of" : "highest of";
        if (!node.amount || (end == End::lowest ? *number.amount < *node.amount : *number.amount > *node.amount)) {
            node.amount = number.amount;
        }
    }
    return node;
}

/// The number, or nil where it is below nil.
[[nodiscard]] inline TraceNode at_least_nil(std::string what, std::string formula, TraceNode number) {
    TraceNode node{.what = std::move(what), .formula = std::move(formula)};
    node.amount = number.amount ? std::optional(std::max<std::int64_t>(0, *number.amount)) : std::nullopt;
    number.taken = "at least nil";
    node.parts = {std::move(number)};
    return node;
}

/// The number without its sign.
[[nodiscard]] inline TraceNode size_of(std::string what, std::string formula, TraceNode number) {
    TraceNode node{.what = std::move(what), .formula = std::move(formula)};
    node.amount = number.amount && *number.amount < 0 ? std::optional(-*number.amount) : number.amount;
    number.taken = "size of";
    node.parts = {std::move(number)};
    return node;
}

/// A number that nothing which was imported stands behind: nil by a rule, or unknown. The formula says why.
[[nodiscard]] inline TraceNode nil(std::string what, std::string formula) {
    return {.what = std::move(what), .amount = 0, .formula = std::move(formula)};
}
[[nodiscard]] inline TraceNode unknown(std::string what, std::string formula) {
    return {.what = std::move(what), .formula = std::move(formula)};
}

/// The same number under another name.
[[nodiscard]] inline TraceNode named(std::string what, TraceNode node) {
    node.what = std::move(what);
    return node;
}

}  // namespace ccgledger
