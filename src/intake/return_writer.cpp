#include "intake/return_writer.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "embedded/intake_sql.h"
#include "store/audit.h"
#include "store/sha256.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

constexpr std::size_t shown_changes = 20;

struct InForce {
    std::int64_t submission_id = 0;
    std::int64_t version = 0;
    std::int64_t import_run_id = 0;
};

/// What the ledger has of one body's month: the version that counts, and the last one, which may have been undone.
struct Held {
    std::optional<InForce> in_force;
    std::int64_t last_submission_id = 0;
    std::int64_t last_version = 0;
};

std::optional<Held> held_of(Statement& look_up, std::int64_t organisation_id, std::int64_t period_id, std::string_view kind) {
    look_up.bind(1, organisation_id).bind(2, period_id).bind(3, kind);
    std::optional<Held> found;
    if (look_up.step()) {
        found = Held{.in_force = {}, .last_submission_id = look_up.integer(3), .last_version = look_up.integer(4)};
        if (!look_up.is_null(0)) {
            found->in_force = InForce{look_up.integer(0), look_up.integer(1), look_up.integer(2)};
        }
    }
    look_up.reset();
    return found;
}

struct StoredFigure {
    std::array<std::optional<std::int64_t>, 4> amounts;
    bool is_recurrence_assumed = false;
    std::int64_t source_line = 0;
    std::int64_t given_by = 0;    // the submission whose file gives it
};

using StoredFigures = std::map<std::pair<std::int64_t, int>, StoredFigure>;   // by line and recurrence

StoredFigures stored_figures(Statement& look_up, std::int64_t period_id, std::int64_t organisation_id, std::int64_t submission_id) {
    StoredFigures figures;
    look_up.bind(1, period_id).bind(2, organisation_id).bind(3, submission_id);
    while (look_up.step()) {
        StoredFigure& figure = figures[{look_up.integer(0), static_cast<int>(look_up.integer(1))}];
        for (int i = 0; i < 4; ++i) {
            figure.amounts[static_cast<std::size_t>(i)] = look_up.maybe_integer(2 + i);
        }
        figure.is_recurrence_assumed = look_up.integer(6) == 1;
        figure.source_line = look_up.integer(7);
        figure.given_by = look_up.integer(8);
    }
    look_up.reset();
    return figures;
}

std::string amount_text(const std::optional<std::int64_t>& pence) {
    return pence ? to_text(Money::from_pence(*pence), MoneyUnit::pounds, 2) : "unknown";
}

/// Compares one submission's figures with the version in force; true when anything differs.
class Comparison {
public:
    Comparison(const Directory& directory, const InForce& before, const PlannedSubmission& plan, Verdicts& verdicts)
        : directory_(directory), before_(before), verdicts_(verdicts),
          head_(fmt::format("{} {}", directory.organisation_by_id(plan.organisation_id).code,
                            period_of_id(plan.period_id).label())) {}

    bool run(const ReturnRows& rows, const PlannedSubmission& plan, StoredFigures stored) {
        for (std::size_t i = plan.first; i < plan.last; ++i) {
            const StagedFigure& figure = rows.figures[i];
            const auto found = stored.find({figure.line_id, figure.recurrence});
            if (found == stored.end()) {
                ++verdicts_.added;
                note("new", figure.line_id, "");
                differs_ = true;
            } else {
                compare(figure, found->second);
                stored.erase(found);
            }
        }
        for (const auto& [key, figure] : stored) {
            ++verdicts_.withdrawn;
            note("withdrawn", key.first, fmt::format("   (import {}, line {})", before_.import_run_id, figure.source_line));
            differs_ = true;
        }
        return differs_;
    }

private:
    void compare(const StagedFigure& figure, const StoredFigure& stored) {
        bool same = figure.is_recurrence_assumed == stored.is_recurrence_assumed;
        for (std::size_t i = 0; i < 4; ++i) {
            if (figure.amounts[i] != stored.amounts[i]) {
                note("changed", figure.line_id,
                     fmt::format(" {}  {} -> {}   (import {}, line {})", measure_names[i], amount_text(stored.amounts[i]),
                                 amount_text(figure.amounts[i]), before_.import_run_id, stored.source_line));
                same = false;
            }
        }
        if (figure.is_recurrence_assumed != stored.is_recurrence_assumed) {
            note("changed", figure.line_id,
                 fmt::format(" recurrence  {}   (import {}, line {})",
                             figure.is_recurrence_assumed ? "stated -> assumed" : "assumed -> stated", before_.import_run_id,
                             stored.source_line));
        }
        ++(same ? verdicts_.unchanged : verdicts_.changed);
        differs_ |= !same;
    }

    void note(std::string_view verdict, std::int64_t line_id, const std::string& rest) {
        verdicts_.note_change(fmt::format("  {:<9} {} {}{}", verdict, head_, directory_.line_by_id(line_id).code, rest));
    }

    const Directory& directory_;
    const InForce& before_;
    Verdicts& verdicts_;
    std::string head_;
    bool differs_ = false;
};

