#include "intake/return_checks.h"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "embedded/intake_sql.h"
#include "intake/thousandfold.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

enum Measure : std::size_t { plan_ytd, actual_ytd, plan_year, forecast_year };

std::string pounds(std::int64_t pence) { return to_text(Money::from_pence(pence), MoneyUnit::pounds, 2); }

/// The figures of one body and month within the file.
using Return = std::span<const StagedFigure>;

class OddReturns {
public:
    OddReturns(Database& database, const Directory& directory, const ReturnRows& rows, std::string_view kind, const CsvReader& reader, Findings& findings)
        : directory_(directory), rows_(rows), kind_(kind), reader_(reader), findings_(findings),
          version_(database.prepare(embedded::text_of(embedded::intake_sql, "version_in_force.sql"))),
          figures_(database.prepare(embedded::text_of(embedded::intake_sql, "figures_in_force.sql"))), database_(database) {}

    void run() {
        for_each_return(rows_.figures, [&](std::size_t first, std::size_t last) {
            const Return figures = Return(rows_.figures).subspan(first, last - first);
            returns_.push_back(figures);
            fullest_ = figures.size() > fullest_.size() ? figures : fullest_;
        });
        for (const Return figures : returns_) {
            look_at(figures);
        }
    }

private:
    void look_at(Return figures) {
        const Period period = period_of_id(figures.front().period_id);
        const int month = period.month.number();
        const Beside before = month <= 12 ? nearest_month(figures.front(), month, -1) : Beside();
        if (!before.figures.empty()) {
            compare_with(figures, before);
            look_for_lines_of(before, figures);
        } else if (2 * figures.size() < fullest_.size()) {
            const StagedFigure& other = fullest_.front();
            warn("V117", figures, figures.front(), actual_ytd,
                 fmt::format("this return lists {}, and that of {} {} in the same file {}", plural(figures.size(), "line"),
                             directory_.organisation_by_id(other.organisation_id).code, period_of_id(other.period_id).label(), fullest_.size()));
        }
        if (month <= 11) {
            look_at_month_behind(figures, period);
        }
        if (month >= 4 && month <= 11) {
            look_at_forecast(figures, month);
        }
        look_at_savings(figures);
        look_at_opening(figures, period);
    }

    /// A return of the file; empty where it has none of that body and month.
    [[nodiscard]] Return in_file(std::int64_t period_id, std::int64_t organisation_id) const {
        const auto wanted = std::tuple(period_id, organisation_id);
        const auto at = std::lower_bound(returns_.begin(), returns_.end(), wanted, [](Return one, const auto& key) { return key_of_return(one) < key; });
        return at == returns_.end() || key_of_return(*at) != wanted ? Return() : *at;
    }

    static std::tuple<std::int64_t, std::int64_t> key_of_return(Return one) { return {one.front().period_id, one.front().organisation_id}; }

    /// Another month of a body's year.
    struct Beside {
        Return figures;
        int month = 0;
        bool is_in_file = false;
    };

    /// The nearest month of the year before this one (`step` -1) or behind it (1) that is known, from the file or else from the ledger;
    /// empty where none is. Holds until it is asked for again.
    Beside nearest_month(const StagedFigure& head, int month, int step) {
        for (int other = month + step; other >= 1 && other <= 12; other += step) {
            const std::int64_t period_id = head.period_id + other - month;
            const Return given = in_file(period_id, head.organisation_id);
            const bool is_in_file = !given.empty();
            const Return found = is_in_file ? given : stored_month(period_id, head.organisation_id);
            if (!found.empty()) {
                return {.figures = found, .month = other, .is_in_file = is_in_file};
            }
        }
        return {};
    }

