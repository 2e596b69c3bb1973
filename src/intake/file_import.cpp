#include "intake/file_import.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "embedded/intake_sql.h"
#include "embedded/version.h"
#include "intake/csv_reader.h"
#include "intake/file_bytes.h"
#include "intake/layout.h"
#include "intake/layout_draft.h"
#include "intake/paper_figures.h"
#include "intake/published_layout.h"
#include "intake/published_return.h"
#include "intake/published_table.h"
#include "intake/record_layouts.h"
#include "intake/record_rows.h"
#include "intake/return_checks.h"
#include "intake/return_rows.h"
#include "intake/source_text.h"
#include "store/audit.h"
#include "store/compression.h"
#include "store/directory.h"
#include "store/sha256.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

/// As far as headings are looked for.
constexpr std::size_t rows_with_headings = 60;

/// A month of a body in which no row has an amount is a form that waits to be filled in, and no return. Takes such months out;
/// returns how many rows they had.
std::size_t take_out_unfilled(std::vector<StagedFigure>& figures) {
    std::size_t kept = 0;
    std::size_t first = 0;
    while (first < figures.size()) {
        std::size_t last = first;
        bool has_amount = false;
        while (last < figures.size() && figures[last].period_id == figures[first].period_id &&
               figures[last].organisation_id == figures[first].organisation_id) {
            has_amount |= std::any_of(figures[last].amounts.begin(), figures[last].amounts.end(), [](const auto& a) { return a.has_value(); });
            ++last;
        }
        if (has_amount && kept != first) {
            std::move(figures.begin() + static_cast<std::ptrdiff_t>(first), figures.begin() + static_cast<std::ptrdiff_t>(last),
                      figures.begin() + static_cast<std::ptrdiff_t>(kept));
        }
        kept += has_amount ? last - first : 0;
        first = last;
    }
    const std::size_t taken = figures.size() - kept;
    figures.resize(kept);
    return taken;
}

/// Whether a text has the headings of a layout that ships.
bool has_known_headings(std::string_view text, const CsvForm& form) {
    Findings ignored;
    CsvReader reader(text, form);
    CsvRow heading;
    if (reader.next(heading, ignored) && recognise(reader, heading, ignored)) {
        return true;
    }
    CsvReader again(text, form);
    const TableGrid grid(again, ignored, rows_with_headings);
    return std::any_of(published_layouts().begin(), published_layouts().end(),
                       [&](const PublishedLayout& layout) { return match_layout(layout, grid).has_value(); });
}

class FileImport {
public:
    FileImport(Database& database, const ImportRequest& request, FileOutcome& outcome)
        : database_(database), request_(request), outcome_(outcome) {
        if (request.partial || request.dry_run) {
            outcome.findings.remember_error_lines();
        }
    }

    bool run() {
        std::optional<SourceText> source = open_source(outcome_.file, request_.sheet, has_known_headings, outcome_.findings);
        if (!source) {
            return false;
        }
        source_ = std::move(*source);
        outcome_.sheet = source_.form.sheet;
        sha256_ = sha256_hex(source_.bytes);
        CsvReader reader(source_.text(), source_.form);
        CsvRow heading;
        if (!reader.next(heading, outcome_.findings)) {
            report_empty("the file is empty");
            return false;
        }
        const std::optional<Headings> headings = find_layout(reader, heading);
        if (outcome_.findings.errors() > 0 || (!headings && published_ == nullptr)) {
            return false;
        }
        outcome_.layout = headings ? headings->layout : published_->name;
        if (!do_options_fit() || !read_declarations() || (headings && !find_completed(*headings))) {
            return false;
        }
        if (was_imported()) {
            outcome_.state = FileOutcome::State::already_held;
            return false;
        }
        if (!headings) {
            return import_published();
        }
        if (outcome_.layout == figures_layout_name) {
            return import_figures(reader, *headings);
        }
        const RecordLayout* record = record_layout(headings->layout);
        return record == nullptr ? import_return(reader, *headings) : import_records(reader, *headings, *record);
    }

private:
    void report_file(std::string_view id, std::string message, std::string fix) {
        outcome_.findings.add({.id = id, .place = {}, .field = {}, .message = std::move(message), .fix = std::move(fix)});
    }

    void report_empty(std::string message, std::string fix = "export the file again") {
        report_file("V002", std::move(message), std::move(fix));
    }

