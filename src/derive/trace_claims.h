#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "derive/trace.h"
#include "store/database.h"

namespace ccgledger {

/// The numbers that published claims about one body and year give, each with the claims that it is made of.
class ClaimTree {
public:
    struct Claim {
        std::int64_t statement_id = 0;
        std::string measure;
        std::string family;
        std::string scenario;                         ///< empty: under no condition
        bool has_scenario = false;
        std::string stream;
        std::optional<std::int64_t> month;
        std::string made_on;
        std::optional<std::int64_t> amount;
        std::string bound;
        std::string source;
        std::optional<std::int64_t> includes_support;
        std::int64_t confidence_rank = 0;
        std::int64_t import_run_id = 0;
        std::int64_t source_line = 0;
    };

    ClaimTree(Database& database, std::int64_t organisation_id, int year);

    /// The most trusted first.
    [[nodiscard]] const std::vector<Claim>& claims() const { return claims_; }
    [[nodiscard]] TraceNode claim(const Claim& claim) const;
    [[nodiscard]] const Claim* of_statement(std::int64_t statement_id) const;
    /// The one claim of its family that counts for the year; none when nobody published it without a condition.
    [[nodiscard]] const Claim* best(const std::string& family) const;

    /// Planned savings, and those delivered or expected, where one publication gives both.
    [[nodiscard]] std::optional<std::pair<TraceNode, TraceNode>> savings() const;

    /// How what was published of a year may be read: one way, or two where a forecast counts a neighbour's support.
    struct Reading {
        std::string basis;                            ///< in_year, cumulative
        TraceNode in_year;
        std::optional<TraceNode> brought_forward;
        TraceNode cumulative;
        TraceNode structural_low;
        TraceNode structural_high;
        std::optional<TraceNode> structural = {};     ///< where it is one figure
    };
    /// Both of a forecast that counts a neighbour's support, or none when no such forecast was published.
    [[nodiscard]] std::vector<Reading> readings() const;

    /// The most trusted that fits, then the latest; none when nothing fits.
    [[nodiscard]] const Claim* first(const std::function<bool(const Claim&)>& fits) const;

private:
    [[nodiscard]] std::optional<TraceNode> savings_shortfall() const;

    std::vector<Claim> claims_;
};

}  // namespace ccgledger
