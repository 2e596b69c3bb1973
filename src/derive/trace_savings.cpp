#include "derive/trace_savings.h"

#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

constexpr int unstated = 0;
constexpr int recurrent = 1;
constexpr std::array savings_lines = {"QIPP_TXN_R", "QIPP_TXN_NR", "QIPP_TFM_R", "QIPP_TFM_NR", "QIPP_UNID"};

/// A savings line of a return, or a scheme of a list.
struct Saving {
    bool is_unidentified = false;
    int recurrence = 0;
    TraceNode plan_year;
    TraceNode plan_ytd;
    TraceNode actual_ytd;
    TraceNode forecast_year;
    TraceNode annual = {};   ///< of a whole year; lists alone have it
    // Before reinvestment; of schemes that tell of it, and of what has no scheme.
    TraceNode gross_plan_year = {};
    TraceNode gross_actual_ytd = {};
    TraceNode gross_forecast_year = {};
};

/// The savings of one month of one kind of evidence, and the figures of report qipp that they make.
class Savings {
public:
    /// `in_a_whole_year`: what a return says that its recurrent savings bring more in a whole year.
    Savings(std::vector<Saving> savings, int month, std::optional<TraceNode> in_a_whole_year = std::nullopt)
        : savings_(std::move(savings)), month_(month), in_a_whole_year_(std::move(in_a_whole_year)) {}

    [[nodiscard]] bool is_empty() const { return savings_.empty(); }

    [[nodiscard]] TraceNode figure(const std::string& column) const {
        if (column == "target") {
            return target();
        }
        if (column == "target_ytd") {
            return sum("target to date", "F60: planned savings to date", all, [](const Saving& one) { return one.plan_ytd; });
        }
        if (column == "delivered") {
            return delivered();
        }
        if (column == "delivered_ytd") {
            return delivered_to_date();
        }
        if (column == "unidentified") {
            TraceNode node = sum("unidentified", "F63: the part of the target without a scheme", [](const Saving& one) { return one.is_unidentified; },
                                 [](const Saving& one) { return one.plan_year; });
            if (!target().amount) {
                node.amount.reset();   // a part of what is not known
            }
            return node;
        }
        if (column == "structural_effect") {
            return structural_effect();
        }
        if (column == "next_year_effect") {
            return added("effect on the next year", "F69: the structural effect, and what the savings bring more in a whole year",
                         {plus(structural_effect()), plus(in_a_whole_year_ ? *in_a_whole_year_ : full_year_effect())});
        }
        if (column == "one_off_instead") {
            return one_off_instead();
        }
        if (column == "required_monthly") {
            return required_monthly();
        }
        if (column == "full_year_effect") {
            return full_year_effect();
        }
        if (column == "gross_target") {
            return sum("gross target", "F70: planned savings before reinvestment", all, [](const Saving& one) { return one.gross_plan_year; });
        }
        if (column == "gross_delivered") {
            return gross_delivered();
        }
        if (column == "reinvestment") {
            return added("reinvestment", "F70: gross delivered less delivered", {plus(gross_delivered()), minus(delivered())});
        }
        return added("slippage", "F63: target less delivered", {plus(target()), minus(delivered())});
    }

    [[nodiscard]] TraceNode to_date() const { return delivered_to_date(); }
    [[nodiscard]] TraceNode recurrent_delivered() const { return of_recurrence(delivered(true), "recurrent savings"); }

private:
    static bool all(const Saving&) { return true; }
    static bool is_recurrent(const Saving& one) { return one.recurrence == recurrent; }

    template <typename Fits, typename AmountOf>
    [[nodiscard]] TraceNode sum(std::string what, std::string formula, Fits fits, AmountOf amount_of) const {
        std::vector<TraceNode> parts;
        for (const Saving& one : savings_) {
            if (fits(one)) {
                parts.push_back(plus(amount_of(one)));
            }
        }
        return added(std::move(what), std::move(formula), std::move(parts), Empty::nil);
    }

    [[nodiscard]] TraceNode target(bool recurrent_alone = false) const {
        return sum("target", "F60: planned savings of the year", recurrent_alone ? is_recurrent : all, [](const Saving& one) { return one.plan_year; });
    }

    /// What has no scheme delivers nothing, whatever its cell says; before month 12 it may still be forecast.
    [[nodiscard]] TraceNode delivered(bool recurrent_alone = false) const {
        const bool is_over = month_ >= 12;
        return sum("delivered", "F61: the actual of month 12 or 13, before that the forecast",
                   [&](const Saving& one) { return !(is_over && one.is_unidentified) && (!recurrent_alone || is_recurrent(one)); },
                   [&](const Saving& one) { return is_over && one.actual_ytd.amount ? one.actual_ytd : one.forecast_year; });
    }

