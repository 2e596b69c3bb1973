#include "intake/file_import.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "intake/completed_import.h"
#include "intake/csv_reader.h"
#include "intake/heading_check.h"
#include "intake/import_run.h"
#include "intake/kept_bytes.h"
#include "intake/layout_choice.h"
#include "intake/paper_figures.h"
#include "intake/paper_versions.h"
#include "intake/published_layout.h"
#include "intake/published_return.h"
#include "intake/published_table.h"
#include "intake/record_layouts.h"
#include "intake/record_writer.h"
#include "intake/return_checks.h"
#include "intake/return_rows.h"
#include "intake/source_text.h"
#include "intake/submission_writer.h"
#include "intake/unfilled_months.h"
#include "store/directory.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

class FileImport {
public:
    FileImport(Database& database, SharedDirectory& directory, const ImportRequest& request, FileOutcome& outcome)
        : database_(database), directory_(directory), request_(request), outcome_(outcome) {
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
        kept_.emplace(source_.bytes);
        outcome_.sheet = source_.form.sheet;
        choice_ = choose_layout(source_, request_.layout, outcome_.file.stem().string(), outcome_.findings);
        outcome_.draft_layout = choice_.draft;
        if (outcome_.findings.errors() > 0 || !choice_.is_found()) {
            return false;
        }
        outcome_.layout = choice_.name();
        if (!do_options_fit() || !read_declarations() || (choice_.headings && !read_as_completed())) {
            return false;
        }
        const Findings said_so_far = outcome_.findings;
        read_ahead();
        note_reading();
        if (const auto earlier = find_earlier_import(database_, reading_)) {
            outcome_.findings = said_so_far;   // what the rows are like was said when they were taken in
            outcome_.notes = 0;
            outcome_.import_run_id = earlier->import_run_id;
            outcome_.earlier = earlier->in_words;
            outcome_.state = FileOutcome::State::already_held;
            return false;
        }
        return import_by_layout();
    }

private:
    void report_file(std::string_view id, std::string message, std::string fix) {
        outcome_.findings.add({.id = id, .place = {}, .field = {}, .message = std::move(message), .fix = std::move(fix)});
    }

    void report_empty(std::string message, std::string fix = "export the file again") {
        report_file("V002", std::move(message), std::move(fix));
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
        if (choice_.headings && !is_figures && (request_.organisation || request_.financial_year || request_.month)) {
            refuse(fmt::format("the layout `{}` names body, year and month in its rows", outcome_.layout),
                   "leave --org, --fy and --month out");
        }
        if (published() != nullptr && request_.month && published()->has_month_in_every_column()) {
            refuse(fmt::format("the layout `{}` says the month of each column", outcome_.layout), "leave --month out; to take some months only, give a file with their columns");
        }
        return outcome_.findings.errors() == 0;
    }

    /// --org, --fy and --month, for a table that does not say them.
    bool read_declarations() {
        if (request_.organisation) {
            declared_.organisation = directory().organisation(*request_.organisation);
            if (declared_.organisation == nullptr) {
                report_file("V010", fmt::format("no body is called \"{}\"{}", *request_.organisation, did_you_mean(*request_.organisation, directory().organisation_names())),
                            "correct --org, or add the body with `ccgledger orgs add FILE`");
            }
        }
        if (request_.financial_year) {
            declared_.year = parse_financial_year(*request_.financial_year);
            if (!declared_.year || !directory().has_year(*declared_.year)) {
                report_file("V015", fmt::format("\"{}\" is not a financial year of the ledger", *request_.financial_year), "write --fy as 2017-18");
            }
        }
        if (request_.month) {
            declared_.month = parse_return_month(*request_.month);
            if (!declared_.month) {
                report_file("V016", fmt::format("\"{}\" is not a month of a financial year", *request_.month), "write --month as M9");
            }
        }
        if (outcome_.findings.errors() == 0 && published() != nullptr) {
            require_declarations();
        }
        return outcome_.findings.errors() == 0;
    }

