#include "intake/paper_versions.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "embedded/intake_sql.h"
#include "intake/paper_figures.h"

namespace ccgledger {
namespace {

/// By what a figure is told: the first columns of paper_figure_layout, from the body to the occurrence.
constexpr std::size_t key_columns = 8;
/// Of them the body, the year and the month: what a paper is about.
constexpr std::size_t scope_columns = 3;

using Values = std::vector<Cell>;

Values first_of(const Values& values, std::size_t count) { return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count)}; }

struct HeldFigure {
    Values key;
    std::string basis;
    std::int64_t import_run_id = 0;
    std::int64_t source_line = 0;
};

/// What one paper in force says of one body and period.
struct HeldPaper {
    Values scope;
    std::vector<HeldFigure> figures;
    std::vector<HeldFigure> withdrawn;   ///< that the paper had once
};

std::vector<HeldPaper> papers_in_force(Database& database, const PaperKind& paper) {
    Statement rows = database.prepare(embedded::text_of(embedded::intake_sql, "papers_in_force.sql"));
    rows.bind(1, paper.layout).bind(2, paper.kind);
    std::map<std::pair<std::int64_t, Values>, HeldPaper> papers;
    while (rows.step()) {
        HeldFigure figure{.key = {}, .basis = rows.text(8), .import_run_id = rows.integer(10), .source_line = rows.integer(11)};
        for (std::size_t i = 0; i < key_columns; ++i) {
            figure.key.push_back(rows.cell(static_cast<int>(i)));
        }
        const Values scope = first_of(figure.key, scope_columns);
        HeldPaper& held = papers[{rows.integer(9), scope}];
        held.scope = scope;
        (rows.is_null(12) ? held.figures : held.withdrawn).push_back(std::move(figure));
    }
    std::vector<HeldPaper> list;
    for (auto& [key, held] : papers) {
        list.push_back(std::move(held));
    }
    return list;
}

std::string scope_text(const Values& scope, const Directory& directory) {
    const auto* month = std::get_if<std::int64_t>(&scope[2]);
    return fmt::format("{} {}{}", directory.organisation_by_id(std::get<std::int64_t>(scope[0])).code,
                       FinancialYear::starting(static_cast<int>(std::get<std::int64_t>(scope[1]))).label(),
                       month == nullptr ? "" : ":" + ReturnMonth::of(static_cast<int>(*month)).label());
}

/// The row that says that a paper no longer has a figure. It stands in no file: its line is 0, and the column counts such rows.
StagedRecord withdrawal_of(const HeldFigure& figure, std::size_t number) {
    const auto columns = columns_of(paper_figure_layout());
    const auto place = [&columns](std::string_view name) {
        return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) - columns.begin());
    };
    StagedRecord record{.values = Values(columns.size()), .source_line = 0, .source_column = number};
    std::copy(figure.key.begin(), figure.key.end(), record.values.begin());
    record.values[place("basis")] = figure.basis;
    record.values[place("bound")] = std::string("exact");
    record.values[place("rounding_unit_pence")] = std::int64_t{1};
    record.values[place("is_withdrawn")] = std::int64_t{1};
    return record;
}

void note_withdrawn(const HeldFigure& figure, const std::string& of, Verdicts& verdicts) {
    ++verdicts.withdrawn;
    verdicts.note_change(fmt::format("  withdrawn figure of {} ({}, {}, {})   (import {}, line {})", std::get<std::string>(figure.key[3]), of,
                                     std::get<std::string>(figure.key[4]), std::get<std::string>(figure.key[6]), figure.import_run_id, figure.source_line));
}

}  // namespace

std::vector<StagedRecord> whole_papers(Database& database, const PaperKind& paper, const RecordRows& rows, std::vector<StagedRecord> plan,
                                       const Directory& directory, Verdicts& verdicts, Findings& findings) {
    std::set<Values> keys;
    for (const StagedRecord& record : rows.records) {
        keys.insert(first_of(record.values, key_columns));
    }
    std::set<Values> differing;   // bodies and periods of which something is to be written
    for (const StagedRecord& record : plan) {
        differing.insert(first_of(record.values, scope_columns));
    }
    std::set<Values> corrected;
    std::vector<StagedRecord> withdrawals;
    std::vector<std::pair<Values, HeldFigure>> withdrawn_before;
    for (const HeldPaper& held : papers_in_force(database, paper)) {
        const auto stays = [&keys](const HeldFigure& figure) { return keys.contains(figure.key); };
        const auto kept = static_cast<std::size_t>(std::count_if(held.figures.begin(), held.figures.end(), stays));
        if (kept == 0) {
            continue;   // another paper, or another page of the same one
        }
        corrected.insert(held.scope);
        const std::size_t withdrawn = held.figures.size() - kept;
        for (const HeldFigure& figure : held.figures) {
            if (!stays(figure)) {
                withdrawals.push_back(withdrawal_of(figure, withdrawals.size() + 1));
                note_withdrawn(figure, scope_text(held.scope, directory), verdicts);
                differing.insert(held.scope);
            }
        }
        // Said again of what was withdrawn before, so that it does not come back when the paper that withdrew it is undone.
        for (const HeldFigure& figure : held.withdrawn) {
            if (!stays(figure)) {
                withdrawn_before.emplace_back(held.scope, figure);
            }
        }
        if (2 * withdrawn > held.figures.size()) {
            findings.add({.id = "V104",
                          .place = {},
                          .field = {},
                          .message = fmt::format("the corrected paper of {} withdraws {} of the {} figures of the one before", scope_text(held.scope, directory),
                                                 withdrawn, held.figures.size()),
                          .fix = "if the file holds only corrections, give the whole table"});
        }
    }
    for (const auto& [scope, figure] : withdrawn_before) {
        if (differing.contains(scope)) {
            withdrawals.push_back(withdrawal_of(figure, withdrawals.size() + 1));
        }
    }
    const auto is_rewritten = [&](const StagedRecord& record) {
        const Values scope = first_of(record.values, scope_columns);
        return corrected.contains(scope) && differing.contains(scope);
    };
    std::erase_if(plan, is_rewritten);
    std::copy_if(rows.records.begin(), rows.records.end(), std::back_inserter(plan), is_rewritten);
    plan.insert(plan.end(), withdrawals.begin(), withdrawals.end());
    std::sort(plan.begin(), plan.end(), [](const StagedRecord& a, const StagedRecord& b) {
        return std::tie(a.source_line, a.source_column) < std::tie(b.source_line, b.source_column);
    });
    return plan;
}

}  // namespace ccgledger
