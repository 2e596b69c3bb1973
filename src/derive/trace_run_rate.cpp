#include "derive/tracer.h"

#include <map>

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

constexpr std::array extrapolations = {"straight_line", "plan_profile", "last_three_months", "trimmed"};
/// Columns of view run_rate that are of the month, whatever the method.
constexpr std::array columns_of_the_month = {"band_low",        "band_high",    "required_monthly",
                                             "average_monthly", "lowest_month", "reserves_forecast"};

bool is_reserve(const ReturnTree::Figure& one) { return one.position_part == "expenditure" && one.code.starts_with("RSV_"); }
bool is_spending(const ReturnTree::Figure& one) { return one.position_part == "expenditure" && !is_reserve(one); }

enum class Lasts { recurrent, once, unstated };
Lasts lasts(const ReturnTree::Figure& one) {
    return one.code == "OTH_PRIORYR" || one.recurrence == 2 ? Lasts::once : one.recurrence == 1 ? Lasts::recurrent : Lasts::unstated;
}

/// a * b / c, halves away from zero, without leaving 64 bits on the way: as view spending_to_date works it out.
std::int64_t times_over(std::int64_t a, std::int64_t b, std::int64_t c) {
    constexpr std::int64_t step = 100'000;
    const std::int64_t rest = a / step * b % c * step + a % step * b;
    const std::int64_t size = c < 0 ? -c : c;
    const std::int64_t rounded = (2 * (rest < 0 ? -rest : rest) + size) / (2 * size);
    return a / step * b / c * step + ((rest < 0) == (c < 0) ? rounded : -rounded);
}

/// F81 of one line.
TraceNode profiled(const ReturnTree& tree, const ReturnTree::Figure& line) {
    TraceNode to_date = tree.figure(line, 1);
    TraceNode of_year = tree.figure(line, 2);
    TraceNode planned = tree.figure(line, 0);
    if (planned.amount == 0) {
        return added(line.code, "F81: no plan to date, so what was spent and the plan of the year", {plus(std::move(to_date)), plus(std::move(of_year))});
    }
    TraceNode node{.what = line.code, .formula = "F81: plan of the year × actual to date / plan to date, halves of a penny away from zero"};
    if (to_date.amount && of_year.amount && planned.amount) {
        node.amount = times_over(*of_year.amount, *to_date.amount, *planned.amount);
    }
    of_year.taken = "×";
    to_date.taken = "×";
    planned.taken = "÷";
    node.parts = {std::move(of_year), std::move(to_date), std::move(planned)};
    return node;
}

}  // namespace

/// The spending of one year's returns, month by month, and what it would come to.
class Tracer::Spending {
public:
    Spending(Database& database, std::int64_t organisation_id, int year) {
        Statement rows = database.prepare(embedded::text_of(embedded::derive_sql, "trace_months.sql"));
        rows.bind_named(":organisation_id", organisation_id);
        rows.bind_named(":year", std::int64_t{year});
        while (rows.step()) {
            const int month = static_cast<int>(rows.integer(0));
            months_.emplace(month, ReturnTree(database, rows.integer(1), month));
        }
    }

    [[nodiscard]] const ReturnTree& of(int month) const { return months_.at(month); }

    [[nodiscard]] TraceNode extrapolated(int month, const std::string& method) const {
        if (method == "straight_line") {
            return added("straight line", "F80: twelve times the average recurrent month, and what is one-off",
                         {plus(share("recurrent, at this speed", "recurrent to date × 12 / months, halves of a penny away from zero", recurrent_to_date(month), 12, month)),
                          plus(once(month))});
        }
        if (method == "plan_profile") {
            return of_plan_profile(month);
        }
        if (method == "last_three_months") {
            return added("last three months", "F82: to date, and the months left at the speed of the last three",
                         {plus(to_date(month)), plus(going_on(month, added_since(month, &Spending::to_date), 12 - month, 3))});
        }
        const TraceNode recent = added_since(month, &Spending::recurrent_to_date);
        if (method == "exit_run_rate") {
            return going_on(month, recent, 4, 1);
        }
        return added("trimmed", "F83: recurrent to date, the months left at the recurrent speed of the last three, and what is one-off",
                     {plus(recurrent_to_date(month)), plus(going_on(month, recent, 12 - month, 3)), plus(once(month))});
    }

    [[nodiscard]] TraceNode required_monthly(int month) const {
        return share("required a month", "F85: the spending still forecast, by the months left; halves of a penny away from zero",
                     added("still to be spent", "spending forecast less to date", {plus(forecast(month)), minus(to_date(month))}), 1, 12 - month);
    }

    [[nodiscard]] TraceNode average_monthly(int month) const {
        return share("average month", "F85: spending to date by the months so far; halves of a penny away from zero", to_date(month), 1, month);
    }

    [[nodiscard]] TraceNode lowest_month(int month) const {
        std::vector<TraceNode> alone;
        for (const auto& [each, tree] : months_) {
            if (each == 1 && each <= month) {
                alone.push_back(to_date(each));
            } else if (each <= month && months_.contains(each - 1)) {
                alone.push_back(added(fmt::format("M{} alone", each), "F10: to date less to date the month before", {plus(to_date(each)), minus(to_date(each - 1))}));
            }
        }
        return end_of(End::lowest, "lowest month", "of the months that can be told alone", std::move(alone));
    }

    [[nodiscard]] TraceNode reserves_forecast(int month) const {
        return added("reserves", "the reserve lines, as forecast", of(month).parts(Amount::forecast_year, Direction::spending, is_reserve));
    }

private:
    [[nodiscard]] TraceNode to_date(int month) const {
        return added(fmt::format("spending to M{}", month), "the expenditure lines without reserves, actual to date",
                     of(month).parts(Amount::actual_ytd, Direction::spending, is_spending));
    }

