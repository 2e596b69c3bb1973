#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

constexpr std::int64_t certain = 10'000;   // basis points

/// A forecast and the risk beside it, of one kind of evidence, and the figures of report risk that they make.
struct RiskBeside {
    TraceNode forecast;
    TraceNode gross;                            ///< of a publication unknown: it gives the net alone
    TraceNode mitigation;
    std::optional<TraceNode> published_net = {};
    std::optional<TraceNode> weighted_gross = {};
    std::optional<TraceNode> weighted_mitigation = {};
    std::optional<TraceNode> support = {};      ///< received, unless losing it is a listed risk
    int month = 0;                              ///< 0: the year as a whole

    [[nodiscard]] TraceNode net() const {
        return published_net ? *published_net : added("net risk", "F92: gross risk less mitigations", {plus(gross), minus(mitigation)});
    }

    [[nodiscard]] std::optional<TraceNode> weighted_net() const {
        if (!weighted_gross || !weighted_mitigation) {
            return std::nullopt;
        }
        return added("weighted net risk", "F92: weighted risk less weighted mitigations", {plus(*weighted_gross), minus(*weighted_mitigation)});
    }

    [[nodiscard]] TraceNode to_date() const {
        TraceNode whole = net();
        TraceNode node{.what = "net risk to date", .formula = "F99: the month's share of the net risk, halves of a penny away from zero"};
        if (month > 0 && month <= 12) {
            node.amount = share_of(whole.amount, month, 12);
            whole.taken = fmt::format("× {}/12", month);
            node.parts = {std::move(whole)};
        }
        return node;
    }

    [[nodiscard]] TraceNode worst_without_support() const {
        std::vector<TraceNode> parts = {plus(forecast), minus(gross)};
        if (support) {
            parts.push_back(minus(*support));
        }
        return added("worst without support", "F94: forecast less gross risk, less the support received", std::move(parts));
    }

    /// Unknown is a node without an amount and without parts.
    [[nodiscard]] TraceNode figure(const std::string& column) const {
        const auto known = [&](const std::optional<TraceNode>& node) { return node ? *node : TraceNode{.what = column}; };
        if (column == "gross_risk") {
            return gross;
        }
        if (column == "mitigation") {
            return mitigation;
        }
        if (column == "net_risk") {
            return net();
        }
        if (column == "net_risk_to_date") {
            return to_date();
        }
        if (column == "weighted_risk") {
            return known(weighted_gross);
        }
        if (column == "weighted_mitigation") {
            return known(weighted_mitigation);
        }
        if (column == "weighted_net_risk") {
            return known(weighted_net());
        }
        if (column == "worst") {
            return added("worst", "F94: forecast less gross risk", {plus(forecast), minus(gross)});
        }
        if (column == "worst_without_support") {
            return worst_without_support();
        }
        if (column == "best") {
            return added("best", "F96: forecast and all mitigations", {plus(forecast), plus(mitigation)});
        }
        const auto weighted = weighted_net();
        if (column == "likely") {
            return weighted ? added("likely", "F95: forecast less weighted net risk", {plus(forecast), minus(*weighted)}) : TraceNode{.what = column};
        }
        return added("risk-adjusted position", "F93: forecast less net risk, weighted where every item has a probability",
                     {plus(forecast), minus(weighted && weighted->amount ? *weighted : net())});
    }
};

/// The items by their probability, rounded once.
std::optional<TraceNode> weighted(const std::string& what, const std::vector<std::pair<TraceNode, std::optional<std::int64_t>>>& items) {
    TraceNode node{.what = what, .formula = "F90, F91: each item times its probability, rounded once"};
    std::int64_t times = 0;
    for (const auto& [item, probability] : items) {
        if (!probability) {
            return std::nullopt;
        }
        times += *item.amount * *probability;
        TraceNode part = item;
        part.taken = fmt::format("× {}/{}", *probability, certain);
        node.parts.push_back(std::move(part));
    }
    node.amount = share_of(times, 1, certain);
    return items.empty() ? std::nullopt : std::optional(std::move(node));
}

}  // namespace

void Tracer::add_risk(const std::string& column) {
    for (const Return& one : returns_) {
        add_risk_of(one, column);
    }
    add_listed_risk(column);
    add_published_risk(column);
}

