#include "cli/story_text.h"

#include <algorithm>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "report/render.h"

namespace ccgledger {
namespace {

std::string millions(Money amount) {
    constexpr std::int64_t tenth_of_a_million = 10'000'000;
    return to_text(amount, MoneyUnit::millions, amount.pence() % tenth_of_a_million == 0 ? 1 : 2);
}

std::string millions(const std::optional<Money>& amount) { return amount ? millions(*amount) : "unknown"; }

/// The amount with what its bound says: `-20.0 or worse`.
std::string amount_text(const StoryClaim& claim) {
    if (!claim.amount) {
        return "no figure";
    }
    const std::string amount = millions(*claim.amount);
    if (claim.bound == "at_most") {
        return amount + " or worse";
    }
    if (claim.bound == "at_least") {
        return amount + " at worst";
    }
    return claim.bound == "about" ? "about " + amount : amount;
}

std::string short_name(std::string name) {
    if (name.starts_with("NHS ")) {
        name.erase(0, 4);
    }
    if (name.ends_with(" CCG")) {
        name.erase(name.size() - 4);
    }
    return name;
}

/// What kind of thing was said, in a few words.
std::string said(const StoryClaim& claim) {
    if (claim.family == "forecast_outturn") {
        if (claim.scenario == "best_case") {
            return "forecast, at best: the support is kept";
        }
        if (claim.scenario == "support_withdrawn") {
            return "forecast, the support is withdrawn";
        }
        if (claim.scenario == "downside") {
            return "forecast, if savings fail or risks come true";
        }
        return claim.stream == "formal" ? "formal forecast" : "forecast told to the board";
    }
    if (claim.family == "opening_position") {
        return "the year began with";
    }
    if (claim.family == "position_ytd") {
        return "year to date";
    }
    if (claim.family == "risk_unmitigated") {
        return "net risk, outside the forecast";
    }
    std::string words = claim.family;
    std::replace(words.begin(), words.end(), '_', ' ');
    return words.starts_with("qipp") ? "QIPP" + words.substr(4) : words;
}

bool is_told_before_the_end(const StoryClaim& claim) { return claim.family != "outturn"; }

/// Sources that were named, so that the list at the end holds these and no others.
using Cited = std::set<std::string>;

std::string cited(const std::string& sources, Cited& all) {
    std::istringstream words(sources);
    for (std::string one; words >> one;) {
        all.insert(one);
    }
    return "[" + sources + "]";
}

void print_table(std::ostream& out, const ResultTable& table) {
    render(out, table, {.format = Format::table});
    out << '\n';
}

std::string cell_of(const Story& story, const std::string& code, std::string_view year, std::string_view family, Cited& all) {
    std::string text;
    for (const StoryClaim& claim : story.claims) {
        const bool is_wanted = claim.organisation == code && claim.financial_year == year && claim.family == family;
        if (is_wanted && claim.scenario.empty()) {
            text += (text.empty() ? "" : "; ") + amount_text(claim) + " " + cited(claim.sources, all);
        }
    }
    return text;
}

void print_years(std::ostream& out, const Story& story, Cited& all) {
    out << "The years side by side, £m, deficit negative. A blank means that no source seen says it; it does not mean nil.\n\n";
    ResultTable table;
    table.columns = {{.name = "body", .title = "body"}};
    struct Wanted {
        std::string_view year;
        std::string_view family;
    };
    static constexpr Wanted wanted[] = {{"2016-17", "outturn"}, {"2017-18", "plan"}, {"2017-18", "outturn"},
                                        {"2018-19", "plan"},    {"2018-19", "forecast_outturn"}, {"2018-19", "outturn"}};
    for (const Wanted& column : wanted) {
        const std::string title =
            fmt::format("{} {}", column.year, column.family == "forecast_outturn" ? "forecast" : column.family);
        table.columns.push_back({.name = title, .title = title});
    }
    for (const StoryBody& body : story.bodies) {
        std::vector<Cell> row = {fmt::format("{} {}", body.code, short_name(body.name))};
        for (const Wanted& column : wanted) {
            row.emplace_back(cell_of(story, body.code, column.year, column.family, all));
        }
        table.rows.push_back(std::move(row));
    }
    print_table(out, table);
}

/// A text in lines that leave room for the columns beside it.
std::vector<std::string> wrapped(const std::string& text) {
    constexpr std::size_t most = 48;
    std::vector<std::string> lines;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (lines.empty() || lines.back().size() + 1 + word.size() > most) {
            lines.push_back(word);
        } else {
            lines.back() += " " + word;
        }
    }
    return lines;
}

void print_told(std::ostream& out, const Story& story, Cited& all) {
    out << "What was told of 2017-18 before it was over, £m.\n\n";
    ResultTable table;
    table.columns = {{.name = "body", .title = "body"},
                     {.name = "told_on", .title = "told on"},
                     {.name = "amount", .title = "amount £m"},
                     {.name = "what", .title = "what it is"},
                     {.name = "source", .title = "source"}};
    for (const StoryBody& body : story.bodies) {
        bool is_first = true;
        for (const StoryClaim& claim : story.claims) {
            if (claim.organisation != body.code || claim.financial_year != "2017-18" || !is_told_before_the_end(claim)) {
                continue;
            }
            table.rows.push_back({is_first ? short_name(body.name) : std::string(), claim.made_on, amount_text(claim), said(claim),
                                  cited(claim.sources, all)});
            if (!claim.amount) {
                // What was said instead of a number is all there is of the claim.
                for (const std::string& line : wrapped(claim.note)) {
                    table.rows.push_back({std::string(), std::string(), std::string(), "  " + line, std::string()});
                }
            }
            is_first = false;
        }
        if (is_first) {
            table.rows.push_back({short_name(body.name), std::string(), std::string(), std::string("nothing was found"), std::string()});
        }
    }
    print_table(out, table);
}

void print_pairs(std::ostream& out, const Story& story, Cited& all) {
    for (const StoryPair& pair : story.pairs) {
        out << fmt::format("Support of {} from {} to {} in {}: it moves the deficit and does not change it.\n", millions(pair.support),
                           short_name(pair.giver), short_name(pair.receiver), pair.financial_year)
            << fmt::format("  kept:       {} {}  and  {} {}  =  {}\n", short_name(pair.receiver), millions(pair.receiver_kept),
                           short_name(pair.giver), millions(pair.giver_kept), millions(pair.kept))
            << fmt::format("  withdrawn:  {} {}  and  {} {}  =  {}   {}\n", short_name(pair.receiver), millions(pair.receiver_withdrawn),
                           short_name(pair.giver), millions(pair.giver_withdrawn), millions(pair.withdrawn), cited(pair.sources, all));
        if (!pair.difference || pair.difference->pence() != 0) {
            out << "  The two sums do not agree: one of the four figures belongs to another scenario.\n";
        }
        out << '\n';
    }
}

void print_risks(std::ostream& out, const Story& story, Cited& all) {
    for (const StoryRisk& risk : story.risks) {
        out << fmt::format("{} {}: forecast {} with {} of net risk beside it = {} if the risk comes true.  {}\n",
                           short_name(risk.name), risk.financial_year, millions(risk.forecast), millions(risk.net_risk),
                           millions(risk.risk_adjusted), cited(risk.source, all));
    }
    out << (story.risks.empty() ? "" : "\n");
}

void print_bounds(std::ostream& out, const Story& story, Cited& all) {
    if (story.bounds.empty()) {
        return;
    }
    out << "Structural or one-off? Where nobody published a recurrent figure the ledger gives bounds, with what they take for granted:\n";
    for (const StoryBound& bound : story.bounds) {
        out << fmt::format("  {} {}, {} reading: position {}, structural from {} to {}{}\n      ({})  {}\n", short_name(bound.name),
                           bound.financial_year, bound.basis == "in_year" ? "in-year" : bound.basis, millions(bound.in_year),
                           millions(bound.low), millions(bound.high),
                           bound.cumulative ? ", carried forward " + millions(*bound.cumulative) : "", bound.assumption,
                           cited(bound.source, all));
    }
    out << '\n';
}

void print_disagreements(std::ostream& out, const Story& story, Cited& all) {
    out << "Where sources disagree both stand (16 contradictions are explained in data/kent/README.md):\n";
    for (const StoryDisagreement& one : story.disagreements) {
        out << fmt::format("  {} {}, {}: from {} to {}  {}\n", short_name(one.name), one.financial_year, one.measure,
                           millions(one.lowest), millions(one.highest), cited(one.sources, all));
    }
    out << '\n';
}

void print_sources(std::ostream& out, const Story& story, const Cited& all) {
    out << "Sources\n";
    for (const std::string& reference : all) {
        const auto found = story.sources.find(reference);
        if (found != story.sources.end()) {
            out << fmt::format("  {}  {}, {}, {}\n", reference, found->second.publisher, found->second.title,
                               found->second.published_on);
        }
    }
    out << '\n';
}

}  // namespace

void print_story(std::ostream& out, const Story& story) {
    Cited all;
    out << "The clinical commissioning groups of Kent and Medway, 2016-17 to 2018-19, as it was published\n\n";
    print_years(out, story, all);
    print_told(out, story, all);
    print_pairs(out, story, all);
    print_risks(out, story, all);
    print_bounds(out, story, all);
    print_disagreements(out, story, all);
    print_sources(out, story, all);
}

}  // namespace ccgledger
