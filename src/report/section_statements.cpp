#include <algorithm>

#include <fmt/format.h>

#include "report/paper.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

constexpr std::size_t most_rows = 5;

/// What turned out otherwise comes first; what cannot be told, last.
TableRows by_verdict(const TableRows& statements) {
    TableRows sorted = statements.first(0);
    for (const char* verdict : {"differs", "condition_not_met", "agrees", "cannot_tell"}) {
        sorted = sorted.followed_by(statements.where("verdict", verdict));
    }
    return sorted;
}

std::string point_of(const TableRows& statements, const std::string& year) {
    struct Words {
        std::string_view verdict, of_one, of_several;
    };
    static constexpr Words all[] = {{"differs", "differs from what came or was returned", "differ from what came or was returned"},
                                    {"agrees", "agrees with it", "agree with it"},
                                    {"condition_not_met", "was about a condition that was not met", "were about a condition that was not met"},
                                    {"cannot_tell", "cannot be judged", "cannot be judged"}};
    std::string words = fmt::format("{} on {}", plural(statements.size(), "published claim"), year);
    for (const auto& [verdict, of_one, of_several] : all) {
        if (const std::size_t count = statements.where("verdict", verdict).size(); count > 0) {
            words += fmt::format("{} {} {}", words.find(':') == std::string::npos ? ":" : ",", count, count == 1 ? of_one : of_several);
        }
    }
    return words + ".";
}

ResultTable table_of_statements(const TableRows& statements) {
    ResultTable table = statements.pick({{"made_on", "made"}, {"measure", "measure"}, {"bound", "bound"}, {"value_pence", "amount"}, {"verdict", "verdict"},
                                         {"difference_pence", "difference"}, {"source", "source"}});
    for (auto& row : table.rows) {
        if (row[2] == Cell{std::string("exact")}) {
            row[2] = Cell{};
        }
        for (const std::size_t column : {std::size_t{1}, std::size_t{2}, std::size_t{4}}) {
            if (auto* text = std::get_if<std::string>(&row[column])) {
                std::ranges::replace(*text, '_', ' ');
            }
        }
    }
    return table;
}

}  // namespace

Section statements_section(const Paper& paper) {
    Section section{.id = "statements", .heading = "What was published, against the ledger", .point = {}};
    const TableRows statements = by_verdict(paper.of_year("statements"));
    if (statements.empty()) {
        section.point = fmt::format("None: no publication on {} is in the ledger.", paper.financial_year);
        return section;
    }
    section.point = point_of(statements, paper.financial_year);
    section.table = table_of_statements(statements.first(most_rows));
    if (statements.size() > most_rows) {
        section.more = fmt::format("{} more: `{}`.", statements.size() - most_rows, command_for(paper, "statements"));
    }
    return section;
}

}  // namespace ccgledger
