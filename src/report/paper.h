#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/amount_words.h"
#include "report/chart.h"
#include "report/render.h"
#include "report/table_rows.h"
#include "values/result_table.h"

namespace ccgledger {

/// All that a paper on one body is written from: rows of the reports, of every year, under the reports' names.
struct Paper {
    std::string code;
    std::string name;
    std::string financial_year;   ///< which the paper is about: 2017-18
    std::map<std::string, ResultTable, std::less<>> reports;
    std::optional<std::string> as_at;
    std::string ledger_hash;
    Provenance provenance;

    /// Throws InternalError when the report was not asked.
    [[nodiscard]] TableRows rows(std::string_view report) const;
    /// Those of the paper's year.
    [[nodiscard]] TableRows of_year(std::string_view report) const;
    /// 2018-19 after 2017-18.
    [[nodiscard]] std::string next_year() const;
};

/// The rows of a report that are about a body: it is the row's organisation, or one of the two of a transfer.
[[nodiscard]] ResultTable rows_about(const ResultTable& report, std::string_view code);

/// The latest year whose structural position is known or bounded; else the latest with a position; else the latest of which
/// anything was published. None when nothing is known of the body.
[[nodiscard]] std::optional<std::string> year_to_write_about(const Paper& paper);

/// A part of a paper. `point` says in one true sentence what it shows, or that it is not known.
struct Section {
    std::string id;
    std::string heading;
    std::string point;
    std::optional<Chart> chart = std::nullopt;
    std::optional<ResultTable> table = std::nullopt;
    std::vector<std::string> list = {};
    std::string more = {};   ///< what was left out, and how to see it
};

[[nodiscard]] Section bridge_section(const Paper& paper);
[[nodiscard]] Section trend_section(const Paper& paper);
[[nodiscard]] Section structural_section(const Paper& paper);
[[nodiscard]] Section savings_section(const Paper& paper);
[[nodiscard]] Section outlook_section(const Paper& paper);
[[nodiscard]] Section transfers_section(const Paper& paper);
[[nodiscard]] Section rules_section(const Paper& paper);
[[nodiscard]] Section statements_section(const Paper& paper);
[[nodiscard]] Section sources_section(const Paper& paper);

/// What the body's year was, how much of it comes back, and what it takes into the next: two or three sentences.
[[nodiscard]] std::string headline(const Paper& paper);

/// The headline's amounts.
struct KeyFigure {
    std::string name;
    Range range;
};
[[nodiscard]] std::vector<KeyFigure> key_figures(const Paper& paper);

/// `report trend --org 09C`, for those who want to see all of it.
[[nodiscard]] std::string command_for(const Paper& paper, std::string_view report);

}  // namespace ccgledger