    /// Holds until another month is asked for.
    Return stored_month(std::int64_t period_id, std::int64_t organisation_id) {
        stored_.clear();
        version_.bind(1, organisation_id).bind(2, period_id).bind(3, kind_);
        const std::optional<std::int64_t> submission = version_.step() ? version_.maybe_integer(0) : std::nullopt;
        version_.reset();
        if (submission) {
            figures_.bind(1, period_id).bind(2, organisation_id).bind(3, *submission);
            while (figures_.step()) {
                stored_.push_back({.line_id = figures_.integer(0),
                                   .recurrence = static_cast<int>(figures_.integer(1)),
                                   .amounts = {figures_.maybe_integer(2), figures_.maybe_integer(3), figures_.maybe_integer(4), figures_.maybe_integer(5)}});
            }
            figures_.reset();
            std::sort(stored_.begin(), stored_.end(), has_earlier_line);
        }
        return stored_;
    }

    static bool has_earlier_line(const StagedFigure& a, const StagedFigure& b) {
        return std::tie(a.line_id, a.recurrence) < std::tie(b.line_id, b.recurrence);
    }

    /// Finds the figure of another month that is of the same line and recurrence, for figures that are asked for in key order.
    class InStep {
    public:
        explicit InStep(Return month) : at_(month.begin()), end_(month.end()) {}

        /// Null where the month has none.
        const StagedFigure* of(const StagedFigure& figure) {
            while (at_ != end_ && has_earlier_line(*at_, figure)) {
                ++at_;
            }
            return at_ == end_ || has_earlier_line(figure, *at_) ? nullptr : &*at_;
        }

    private:
        Return::iterator at_;
        Return::iterator end_;
    };

    /// What moved in a set of lines: how many, and the largest.
    struct Moves {
        std::size_t count = 0;
        std::int64_t largest = 0;
        const StagedFigure* figure = nullptr;
        std::int64_t from = 0, to = 0;

        void note(const StagedFigure& moved, std::int64_t before, std::int64_t now) {
            ++count;
            const std::int64_t size = before < now ? now - before : before - now;
            if (figure == nullptr || size > largest) {
                *this = {.count = count, .largest = size, .figure = &moved, .from = before, .to = now};
            }
        }
    };

    void compare_with(Return figures, const Beside& before) {
        Moves shrunk;
        Moves planned;
        Moves thousandfold;
        InStep before_in_step(before.figures);
        for (const StagedFigure& figure : figures) {
            const StagedFigure* found = before_in_step.of(figure);
            const LineEntry& line = directory_.line_by_id(figure.line_id);
            if (found == nullptr || line.counts_persons) {
                continue;
            }
            const auto note_if = [&](Measure measure, Moves& moves, auto holds) {
                if (figure.amounts[measure] && found->amounts[measure] && holds(*figure.amounts[measure], *found->amounts[measure])) {
                    moves.note(figure, *found->amounts[measure], *figure.amounts[measure]);
                }
            };
            if (enters_position(line)) {
                note_if(actual_ytd, shrunk, [](std::int64_t now, std::int64_t then) { return now < then; });
                note_if(plan_year, planned, [](std::int64_t now, std::int64_t then) { return now != then; });
                for (const Measure measure : {plan_ytd, actual_ytd, plan_year, forecast_year}) {
                    note_if(measure, thousandfold, is_thousandfold);
                }
            }
        }
        const std::string month = fmt::format("M{}", before.month);
        if (shrunk.count > 0) {
            warn("V111", figures, *shrunk.figure, actual_ytd,
                 fmt::format("the year to date is less than at {} in {}; most in {}: {} -> {}", month, plural(shrunk.count, "line"), code_of(*shrunk.figure),
                             pounds(shrunk.from), pounds(shrunk.to)));
        }
        if (planned.count > 0) {
            warn("V112", figures, *planned.figure, plan_year,
                 fmt::format("the plan of the year is another than at {} in {}; most in {}: {} -> {}", month, plural(planned.count, "line"), code_of(*planned.figure),
                             pounds(planned.from), pounds(planned.to)));
        }
        if (thousandfold.count > 0) {
            warn("V118", figures, *thousandfold.figure, actual_ytd,
                 fmt::format("{} about a thousand times what {} has, or a thousandth of it; most in {}: {} -> {}",
                             thousandfold.count == 1 ? "1 amount is" : fmt::format("{} amounts are", thousandfold.count), month, code_of(*thousandfold.figure),
                             pounds(thousandfold.from), pounds(thousandfold.to)));
        }
    }

