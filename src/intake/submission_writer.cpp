#include "intake/submission_writer.h"

#include <algorithm>
#include <array>
#include <future>
#include <span>

#include "embedded/intake_sql.h"
#include "store/audit.h"
#include "store/offered_rows.h"
#include "store/sha256.h"
#include "values/errors.h"
#include "values/second_thread.h"

namespace ccgledger {
namespace {

/// A submission that has its number.
struct Written {
    PlannedSubmission plan;
    std::int64_t submission_id = 0;
};

/// The figures of the written submissions, as rows of table `figure`.
class FigureRows : public NumberRows {
public:
    FigureRows(const std::vector<StagedFigure>& figures, const std::vector<Written>& written) : figures_(figures), written_(written) {
        begins_.reserve(written.size() + 1);
        for (const Written& one : written) {
            begins_.push_back(count_);
            count_ += one.plan.last - one.plan.first;
        }
        begins_.push_back(count_);
    }

    [[nodiscard]] std::size_t count() const noexcept override { return count_; }

    void give(std::size_t row, std::span<std::optional<std::int64_t>> cells) const noexcept override {
        if (row < begins_[at_]) {
            at_ = 0;
        }
        while (row >= begins_[at_ + 1]) {   // of rows in order the submission is nearly always that of the last one
            ++at_;
        }
        const Written& submission = written_[at_];
        const StagedFigure& figure = figures_[submission.plan.first + (row - begins_[at_])];
        cells[0] = figure.period_id;
        cells[1] = figure.organisation_id;
        cells[2] = submission.submission_id;
        cells[3] = figure.line_id;
        cells[4] = figure.recurrence;
        std::copy(figure.amounts.begin(), figure.amounts.end(), cells.begin() + 5);
        cells[9] = figure.is_recurrence_assumed ? 1 : 0;
        cells[10] = figure.source_line();
        cells[11] = figure.carried_from;
    }

    static std::vector<std::string> columns() {
        return {"period_id", "organisation_id", "submission_id", "line_id", "recurrence", "plan_ytd", "actual_ytd", "plan_year", "forecast_year",
                "is_recurrence_assumed", "source_line", "carried_from_submission_id"};
    }

private:
    const std::vector<StagedFigure>& figures_;
    const std::vector<Written>& written_;
    std::vector<std::size_t> begins_;
    std::size_t count_ = 0;
    mutable std::size_t at_ = 0;
};

/// A row of table `control_total`: sums of one submission and recurrence, in checked arithmetic.
struct ControlTotal {
    std::int64_t period_id = 0;
    std::int64_t organisation_id = 0;
    std::int64_t submission_id = 0;
    std::int64_t recurrence = 0;
    std::int64_t resource_lines = 0;
    std::int64_t expenditure_lines = 0;
    std::int64_t assumed_lines = 0;
    std::array<std::int64_t, 4> missing{};
    std::array<Money, 4> resource{};
    std::array<Money, 4> expenditure{};

    void add(const StagedFigure& figure, const LineEntry& line) {
        const bool is_resource = line.position_part == PositionPart::resource;
        ++(is_resource ? resource_lines : expenditure_lines);
        assumed_lines += figure.is_recurrence_assumed ? 1 : 0;
        for (std::size_t i = 0; i < 4; ++i) {
            if (!figure.amounts[i]) {
                ++missing[i];
            } else if (is_resource) {
                resource[i] = resource[i] + Money::from_pence(*figure.amounts[i]) * line.sign;
            } else {
                expenditure[i] = expenditure[i] - Money::from_pence(*figure.amounts[i]) * line.sign;
            }
        }
    }
};

class ControlTotalRows : public NumberRows {
public:
    explicit ControlTotalRows(const std::vector<ControlTotal>& totals) : totals_(totals) {}

    [[nodiscard]] std::size_t count() const noexcept override { return totals_.size(); }

    void give(std::size_t row, std::span<std::optional<std::int64_t>> cells) const noexcept override {
        const ControlTotal& total = totals_[row];
        cells[0] = total.period_id;
        cells[1] = total.organisation_id;
        cells[2] = total.submission_id;
        cells[3] = total.recurrence;
        cells[4] = total.resource_lines;
        cells[5] = total.expenditure_lines;
        cells[6] = total.assumed_lines;
        for (std::size_t i = 0; i < 4; ++i) {
            cells[7 + i] = total.missing[i];
            cells[11 + i] = total.resource[i].pence();
            cells[15 + i] = total.expenditure[i].pence();
        }
    }