    [[nodiscard]] TraceNode gross_delivered() const {
        const bool is_over = month_ >= 12;
        return sum("gross delivered", "F70: delivered before reinvestment", [&](const Saving& one) { return !(is_over && one.is_unidentified); },
                   [&](const Saving& one) { return is_over && one.gross_actual_ytd.amount ? one.gross_actual_ytd : one.gross_forecast_year; });
    }

    [[nodiscard]] TraceNode delivered_to_date() const {
        return sum("delivered to date", "F61: savings from April to the month", [](const Saving& one) { return !one.is_unidentified; },
                   [](const Saving& one) { return one.actual_ytd; });
    }

    /// A recurrent part is known where every line says whether it is, and every line has its amount.
    [[nodiscard]] TraceNode of_recurrence(TraceNode node, std::string what) const {
        const bool is_stated = std::none_of(savings_.begin(), savings_.end(), [](const Saving& one) { return one.recurrence == unstated; });
        const bool is_whole = what == "recurrent target" ? target().amount.has_value() : delivered().amount.has_value();
        if (!is_stated || !is_whole) {
            node.amount.reset();
        }
        return named(std::move(what), std::move(node));
    }

    [[nodiscard]] TraceNode structural_effect() const {
        return added("structural effect", "F69: recurrent savings less those planned", {plus(recurrent_delivered()), minus(of_recurrence(target(true), "recurrent target"))});
    }

    [[nodiscard]] TraceNode one_off_instead() const {
        TraceNode beyond = added("one-off savings beyond those planned", "F64: one-off delivered less one-off planned",
                                 {plus(delivered()), minus(recurrent_delivered()), minus(target()),
                                  plus(of_recurrence(target(true), "recurrent target"))});
        if (!beyond.amount || *beyond.amount > 0) {
            return named("one-off instead", std::move(beyond));
        }
        beyond.taken = "at least nil";
        return {.what = "one-off instead", .amount = 0, .formula = "no more one-off savings than planned", .parts = {std::move(beyond)}};
    }

    [[nodiscard]] TraceNode full_year_effect() const {
        std::vector<TraceNode> schemes;
        bool is_stated = true;
        for (const Saving& one : savings_) {
            is_stated = is_stated && one.recurrence != unstated;
            if (is_recurrent(one) && !one.is_unidentified) {
                const TraceNode& this_year = month_ >= 12 && one.actual_ytd.amount ? one.actual_ytd : one.forecast_year;
                schemes.push_back(plus(added(one.plan_year.what, "F66: annual saving less this year's", {plus(one.annual), minus(this_year)})));
            }
        }
        TraceNode node = added("full-year effect of savings", "F66: of the recurrent schemes", std::move(schemes), Empty::nil);
        if (!is_stated) {
            node.amount.reset();
        }
        return node;
    }

    [[nodiscard]] TraceNode required_monthly() const {
        TraceNode still = added("still to come", "F68: target less delivered to date", {plus(target()), minus(delivered_to_date())});
        TraceNode node{.what = "required a month", .formula = "F68: what is still to come, by the months left; halves of a penny away from zero"};
        if (month_ >= 12) {
            return node;
        }
        node.amount = share_of(still.amount, 1, 12 - month_);
        still.taken = fmt::format("× 1/{}", 12 - month_);
        node.parts = {std::move(still)};
        return node;
    }

    std::vector<Saving> savings_;
    int month_;
    std::optional<TraceNode> in_a_whole_year_;
};

std::vector<Saving> savings_of(const ReturnTree& tree) {
    std::vector<Saving> savings;
    for (const ReturnTree::Figure& one : tree.figures()) {
        if (is_one_of(savings_lines, one.code)) {
            savings.push_back({.is_unidentified = one.code == "QIPP_UNID",
                               .recurrence = one.recurrence,
                               .plan_year = tree.figure(one, 2),
                               .plan_ytd = tree.figure(one, 0),
                               .actual_ytd = tree.figure(one, 1),
                               .forecast_year = tree.figure(one, 3)});
        }
    }
    return savings;
}

}  // namespace

TraceNode recurrent_savings(const ReturnTree& tree) {
    const Savings savings(savings_of(tree), tree.month());
    return savings.is_empty() ? unknown("recurrent savings", "the return lists no savings") : savings.recurrent_delivered();
}

TraceNode savings_of_return(const ReturnTree& tree, const std::string& column) { return Savings(savings_of(tree), tree.month()).figure(column); }