    /// A line with an amount to date does not come to nothing a month later: where it is no longer listed it may have been lost, or be
    /// in the wrong month. Both are in key order.
    void look_for_lines_of(const Beside& before, Return figures) {
        Moves lost;
        auto at = figures.begin();
        for (const StagedFigure& figure : before.figures) {
            while (at != figures.end() && at->line_id < figure.line_id) {
                ++at;
            }
            const bool is_listed = at != figures.end() && at->line_id == figure.line_id;
            if (!is_listed && figure.amounts[actual_ytd].value_or(0) != 0) {
                lost.note(figure, 0, *figure.amounts[actual_ytd]);
            }
        }
        if (lost.count > 0) {
            warn("V117", figures, figures.front(), actual_ytd,
                 fmt::format("this return lists {}, and not {} that M{} has with amounts to date; the largest is {}: {}", plural(figures.size(), "line"),
                             lost.count, before.month, code_of(*lost.figure), amount_of(*lost.figure, lost.to)));
        }
    }

    /// A month that comes late, or is corrected, may leave the month behind it with less. Of a file that brings both, the later one
    /// is looked at itself.
    void look_at_month_behind(Return figures, const Period& period) {
        const Beside behind = nearest_month(figures.front(), period.month.number(), 1);
        if (behind.figures.empty() || behind.is_in_file) {
            return;
        }
        if (2 * figures.size() < behind.figures.size()) {
            warn("V117", figures, figures.front(), actual_ytd,
                 fmt::format("this return lists {}, and that of M{} {}", plural(figures.size(), "line"), behind.month, behind.figures.size()));
        }
        Moves shrunk;
        InStep behind_in_step(behind.figures);
        for (const StagedFigure& figure : figures) {
            const StagedFigure* found = behind_in_step.of(figure);
            if (found == nullptr || !enters_position(directory_.line_by_id(figure.line_id))) {
                continue;
            }
            const auto& now = figure.amounts[actual_ytd];
            const auto& then = found->amounts[actual_ytd];
            if (now && then && *then < *now) {
                shrunk.note(figure, *now, *then);
            }
        }
        if (shrunk.count > 0) {
            warn("V111", figures, *shrunk.figure, actual_ytd,
                 fmt::format("the year to date is more than at M{} in {}; most in {}: {} -> {}", behind.month, plural(shrunk.count, "line"),
                             code_of(*shrunk.figure), pounds(shrunk.from), pounds(shrunk.to)));
        }
    }

    static bool enters_position(const LineEntry& line) {
        return line.position_part == PositionPart::resource || line.position_part == PositionPart::expenditure || line.section == "qipp";
    }

    /// Pounds, or people.
    [[nodiscard]] std::string amount_of(const StagedFigure& figure, std::int64_t amount) const {
        return directory_.line_by_id(figure.line_id).counts_persons ? std::to_string(amount) : pounds(amount);
    }

    [[nodiscard]] const std::string& code_of(const StagedFigure& figure) const { return directory_.line_by_id(figure.line_id).code; }

    /// What each remaining month may cost by the forecast, against the months so far (F85).
    void look_at_forecast(Return figures, int month) {
        __extension__ using Wide = __int128;
        Wide to_date = 0;
        Wide forecast = 0;
        const StagedFigure* first = nullptr;
        for (const StagedFigure& figure : figures) {
            const LineEntry& line = directory_.line_by_id(figure.line_id);
            if (line.position_part != PositionPart::expenditure) {
                continue;
            }
            if (!figure.amounts[actual_ytd] || !figure.amounts[forecast_year]) {
                return;   // what is unknown cannot be compared
            }
            first = first == nullptr ? &figure : first;
            to_date -= static_cast<Wide>(*figure.amounts[actual_ytd]) * line.sign;
            forecast -= static_cast<Wide>(*figure.amounts[forecast_year]) * line.sign;
        }
        constexpr int alarm_percent = 97;   // F85; a threshold of our own
        const Wide remaining = (forecast - to_date) * month * 100;
        const Wide so_far = to_date * (12 - month);
        if (to_date > 0 && remaining < so_far * alarm_percent) {
            const Wide percent = remaining / so_far;
            warn("V113", figures, *first, forecast_year,
                 remaining <= 0 ? std::string("the forecast of the year is no more than what was spent to date")
                                : fmt::format("the forecast leaves each remaining month {}% of what a month has cost so far", static_cast<std::int64_t>(percent)));
        }
    }

