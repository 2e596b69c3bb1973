#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

std::optional<ReturnTree> Tracer::return_of(int year, int month) {
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_months.sql"));
    rows.bind_named(":organisation_id", body_.id);
    rows.bind_named(":year", std::int64_t{year});
    while (rows.step()) {
        if (rows.integer(0) == month) {
            return ReturnTree(database_, rows.integer(1), month);
        }
    }
    return std::nullopt;
}

/// A row of view forecast_vintage.
struct Tracer::Vintage {
    int year = 0;
    std::optional<std::int64_t> month;
    std::string evidence;
    std::string source;
    std::string made_on;
    std::string stream;
    std::optional<std::int64_t> forecast;

    explicit Vintage(const Statement& row)
        : year(static_cast<int>(row.integer(1))), month(row.maybe_integer(2)), evidence(row.text(3)), source(row.text(4)),
          made_on(row.maybe_text(5).value_or("")), stream(row.maybe_text(6).value_or("")), forecast(row.maybe_integer(7)) {}

    [[nodiscard]] std::string label() const {
        return fmt::format("{}{}{}", month ? fmt::format("M{}", *month) : FinancialYear::starting(year).label(), made_on.empty() ? "" : ", " + made_on,
                           evidence == "return" ? "" : ", " + source);
    }
    [[nodiscard]] bool is_mean_with(const Vintage& other, const std::string& column) const {
        return evidence == other.evidence && (column == "bias_year" ? year == other.year : month && month == other.month);
    }
};

TraceNode Tracer::forecast_of(const Vintage& vintage) {
    const std::string what = fmt::format("forecast of {}", vintage.label());
    if (vintage.evidence == "return") {
        const auto tree = return_of(vintage.year, static_cast<int>(*vintage.month));
        return tree ? named(what, tree->in_year(Amount::full_year)) : unknown(what, "there is no such return");
    }
    const ClaimTree claims(database_, body_.id, vintage.year);
    for (const ClaimTree::Claim& claim : claims.claims()) {
        if (claim.family == "forecast_outturn" && !claim.has_scenario && claim.source == vintage.source && claim.made_on == vintage.made_on &&
            claim.month == vintage.month && claim.stream == vintage.stream && claim.amount == vintage.forecast) {
            return claims.claim(claim);
        }
    }
    return unknown(what, "there is no such claim");
}

TraceNode Tracer::outcome_of(int year) {
    return standing_for("outturn of " + FinancialYear::starting(year).label(), position_of_year(year, "value", last_return(year)));
}

TraceNode Tracer::error_of(const Vintage& vintage) {
    return added("error of " + vintage.label(), "F114: forecast less outturn", {plus(forecast_of(vintage)), minus(outcome_of(vintage.year))});
}

TraceNode Tracer::mean_error(const Vintage& of, const std::string& column, const std::vector<Vintage>& with_error) {
    std::vector<TraceNode> errors;
    for (const Vintage& vintage : with_error) {
        if (vintage.is_mean_with(of, column)) {
            errors.push_back(plus(error_of(vintage)));
        }
    }
    const auto count = static_cast<std::int64_t>(errors.size());
    return share(column == "bias_year" ? "mean error of the year" : "mean error of the month over the years", "F114: halves of a penny away from zero",
                 added("errors", "F114", std::move(errors)), 1, std::max<std::int64_t>(1, count));
}

void Tracer::add_forecasts(const std::string& column) {
    std::vector<Vintage> with_error;
    if (column.starts_with("bias")) {
        for_each_amount("trace_forecast_vintage.sql", "error", [&](Statement& row, std::int64_t) { with_error.emplace_back(row); });
    }
    for_each_amount("trace_forecast_vintage.sql", column, [&](Statement& row, std::int64_t amount) {
        const Vintage vintage(row);
        if (vintage.year != period_.year || (period_.month && vintage.month && *vintage.month != *period_.month)) {
            return;
        }
        add(column == "outturn" ? outcome_of(vintage.year) : column == "error" ? error_of(vintage) : mean_error(vintage, column, with_error),
            "forecast " + vintage.label(), amount);
    });
}

TraceNode Tracer::sum_of_members(int year, const std::string& what, const std::function<TraceNode(Tracer&)>& figure) {
    std::vector<TraceNode> members;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_members_of_year.sql"));
    rows.bind_named(":organisation_id", body_.id);
    rows.bind_named(":year", std::int64_t{year});
    while (rows.step()) {
        const OrganisationEntry& member = directory_.organisation_by_id(rows.integer(0));
        Tracer of_member = of_body(member);
        members.push_back(plus(standing_for(member.code, figure(of_member))));
    }
    return added(what, "the sum of the members", std::move(members));
}