/// The sums that `control_total` keeps of one submission and recurrence, in checked arithmetic.
struct ControlTotal {
    std::int64_t resource_lines = 0;
    std::int64_t expenditure_lines = 0;
    std::int64_t assumed_lines = 0;
    std::array<std::int64_t, 4> missing{};
    std::array<Money, 4> resource{};
    std::array<Money, 4> expenditure{};

    void add(const StagedFigure& figure, const LineEntry& line) {
        const bool is_resource = line.position_part == "resource";
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

class SubmissionWriter {
public:
    SubmissionWriter(Database& database, const Directory& directory, const ReturnRows& rows, const ImportIdentity& identity)
        : database_(database), directory_(directory), rows_(rows), identity_(identity),
          insert_submission_(database.prepare(embedded::text_of(embedded::intake_sql, "insert_submission.sql"))),
          insert_figure_(database.prepare(embedded::text_of(embedded::intake_sql, "insert_figure.sql"))),
          insert_total_(database.prepare(embedded::text_of(embedded::intake_sql, "insert_control_total.sql"))) {
        Statement last = database.prepare("SELECT sha256 FROM submission ORDER BY submission_id DESC LIMIT 1");
        previous_sha256_ = last.step() ? last.text(0) : std::string();
    }

    void write(const PlannedSubmission& plan) {
        const std::string sha256 = seal(plan);
        insert_submission_.bind(1, plan.organisation_id)
            .bind(2, plan.period_id)
            .bind(3, identity_.kind)
            .bind(4, plan.version)
            .bind(5, identity_.import_run_id)
            .bind(6, rows_.rounding_unit_pence)
            .bind(7, plan.supersedes)
            .bind(8, static_cast<std::int64_t>(plan.last - plan.first))
            .bind(9, identity_.recorded_at)
            .bind(10, sha256)
            .run();
        const std::int64_t submission_id = database_.last_insert_id();
        std::map<int, ControlTotal> totals;
        for (std::size_t i = plan.first; i < plan.last; ++i) {
            const StagedFigure& figure = rows_.figures[i];
            const LineEntry& line = directory_.line_by_id(figure.line_id);
            write_figure(figure, submission_id);
            if (line.position_part == "resource" || line.position_part == "expenditure") {
                totals[figure.recurrence].add(figure, line);
            }
        }
        for (const auto& [recurrence, total] : totals) {
            write_total(plan, submission_id, recurrence, total);
        }
        previous_sha256_ = sha256;
        all_sha256_.update(sha256);
    }

    std::string sha256_of_all() { return all_sha256_.hex(); }

private:
    std::string seal(const PlannedSubmission& plan) {
        spelling_.clear();
        for (std::size_t i = plan.first; i < plan.last; ++i) {
            const StagedFigure& figure = rows_.figures[i];
            const std::optional<std::int64_t> amounts[4] = {figure.amounts[0], figure.amounts[1], figure.amounts[2],
                                                            figure.amounts[3]};
            append_figure_spelling(spelling_, directory_.line_by_id(figure.line_id).code, figure.recurrence, amounts,
                                   figure.is_recurrence_assumed, std::int64_t{figure.source_line()}, figure.carried_from);
        }
        const std::string period = period_of_id(plan.period_id).label();
        return submission_sha256({.organisation = directory_.organisation_by_id(plan.organisation_id).code,
                                  .period = period,
                                  .kind = identity_.kind,
                                  .version = plan.version,
                                  .source_sha256 = identity_.source_sha256,
                                  .figures = spelling_,
                                  .previous_sha256 = previous_sha256_});
    }

    void write_figure(const StagedFigure& figure, std::int64_t submission_id) {
        insert_figure_.bind(1, figure.period_id)
            .bind(2, figure.organisation_id)
            .bind(3, submission_id)
            .bind(4, figure.line_id)
            .bind(5, figure.recurrence)
            .bind(6, figure.amounts[0])
            .bind(7, figure.amounts[1])
            .bind(8, figure.amounts[2])
            .bind(9, figure.amounts[3])
            .bind(10, figure.is_recurrence_assumed ? 1 : 0)
            .bind(11, std::int64_t{figure.source_line()})
            .bind(12, figure.carried_from)
            .run();
    }

    void write_total(const PlannedSubmission& plan, std::int64_t submission_id, int recurrence, const ControlTotal& total) {
        int parameter = 0;
        insert_total_.bind(++parameter, plan.period_id);
        insert_total_.bind(++parameter, plan.organisation_id);
        insert_total_.bind(++parameter, submission_id);
        insert_total_.bind(++parameter, recurrence);
        insert_total_.bind(++parameter, total.resource_lines);
        insert_total_.bind(++parameter, total.expenditure_lines);
        insert_total_.bind(++parameter, total.assumed_lines);
        for (const std::int64_t missing : total.missing) {
            insert_total_.bind(++parameter, missing);
        }
        for (const Money sum : total.resource) {
            insert_total_.bind(++parameter, sum.pence());
        }
        for (const Money sum : total.expenditure) {
            insert_total_.bind(++parameter, sum.pence());
        }
        insert_total_.run();
    }

    Database& database_;
    const Directory& directory_;
    const ReturnRows& rows_;
    const ImportIdentity& identity_;
    Statement insert_submission_;
    Statement insert_figure_;
    Statement insert_total_;
    std::string previous_sha256_;
    std::string spelling_;
    Sha256 all_sha256_;
};

}  // namespace

void Verdicts::note_change(std::string text) {
    if (++change_count <= shown_changes) {
        changes.push_back(std::move(text));
    }
}

void carry_over(Database& database, ReturnRows& rows, std::string_view kind) {
    Statement version = database.prepare(embedded::text_of(embedded::intake_sql, "version_in_force.sql"));
    Statement figures = database.prepare(embedded::text_of(embedded::intake_sql, "figures_in_force.sql"));
    std::set<std::pair<std::int64_t, std::int64_t>> returns;
    for (const StagedFigure& figure : rows.figures) {
        returns.insert({figure.period_id, figure.organisation_id});
    }
    std::vector<StagedFigure> carried;
    for (const auto& [period_id, organisation_id] : returns) {
        const auto held = held_of(version, organisation_id, period_id, kind);
        if (!held || !held->in_force) {
            continue;
        }
        for (const auto& [key, stored] : stored_figures(figures, period_id, organisation_id, held->in_force->submission_id)) {
            StagedFigure figure{.period_id = period_id,
                                .organisation_id = organisation_id,
                                .line_id = key.first,
                                .recurrence = key.second,
                                .is_recurrence_assumed = stored.is_recurrence_assumed,
                                .amounts = stored.amounts};
            figure.lines.fill(static_cast<std::uint32_t>(stored.source_line));
            figure.carried_from = stored.given_by;
            carried.push_back(figure);
        }
    }
    // The four amounts of a figure can stand in four rows: those that the file does not give stay as they were.
    for (StagedFigure& figure : rows.figures) {
        const auto held = std::lower_bound(carried.begin(), carried.end(), figure, is_before);
        for (std::size_t i = 0; i < figure.amounts.size(); ++i) {
            if (held != carried.end() && !is_before(figure, *held) && figure.lines[i] == 0) {
                figure.amounts[i] = held->amounts[i];
            }
        }
    }
    // What the file says itself goes before what is carried over.
    std::vector<StagedFigure> all;
    std::set_union(rows.figures.begin(), rows.figures.end(), carried.begin(), carried.end(), std::back_inserter(all), is_before);
    rows.figures = std::move(all);
}

std::vector<PlannedSubmission> plan_submissions(Database& database, const Directory& directory, const ReturnRows& rows,
                                                std::string_view kind, Verdicts& verdicts, Findings& findings) {
    Statement version = database.prepare(embedded::text_of(embedded::intake_sql, "version_in_force.sql"));
    Statement figures = database.prepare(embedded::text_of(embedded::intake_sql, "figures_in_force.sql"));
    std::vector<PlannedSubmission> plan;
    for_each_return(rows.figures, [&](std::size_t first, std::size_t last) {
        const StagedFigure& head = rows.figures[first];
        PlannedSubmission submission{.period_id = head.period_id,
                                     .organisation_id = head.organisation_id,
                                     .first = first,
                                     .last = last,
                                     .version = 1,
                                     .supersedes = {}};
        const auto held_before = held_of(version, head.organisation_id, head.period_id, kind);
        if (held_before) {
            submission.version = held_before->last_version + 1;
            submission.supersedes = held_before->last_submission_id;
        }
        if (held_before && held_before->in_force) {
            const InForce* before = &*held_before->in_force;
            StoredFigures stored = stored_figures(figures, head.period_id, head.organisation_id, before->submission_id);
            const std::size_t held = stored.size();
            const std::size_t withdrawn_before = verdicts.withdrawn;
            if (Comparison(directory, *before, submission, verdicts).run(rows, submission, std::move(stored))) {
                ++verdicts.new_versions;
                plan.push_back(submission);
            }
            const std::size_t withdrawn = verdicts.withdrawn - withdrawn_before;
            if (2 * withdrawn > held) {
                findings.add({.id = "V104",
                              .place = {},
                              .field = {},
                              .message = fmt::format("the new version of {} {} withdraws {} of the {} figures of the one before",
                                                     directory.organisation_by_id(head.organisation_id).code,
                                                     period_of_id(head.period_id).label(), withdrawn, held),
                              .fix = "if the file holds only corrections, give the whole return"});
            }
        } else {
            verdicts.added += last - first;
            ++verdicts.new_submissions;
            plan.push_back(submission);
        }
    });
    return plan;
}

std::string write_submissions(Database& database, const Directory& directory, const ReturnRows& rows,
                              const std::vector<PlannedSubmission>& plan, const ImportIdentity& identity) {
    SubmissionWriter writer(database, directory, rows, identity);
    for (const PlannedSubmission& submission : plan) {
        writer.write(submission);
    }
    return writer.sha256_of_all();
}

}  // namespace ccgledger
