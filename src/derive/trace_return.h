#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "derive/trace.h"
#include "derive/trace_nodes.h"
#include "store/database.h"
#include "store/directory.h"

namespace ccgledger {

/// Which amount of a figure: one of the four, or that of the full year (the actual once the year is over, else the forecast).
enum class Amount { plan_ytd, actual_ytd, plan_year, forecast_year, full_year };

/// What counts as plus: what the position gains by, or what is spent.
enum class Direction { position, spending };

/// The numbers of one version of a return, each with the figures that it is made of.
class ReturnTree {
public:
    struct Figure {
        std::int64_t period_id = 0;
        std::int64_t organisation_id = 0;
        std::int64_t line_id = 0;
        int recurrence = 0;
        bool is_recurrence_assumed = false;
        std::optional<std::int64_t> amounts[4];
        std::int64_t source_line = 0;
        std::int64_t given_by = 0;
        std::string code;
        int sign = 0;
        std::string position_part;
        bool counts_persons = false;
    };

    ReturnTree(Database& database, std::int64_t submission_id, int month);

    [[nodiscard]] std::int64_t submission_id() const { return submission_id_; }
    [[nodiscard]] int month() const { return month_; }
    [[nodiscard]] const std::vector<Figure>& figures() const { return figures_; }

    [[nodiscard]] TraceNode figure(const Figure& figure, std::size_t measure) const;
    /// For the full year: the actual of month 12 or 13 where there is one, else the forecast.
    [[nodiscard]] TraceNode of_full_year(const Figure& figure) const;
    /// The figures that fit, as parts of a sum.
    using Fits = std::function<bool(const Figure&)>;
    [[nodiscard]] std::vector<TraceNode> parts(Amount amount, Direction direction, const Fits& fits) const;
    /// The figures that fit added up, each as `part_of` takes it, which marks it plus or minus.
    [[nodiscard]] TraceNode sum(std::string what, std::string formula, const Fits& fits, const std::function<TraceNode(const Figure&)>& part_of,
                                Empty empty = Empty::unknown) const;
    /// A total: the lines below it, in its own direction.
    [[nodiscard]] TraceNode total(const LineEntry& line, std::size_t measure, const Directory& directory) const;

    [[nodiscard]] TraceNode resource(Amount amount) const;
    [[nodiscard]] TraceNode expenditure(Amount amount) const;
    [[nodiscard]] TraceNode in_year(Amount amount) const;
    /// Of the recurrent lines alone, for the full year; nil where there are none.
    [[nodiscard]] TraceNode recurrent_resource() const;
    /// The balance brought forward with its adjustments; none when the return does not give it.
    [[nodiscard]] std::optional<TraceNode> balance() const;
    /// Without the adjustments.
    [[nodiscard]] std::optional<TraceNode> brought_forward() const;
    /// The balance as a year to date counts it, in twelfths.
    [[nodiscard]] std::optional<TraceNode> balance_to_date() const;
    [[nodiscard]] TraceNode recurrent() const;
    /// The recurrent part of the plan; unknown when a line has no plan, or does not say whether it is recurrent.
    [[nodiscard]] TraceNode recurrent_plan() const;
    [[nodiscard]] TraceNode non_recurrent() const;
    /// The recurrent lines, and of those that say neither the ones that make the structural position lowest, or highest.
    [[nodiscard]] TraceNode recurrent_at_lowest() const;
    [[nodiscard]] TraceNode recurrent_at_highest() const;
    /// What delegated primary care and pandemic money do to the year's position; of the recurrent lines alone when these are asked for.
    [[nodiscard]] TraceNode beside_like_for_like(bool recurrent_alone) const;
    /// A line that stands beside the position, for the full year; none when the return does not list it.
    [[nodiscard]] std::optional<TraceNode> memo(const std::string& code) const;
    /// The full-year effects that the return gives; none when it gives none, or leaves one blank.
    [[nodiscard]] std::optional<TraceNode> full_year_effect() const;
    [[nodiscard]] std::optional<TraceNode> persons() const;

private:
    [[nodiscard]] std::size_t measure_of(Amount amount) const;
    [[nodiscard]] bool has_both_sides() const;
    [[nodiscard]] std::vector<TraceNode> lines_of(const std::string& part, Amount amount, int recurrence) const;
    [[nodiscard]] TraceNode of_recurrence(int recurrence, std::string what, std::string formula) const;
    [[nodiscard]] TraceNode recurrent_with_unstated(bool worst) const;

    std::int64_t submission_id_;
    int month_;
    std::vector<Figure> figures_;
};

}  // namespace ccgledger
