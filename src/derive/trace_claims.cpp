#include "derive/trace_claims.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

ClaimTree::ClaimTree(Database& database, std::int64_t organisation_id, int year) {
    Statement rows = database.prepare(embedded::text_of(embedded::derive_sql, "trace_claims.sql"));
    rows.bind_named(":organisation_id", organisation_id);
    rows.bind_named(":year", std::int64_t{year});
    while (rows.step()) {
        claims_.push_back({.statement_id = rows.integer(0),
                           .measure = rows.text(1),
                           .family = rows.text(2),
                           .scenario = rows.maybe_text(3).value_or(""),
                           .has_scenario = !rows.is_null(3),
                           .stream = rows.maybe_text(4).value_or(""),
                           .month = rows.maybe_integer(5),
                           .made_on = rows.maybe_text(6).value_or(""),
                           .amount = rows.maybe_integer(7),
                           .bound = rows.text(8),
                           .source = rows.text(9),
                           .includes_support = rows.maybe_integer(10),
                           .confidence_rank = rows.integer(11),
                           .import_run_id = rows.integer(12),
                           .source_line = rows.integer(13)});
    }
}

TraceNode ClaimTree::claim(const Claim& claim) const {
    return {.what = fmt::format("{} said by {}{}{}", claim.measure, claim.source, claim.made_on.empty() ? "" : " in " + claim.made_on,
                                claim.bound == "exact" ? "" : " (" + claim.bound + ")"),
            .amount = claim.amount,
            .formula = "claim",
            .origin = TraceOrigin{
                .import_run_id = claim.import_run_id, .source_line = claim.source_line, .record_column = "amount_pence"}};
}

const ClaimTree::Claim* ClaimTree::first(const std::function<bool(const Claim&)>& fits) const {
    const auto found = std::find_if(claims_.begin(), claims_.end(), fits);
    return found == claims_.end() ? nullptr : &*found;
}

const ClaimTree::Claim* ClaimTree::of_statement(std::int64_t statement_id) const {
    return first([&](const Claim& one) { return one.statement_id == statement_id; });
}

const ClaimTree::Claim* ClaimTree::best(const std::string& family) const {
    const Claim* best = nullptr;
    // The order of view year_claim; the list has the later date first, and of one date the earlier claim.
    const auto key = [](const Claim& one) { return std::tuple(one.confidence_rank, one.bound == "exact" ? 1 : 2); };
    const auto stream = [](const Claim& one) { return one.stream == "formal" ? 1 : 2; };
    for (const Claim& one : claims_) {
        if (one.family != family || one.has_scenario || !one.amount) {
            continue;
        }
        if (best == nullptr || key(one) < key(*best) ||
            (key(one) == key(*best) && one.made_on == best->made_on && stream(one) < stream(*best))) {
            best = &one;
        }
    }
    return best;
}

std::optional<std::pair<TraceNode, TraceNode>> ClaimTree::savings() const {
    std::optional<std::pair<TraceNode, TraceNode>> best;
    std::tuple<std::int64_t, int> best_key;
    for (const Claim& target : claims_) {
        for (const Claim& achieved : claims_) {
            if (target.family != "qipp_target" || !target.amount || !achieved.amount || achieved.source != target.source ||
                (achieved.family != "qipp_delivered" && achieved.family != "qipp_forecast")) {
                continue;
            }
            const std::tuple key(target.confidence_rank + achieved.confidence_rank, achieved.family == "qipp_delivered" ? 1 : 2);
            if (!best || key < best_key) {
                best_key = key;
                best = std::pair(claim(target), claim(achieved));
            }
        }
    }
    return best;
}

std::optional<TraceNode> ClaimTree::savings_shortfall() const {
    const auto given = savings();
    if (!given) {
        return std::nullopt;
    }
    std::optional<TraceNode> best = added("QIPP shortfall", "F63: planned savings less those delivered", {plus(given->first), minus(given->second)});
    if (*best->amount < 0) {
        TraceNode none{.what = "QIPP shortfall", .amount = 0, .formula = "more was saved than planned: no shortfall"};
        best->taken = "at least nil";
        none.parts = {*best};
        return none;
    }
    return best;
}

std::vector<ClaimTree::Reading> ClaimTree::readings() const {
    const auto is_figure = [](const Claim& one) { return one.amount && (one.bound == "exact" || one.bound == "about"); };
    const Claim* forecast = first([&](const Claim& one) { return is_figure(one) && one.family == "forecast_outturn" && one.includes_support == 1; });
    if (forecast == nullptr) {
        return {};
    }
    const Claim* opening = first([&](const Claim& one) { return is_figure(one) && one.family == "opening_position"; });
    const Claim* support = first([&](const Claim& one) { return one.amount && one.family == "inter_ccg_transfer"; });
    const auto unpublished = [](std::string what) { return TraceNode{.what = std::move(what), .formula = "not published"}; };
    const TraceNode balance = opening == nullptr ? unpublished("balance brought forward") : claim(*opening);
    const TraceNode help = support == nullptr ? unpublished("support") : claim(*support);
    const TraceNode shortfall = savings_shortfall().value_or(unpublished("QIPP shortfall"));
    std::vector<Reading> both;
    for (const bool is_in_year : {true, false}) {
        const TraceNode in_year =
            is_in_year ? added("in-year position", "the forecast, support counted, read as the year's own", {plus(claim(*forecast))})
                       : added("in-year position", "the forecast, read as cumulative, less the balance brought forward",
                               {plus(claim(*forecast)), minus(balance)});
        const TraceNode cumulative =
            is_in_year ? added("cumulative position", "F06: balance brought forward and in-year position", {plus(balance), plus(claim(*forecast))})
                       : added("cumulative position", "the forecast, support counted, read as cumulative", {plus(claim(*forecast))});
        TraceNode high = added("structural, at its highest", "in-year position less support", {plus(in_year), minus(help)});
        if (!shortfall.amount) {
            high.amount.reset();
            high.parts.push_back(shortfall);
        }
        both.push_back({.basis = is_in_year ? "in_year" : "cumulative",
                        .in_year = in_year,
                        .brought_forward = opening == nullptr ? std::nullopt : std::optional(balance),
                        .cumulative = cumulative,
                        .structural_low = added("structural, at its lowest", "in-year position less support and the QIPP shortfall",
                                                {plus(in_year), minus(help), minus(shortfall)}),
                        .structural_high = std::move(high)});
    }
    return both;
}

}  // namespace ccgledger
