#include "intake/import_run.h"

#include <fmt/format.h>

#include "embedded/intake_sql.h"
#include "embedded/version.h"
#include "store/audit.h"
#include "store/compression.h"

namespace ccgledger {
namespace {

std::optional<std::string> none_if_empty(const std::string& text) { return text.empty() ? std::optional<std::string>() : std::optional(text); }

}  // namespace

std::optional<EarlierImport> find_earlier_import(Database& database, const Reading& reading) {
    Statement look_up = database.prepare(embedded::text_of(embedded::intake_sql, "import_of_same_bytes.sql"));
    look_up.bind(1, reading.source_sha256)
        .bind(2, reading.kind)
        .bind(3, reading.unit)
        .bind(4, reading.sign_convention)
        .bind(5, reading.sheet)
        .bind(6, reading.declared)
        .bind(7, reading.layout)
        .bind(8, reading.layout_sha256);
    if (!look_up.step()) {
        return std::nullopt;
    }
    return EarlierImport{.import_run_id = look_up.integer(0),
                         .in_words = fmt::format("on {} by {} (import {}{})", look_up.text(1).substr(0, 10), look_up.text(2), look_up.integer(0),
                                                 look_up.is_null(3) ? "" : fmt::format(", superseded since by import {}", look_up.integer(3)))};
}

const ImportIdentity& ImportRun::begin(std::size_t size_bytes) {
    identity_.kind = reading_.kind;
    identity_.source_sha256 = reading_.source_sha256;
    identity_.recorded_at = utc_now();
    source_ = row_of_file(reading_.source_sha256, outcome_.file.filename().string(), size_bytes);
    const Verdicts& verdicts = outcome_.verdicts;
    Statement insert = database_.prepare(embedded::text_of(embedded::intake_sql, "insert_import_run.sql"));
    insert.bind(1, source_.source_id)
        .bind(2, reading_.layout)
        .bind(3, reading_.kind)
        .bind(4, reading_.unit)
        .bind(5, reading_.sign_convention)
        .bind(6, static_cast<std::int64_t>(outcome_.rows_read))
        .bind(7, static_cast<std::int64_t>(verdicts.added))
        .bind(8, static_cast<std::int64_t>(verdicts.changed))
        .bind(9, static_cast<std::int64_t>(verdicts.unchanged))
        .bind(10, static_cast<std::int64_t>(outcome_.totals_compared))
        .bind(11, current_actor())
        .bind(12, none_if_empty(request_.reason))
        .bind(13, embedded::version)
        .bind(14, identity_.recorded_at)
        .bind(15, none_if_empty(reading_.sheet))
        .bind(16, reading_.declared)
        .bind(17, none_if_empty(reading_.layout_sha256))
        .bind(18, static_cast<std::int64_t>(outcome_.rejects.rows.size()))
        .bind(19, outcome_.completes)
        .run();
    identity_.import_run_id = database_.last_insert_id();
    outcome_.import_run_id = identity_.import_run_id;
    if (!outcome_.rejects.rows.empty()) {
        keep_rejects(database_, identity_.import_run_id, outcome_.rejects);
    }
    return identity_;
}

void ImportRun::finish(const std::string& content_sha256, KeptBytes& bytes, const PublishedLayout* layout) {
    if (source_.is_new) {
        keep_content(source_.source_id, bytes.take_packed());
    }
    if (layout != nullptr) {
        if (const SourceRow row = row_of_file(layout->sha256, layout->name + ".json", layout->text.size()); row.is_new) {
            keep_content(row.source_id, pack(layout->text));
        }
    }
    database_.prepare("UPDATE import_run SET content_sha256 = ? WHERE import_run_id = ?")
        .bind(1, content_sha256)
        .bind(2, identity_.import_run_id)
        .run();
    append_audit_entry(database_, {.action = "import",
                                   .detail = fmt::format("import {}: {} ({})", identity_.import_run_id,
                                                         outcome_.file.filename().string(), reading_.layout),
                                   .content_sha256 = seal(content_sha256),
                                   .recorded_at = identity_.recorded_at,
                                   .actor = current_actor()});
    outcome_.state = FileOutcome::State::imported;
}

ImportRun::SourceRow ImportRun::row_of_file(const std::string& sha256, const std::string& name, std::size_t size_bytes) {
    Statement held = database_.prepare("SELECT source_id FROM source WHERE sha256 = ?");
    held.bind(1, sha256);
    if (held.step()) {
        return {.source_id = held.integer(0), .is_new = false};
    }
    database_.prepare(embedded::text_of(embedded::intake_sql, "insert_source_file.sql"))
        .bind(1, sha256)
        .bind(2, name)
        .bind(3, static_cast<std::int64_t>(size_bytes))
        .bind(4, identity_.recorded_at)
        .run();
    return {.source_id = database_.last_insert_id(), .is_new = true};
}

void ImportRun::keep_content(std::int64_t source_id, std::string_view packed) {
    database_.prepare("INSERT INTO source_content (source_id, codec, content) VALUES (?, 'zstd', ?)")
        .bind(1, source_id)
        .bind_blob(2, packed)
        .run();
}

std::string ImportRun::seal(const std::string& content_sha256) const {
    return import_sha256({.source_sha256 = reading_.source_sha256,
                          .layout = reading_.layout,
                          .kind = reading_.kind,
                          .unit = reading_.unit,
                          .sign_convention = reading_.sign_convention,
                          .actor = current_actor(),
                          .reason = request_.reason,
                          .tool_version = embedded::version,
                          .recorded_at = identity_.recorded_at,
                          .rows_read = static_cast<std::int64_t>(outcome_.rows_read),
                          .content_sha256 = content_sha256,
                          .sheet = reading_.sheet,
                          .declared = reading_.declared,
                          .layout_sha256 = reading_.layout_sha256,
                          .rows_rejected = static_cast<std::int64_t>(outcome_.rejects.rows.size()),
                          .completes_import_run_id = outcome_.completes.value_or(0)});
}

}  // namespace ccgledger
