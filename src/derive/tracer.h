#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "derive/scope.h"
#include "derive/trace.h"
#include "derive/trace_claims.h"
#include "derive/trace_return.h"
#include "store/database.h"
#include "store/directory.h"
#include "values/errors.h"

namespace ccgledger {

// Columns of money by the report that they stand in, without their unit.
inline constexpr std::array position_columns = {"plan", "plan_ytd", "actual_ytd", "forecast", "variance", "variance_ytd", "forecast_movement"};
inline constexpr std::array structural_columns = {"in_year",     "structural",  "structural_low", "structural_high",
                                                  "one_off",     "one_off_low", "one_off_high",   "without_support",
                                                  "structural_deficit", "structural_surplus", "one_off_deficit", "one_off_benefit"};
inline constexpr std::array sides_of_nil = {"structural_deficit", "structural_surplus", "one_off_deficit", "one_off_benefit"};
inline constexpr std::array carry_forward_columns = {"brought_forward", "cumulative",        "full_year_effect", "recurrent_gap",
                                              "recurrent_gap_low", "recurrent_gap_high", "next_opening",     "opening_difference"};
inline constexpr std::array trend_columns = {"value", "low", "high", "change", "cumulative_unexplained", "like_for_like", "like_for_like_change"};
inline constexpr std::array trend_measures = {"position", "plan", "structural", "one_off", "cumulative", "expenditure_per_head"};
inline constexpr std::array restatement_columns = {"actual_ytd_before",    "actual_ytd_after",    "actual_ytd_change",
                                            "plan_year_before",     "plan_year_after",     "plan_year_change",
                                            "forecast_year_before", "forecast_year_after", "forecast_year_change"};

inline constexpr std::array savings_columns = {"target",       "target_ytd",        "delivered",       "delivered_ytd",   "slippage",
                                               "unidentified", "structural_effect", "one_off_instead", "required_monthly", "next_year_effect"};
inline constexpr std::array risk_columns = {"gross_risk",        "mitigation", "net_risk",              "risk_adjusted", "weighted_risk", "weighted_mitigation",
                                            "weighted_net_risk", "worst",      "worst_without_support", "likely",        "best",          "net_risk_to_date"};
inline constexpr std::array bridge_steps = {"reported", "one_offs", "full_year_effects", "exit", "residual", "next_year_before_one_offs"};

template <typename Names>
bool is_one_of(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// A question of `trace`, and its answer in the making. What is traced of each report stands in a file of its own.
class Tracer {
public:
    Tracer(Database& database, const OrganisationEntry& body, const Directory& directory, const AskedPeriod& period);
    Trace run(const std::string& what);

    /// Whether a figure of that column may rest on what another body says.
    [[nodiscard]] static bool reaches_other_bodies(std::string_view column);

private:
    struct Return {
        ReturnTree tree;
        std::int64_t period_id;
        std::string kind;
        std::string label;
    };

    void bind(Statement& statement) const;
    UserError unknown_name(const std::string& what) const;
    /// Puts a tree into the answer, and compares it with what the report says. A report that leaves the place empty has no tree.
    void add(TraceNode node, const std::string& label, std::optional<std::int64_t> reported);
    /// A column of a view, of the row that fits.
    std::optional<std::int64_t> reported(std::string_view view, const std::string& column, std::string_view where,
                                         const std::vector<Cell>& values);
    void add_line(const LineEntry& line);

    // Positions: trace_position.cpp
    /// A column of report position of one return; none where the return gives no balance and the basis is cumulative.
    static std::optional<TraceNode> position(const ReturnTree& tree, const std::string& column, bool is_cumulative);
    std::optional<TraceNode> movement(const Return& now, bool is_cumulative);
    void add_position(const std::string& column);

    // Positions and measures of published tables: trace_papers.cpp
    bool has_paper_measure(const std::string& measure);
    /// The cells that hold a measure of published tables, as they were printed.
    void add_paper_cells(const std::string& measure);
    struct PaperCell {
        std::optional<std::int64_t> month;
        std::string basis;
        std::string kind;
        std::string column;     ///< of report position, where the cell holds one
        std::string timing;
        TraceNode node;
    };
    /// Those of one measure, or without a measure those in which a position stands, the finer print first.
    std::vector<PaperCell> cells_of_papers(const std::optional<std::string>& measure);
    /// A paper's position has no lines: it leads to the cell where it is printed.
    void add_papers(const std::string& column);

    // Structural and carry-forward: trace_year.cpp
    /// The return that counts for the year: the latest month, accounts before returns.
    const Return* of_the_year(const std::vector<Return>& returns) const;
    TraceNode one_off_items(int year);
    std::optional<TraceNode> listed_full_year_effects(int year);
    std::string method_of(const ReturnTree& tree);
    /// U1 by the method that the ladder chose, at its lowest or highest where only a bound is known.
    TraceNode structural(const ReturnTree& tree, int year, const std::string& column);
    TraceNode one_off(const ReturnTree& tree, int year, const std::string& column);
    static TraceNode without_support(const ReturnTree& tree);
    static TraceNode not_given(std::string what);
    static TraceNode cumulative(const ReturnTree& tree);
    std::optional<TraceNode> full_year_effect(const ReturnTree* tree, int year);
    TraceNode recurrent_gap(TraceNode structural, const std::optional<TraceNode>& effect);
    TraceNode next_opening();
    /// What structural or one-off is below nil, or above it.
    static TraceNode side_of_nil(const std::string& column, TraceNode number);
    TraceNode of_return(const ReturnTree& tree, int year, const std::string& column);
    /// The position that was published of the year: its outturn, else its forecast.
    TraceNode published_position() const;
    /// The underlying figure that was published of the year.
    TraceNode published_underlying();
    /// The ways in which what was published of a year without returns may be read.
    std::vector<ClaimTree::Reading> readings(int year);
    std::optional<TraceNode> of_reading(const ClaimTree::Reading& reading, const std::string& column);
    void add_year(const std::string& column);
    /// A year of which a position was published, and nothing that tells the structural part.
    void add_unread_claims(const std::string& column, const std::string& view);
    bool has_returns_of_the_year();
    /// A claim under another name still says who made it.
    static TraceNode standing_for(std::string what, TraceNode node);

    // What the next year is planned to close, and repayments of support: trace_planning.cpp
    struct Opening;
    TraceNode listed_repayments(int year);
    TraceNode repayment(int year);
    void add_repayment();
    /// A column of report carry-forward of a body that took over from others when the year ended.
    TraceNode of_merger(const std::string& column);
    /// A column of report carry-forward, of the return, the reading or the merger that hands on.
    TraceNode handed_on(const Opening& opening, const std::string& column);
    /// What is expected of the year to come, as it moves the position; `allocation`, which does not; `spent once`.
    TraceNode expected(const std::string& kind);
    /// `end`: empty, _low or _high.
    TraceNode planning_gap(const Opening& opening, const std::string& end);
    TraceNode minimum_target(const Opening& opening);
    TraceNode planning_target(const Opening& opening);
    TraceNode recurrent_savings_needed(const Opening& opening);
    TraceNode planning_figure(const Opening& opening, const std::string& column);
    void add_planning(const std::string& column);

    // Trend: trace_trend.cpp
    /// The last return of a year, which a trend rests on.
    std::optional<ReturnTree> last_return(int year);
    TraceNode bounds_of_claims(const ClaimTree& claims, const std::string& family, const std::string& column);
    TraceNode position_of_year(int year, const std::string& column, const std::optional<ReturnTree>& last);
    /// What the readings of one forecast agree on, or the widest that they allow.
    TraceNode of_readings(int year, const std::string& measure, const std::string& column);
    TraceNode trend_node(int year, const std::string& measure, const std::string& column);
    static TraceNode per_head(const ReturnTree& tree);
    /// A position or structural value of returns without what does not stand in every year.
    TraceNode like_for_like(int year, const std::string& measure);
    /// The balance that a year began with, as its last return gives it, or as it was published.
    TraceNode opening_of_year(int year);
    /// What the openings of the years without a gap, up to this one, do not take over from the closings before them.
    TraceNode unexplained(int year);
    std::optional<std::int64_t> reported_trend(int year, const std::string& measure, const std::string& column);
    /// A value of a trend: the body's own, or of a year before it the sum of those from which it took over.
    TraceNode trend_figure(int year, const std::string& measure, const std::string& column);
    void add_trend(int year, const std::string& measure, const std::string& what);
    void add_trend_column(const std::string& measure, const std::string& column);

    // Savings: trace_savings.cpp
    void add_savings(const std::string& column);
    void add_listed_savings(const std::string& column);
    TraceNode best_month(int month);
    /// What lists of schemes tell before reinvestment, and the best month of returns.
    void add_savings_of_lists(const std::string& column);

    // Risk: trace_risk.cpp
    void add_risk(const std::string& column);
    void add_risk_of(const Return& one, const std::string& column);
    void add_listed_risk(const std::string& column);
    void add_published_risk(const std::string& column);

    // Bridge and forecasts: trace_bridge.cpp
    /// A level or a step of the bridge.
    TraceNode bridge_step(const ReturnTree& tree, const std::string& step);
    void add_bridge(const std::string& step);
    /// Less the forecast before it: of returns, and of publications of one stream.
    void add_drift();

    // Which view has which columns, and how each is traced: trace_views.cpp
    struct TracedView;
    static const std::vector<TracedView>& traced_views();
    static std::vector<std::string> columns_of_views();
    /// Whether there is such a column.
    bool add_of_views(const std::string& column);
    /// The rows in which a view has an amount in a column: the amount first, then what the row is known by.
    void for_each_amount(std::string_view sql, const std::string& column, const std::function<void(Statement&, std::int64_t)>& row);

    // Run rate: trace_run_rate.cpp
    class Spending;
    static TraceNode implied_position(const Spending& spending, int month, const std::string& method);
    static TraceNode run_rate_of_month(const Spending& spending, int month, const std::string& column);
    TraceNode run_rate_of_method(const Spending& spending, int month, const std::string& method, const std::string& column);
    void add_run_rate(const std::string& column);

    // Forecasts beside what came, and the back-test: trace_forecast.cpp
    struct Vintage;
    std::optional<ReturnTree> return_of(int year, int month);
    /// The same questions of another body.
    [[nodiscard]] Tracer of_body(const OrganisationEntry& body) const;
    /// The same questions of another year.
    [[nodiscard]] Tracer of_year(int year) const;
    TraceNode forecast_of(const Vintage& vintage);
    TraceNode outcome_of(int year);
    TraceNode error_of(const Vintage& vintage);
    TraceNode mean_error(const Vintage& of, const std::string& column, const std::vector<Vintage>& with_error);
    void add_forecasts(const std::string& column);
    TraceNode sum_of_members(int year, const std::string& what, const std::function<TraceNode(Tracer&)>& figure);
    enum class Ends { own_first, members_if_whole };
    /// How a year ended; of a group without a figure of its own the sum of its members.
    TraceNode year_end(int year, Ends ends = Ends::own_first);
    bool ends_with_its_members(int year);
    /// The plan that a year began with; of a group without one of its own the sum of its members.
    TraceNode first_plan(int year);
    bool begins_with_its_members(int year);
    TraceNode published_help(int year);
    /// What a way of looking ahead said at a month of the year before; 13 is its end.
    TraceNode predicted(const std::string& method, int month);
    /// How the year ended that it was said of: like is held against like.
    TraceNode came(const std::string& method, int month);
    void add_backtest(const std::string& column);

    // Support between two bodies: trace_transfers.cpp
    struct Transfer;
    enum class Side { giver, receiver };
    TraceNode listed_leg(const Transfer& transfer, Side side);
    TraceNode published_leg(const OrganisationEntry& body, std::int64_t amount);
    /// What one side tells, as a size.
    TraceNode leg(const Transfer& transfer, Side side);
    void add_transfers(const std::string& column);

    // The meanings of the underlying position: trace_variants.cpp
    /// What a rule of the year asks of an amount; nil where there is no such rule.
    TraceNode by_rule(const std::string& rule, int year, const std::string& what, TraceNode whole);
    TraceNode variant_of_return(const ReturnTree& tree, const std::string& variant, const std::string& structural_column);
    TraceNode variant_of_published(const std::string& basis, const std::string& variant, const std::string& structural_column);
    void add_variants(const std::string& column);

    // One-off items, and who judged them: trace_one_offs.cpp
    struct Judgement;
    /// The judgements of an item, by its description or the line that it is named after; the newest first.
    std::vector<Judgement> judgements_of(const std::string& item);
    TraceNode judged(const std::string& item);
    /// The last word of another judge who came to another amount.
    TraceNode judged_otherwise(const std::string& item);
    static TraceNode marked_one_off(const ReturnTree& tree, const std::string& code);
    TraceNode one_off_item(const std::string& item, const std::string& evidence, const std::string& source, std::int64_t amount);
    void add_one_offs(const std::string& column);

    // What is disputed: trace_whatif.cpp
    struct Dispute {
        std::string kind;     ///< as view structural_dispute has it, or lowest, highest
        std::string item;
        std::optional<std::int64_t> amount;
    };
    TraceNode marked_unusually(const ReturnTree& tree, const LineEntry& line) const;
    TraceNode printed_elsewhere(const ReturnTree& tree, const std::string& item, std::optional<std::int64_t> amount);
    /// The amount of a disputed item, and how far it moves the structural position when it is told the other way.
    TraceNode disputed(const ReturnTree& tree, const Dispute& dispute);
    TraceNode change_by(const ReturnTree& tree, const Dispute& dispute);
    TraceNode end_of_disputes(const ReturnTree& tree, const std::string& kind);
    TraceNode whatif_of_return(const ReturnTree& tree, const Dispute& dispute, const std::string& column);
    TraceNode whatif_of_published(const std::string& basis, const std::string& kind, const std::string& column);
    void add_whatif(const std::string& column);

    // The walk from the year before: trace_walk.cpp
    TraceNode walk_step(const ReturnTree& before, const ReturnTree& now, const std::string& step);
    void add_walk(const std::string& column);

    // Duties and planning rules: trace_rules.cpp
    struct RuleRow;
    TraceNode support_of_agreements(const std::string& term);
    /// The numerator of a rule, and the denominator.
    TraceNode tested(const ReturnTree& tree, const std::string& term, const std::string& basis);
    TraceNode tested_against(const ReturnTree& tree, const RuleRow& rule);
    TraceNode published_threshold(const RuleRow& rule);
    TraceNode rule_figure(const std::optional<ReturnTree>& tree, const RuleRow& rule, const std::string& column);
    void add_rules(const std::string& column);

    // Named conditions: trace_scenarios.cpp
    struct Condition {
        std::string name;
        bool is_reported = false;   ///< published as a position, and not as what it adds
        TraceNode amount;
    };
    TraceNode without_condition(const std::string& evidence);
    std::vector<Condition> conditions_of(const std::string& evidence);
    std::vector<Tracer> members_when_the_year_began() const;
    TraceNode scenario_of_members(const std::string& scenario, const std::string& evidence, const std::string& column);
    TraceNode scenario_figure(const std::string& scenario, const std::string& evidence, const std::string& column);
    void add_scenarios(const std::string& column);

    // Groups and merged bodies: trace_groups.cpp
    TraceNode year_figure(const std::string& measure);
    TraceNode sum_of_parts(const std::string& parts, const std::string& measure);
    void add_groups(const std::string& column);

    // The sustainability fund: trace_fund.cpp
    struct FundQuarter {
        int number = 0;
        std::string phasing;
        std::string result;
    };
    /// Of a return, else as it was set, else as it was published.
    TraceNode control_total(const std::optional<ReturnTree>& tree, int year);
    TraceNode fund_figure(const FundQuarter& quarter, const std::string& column);
    void add_fund(const std::string& column);

    // Claims and restatements: trace_versions.cpp
    void add_claims(const std::function<bool(const ClaimTree::Claim&)>& fits);
    /// What a return says of the things that claims are about, as view told_in_return has it.
    static TraceNode told_in_return(const ReturnTree& tree, const std::string& family, const std::string& reading);
    /// What claims were held against, and by how much they differ from it.
    void add_differences(const std::string& column);
    void add_restatements(const std::string& column);

    Database& database_;
    const OrganisationEntry& body_;
    const Directory& directory_;
    AskedPeriod period_;
    ClaimTree claims_;
    std::vector<Return> returns_;
    Trace trace_;
};

}  // namespace ccgledger
