#include "intake/import.h"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>

#include "embedded/intake_sql.h"
#include "embedded/version.h"
#include "intake/csv_reader.h"
#include "store/directory.h"
#include "intake/file_bytes.h"
#include "intake/layout.h"
#include "intake/record_layouts.h"
#include "intake/record_rows.h"
#include "intake/return_rows.h"
#include "store/audit.h"
#include "store/compression.h"
#include "store/sha256.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

/// One file on its way into the ledger, within a transaction that the caller holds.
class FileImport {
public:
    FileImport(Database& database, const ImportRequest& request, FileOutcome& outcome)
        : database_(database), request_(request), outcome_(outcome) {}

    /// True when something was written that wants a commit.
    bool run() {
        std::optional<std::string> bytes = read_file(outcome_.file, outcome_.findings);
        if (!bytes || !is_text(*bytes, outcome_.findings)) {
            return false;
        }
        bytes_ = std::move(*bytes);
        sha256_ = sha256_hex(bytes_);
        CsvReader reader(bytes_);
        CsvRow heading;
        if (!reader.next(heading, outcome_.findings)) {
            report_empty("the file is empty");
            return false;
        }
        const std::optional<Headings> headings = recognise(reader, heading, outcome_.findings);
        if (!headings || !is_layout_wanted(*headings, reader, heading)) {
            return false;
        }
        outcome_.layout = headings->layout;
        if (!do_options_fit()) {
            return false;
        }
        if (was_imported()) {
            outcome_.state = FileOutcome::State::already_held;
            return false;
        }
        const RecordLayout* record = record_layout(headings->layout);
        return record == nullptr ? import_return(reader, *headings) : import_records(reader, *headings, *record);
    }

private:
    void report_empty(std::string message, std::string fix = "export the file again") {
        outcome_.findings.add({.id = "V002", .place = {}, .field = {}, .message = std::move(message), .fix = std::move(fix)});
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
        const auto refuse = [&](std::string message, std::string fix) {
            outcome_.findings.add({.id = "V034", .place = {}, .field = {}, .message = std::move(message), .fix = std::move(fix)});
        };
        if (request_.unit && (outcome_.layout == "long" || outcome_.layout == "statements")) {
            refuse(fmt::format("the layout `{}` says its unit itself: {}", outcome_.layout,
                               outcome_.layout == "long" ? "thousands of pounds" : "millions of pounds"),
                   "leave --unit out");
        }
        if (is_record && request_.deficit_positive) {
            refuse(fmt::format("the layout `{}` says the sign of each amount itself", outcome_.layout), "leave --sign out");
        }
        if (is_record && request_.kind != "return") {
            refuse(fmt::format("the layout `{}` holds records, which are of no kind of return", outcome_.layout), "leave --kind out");
        }
        return outcome_.findings.errors() == 0;
    }

    [[nodiscard]] std::string kind() const { return record_layout(outcome_.layout) == nullptr ? request_.kind : "record"; }

    [[nodiscard]] std::string unit() const {
        if (outcome_.layout == "long") {
            return "k";
        }
        return outcome_.layout == "statements" ? "m" : std::string(code_of(request_.unit.value_or(MoneyUnit::pounds)));
    }

    [[nodiscard]] std::string sign() const { return request_.deficit_positive ? "deficit-positive" : "surplus-positive"; }

    /// The same bytes, read in the same way, have been imported before.
    bool was_imported() {
        Statement look_up = database_.prepare(embedded::text_of(embedded::intake_sql, "import_of_same_bytes.sql"));
        look_up.bind(1, sha256_).bind(2, kind()).bind(3, unit()).bind(4, sign());
        if (!look_up.step()) {
            return false;
        }
        outcome_.import_run_id = look_up.integer(0);
        outcome_.earlier = fmt::format("on {} by {} (import {}{})", look_up.text(1).substr(0, 10), look_up.text(2), look_up.integer(0),
                                       look_up.is_null(3) ? "" : fmt::format(", superseded since by import {}", look_up.integer(3)));
        return true;
    }

    bool import_return(CsvReader& reader, const Headings& headings) {
        const Directory directory(database_);
        const ReturnRows rows = read_return(reader, headings, directory,
                                            {.unit = request_.unit.value_or(MoneyUnit::pounds),
                                             .deficit_positive = request_.deficit_positive,
                                             .audited_allowed = request_.kind == "accounts"},
                                            outcome_.findings);
        outcome_.rows_read = rows.rows_read;
        if (outcome_.findings.errors() == 0) {
            outcome_.totals_compared = compare_totals(rows, directory, reader, outcome_.findings);
        }
        if (!has_rows(rows.figures.size())) {
            return false;
        }
        const auto plan = plan_submissions(database_, directory, rows, request_.kind, outcome_.verdicts, outcome_.findings);
        if (plan.empty()) {
            outcome_.state = FileOutcome::State::nothing_new;
            return false;
        }
        begin_import_run();
        finish_import_run(write_submissions(database_, directory, rows, plan, identity_));
        return true;
    }

