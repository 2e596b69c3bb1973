#include <algorithm>

#include <fmt/format.h>

#include "report/paper.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

constexpr std::size_t most_rows = 6;

/// Each source once: those of the paper's year first, then those of the other years, which the trend shows.
TableRows in_order(const TableRows& sources, const std::string& year) {
    const TableRows own = sources.where("financial_year", year);
    TableRows ordered = sources.first(0);
    const TableRows all = own.followed_by(sources);
    for (std::size_t row = 0; row < all.size(); ++row) {
        if (ordered.where("source", all.text(row, "source")).empty()) {
            ordered = ordered.followed_by(all.where("source", all.text(row, "source")).first(1));
        }
    }
    return ordered;
}

}  // namespace

Section sources_section(const Paper& paper) {
    Section section{.id = "sources", .heading = "Sources", .point = {}};
    const std::size_t own = paper.of_year("sources").size();
    const TableRows sources = in_order(paper.rows("sources"), paper.financial_year);
    if (sources.empty()) {
        section.point = "None of the body's own: what is shown was said of others.";
        return section;
    }
    section.point = fmt::format("{} rests on {}{}.", paper.financial_year, plural(own, "source"),
                                sources.size() > own ? fmt::format(", the other years on {} more", sources.size() - own) : "");
    for (std::size_t row = 0; row < std::min(most_rows, sources.size()); ++row) {
        section.list.push_back(fmt::format("{}: {}, {}, {}", sources.text(row, "source"), sources.text(row, "publisher"), sources.text(row, "title"),
                                           sources.text(row, "dated_on")));
    }
    if (sources.size() > most_rows) {
        section.more = fmt::format("{} more: `ccgledger trace {} {} position`.", sources.size() - most_rows, paper.code, paper.financial_year);
    }
    return section;
}

}  // namespace ccgledger