    /// The headings of a layout that is built in; or none, and `published_` is set, or an error was found.
    std::optional<Headings> find_layout(const CsvReader& reader, const CsvRow& heading) {
        const bool is_built_in = !request_.layout || std::any_of(known_layouts().begin(), known_layouts().end(), [&](const LayoutHeadings& known) {
            return known.layout == *request_.layout;
        });
        Findings trial = outcome_.findings;   // what was said of the file's opening stays
        trial.remember_error_lines();
        if (is_built_in) {
            auto headings = recognise(reader, heading, trial);
            if (headings || request_.layout) {
                outcome_.findings = std::move(trial);
                return headings && is_layout_wanted(*headings, reader, heading) ? headings : std::nullopt;
            }
        }
        CsvReader again(source_.text(), source_.form);
        const TableGrid grid(again, trial, rows_with_headings);
        find_published(grid);
        if (published_ == nullptr && outcome_.findings.errors() == 0) {
            outcome_.findings = std::move(trial);
            const bool is_unknown = outcome_.findings.count_of("V004") > 0 && !resembles_known_layout(heading);   // a known layout with a wrong heading wants no other one
            outcome_.draft_layout = is_unknown ? draft_layout(grid, outcome_.file.stem().string()) : std::string();
        }
        return std::nullopt;
    }