void Tracer::add_risk_of(const Return& one, const std::string& column) {
    std::vector<TraceNode> risks;
    std::vector<TraceNode> mitigations;
    std::int64_t risk_of_support = 0;
    for (const ReturnTree::Figure& figure : one.tree.figures()) {
        const std::string& section = directory_.line_by_id(figure.line_id).section;
        if (section == "risk" || section == "mitigation") {
            (section == "risk" ? risks : mitigations).push_back(plus(one.tree.figure(figure, 3)));
            risk_of_support += figure.code == "RISK_SUPPORT" ? figure.amounts[3].value_or(0) : 0;
        }
    }
    if ((one.kind != "return" && one.kind != "accounts") || (risks.empty() && mitigations.empty())) {
        return;
    }
    RiskBeside risk{.forecast = one.tree.in_year(Amount::full_year),
                    .gross = added("gross risk", "F90: the listed risks at full value", std::move(risks)),
                    .mitigation = added("mitigations", "F91: the listed mitigations at full value", std::move(mitigations)),
                    .support = risk_of_support == 0 ? one.tree.memo("RES_SUPPORT_IN") : std::nullopt,
                    .month = one.tree.month()};
    add(risk.figure(column), one.label, reported("risk_position", column + "_pence", "submission_id = ? AND evidence = 'return'", {one.tree.submission_id()}));
}

void Tracer::add_listed_risk(const std::string& column) {
    std::vector<std::pair<TraceNode, std::optional<std::int64_t>>> risks;
    std::vector<std::pair<TraceNode, std::optional<std::int64_t>>> mitigations;
    bool has_risk_of_support = false;
    int month = 0;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_risks.sql"));
    bind(rows);
    while (rows.step()) {
        month = static_cast<int>(rows.integer(1));
        has_risk_of_support = has_risk_of_support || rows.integer(5) == 1;
        TraceNode item{.what = rows.text(2),
                       .amount = rows.maybe_integer(3),
                       .formula = rows.text(0),
                       .origin = TraceOrigin{.import_run_id = rows.integer(6), .source_line = rows.integer(7), .record_column = "full_pence"}};
        (rows.text(0) == "risk" ? risks : mitigations).emplace_back(std::move(item), rows.maybe_integer(4));
    }
    if (month == 0) {
        return;
    }
    const auto whole = [](const std::string& what, const auto& items) {
        std::vector<TraceNode> parts;
        for (const auto& item : items) {
            parts.push_back(plus(item.first));
        }
        return added(what, "F90, F91: the listed items at full value", std::move(parts));
    };
    RiskBeside risk{.forecast = {.what = "forecast", .formula = "no return of the month"},
                    .gross = whole("gross risk", risks),
                    .mitigation = whole("mitigations", mitigations),
                    .weighted_gross = weighted("weighted risk", risks),
                    .weighted_mitigation = weighted("weighted mitigations", mitigations),
                    .month = month};
    for (const Return& one : returns_) {
        if (one.kind == "return" && one.tree.month() == month) {
            risk.forecast = one.tree.in_year(Amount::full_year);
            risk.support = has_risk_of_support ? std::nullopt : one.tree.memo("RES_SUPPORT_IN");
        }
    }
    add(risk.figure(column), fmt::format("lists of M{}", month),
        reported("risk_position", column + "_pence", "organisation_id = ? AND start_year = ? AND evidence = 'records' AND month = ?",
                 {body_.id, std::int64_t{period_.year}, std::int64_t{month}}));
}

void Tracer::add_published_risk(const std::string& column) {
    for (const ClaimTree::Claim& net : claims_.claims()) {
        if (net.family != "risk_unmitigated" || !reported("risk_claim", "amount_pence", "statement_id = ?", {net.statement_id})) {
            continue;
        }
        RiskBeside risk{.forecast = {.what = "forecast", .formula = "the publication gives none without a condition"},
                        .gross = {.what = "gross risk"},
                        .mitigation = {.what = "mitigations"},
                        .published_net = claims_.claim(net),
                        .month = static_cast<int>(net.month.value_or(0))};
        for (const ClaimTree::Claim& forecast : claims_.claims()) {
            if (forecast.family == "forecast_outturn" && !forecast.has_scenario && forecast.amount && forecast.source == net.source &&
                forecast.month == net.month) {
                risk.forecast = claims_.claim(forecast);
            }
        }
        add(standing_for(column, risk.figure(column)), "as published by " + net.source,
            reported("risk_position", column + "_pence",
                     "organisation_id = ? AND start_year = ? AND evidence = 'statement' AND source = ? AND net_risk_pence = ? AND COALESCE(month, 0) = ?",
                     {body_.id, std::int64_t{period_.year}, net.source, *net.amount, net.month.value_or(0)}));
    }
}

}  // namespace ccgledger
