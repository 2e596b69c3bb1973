#include <algorithm>

#include <fmt/format.h>

#include "report/paper.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

constexpr std::size_t most_rows = 2;

std::string name_or_unknown(const std::string& code) { return code.empty() ? "a body that is not named" : code; }

std::string words_of(std::string state) {
    std::ranges::replace(state, '_', ' ');
    return state;
}

std::string sentence_on(const TableRows& transfers, std::size_t row) {
    const auto amount = transfers.number(row, "amount_pence");
    return fmt::format("{} from {} to {}: {}", amount ? amount_in_words(*amount) : "an unknown amount", name_or_unknown(transfers.text(row, "from_organisation")),
                       name_or_unknown(transfers.text(row, "to_organisation")), words_of(transfers.text(row, "state")));
}

ResultTable table_of_transfers(const TableRows& transfers) {
    ResultTable table = transfers.pick({{"from_organisation", "from"}, {"to_organisation", "to"}, {"amount_pence", "amount"}, {"state", "state"},
                                        {"difference_pence", "difference"}, {"source", "source"}});
    for (auto& row : table.rows) {
        for (const std::size_t body : {std::size_t{0}, std::size_t{1}}) {
            row[body] = std::holds_alternative<std::monostate>(row[body]) ? Cell{std::string("not named")} : row[body];
        }
        row[3] = words_of(std::get<std::string>(row[3]));
    }
    return table;
}

}  // namespace

Section transfers_section(const Paper& paper) {
    Section section{.id = "transfers", .heading = "Support between bodies", .point = {}};
    const TableRows transfers = paper.of_year("transfers");
    if (transfers.empty()) {
        section.point = fmt::format("None is known for {}.", paper.financial_year);
        return section;
    }
    section.point = transfers.size() == 1 ? sentence_on(transfers, 0) + "." : fmt::format("{} are told of; the first: {}.", plural(transfers.size(), "transfer"), sentence_on(transfers, 0));
    section.table = table_of_transfers(transfers.first(most_rows));
    if (transfers.size() > most_rows) {
        section.more = fmt::format("{} more: `{}`.", transfers.size() - most_rows, command_for(paper, "transfers"));
    }
    return section;
}

}  // namespace ccgledger