    void find_published(const TableGrid& grid) {
        std::vector<const PublishedLayout*> candidates;
        if (request_.layout && !load_layout(candidates)) {
            return;
        }
        if (!request_.layout) {
            for (const PublishedLayout& layout : published_layouts()) {
                candidates.push_back(&layout);
            }
        }
        std::vector<const PublishedLayout*> fitting;
        std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(fitting),
                     [&](const PublishedLayout* layout) { return match_layout(*layout, grid).has_value(); });
        if (fitting.size() == 1) {
            published_ = fitting.front();
            layout_sha256_ = published_->sha256;
        } else if (fitting.size() > 1) {
            report_file("V004", fmt::format("the headings fit both the layouts `{}` and `{}`", fitting[0]->name, fitting[1]->name),
                        "say with --layout which one it is");
        } else if (request_.layout) {
            report_file("V004", fmt::format("the headings are not those of the layout `{}`", candidates.front()->name),
                        "compare them: `ccgledger layouts show` prints a layout");
        }
    }

    /// A layout by its name, or from a file of the user's own.
    bool load_layout(std::vector<const PublishedLayout*>& candidates) {
        for (const PublishedLayout& layout : published_layouts()) {
            if (layout.name == *request_.layout) {
                candidates.push_back(&layout);
                return true;
            }
        }
        const auto text = read_text_file(*request_.layout, outcome_.findings);
        if (!text) {
            return false;
        }
        std::vector<LayoutProblem> problems;
        own_layout_ = parse_published_layout(*text, problems);
        for (const LayoutProblem& problem : problems) {
            report_file("V046", fmt::format("{}, {}: {}", *request_.layout, problem.where, problem.what), "correct the layout's file");
        }
        candidates.push_back(&own_layout_);
        return problems.empty();
    }

    bool is_layout_wanted(const Headings& headings, const CsvReader& reader, const CsvRow& heading) {
        if (!request_.layout || *request_.layout == headings.layout) {
            return true;
        }
        outcome_.findings.add({.id = "V004",
                               .place = reader.place_of(heading),
                               .field = {},
                               .message = fmt::format("these headings are of the layout `{}`, not `{}`", headings.layout,
                                                      *request_.layout),
                               .fix = "leave --layout out, or correct the headings"});
        return false;
    }

    /// An option that this layout cannot heed is refused: left aside in silence it would be believed.
    bool do_options_fit() {
        const bool is_record = record_layout(outcome_.layout) != nullptr;
        const auto refuse = [&](std::string message, std::string fix) { report_file("V034", std::move(message), std::move(fix)); };
        if (request_.unit && (outcome_.layout == "long" || outcome_.layout == "statements")) {
            refuse(fmt::format("the layout `{}` says its unit itself: {}", outcome_.layout,
                               outcome_.layout == "long" ? "thousands of pounds" : "millions of pounds"),
                   "leave --unit out");
        }
        const bool is_figures = outcome_.layout == figures_layout_name;
        if (is_figures && request_.unit) {
            refuse("the layout `figures` says the unit of each row itself", "leave --unit out");
        }
        if ((is_record || is_figures) && request_.deficit_positive.value_or(false)) {
            refuse(fmt::format("the layout `{}` says the sign of each amount itself", outcome_.layout), "leave --sign out");
        }
        if (is_record && request_.kind.value_or("return") != "return") {
            refuse(fmt::format("the layout `{}` holds records, which are of no kind of return", outcome_.layout), "leave --kind out");
        }
        if (published_ == nullptr && !is_figures && (request_.organisation || request_.financial_year || request_.month)) {
            refuse(fmt::format("the layout `{}` names body, year and month in its rows", outcome_.layout),
                   "leave --org, --fy and --month out");
        }
        return outcome_.findings.errors() == 0;
    }

    /// --org, --fy and --month, for a table that does not say them.
    bool read_declarations() {
        directory_.emplace(database_);
        if (request_.organisation) {
            declared_.organisation = directory_->organisation(*request_.organisation);
            if (declared_.organisation == nullptr) {
                report_file("V010", fmt::format("no body is called \"{}\"{}", *request_.organisation, did_you_mean(*request_.organisation, directory_->organisation_names())),
                            "correct --org, or add the body with `ccgledger orgs add FILE`");
            }
        }
        if (request_.financial_year) {
            declared_.year = parse_financial_year(*request_.financial_year);
            if (!declared_.year || !directory_->has_year(*declared_.year)) {
                report_file("V015", fmt::format("\"{}\" is not a financial year of the ledger", *request_.financial_year), "write --fy as 2017-18");
            }
        }
        if (request_.month) {
            declared_.month = parse_return_month(*request_.month);
            if (!declared_.month) {
                report_file("V016", fmt::format("\"{}\" is not a month of a financial year", *request_.month), "write --month as M9");
            }
        }
        if (outcome_.findings.errors() == 0 && published_ != nullptr) {
            require_declarations();
        }
        return outcome_.findings.errors() == 0;
    }

    void require_declarations() {
        const auto names_body = [](const PublishedColumn& column) { return column.organisation || column.role == PublishedColumn::Role::organisation; };
        const auto& columns = published_->columns;
        const bool has_body = declared_.organisation != nullptr || std::any_of(columns.begin(), columns.end(), names_body) ||
                              std::all_of(published_->rows.begin(), published_->rows.end(), [](const PublishedRow& row) { return row.organisation.has_value(); });
        const bool has_month = declared_.month || std::any_of(columns.begin(), columns.end(), [](const PublishedColumn& column) { return column.month.has_value(); });
        std::vector<std::string> missing;
        if (!has_body) {
            missing.emplace_back("its body (--org)");
        }
        if (!declared_.year) {
            missing.emplace_back("its year (--fy)");
        }
        if (!has_month) {
            missing.emplace_back("its month (--month)");
        }
        if (!missing.empty()) {
            report_file("V045", fmt::format("the table does not say {}", fmt::join(missing, ", ")), "give it with the command");
        }
    }

    /// A mended file of rejects says in each row which import it completes; all rows must say the same.
    bool find_completed(const Headings& headings) {
        if (headings.rejected_from < 0) {
            return true;
        }
        CsvReader reader(source_.text(), source_.form);
        CsvRow row;
        Findings ignored;
        reader.next(row, ignored);
        while (reader.next(row, ignored)) {
            const auto column = static_cast<std::size_t>(headings.rejected_from);
            if (column >= row.cells.size()) {
                continue;   // a row with too few cells is reported as such
            }
            const auto named = import_named_in(row.cells[column].text);
            if (!named || (outcome_.completes && *outcome_.completes != *named) || !is_counted(*named)) {
                outcome_.findings.add(
                    {.id = "V041",
                     .place = reader.place_of(row, row.cells[column]),
                     .field = std::string(rejected_from_heading),
                     .message = !named ? fmt::format("\"{}\" does not name an import", trimmed(row.cells[column].text))
                                : outcome_.completes && *outcome_.completes != *named
                                    ? fmt::format("this row completes import {}, and one above it import {}", *named, *outcome_.completes)
                                    : fmt::format("there is no import {} in force", *named),
                     .fix = "leave the cell as the file of rejects had it"});
                return false;
            }
            outcome_.completes = named;
        }
        return true;
    }

    bool is_counted(std::int64_t import_run_id) {
        Statement look_up = database_.prepare("SELECT 1 FROM counted_import WHERE import_run_id = ?");
        look_up.bind(1, import_run_id);
        return look_up.step();
    }

    [[nodiscard]] std::string kind() const {
        if (published_ != nullptr || outcome_.layout == figures_layout_name) {
            return request_.kind.value_or(published_ != nullptr ? published_->kind : "board_paper");
        }
        return record_layout(outcome_.layout) == nullptr ? request_.kind.value_or("return") : "record";
    }

    [[nodiscard]] std::string unit() const {
        if (published_ != nullptr) {
            return std::string(code_of(request_.unit.value_or(published_->unit)));
        }
        if (outcome_.layout == "long") {
            return "k";
        }
        return outcome_.layout == "statements" ? "m" : std::string(code_of(request_.unit.value_or(MoneyUnit::pounds)));
    }

    [[nodiscard]] std::string sign() const {
        if (published_ != nullptr && !request_.deficit_positive) {
            return "as the layout says";
        }
        return request_.deficit_positive.value_or(false) ? "deficit-positive" : "surplus-positive";
    }

    /// `03Q 2015-16:M9`: what was given is part of how the bytes were read.
    [[nodiscard]] std::string declared() const {
        std::string text = declared_.organisation == nullptr ? std::string() : declared_.organisation->code;
        text += declared_.year ? (text.empty() ? "" : " ") + declared_.year->label() : "";
        return text + (declared_.month ? ":" + declared_.month->label() : "");
    }

    /// The same bytes, read in the same way, have been imported before.
    bool was_imported() {
        Statement look_up = database_.prepare(embedded::text_of(embedded::intake_sql, "import_of_same_bytes.sql"));
        look_up.bind(1, sha256_).bind(2, kind()).bind(3, unit()).bind(4, sign()).bind(5, outcome_.sheet).bind(6, declared());
        look_up.bind(7, outcome_.layout).bind(8, layout_sha256_);
        if (!look_up.step()) {
            return false;
        }
        outcome_.import_run_id = look_up.integer(0);
        outcome_.earlier = fmt::format("on {} by {} (import {}{})", look_up.text(1).substr(0, 10), look_up.text(2), look_up.integer(0),
                                       look_up.is_null(3) ? "" : fmt::format(", superseded since by import {}", look_up.integer(3)));
        return true;
    }

    /// Whether the rows without an error can stand without the others.
    [[nodiscard]] bool is_divisible() const {
        const auto& lines = outcome_.findings.error_lines();
        // A line of a return that lost one of its four amounts could not be completed later without superseding the others.
        const bool is_table_of_lines = published_ != nullptr && published_->is_return();
        return (request_.partial || request_.dry_run) && !lines.contains(0) && outcome_.findings.count_of("V007") == 0 && !is_table_of_lines;
    }

    [[nodiscard]] bool may_go_on() const { return outcome_.findings.errors() == 0 || is_divisible(); }

    bool import_return(CsvReader& reader, const Headings& headings) {
        const Directory& directory = *directory_;
        ReturnRows rows = read_return(reader, headings, directory,
                                      {.unit = request_.unit.value_or(MoneyUnit::pounds),
                                       .deficit_positive = request_.deficit_positive.value_or(false),
                                       .audited_allowed = kind() == "accounts"},
                                      outcome_.findings);
        outcome_.notes = rows.notes;
        return take_return(reader, rows);
    }

    bool take_return(const CsvReader& reader, ReturnRows& rows) {
        const Directory& directory = *directory_;
        outcome_.rows_read = rows.rows_read;
        outcome_.not_filled_in = take_out_unfilled(rows.figures);
        const bool has_own = !rows.figures.empty();
        if (outcome_.completes) {
            carry_over(database_, rows, kind());
        }
        if (may_go_on()) {
            outcome_.totals_compared = compare_totals(rows, directory, reader, outcome_.findings);
        }
        if (!has_rows(has_own)) {
            return false;
        }
        const auto plan = plan_submissions(database_, directory, rows, kind(), outcome_.verdicts, outcome_.findings);
        if (!plan.empty()) {
            warn_of_odd_returns(database_, directory, rows, kind(), reader, outcome_.findings);
        }
        if (!settle_rejects()) {
            return false;
        }
        if (plan.empty() && outcome_.rejects.rows.empty()) {
            outcome_.state = FileOutcome::State::nothing_new;
            return false;
        }
        begin_import_run();
        finish_import_run(write_submissions(database_, directory, rows, plan, identity_));
        return true;
    }

    bool import_records(CsvReader& reader, const Headings& headings, const RecordLayout& layout) {
        const RecordRows rows = read_records(reader, headings, layout, *directory_, request_.unit.value_or(MoneyUnit::pounds),
                                             outcome_.findings);
        return take_records(reader, layout, rows);
    }

    bool import_figures(CsvReader& reader, const Headings& headings) {
        return take_records(reader, paper_figure_layout(), read_figures(reader, headings, declared_, *directory_, outcome_.findings));
    }

    bool import_published() {
        CsvReader reader(source_.text(), source_.form);
        const TableGrid grid(reader, outcome_.findings);
        const LayoutMatch match = *match_layout(*published_, grid);
        const PublishedTable table =
            read_published_table(grid, match, declared_, *directory_, request_.deficit_positive, request_.unit, outcome_.findings);
        outcome_.identities_proved = table.identities_proved;
        if (table.rows_passed_over > 0) {
            report_file("V107", fmt::format("{} not read: the layout `{}` passes over {}",
                                            table.rows_passed_over == 1 ? "1 row of the table is" : fmt::format("{} rows of the table are", table.rows_passed_over),
                                            published_->name, table.rows_passed_over == 1 ? "it" : "them"), {});
        }
        bad_cells_ = rejects_of(table, *directory_);
        if (published_->is_return()) {
            ReturnRows rows = return_rows_of(table, grid, *directory_, outcome_.findings);
            return take_return(reader, rows);
        }
        return take_records(reader, paper_figure_layout(), paper_figures_of(table));
    }

    bool take_records(const CsvReader& reader, const RecordLayout& layout, const RecordRows& rows) {
        outcome_.rows_read = rows.rows_read;
        if (!has_rows(!rows.records.empty())) {
            return false;
        }
        const auto plan = plan_records(database_, layout, rows, reader, outcome_.completes.has_value(), outcome_.findings, outcome_.verdicts);
        if (!settle_rejects()) {
            return false;
        }
        if (plan.empty() && outcome_.rejects.rows.empty()) {
            outcome_.state = FileOutcome::State::nothing_new;
            return false;
        }
        begin_import_run();
        finish_import_run(write_records(database_, layout, plan, identity_));
        return true;
    }

    /// Whether there is something to take in, or, where there is not, why.
    bool has_rows(bool has_kept) {
        if (outcome_.rows_read == 0) {
            report_empty("there are no rows below the heading");
        } else if (!has_kept && outcome_.findings.errors() == 0 && outcome_.not_filled_in > 0) {
            report_empty("no row has an amount", "fill in the amounts of at least one month");
        } else if (!has_kept && outcome_.findings.errors() == 0) {
            report_empty("the file holds totals and nothing else: totals are compared, never stored", "give the lines below the totals too");
        }
        if (!has_kept || !may_go_on()) {
            collect_rejects();
            return false;
        }
        return true;
    }

    void collect_rejects() {
        if (outcome_.findings.errors() > 0 && is_divisible()) {
            outcome_.rejects = bad_cells_ ? *bad_cells_ : rejects_of(source_.text(), source_.form, outcome_.findings);
        }
    }

    /// False when the file as a whole is rejected: it has errors, and the good rows alone are not wanted.
    bool settle_rejects() {
        collect_rejects();
        return outcome_.findings.errors() == 0 || (request_.partial && is_divisible());
    }

    std::int64_t keep_source() {
        Statement held = database_.prepare("SELECT source_id FROM source WHERE sha256 = ?");
        held.bind(1, sha256_);
        if (held.step()) {
            return held.integer(0);
        }
        database_.prepare(embedded::text_of(embedded::intake_sql, "insert_source_file.sql"))
            .bind(1, sha256_)
            .bind(2, outcome_.file.filename().string())
            .bind(3, static_cast<std::int64_t>(source_.bytes.size()))
            .bind(4, identity_.recorded_at)
            .run();
        const std::int64_t source_id = database_.last_insert_id();
        database_.prepare("INSERT INTO source_content (source_id, codec, content) VALUES (?, 'zstd', ?)")
            .bind(1, source_id)
            .bind_blob(2, pack(source_.bytes))
            .run();
        return source_id;
    }

    static std::optional<std::string> none_if_empty(const std::string& text) {
        return text.empty() ? std::optional<std::string>() : std::optional(text);
    }

    /// The row is inserted before what it brings, because everything points to it, and completed afterwards in the same
    /// transaction: nobody ever sees it without its hash.
    void begin_import_run() {
        identity_.kind = kind();
        identity_.source_sha256 = sha256_;
        identity_.recorded_at = utc_now();
        const Verdicts& verdicts = outcome_.verdicts;
        Statement insert = database_.prepare(embedded::text_of(embedded::intake_sql, "insert_import_run.sql"));
        insert.bind(1, keep_source())
            .bind(2, outcome_.layout)
            .bind(3, identity_.kind)
            .bind(4, unit())
            .bind(5, sign())
            .bind(6, static_cast<std::int64_t>(outcome_.rows_read))
            .bind(7, static_cast<std::int64_t>(verdicts.added))
            .bind(8, static_cast<std::int64_t>(verdicts.changed))
            .bind(9, static_cast<std::int64_t>(verdicts.unchanged))
            .bind(10, static_cast<std::int64_t>(outcome_.totals_compared))
            .bind(11, current_actor())
            .bind(12, none_if_empty(request_.reason))
            .bind(13, embedded::version)
            .bind(14, identity_.recorded_at)
            .bind(15, none_if_empty(outcome_.sheet))
            .bind(16, declared())
            .bind(17, none_if_empty(layout_sha256_))
            .bind(18, static_cast<std::int64_t>(outcome_.rejects.rows.size()))
            .bind(19, outcome_.completes)
            .run();
        identity_.import_run_id = database_.last_insert_id();
        outcome_.import_run_id = identity_.import_run_id;
        if (!outcome_.rejects.rows.empty()) {
            keep_rejects(database_, identity_.import_run_id, outcome_.rejects);
        }
    }

    void finish_import_run(const std::string& content_sha256) {
        database_.prepare("UPDATE import_run SET content_sha256 = ? WHERE import_run_id = ?")
            .bind(1, content_sha256)
            .bind(2, identity_.import_run_id)
            .run();
        append_audit_entry(database_, {.action = "import",
                                       .detail = fmt::format("import {}: {} ({})", identity_.import_run_id,
                                                             outcome_.file.filename().string(), outcome_.layout),
                                       .content_sha256 = seal(content_sha256),
                                       .recorded_at = identity_.recorded_at,
                                       .actor = current_actor()});
        outcome_.state = FileOutcome::State::imported;
    }

    [[nodiscard]] std::string seal(const std::string& content_sha256) const {
        return import_sha256({.source_sha256 = sha256_,
                              .layout = outcome_.layout,
                              .kind = identity_.kind,
                              .unit = unit(),
                              .sign_convention = sign(),
                              .actor = current_actor(),
                              .reason = request_.reason,
                              .tool_version = embedded::version,
                              .recorded_at = identity_.recorded_at,
                              .rows_read = static_cast<std::int64_t>(outcome_.rows_read),
                              .content_sha256 = content_sha256,
                              .sheet = outcome_.sheet,
                              .declared = declared(),
                              .layout_sha256 = layout_sha256_,
                              .rows_rejected = static_cast<std::int64_t>(outcome_.rejects.rows.size()),
                              .completes_import_run_id = outcome_.completes.value_or(0)});
    }

    Database& database_;
    const ImportRequest& request_;
    FileOutcome& outcome_;
    SourceText source_;
    std::string sha256_;
    std::optional<Directory> directory_;
    Declared declared_;                           // for a table that does not say it
    const PublishedLayout* published_ = nullptr;  // the layout, when it is one of published tables
    PublishedLayout own_layout_;                  // from --layout FILE
    std::string layout_sha256_;                   // of a layout that is a file of its own
    std::optional<Rejects> bad_cells_;            // of a published table, which is rejected cell by cell
    ImportIdentity identity_;
};

}  // namespace

bool import_file(Database& database, const ImportRequest& request, FileOutcome& outcome) {
    return FileImport(database, request, outcome).run();
}

}  // namespace ccgledger