    static std::vector<std::string> columns() {
        return {"period_id", "organisation_id", "submission_id", "recurrence", "resource_lines", "expenditure_lines", "assumed_lines",
                "missing_plan_ytd", "missing_actual_ytd", "missing_plan_year", "missing_forecast_year",
                "resource_plan_ytd", "resource_actual_ytd", "resource_plan_year", "resource_forecast_year",
                "expenditure_plan_ytd", "expenditure_actual_ytd", "expenditure_plan_year", "expenditure_forecast_year"};
    }

private:
    const std::vector<ControlTotal>& totals_;
};

class SubmissionWriter {
public:
    SubmissionWriter(Database& database, const Directory& directory, const ReturnRows& rows, const ImportIdentity& identity)
        : database_(database), directory_(directory), rows_(rows), identity_(identity) {}

    /// Returns the SHA-256 over the hashes of all. Of a large file what is worked out of the figures is worked out beside their writing,
    /// and the rows of `submission`, which have the hashes, are written behind them; but where each figure is looked up there, first.
    std::string write(const std::vector<PlannedSubmission>& plan) {
        const std::string before = number(plan);
        const bool has_parents_first = database_.looks_up_parents();
        std::future<WorkedOut> working = has_parents_first ? std::async(std::launch::deferred, [&] { return work_out(before); })
                                                           : std::async(std::launch::async, [&] {
                                                                 give_way();
                                                                 return work_out(before);
                                                             });
        const FigureRows figures(rows_.figures, written_);
        if (has_parents_first) {
            const WorkedOut worked_out = working.get();
            write_submissions(worked_out);
            write_figures(figures);
            write_control_totals(worked_out);
            return worked_out.sha256;
        }
        write_figures(figures);
        const WorkedOut worked_out = working.get();
        require_known_lines(worked_out.line_ids);
        write_control_totals(worked_out);
        write_submissions(worked_out);
        return worked_out.sha256;
    }

private:
    /// What follows from the figures alone.
    struct WorkedOut {
        std::vector<std::string> seals;         ///< the hash of each submission
        std::string sha256;                     ///< over all of them
        std::vector<ControlTotal> totals;
        std::vector<std::int64_t> line_ids;     ///< of any figure, each once
    };

    /// Asks the ledger nothing and changes nothing: it may run beside the writing.
    [[nodiscard]] WorkedOut work_out(const std::string& before) const {
        WorkedOut worked_out{.seals = seals_of_all(before), .sha256 = {}, .totals = totals_of_all(), .line_ids = {}};
        Sha256 all;
        for (const std::string& seal : worked_out.seals) {
            all.update(seal);
        }
        worked_out.sha256 = all.hex();
        std::vector<bool> is_used;
        for (const StagedFigure& figure : rows_.figures) {
            const auto line_id = static_cast<std::size_t>(figure.line_id);   // a small number: see Directory
            is_used.resize(std::max(is_used.size(), line_id + 1));
            if (!is_used[line_id]) {
                is_used[line_id] = true;
                worked_out.line_ids.push_back(figure.line_id);
            }
        }
        return worked_out;
    }

    /// Gives each submission its number, behind the last one of the ledger. Returns the hash of that.
    std::string number(const std::vector<PlannedSubmission>& plan) {
        Statement last = database_.prepare("SELECT submission_id, sha256 FROM submission ORDER BY submission_id DESC LIMIT 1");
        const bool has_last = last.step();
        std::int64_t submission_id = has_last ? last.integer(0) : 0;
        written_.reserve(plan.size());
        for (const PlannedSubmission& submission : plan) {
            written_.push_back({.plan = submission, .submission_id = ++submission_id});
        }
        return has_last ? last.text(1) : std::string();
    }

    /// What a foreign key would ask of each row is asked once of each line.
    void require_known_lines(const std::vector<std::int64_t>& line_ids) {
        Statement known = database_.prepare("SELECT 1 FROM line WHERE line_id = ?");
        for (const std::int64_t line_id : line_ids) {
            known.bind(1, line_id);
            ensure(known.step(), "a figure is of a line that is not there");
            known.reset();
        }
    }