void Tracer::add_savings(const std::string& column) {
    const std::string name = column + "_pence";
    for (const Return& one : returns_) {
        const Savings savings(savings_of(one.tree), one.tree.month(),
                              one.tree.memo("MEM_FYE_QIPP").value_or(unknown("full-year effect of savings", "the return does not give it")));
        if ((one.kind == "return" || one.kind == "accounts") && !savings.is_empty()) {
            add(savings.figure(column), one.label, reported("qipp", name, "submission_id = ?", {one.tree.submission_id()}));
        }
    }
    add_listed_savings(column);
    const auto claimed = claims_.savings();
    if (claimed && is_one_of(std::array{"target", "delivered", "slippage"}, column)) {
        add(column == "target"      ? standing_for("target", claimed->first)
            : column == "delivered" ? standing_for("delivered", claimed->second)
                                    : added("slippage", "F63: target less delivered", {plus(claimed->first), minus(claimed->second)}),
            "as published", reported("qipp", name, "organisation_id = ? AND start_year = ? AND evidence = 'statement'", {body_.id, std::int64_t{period_.year}}));
    }
}

void Tracer::add_listed_savings(const std::string& column) {
    std::vector<Saving> listed;
    int month = 0;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_schemes.sql"));
    bind(rows);
    while (rows.step()) {
        const auto cell = [&](std::string what, int place, const std::string& record_column) {
            return TraceNode{.what = std::move(what),
                             .amount = rows.maybe_integer(place),
                             .formula = "savings scheme",
                             .origin = TraceOrigin{.import_run_id = rows.integer(8), .source_line = rows.integer(9), .record_column = record_column}};
        };
        const auto saving = [&](int place, int reinvested_at, const std::string& record_column) {
            TraceNode gross = cell(rows.text(1), place, record_column);
            if (rows.integer(11) == 0) {
                return gross;
            }
            return added(rows.text(1), "F70: gross saving less reinvestment",
                         {plus(std::move(gross)), minus(cell("reinvestment", reinvested_at, "reinvestment_" + record_column))});
        };
        const auto gross = [&](int place, const std::string& record_column) {
            const bool is_told = rows.integer(11) == 1 || rows.text(2) == "unidentified";
            return is_told ? cell(rows.text(1), place, record_column) : unknown(rows.text(1), "the list tells of no reinvestment");
        };
        month = static_cast<int>(rows.integer(0));
        listed.push_back({.is_unidentified = rows.text(2) == "unidentified",
                          .recurrence = static_cast<int>(rows.integer(3)),
                          .plan_year = saving(4, 12, "plan_year_pence"),
                          .plan_ytd = saving(5, 13, "plan_ytd_pence"),
                          .actual_ytd = saving(6, 14, "delivered_ytd_pence"),
                          .forecast_year = saving(7, 15, "forecast_year_pence"),
                          .annual = saving(10, 16, "annual_pence"),
                          .gross_plan_year = gross(4, "plan_year_pence"),
                          .gross_actual_ytd = gross(6, "delivered_ytd_pence"),
                          .gross_forecast_year = gross(7, "forecast_year_pence")});
    }
    if (!listed.empty()) {
        add(Savings(std::move(listed), month).figure(column), fmt::format("schemes of M{}", month),
            reported("qipp", column + "_pence", "organisation_id = ? AND start_year = ? AND evidence = 'records' AND month = ?",
                     {body_.id, std::int64_t{period_.year}, std::int64_t{month}}));
    }
}

TraceNode Tracer::best_month(int month) {
    std::vector<TraceNode> alone;
    std::optional<TraceNode> before;
    for (int each = 1; each <= month; ++each) {
        const auto tree = return_of(period_.year, each);
        if (!tree) {
            return unknown("best month", fmt::format("there is no return of M{}", each));
        }
        const TraceNode so_far = named(fmt::format("delivered to M{}", each), Savings(savings_of(*tree), each).to_date());
        alone.push_back(before ? added(fmt::format("M{} alone", each), "F10: to date less to date the month before", {plus(so_far), minus(*before)}) : so_far);
        before = so_far;
    }
    return end_of(End::highest, "best month", "the most that one month alone has brought", std::move(alone));
}

void Tracer::add_savings_of_lists(const std::string& column) {
    if (column != "best_month") {
        add_listed_savings(column);
        return;
    }
    for_each_amount("trace_best_month.sql", column, [&](Statement& row, std::int64_t amount) {
        const int month = static_cast<int>(row.integer(1));
        add(best_month(month), fmt::format("return M{}", month), amount);
    });
}

}  // namespace ccgledger
