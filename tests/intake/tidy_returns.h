#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ledgers.h"

namespace ccgledger::tests {

/// A line of the return as the reference data has it.
struct LineOfReturn {
    std::string code;
    std::string section;
    std::string position_part;       ///< resource, expenditure, brought_forward or empty
    std::string default_recurrence;  ///< R, NR, MIXED, NA
    std::int64_t sign = 0;
};

/// The lines, not calculated and counted in pence, that a return of 2017-18 may hold.
inline const std::vector<LineOfReturn>& lines_of_2017() {
    static const std::vector<LineOfReturn> lines = [] {
        Database ledger = ledger_with_bodies();
        Statement rows = ledger.prepare(
            "SELECT code, section, COALESCE(position_part, ''), default_recurrence, sign FROM line WHERE is_calculated "
            "= 0 "
            "AND counts = 'pence' AND first_year <= 2017 AND COALESCE(last_year, 2017) >= 2017 ORDER BY line_id");
        std::vector<LineOfReturn> list;
        while (rows.step()) {
            list.push_back({.code = rows.text(0),
                            .section = rows.text(1),
                            .position_part = rows.text(2),
                            .default_recurrence = rows.text(3),
                            .sign = rows.integer(4)});
        }
        return list;
    }();
    return lines;
}

inline const LineOfReturn& line_of(const std::string& code) {
    for (const LineOfReturn& line : lines_of_2017()) {
        if (line.code == code) {
            return line;
        }
    }
    throw std::logic_error("no line " + code);
}

inline bool is_in_position(const TidyRow& row) {
    const std::string& part = line_of(row.line).position_part;
    return part == "resource" || part == "expenditure";
}

/// R, NR or empty: what the row says, or where it is silent what is usual for its line.
inline std::string recurrence_of(const TidyRow& row) {
    const std::string& usual = line_of(row.line).default_recurrence;
    return row.recurrence.empty() && (usual == "R" || usual == "NR") ? usual : row.recurrence;
}

inline std::vector<std::string> codes_of(const std::vector<std::string>& parts) {
    std::vector<std::string> codes;
    for (const LineOfReturn& line : lines_of_2017()) {
        if (std::find(parts.begin(), parts.end(), line.position_part) != parts.end()) {
            codes.push_back(line.code);
        }
    }
    return codes;
}

/// How a generated return may look.
struct ReturnShape {
    std::vector<std::string> recurrences = {"R", "NR", ""};
    bool may_be_blank = false;  ///< amounts may be unknown
};

inline rc::Gen<std::optional<std::int64_t>> any_pence(bool may_be_blank) {
    const auto pence = rc::gen::map(rc::gen::oneOf(rc::gen::inRange<std::int64_t>(-500, 500),
                                                   rc::gen::inRange<std::int64_t>(-100'000'000'000, 100'000'000'000)),
                                    [](std::int64_t value) { return std::optional(value); });
    return may_be_blank ? rc::gen::weightedOneOf<std::optional<std::int64_t>>(
                              {{9, pence}, {1, rc::gen::just(std::optional<std::int64_t>())}})
                        : pence;
}

/// Rows for lines of these codes, each line once or, recurrent and not, twice.
inline std::vector<TidyRow> any_rows(const std::vector<std::string>& codes, const ReturnShape& shape) {
    std::vector<TidyRow> rows;
    for (const std::string& code : codes) {
        std::vector<std::string> recurrences = {*rc::gen::elementOf(shape.recurrences)};
        if (!recurrences.front().empty() && shape.recurrences.size() > 1 && *rc::gen::inRange(0, 5) == 0) {
            recurrences = {"R", "NR"};
        }
        for (const std::string& recurrence : recurrences) {
            TidyRow row{.line = code, .recurrence = recurrence, .pence = {}};
            for (auto& pence : row.pence) {
                pence = *any_pence(shape.may_be_blank);
            }
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

/// A return with both sides of the position, and some lines beside it.
inline std::vector<TidyRow> any_return(const ReturnShape& shape = {}) {
    const auto some_of = [](const std::vector<std::string>& codes, std::size_t at_most) {
        return rc::gen::resize(static_cast<int>(at_most),
                               rc::gen::unique<std::vector<std::string>>(rc::gen::elementOf(codes)));
    };
    std::vector<std::string> codes = *rc::gen::nonEmpty(some_of(codes_of({"resource"}), 5));
    for (const auto& [parts, at_most] : std::vector<std::pair<std::vector<std::string>, std::size_t>>{
             {{"expenditure"}, 8}, {{"brought_forward", ""}, 4}}) {
        const auto more = parts.front() == "expenditure" ? *rc::gen::nonEmpty(some_of(codes_of(parts), at_most))
                                                         : *some_of(codes_of(parts), at_most);
        codes.insert(codes.end(), more.begin(), more.end());
    }
    return any_rows(codes, shape);
}

}  // namespace ccgledger::tests

namespace rc {

/// So that a counter-example reads as a row of the file.
inline void showValue(const ccgledger::tests::TidyRow& row, std::ostream& out) {
    out << ccgledger::tests::tidy_text({row}).substr(ccgledger::tests::tidy_heading.size());
}

}  // namespace rc