    void write_submissions(const WorkedOut& worked_out) {
        Statement insert = database_.prepare(embedded::text_of(embedded::intake_sql, "insert_submission.sql"));
        for (std::size_t i = 0; i < written_.size(); ++i) {
            const PlannedSubmission& submission = written_[i].plan;
            insert.bind(1, written_[i].submission_id)
                .bind(2, submission.organisation_id)
                .bind(3, submission.period_id)
                .bind(4, identity_.kind)
                .bind(5, submission.version)
                .bind(6, identity_.import_run_id)
                .bind(7, rows_.rounding_unit_pence)
                .bind(8, submission.supersedes)
                .bind(9, static_cast<std::int64_t>(submission.last - submission.first))
                .bind(10, identity_.recorded_at)
                .bind(11, worked_out.seals[i])
                .run();
        }
    }

    void write_figures(const FigureRows& figures) {
        write_rows("staged_figure", FigureRows::columns(), figures, embedded::text_of(embedded::intake_sql, "insert_figures.sql"));
    }

    void write_control_totals(const WorkedOut& worked_out) {
        write_rows("staged_control_total", ControlTotalRows::columns(), ControlTotalRows(worked_out.totals),
                   embedded::text_of(embedded::intake_sql, "insert_control_totals.sql"));
    }

    /// The hash of each submission, which covers that of the one before.
    [[nodiscard]] std::vector<std::string> seals_of_all(const std::string& before) const {
        std::vector<std::string> seals;
        seals.reserve(written_.size());
        std::string spelling;
        for (const Written& written : written_) {
            const PlannedSubmission& submission = written.plan;
            spelling.clear();
            for (std::size_t i = submission.first; i < submission.last; ++i) {
                const StagedFigure& figure = rows_.figures[i];
                append_figure_spelling(spelling, directory_.line_by_id(figure.line_id).code, figure.recurrence, figure.amounts,
                                       figure.is_recurrence_assumed, std::int64_t{figure.source_line()}, figure.carried_from);
            }
            const std::string period = period_of_id(submission.period_id).label();
            seals.push_back(submission_sha256({.organisation = directory_.organisation_by_id(submission.organisation_id).code,
                                               .period = period,
                                               .kind = identity_.kind,
                                               .version = submission.version,
                                               .source_sha256 = identity_.source_sha256,
                                               .figures = spelling,
                                               .previous_sha256 = seals.empty() ? before : seals.back()}));
        }
        return seals;
    }

    [[nodiscard]] std::vector<ControlTotal> totals_of_all() const {
        std::vector<ControlTotal> all;
        all.reserve(2 * written_.size());
        for (const Written& submission : written_) {
            const auto totals = totals_of(submission);
            for (const auto& total : totals) {
                if (total) {
                    all.push_back(*total);
                }
            }
        }
        return all;
    }

    /// By recurrence; none where no line of the position has it.
    [[nodiscard]] std::array<std::optional<ControlTotal>, 3> totals_of(const Written& submission) const {
        std::array<std::optional<ControlTotal>, 3> totals;
        for (std::size_t i = submission.plan.first; i < submission.plan.last; ++i) {
            const StagedFigure& figure = rows_.figures[i];
            const LineEntry& line = directory_.line_by_id(figure.line_id);
            if (line.position_part != PositionPart::resource && line.position_part != PositionPart::expenditure) {
                continue;
            }
            auto& total = totals.at(static_cast<std::size_t>(figure.recurrence));
            if (!total) {
                total = ControlTotal{.period_id = figure.period_id,
                                     .organisation_id = figure.organisation_id,
                                     .submission_id = submission.submission_id,
                                     .recurrence = figure.recurrence};
            }
            total->add(figure, line);
        }
        return totals;
    }

    void write_rows(const std::string& name, const std::vector<std::string>& columns, const NumberRows& rows, std::string_view sql) {
        const OfferedRows offered(database_, name, columns, rows);
        database_.prepare(sql).run();
        ensure(database_.changes() == static_cast<std::int64_t>(rows.count()), "not every row of the import was stored");
    }

    Database& database_;
    const Directory& directory_;
    const ReturnRows& rows_;
    const ImportIdentity& identity_;
    std::vector<Written> written_;
};

}  // namespace

std::string write_submissions(Database& database, const Directory& directory, const ReturnRows& rows, const std::vector<PlannedSubmission>& plan,
                              const ImportIdentity& identity) {
    return SubmissionWriter(database, directory, rows, identity).write(plan);
}

}  // namespace ccgledger