    [[nodiscard]] TraceNode forecast(int month) const {
        return added("spending forecast", "the expenditure lines without reserves", of(month).parts(Amount::forecast_year, Direction::spending, is_spending));
    }

    [[nodiscard]] TraceNode recurrent_to_date(int month) const {
        return of_lines(month, Lasts::recurrent, Amount::actual_ytd, fmt::format("recurrent spending to M{}", month), "the recurrent lines of it, actual to date");
    }

    [[nodiscard]] TraceNode once(int month) const {
        return of_lines(month, Lasts::once, Amount::forecast_year, "one-off spending", "the lines of it that are one-off or of earlier years, as forecast");
    }

    /// Unknown as soon as one spending line does not say whether it is recurrent.
    [[nodiscard]] TraceNode of_lines(int month, Lasts which, Amount amount, std::string what, std::string formula) const {
        const ReturnTree& tree = of(month);
        TraceNode node = added(std::move(what), std::move(formula),
                               tree.parts(amount, Direction::spending, [&](const auto& one) { return is_spending(one) && lasts(one) == which; }), Empty::nil);
        const auto& figures = tree.figures();
        if (std::any_of(figures.begin(), figures.end(), [](const auto& one) { return is_spending(one) && lasts(one) == Lasts::unstated; })) {
            node.amount.reset();
        }
        return node;
    }

    [[nodiscard]] TraceNode of_plan_profile(int month) const {
        std::vector<TraceNode> lines;
        for (const ReturnTree::Figure& one : of(month).figures()) {
            if (is_spending(one)) {
                TraceNode line = profiled(of(month), one);
                lines.push_back(one.sign < 0 ? plus(std::move(line)) : minus(std::move(line)));
            }
        }
        return added("plan profile", "F81: line by line, as the plan spreads the year", std::move(lines));
    }

    /// What was added since three months before.
    template <typename Sum>
    [[nodiscard]] TraceNode added_since(int month, Sum sum) const {
        if (!months_.contains(month - 3)) {
            return unknown("spent in three months", "there is no return of three months before");
        }
        return added("spent in three months", fmt::format("to M{} less to M{}", month, month - 3), {plus((this->*sum)(month)), minus((this->*sum)(month - 3))});
    }

    [[nodiscard]] static TraceNode going_on(int month, TraceNode spent, int times, int of) {
        return times == 4 ? share("a year at the recurrent speed of three months", "F86: twelve times their average", std::move(spent), times, of)
                          : share(fmt::format("M{} to M12 at that speed", month + 1), "a third of it for each month left, halves of a penny away from zero",
                                  std::move(spent), times, of);
    }

    std::map<int, ReturnTree> months_;
};

TraceNode Tracer::implied_position(const Spending& spending, int month, const std::string& method) {
    const bool is_exit = method == "exit_run_rate";
    std::string words = method;
    std::replace(words.begin(), words.end(), '_', ' ');
    return added("implied position by " + words, is_exit ? "F86: recurrent resource less that spending" : "F84: resource less that spending",
                 {plus(is_exit ? spending.of(month).recurrent_resource() : spending.of(month).resource(Amount::full_year)),
                  minus(spending.extrapolated(month, method))});
}

TraceNode Tracer::run_rate_of_month(const Spending& spending, int month, const std::string& column) {
    if (column == "required_monthly") {
        return spending.required_monthly(month);
    }
    if (column == "average_monthly") {
        return spending.average_monthly(month);
    }
    if (column == "lowest_month") {
        return spending.lowest_month(month);
    }
    if (column == "reserves_forecast") {
        return spending.reserves_forecast(month);
    }
    std::vector<TraceNode> positions;
    for (const char* method : extrapolations) {
        positions.push_back(implied_position(spending, month, method));
    }
    return column == "band_low" ? end_of(End::lowest, "lowest implied position", "F84: of the methods that can be had", std::move(positions))
                                : end_of(End::highest, "highest implied position", "F84: of the methods that can be had", std::move(positions));
}

TraceNode Tracer::run_rate_of_method(const Spending& spending, int month, const std::string& method, const std::string& column) {
    if (column == "extrapolated") {
        return spending.extrapolated(month, method);
    }
    if (column == "implied_position") {
        return implied_position(spending, month, method);
    }
    const ReturnTree& tree = spending.of(month);
    const auto exit = [&] { return recurrent_gap(structural(tree, period_.year, "structural"), full_year_effect(&tree, period_.year)); };
    if (column == "exit_position") {
        return exit();
    }
    return added("difference", method == "exit_run_rate" ? "F86: implied position less the exit position" : "F84: implied position less the forecast",
                 {plus(implied_position(spending, month, method)), minus(method == "exit_run_rate" ? exit() : tree.in_year(Amount::full_year))});
}

void Tracer::add_run_rate(const std::string& column) {
    const Spending spending(database_, body_.id, period_.year);
    std::int64_t last_month = 0;
    for_each_amount("trace_run_rate.sql", column, [&](Statement& row, std::int64_t amount) {
        const int month = static_cast<int>(row.integer(1));
        if (!is_one_of(columns_of_the_month, column)) {
            const bool names_its_method = column == "extrapolated" || column == "implied_position";
            add(run_rate_of_method(spending, month, row.text(2), column),
                names_its_method ? fmt::format("M{}", month) : fmt::format("{}, M{}", row.text(2), month), amount);
        } else if (last_month != month) {
            add(run_rate_of_month(spending, month, column), fmt::format("M{}", month), amount);
        }
        last_month = month;
    });
}

}  // namespace ccgledger