    void look_at_savings(Return figures) {
        Moves above;
        for (const StagedFigure& figure : figures) {
            const auto& plan = figure.amounts[plan_ytd];
            const auto& actual = figure.amounts[actual_ytd];
            const bool is_above = plan && actual && *plan > 0 && *actual > *plan + *plan / 2;
            if (is_above && directory_.line_by_id(figure.line_id).section == "qipp") {
                above.note(figure, *plan, *actual);
            }
        }
        if (above.count > 0) {
            warn("V114", figures, *above.figure, actual_ytd,
                 fmt::format("savings to date are more than half above their plan in {}; most in {}: {} planned, {} delivered", plural(above.count, "line"),
                             code_of(*above.figure), pounds(above.from), pounds(above.to)));
        }
    }

    /// What is brought forward is what the year before closed with (F40).
    void look_at_opening(Return figures, const Period& period) {
        Money opening;
        const StagedFigure* given = nullptr;
        for (const StagedFigure& figure : figures) {
            if (code_of(figure) == "RES_BF" && figure.amounts[forecast_year]) {
                opening = opening + Money::from_pence(*figure.amounts[forecast_year]);
                given = &figure;
            }
        }
        if (given == nullptr || !warned_of_opening_.insert({given->organisation_id, period.year.start()}).second) {
            return;
        }
        Statement closing = database_.prepare(embedded::text_of(embedded::intake_sql, "closing_balance.sql"));
        closing.bind(1, given->organisation_id).bind(2, std::int64_t{period.year.start() - 1});
        if (!closing.step() || closing.is_null(0)) {
            return;
        }
        const std::int64_t difference = opening.pence() - closing.integer(0);
        if (std::abs(difference) > 2 * rows_.rounding_unit_pence) {
            warn("V115", figures, *given, forecast_year,
                 fmt::format("{} is brought forward, and {} closed with {}: {} differ", pounds(opening.pence()), period.year.previous().label(),
                             pounds(closing.integer(0)), pounds(std::abs(difference))));
        }
    }

    void warn(std::string_view id, Return figures, const StagedFigure& where, Measure measure, std::string message) {
        const StagedFigure& head = figures.front();
        const std::uint32_t line = where.lines[measure] == 0 ? where.source_line() : where.lines[measure];
        Place place{.line = line};
        if (where.carried_from) {
            place.line = 0;
        } else if (findings_.count_of(id) < 20) {
            place = reader_.place_of_line_number(line);
        }
        findings_.add({.id = id,
                       .place = std::move(place),
                       .field = std::string(measure_names[measure]),
                       .message = fmt::format("{} {}: {}", directory_.organisation_by_id(head.organisation_id).code, period_of_id(head.period_id).label(), message),
                       .fix = {}});
    }

    const Directory& directory_;
    const ReturnRows& rows_;
    std::string_view kind_;
    const CsvReader& reader_;
    Findings& findings_;
    Statement version_;
    Statement figures_;
    std::vector<StagedFigure> stored_;
    std::vector<Return> returns_;      // of the file, in key order
    Return fullest_;                   // of them
    Database& database_;
    std::set<std::pair<std::int64_t, int>> warned_of_opening_;
};

}  // namespace

void warn_of_odd_returns(Database& database, const Directory& directory, const ReturnRows& rows, std::string_view kind, const CsvReader& reader,
                         Findings& findings) {
    OddReturns(database, directory, rows, kind, reader, findings).run();
}

}  // namespace ccgledger