    void require_declarations() {
        const auto names_body = [](const PublishedColumn& column) { return column.organisation || column.role == PublishedColumn::Role::organisation; };
        const auto& columns = published()->columns;
        const bool has_body = declared_.organisation != nullptr || std::any_of(columns.begin(), columns.end(), names_body) ||
                              std::all_of(published()->rows.begin(), published()->rows.end(), [](const PublishedRow& row) { return row.organisation.has_value(); });
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

    /// A file of mended rejects is read as the import was that it completes. False when that cannot be.
    bool read_as_completed() {
        const auto completed = find_completed(database_, source_, *choice_.headings, outcome_.findings);
        if (completed) {
            outcome_.completes = completed->import_run_id;
            const ReadAs as{.layout = outcome_.layout,
                            .kind = kind(),
                            .sign_convention = sign(),
                            .is_return = is_return(),
                            .is_record = record_layout(outcome_.layout) != nullptr};
            outcome_.read_like = read_like(*completed, as, request_, declared_, directory_, outcome_.findings);
        }
        return outcome_.findings.errors() == 0;
    }

    [[nodiscard]] std::string kind() const {
        if (published() != nullptr || outcome_.layout == figures_layout_name) {
            return request_.kind.value_or(published() != nullptr ? published()->kind : "board_paper");
        }
        return record_layout(outcome_.layout) == nullptr ? request_.kind.value_or("return") : "record";
    }

    [[nodiscard]] std::string unit() const {
        if (published() != nullptr) {
            return std::string(code_of(request_.unit.value_or(published()->unit)));
        }
        if (outcome_.layout == "long") {
            return "k";
        }
        return outcome_.layout == "statements" ? "m" : std::string(code_of(request_.unit.value_or(MoneyUnit::pounds)));
    }

    [[nodiscard]] std::string sign() const {
        if (published() != nullptr && !request_.deficit_positive) {
            return std::string(as_layout_says);
        }
        return std::string(request_.deficit_positive.value_or(false) ? deficit_is_positive : surplus_is_positive);
    }

    void note_reading() {
        reading_ = {.source_sha256 = kept_->sha256(),
                    .layout = outcome_.layout,
                    .layout_sha256 = published() == nullptr ? std::string() : published()->sha256,
                    .kind = kind(),
                    .unit = unit(),
                    .sign_convention = sign(),
                    .sheet = outcome_.sheet,
                    .declared = in_words(declared_)};
    }

    /// Whether the rows without an error can stand without the others.
    [[nodiscard]] bool is_divisible() const {
        const auto& lines = outcome_.findings.error_lines();
        // A line of a return that lost one of its four amounts could not be completed later without superseding the others.
        const bool is_table_of_lines = published() != nullptr && published()->is_return();
        return (request_.partial || request_.dry_run) && !lines.contains(0) && outcome_.findings.count_of("V007") == 0 && !is_table_of_lines;
    }

    [[nodiscard]] bool may_go_on() const { return outcome_.findings.errors() == 0 || is_divisible(); }

    bool import_by_layout() {
        if (!choice_.headings) {
            return import_published();
        }
        const Headings& headings = *choice_.headings;
        CsvReader reader(source_.text(), source_.form);
        CsvRow heading;
        Findings said;   // of the heading, when the layout was chosen
        reader.next(heading, said);
        if (outcome_.layout == figures_layout_name) {
            return import_figures(reader, headings);
        }
        return is_return() ? import_return(reader, headings) : import_records(reader, headings, *record_layout(outcome_.layout));
    }

    [[nodiscard]] bool is_return() const {
        return choice_.headings && outcome_.layout != figures_layout_name && record_layout(outcome_.layout) == nullptr;
    }

    /// Of a large return the rows are read while its hash, by which an earlier import of it is found, is still being made.
    void read_ahead() {
        if (is_return() && kept_->is_made_beside()) {
            CsvReader reader(source_.text(), source_.form);
            CsvRow heading;
            Findings said;   // of the heading, when the layout was chosen
            reader.next(heading, said);
            rows_ahead_ = read_rows(reader, *choice_.headings);
        }
    }

    ReturnRows read_rows(CsvReader& reader, const Headings& headings) {
        ReturnRows rows = read_return(reader, headings, directory(),
                                      {.unit = request_.unit.value_or(MoneyUnit::pounds),
                                       .deficit_positive = request_.deficit_positive.value_or(false),
                                       .audited_allowed = kind() == "accounts"},
                                      outcome_.findings);
        outcome_.notes = rows.notes;
        return rows;
    }

    bool import_return(CsvReader& reader, const Headings& headings) {
        ReturnRows rows = rows_ahead_ ? std::move(*rows_ahead_) : read_rows(reader, headings);
        return take_return(reader, rows);
    }

    /// The figures that the file gives itself.
    [[nodiscard]] std::size_t own_figures(const ReturnRows& rows) const {
        const auto is_own = [](const StagedFigure& figure) { return !figure.carried_from; };
        return outcome_.completes ? static_cast<std::size_t>(std::count_if(rows.figures.begin(), rows.figures.end(), is_own)) : rows.figures.size();
    }

    bool take_return(const CsvReader& reader, ReturnRows& rows) {
        const Directory& directory = this->directory();
        outcome_.rows_read = rows.rows_read;
        if (outcome_.completes) {   // first: a mended row without an amount is part of a month that has some
            carry_over(database_, directory, rows, kind(), reader, outcome_.findings);
        }
        outcome_.not_filled_in = take_out_unfilled(database_, directory, kind(), rows, reader, outcome_.findings);
        const std::size_t own = own_figures(rows);
        if (outcome_.layout == "long") {
            outcome_.figures_in_rows = own + rows.totals.size();
        }
        take_out_lines_told_twice(rows, directory, reader, outcome_.findings);
        if (may_go_on()) {
            const TotalsCompared totals = compare_totals(rows, directory, reader, outcome_.findings);
            outcome_.totals_compared = totals.agreed;
            outcome_.totals_not_compared = totals.not_compared;
        }
        if (!has_rows(own > 0)) {
            return false;
        }
        const auto plan = plan_submissions(database_, directory, rows, kind(), outcome_.verdicts, outcome_.findings);
        if (!plan.empty()) {
            warn_of_odd_returns(database_, directory, rows, kind(), reader, outcome_.findings);
        }
        return is_worth_writing(!plan.empty()) && write_import([&](const ImportIdentity& identity) {
                   return write_submissions(database_, directory, rows, plan, identity);
               });
    }

    bool import_records(CsvReader& reader, const Headings& headings, const RecordLayout& layout) {
        const RecordRows rows = read_records(reader, headings, layout, directory(), request_.unit.value_or(MoneyUnit::pounds),
                                             outcome_.findings);
        return take_records(reader, layout, rows);
    }

    bool import_figures(CsvReader& reader, const Headings& headings) {
        return take_figures(reader, read_figures(reader, headings, declared_, directory(), outcome_.findings));
    }

    bool import_published() {
        CsvReader reader(source_.text(), source_.form);
        const TableGrid grid(reader, outcome_.findings);
        const LayoutMatch match = *match_layout(*published(), grid);
        check_headings({.grid = grid, .match = match, .declared = declared_, .unit = request_.unit, .sheet = outcome_.sheet, .directory = directory()},
                       outcome_.findings);
        if (outcome_.findings.errors() > 0) {
            return false;   // read otherwise than it says of itself, no row of it is good
        }
        const PublishedTable table =
            read_published_table(grid, match, declared_, directory(), request_.deficit_positive, request_.unit, outcome_.findings);
        outcome_.identities_proved = table.identities_proved;
        outcome_.rows_without_figures = table.rows_without_figures;
        if (table.rows_passed_over > 0) {
            report_file("V107", fmt::format("{} not read: the layout `{}` passes over {}",
                                            table.rows_passed_over == 1 ? "1 row of the table is" : fmt::format("{} rows of the table are", table.rows_passed_over),
                                            published()->name, table.rows_passed_over == 1 ? "it" : "them"), {});
        }
        bad_cells_ = rejects_of(table, directory());
        if (published()->is_return()) {
            ReturnRows rows = return_rows_of(table, grid, directory(), outcome_.findings);
            return take_return(reader, rows);
        }
        return take_figures(reader, paper_figures_of(table));
    }

    bool take_figures(const CsvReader& reader, const RecordRows& figures) {
        warn_of_lives(figures, directory(), reader, outcome_.findings);
        warn_of_thousandfold(figures, reader, outcome_.findings);
        return take_records(reader, paper_figure_layout(), figures);
    }

    bool take_records(const CsvReader& reader, const RecordLayout& layout, const RecordRows& rows) {
        outcome_.rows_read = rows.rows_read;
        if (!has_rows(!rows.records.empty())) {
            return false;
        }
        auto plan = plan_records(database_, layout, rows, reader, outcome_.completes.has_value(), outcome_.findings, outcome_.verdicts);
        if (&layout == &paper_figure_layout() && !outcome_.completes) {
            plan = whole_papers(database_, {.layout = outcome_.layout, .kind = kind()}, rows, std::move(plan), directory(), outcome_.verdicts, outcome_.findings);
        }
        const bool is_written = is_worth_writing(!plan.empty()) &&
                                write_import([&](const ImportIdentity& identity) { return write_records(database_, layout, plan, identity); });
        directory_.forget();   // a record may be a code that the next file uses
        return is_written;
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

    /// Whether what is planned is to be written. Not when the file as a whole is rejected, or no row of it is good, nor when it says
    /// nothing new.
    bool is_worth_writing(bool has_plan) {
        const bool has_good_rows = has_plan || outcome_.verdicts.unchanged > 0;
        if (!settle_rejects() || !has_good_rows) {
            return false;
        }
        if (!has_plan && outcome_.rejects.rows.empty()) {
            outcome_.state = FileOutcome::State::nothing_new;
            return false;
        }
        return true;
    }

    /// Writes what was planned: `write` does so under the identity of the import, and returns the SHA-256 of what it wrote.
    template <typename Write>
    bool write_import(Write write) {
        ImportRun run(database_, reading_, request_, outcome_);
        run.finish(write(run.begin(source_.bytes.size())), *kept_, published());
        return true;
    }

    /// Read when it is first asked for: a file that the ledger holds already mostly needs none.
    const Directory& directory() {
        if (codes_ == nullptr) {
            codes_ = &directory_.get();
        }
        return *codes_;
    }

    [[nodiscard]] const PublishedLayout* published() const { return choice_.published(); }

    Database& database_;
    SharedDirectory& directory_;
    const Directory* codes_ = nullptr;
    ImportRequest request_;                       // what is not given is taken from the import that the file completes
    FileOutcome& outcome_;
    SourceText source_;
    std::optional<KeptBytes> kept_;
    LayoutChoice choice_;
    Declared declared_;                           // for a table that does not say it
    Reading reading_;
    std::optional<ReturnRows> rows_ahead_;
    std::optional<Rejects> bad_cells_;            // of a published table, which is rejected cell by cell
};

}  // namespace

bool import_file(Database& database, SharedDirectory& directory, const ImportRequest& request, FileOutcome& outcome) {
    return FileImport(database, directory, request, outcome).run();
}

}  // namespace ccgledger