    bool import_records(CsvReader& reader, const Headings& headings, const RecordLayout& layout) {
        const Directory directory(database_);
        const RecordRows rows = read_records(reader, headings, layout, directory, request_.unit.value_or(MoneyUnit::pounds),
                                             outcome_.findings);
        outcome_.rows_read = rows.rows_read;
        if (!has_rows(rows.records.size())) {
            return false;
        }
        const auto plan = plan_records(database_, layout, rows, reader, outcome_.findings, outcome_.verdicts);
        if (outcome_.findings.errors() > 0) {
            return false;
        }
        if (plan.empty()) {
            outcome_.state = FileOutcome::State::nothing_new;
            return false;
        }
        begin_import_run();
        finish_import_run(write_records(database_, layout, plan, identity_));
        return true;
    }

    bool has_rows(std::size_t kept) {
        if (outcome_.rows_read == 0) {
            report_empty("there are no rows below the heading");
        } else if (kept == 0 && outcome_.findings.errors() == 0) {
            report_empty("the file holds totals and nothing else: totals are compared, never stored", "give the lines below the totals too");
        }
        return outcome_.findings.errors() == 0;
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
            .bind(3, static_cast<std::int64_t>(bytes_.size()))
            .bind(4, identity_.recorded_at)
            .run();
        const std::int64_t source_id = database_.last_insert_id();
        database_.prepare("INSERT INTO source_content (source_id, codec, content) VALUES (?, 'zstd', ?)")
            .bind(1, source_id)
            .bind_blob(2, pack(bytes_))
            .run();
        return source_id;
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
            .bind(12, request_.reason.empty() ? std::optional<std::string>() : std::optional(request_.reason))
            .bind(13, embedded::version)
            .bind(14, identity_.recorded_at)
            .run();
        identity_.import_run_id = database_.last_insert_id();
        outcome_.import_run_id = identity_.import_run_id;
    }

    void finish_import_run(const std::string& content_sha256) {
        database_.prepare("UPDATE import_run SET content_sha256 = ? WHERE import_run_id = ?")
            .bind(1, content_sha256)
            .bind(2, identity_.import_run_id)
            .run();
        append_audit_entry(database_, {.action = "import",
                                       .detail = fmt::format("import {}: {} ({})", identity_.import_run_id,
                                                             outcome_.file.filename().string(), outcome_.layout),
                                       .content_sha256 = import_sha256({.source_sha256 = sha256_,
                                                                        .layout = outcome_.layout,
                                                                        .kind = identity_.kind,
                                                                        .unit = unit(),
                                                                        .sign_convention = sign(),
                                                                        .actor = current_actor(),
                                                                        .reason = request_.reason,
                                                                        .tool_version = embedded::version,
                                                                        .recorded_at = identity_.recorded_at,
                                                                        .rows_read = static_cast<std::int64_t>(outcome_.rows_read),
                                                                        .content_sha256 = content_sha256}),
                                       .recorded_at = identity_.recorded_at,
                                       .actor = current_actor()});
        outcome_.state = FileOutcome::State::imported;
    }

    Database& database_;
    const ImportRequest& request_;
    FileOutcome& outcome_;
    std::string bytes_;
    std::string sha256_;
    ImportIdentity identity_;
};

/// A list of sources goes before the claims that cite it; otherwise the user's order holds. The heading tells.
bool is_source_list(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string line;
    Findings ignored;
    if (!std::getline(in, line) || first_bad_byte(line) != std::string::npos) {
        return false;   // whatever is wrong with it is said when it is imported
    }
    CsvReader reader(line);
    CsvRow heading;
    const auto headings = reader.next(heading, ignored) ? recognise(reader, heading, ignored) : std::nullopt;
    return headings && headings->layout == "sources";
}

std::vector<std::filesystem::path> in_working_order(std::vector<std::filesystem::path> files) {
    if (files.size() > 1) {
        std::stable_partition(files.begin(), files.end(), is_source_list);
    }
    return files;
}

}  // namespace

std::vector<FileOutcome> import_files(Database& database, const ImportRequest& request) {
    std::vector<FileOutcome> outcomes;
    // A dry run keeps what earlier files of the call would have written in view of later ones, and drops it all at the end.
    std::optional<Transaction> rehearsal;
    if (request.dry_run) {
        rehearsal.emplace(database);
    }
    for (const auto& file : in_working_order(request.files)) {
        FileOutcome outcome;
        outcome.file = file;
        if (request.dry_run) {
            FileImport(database, request, outcome).run();
        } else {
            Transaction transaction(database);
            if (FileImport(database, request, outcome).run()) {
                transaction.commit();
            }
        }
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

}  // namespace ccgledger