TraceNode Tracer::year_end(int year, Ends ends) {
    Statement told = database_.prepare("SELECT outturn_source, members_outturn_pence FROM year_outturn WHERE organisation_id = ? AND financial_year = ?");
    told.bind(1, body_.id).bind(2, year);
    const std::string what = fmt::format("outturn of {}", FinancialYear::starting(year).label());
    if (!told.step()) {
        return unknown(what, "not known");
    }
    if (told.text(0) == "sum of members" || (ends == Ends::members_if_whole && !told.is_null(1))) {
        return sum_of_members(year, what, [year](Tracer& member) { return member.trend_node(year, "position", "value"); });
    }
    return standing_for(what, trend_node(year, "position", "value"));
}

bool Tracer::ends_with_its_members(int year) {
    Statement told = database_.prepare("SELECT 1 FROM year_outturn WHERE organisation_id = ? AND financial_year = ? AND outturn_source = 'sum of members'");
    told.bind(1, body_.id).bind(2, year);
    return told.step();
}

TraceNode Tracer::first_plan(int year) {
    Statement told = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_first_plan.sql"));
    told.bind_named(":organisation_id", body_.id);
    told.bind_named(":year", std::int64_t{year});
    const std::string what = fmt::format("plan of {}", FinancialYear::starting(year).label());
    if (!told.step()) {
        return unknown(what, "not known");
    }
    if (told.text(0) == "sum of members") {
        return sum_of_members(year, what, [year](Tracer& member) { return member.first_plan(year); });
    }
    if (!told.is_null(1)) {
        const auto month = static_cast<int>(told.integer(2));
        return named(fmt::format("{} in M{}", what, month), ReturnTree(database_, told.integer(1), month).in_year(Amount::plan_year));
    }
    const ClaimTree claims(database_, body_.id, year);
    const ClaimTree::Claim* best = claims.best("plan");
    return best == nullptr ? unknown(what, "not known") : standing_for(what, claims.claim(*best));
}

bool Tracer::begins_with_its_members(int year) {
    Statement told = database_.prepare("SELECT 1 FROM year_first_plan WHERE organisation_id = ? AND financial_year = ? AND plan_source = 'sum of members'");
    told.bind(1, body_.id).bind(2, year);
    return told.step();
}

Tracer Tracer::of_body(const OrganisationEntry& body) const { return {database_, body, directory_, period_}; }
Tracer Tracer::of_year(int year) const { return {database_, body_, directory_, AskedPeriod{.year = year, .month = std::nullopt}}; }

TraceNode Tracer::published_help(int year) {
    const ClaimTree claims(database_, body_.id, year);
    Statement best = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_published_help.sql"));
    best.bind_named(":organisation_id", body_.id);
    best.bind_named(":year", std::int64_t{year});
    const ClaimTree::Claim* found = best.step() ? claims.of_statement(best.integer(0)) : nullptr;
    return found == nullptr ? unknown("one-off help", "not published") : claims.claim(*found);
}

TraceNode Tracer::predicted(const std::string& method, int month) {
    const int before = period_.year - 1;
    if (method == "plan") {
        return first_plan(period_.year);
    }
    if (month == 13) {
        return method == "position repeats" ? year_end(before)
                                            : added("outturn less one-offs", "F30: less the one-off help that was published for the year",
                                                    {plus(year_end(before)), minus(published_help(before))});
    }
    Statement then = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_return_then.sql"));
    then.bind_named(":organisation_id", body_.id);
    then.bind_named(":year", std::int64_t{before});
    then.bind_named(":month", std::int64_t{month});
    if (!then.step()) {
        return unknown(method, "there is no such return");
    }
    const ReturnTree tree(database_, then.integer(0), month);
    if (method == "run rate") {
        return share("run rate", "twelve times the average month of the position to date; halves of a penny away from zero",
                     named(fmt::format("position to M{}", month), tree.in_year(Amount::actual_ytd)), 12, month);
    }
    if (method == "position repeats") {
        return named(fmt::format("forecast of M{}", month), tree.in_year(Amount::full_year));
    }
    const auto printed = tree.memo("MEM_UNDERLYING_REP");
    return then.text(1) == "full" ? tree.recurrent()
           : printed              ? added("structural", "the body's own underlying figure, as it prints it", {plus(*printed)})
                                  : unknown("structural", "the return does not tell it by itself");
}

TraceNode Tracer::came(const std::string& method, int month) {
    const bool is_of_members = method == "plan" ? begins_with_its_members(period_.year) : month == 13 && ends_with_its_members(period_.year - 1);
    return year_end(period_.year, is_of_members ? Ends::members_if_whole : Ends::own_first);
}

void Tracer::add_backtest(const std::string& column) {
    for_each_amount("trace_backtest.sql", column, [&](Statement& row, std::int64_t amount) {
        const std::string method = row.text(1);
        const auto month = static_cast<int>(row.integer(2));
        add(column == "predicted" ? predicted(method, month)
            : column == "outturn" ? came(method, month)
                                  : added("error", "outturn less what was predicted", {plus(came(method, month)), minus(predicted(method, month))}),
            fmt::format("{}, made on {}", method, row.text(3)), amount);
    });
}

}  // namespace ccgledger
