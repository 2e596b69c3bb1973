#include "intake/return_plan.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "embedded/intake_sql.h"
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

/// Whether a mended row says something else than what is held already, which only a whole file may.
bool supersedes(const StagedFigure& figure, const StagedFigure& held) {
    for (std::size_t i = 0; i < figure.amounts.size(); ++i) {
        if (figure.lines[i] != 0 && held.amounts[i] && figure.amounts[i] != held.amounts[i]) {
            return true;
        }
    }
    return false;
}

/// Whether the ledger has any return of the file's months: of a first import there is nothing to compare with.
bool holds_returns(Database& database, const ReturnRows& rows, std::string_view kind) {
    if (rows.figures.empty()) {
        return false;
    }
    Statement any = database.prepare("SELECT 1 FROM submission WHERE period_id BETWEEN ? AND ? AND kind = ? LIMIT 1");
    any.bind(1, rows.figures.front().period_id).bind(2, rows.figures.back().period_id).bind(3, kind);
    return any.step();
}

}  // namespace

void Verdicts::note_change(std::string text) {
    if (++change_count <= shown_changes) {
        changes.push_back(std::move(text));
    }
}

void carry_over(Database& database, const Directory& directory, ReturnRows& rows, std::string_view kind, const CsvReader& reader,
                Findings& findings) {
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
    std::vector<StagedFigure> own;
    for (StagedFigure& figure : rows.figures) {
        const auto held = std::lower_bound(carried.begin(), carried.end(), figure, is_before);
        const bool is_held = held != carried.end() && !is_before(figure, *held);
        if (is_held && supersedes(figure, *held)) {
            findings.add({.id = "V041",
                          .place = reader.place_of_line_number(figure.source_line()),
                          .field = {},
                          .message = fmt::format("the ledger holds another amount of {} of {} {}, which this row would supersede",
                                                 directory.line_by_id(figure.line_id).code,
                                                 directory.organisation_by_id(figure.organisation_id).code, period_of_id(figure.period_id).label()),
                          .fix = "mend the whole file, and import that"});
            continue;
        }
        for (std::size_t i = 0; i < figure.amounts.size(); ++i) {
            if (is_held && figure.lines[i] == 0) {
                figure.amounts[i] = held->amounts[i];
            }
        }
        own.push_back(std::move(figure));
    }
    rows.figures = std::move(own);
    // What the file says itself goes before what is carried over.
    std::vector<StagedFigure> all;
    std::set_union(rows.figures.begin(), rows.figures.end(), carried.begin(), carried.end(), std::back_inserter(all), is_before);
    rows.figures = std::move(all);
}

std::vector<PlannedSubmission> plan_submissions(Database& database, const Directory& directory, const ReturnRows& rows,
                                                std::string_view kind, Verdicts& verdicts, Findings& findings) {
    const bool holds_any = holds_returns(database, rows, kind);
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
        const auto held_before = holds_any ? held_of(version, head.organisation_id, head.period_id, kind) : std::nullopt;
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

}  // namespace ccgledger
